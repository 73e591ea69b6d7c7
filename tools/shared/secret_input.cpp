// SPDX-License-Identifier: MIT
#include "shared/secret_input.hpp"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::size_t most = std::size_t{64} << 10;

void print_failure(int descriptor, std::string_view reason)
{
  print_error(descriptor == standard_input ? fmt::format("standard input: {}", reason)
                                           : fmt::format("descriptor {}: {}", descriptor, reason));
}

secret_buffer without_line_end(const secret_buffer& text)
{
  std::string_view result = text.view();
  if (result.ends_with('\n'))
    result.remove_suffix(1);
  if (result.ends_with('\r') && result.size() < text.size())
    result.remove_suffix(1);
  return secret_buffer(result);
}

/// A terminal that shows nothing of what is typed, nor lets a key end the program: it would stay so.
class silent_terminal
{
public:
  silent_terminal()
  {
    is_changed_ = tcgetattr(standard_input, &before_) == 0;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    silent.c_lflag |= ECHONL;
    is_changed_ = is_changed_ && tcsetattr(standard_input, TCSAFLUSH, &silent) == 0;
  }
  silent_terminal(const silent_terminal&) = delete;
  silent_terminal& operator=(const silent_terminal&) = delete;
  ~silent_terminal()
  {
    if (is_changed_)
      tcsetattr(standard_input, TCSAFLUSH, &before_);
  }

  [[nodiscard]] bool is_silent() const noexcept { return is_changed_; }
  [[nodiscard]] char interrupt() const noexcept { return static_cast<char>(before_.c_cc[VINTR]); }

private:
  termios before_ = {};
  bool is_changed_ = false;
};

/// One line, as a terminal gives it.
std::optional<secret_buffer> read_line()
{
  secret_buffer block;
  block.reserve(most);
  for (;;)
  {
    const ssize_t count = read(standard_input, block.unused(), most - block.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return std::nullopt;
    block.commit(static_cast<std::size_t>(count));
    if (block.view().ends_with('\n'))
      return without_line_end(block);
  }
}

}  // namespace

std::optional<secret_buffer> read_secret(int descriptor)
{
  secret_buffer text;
  text.reserve(most + 1);
  for (;;)
  {
    const ssize_t count = read(descriptor, text.unused(), most + 1 - text.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
    {
      print_failure(descriptor, std::generic_category().message(errno));
      return std::nullopt;
    }
    if (count == 0)
      return without_line_end(text);
    text.commit(static_cast<std::size_t>(count));
    if (text.size() > most)
    {
      print_failure(descriptor, "more than 64 KiB: this is no password");
      return std::nullopt;
    }
  }
}

std::optional<secret_buffer> ask_for_secret(std::string_view prompt)
{
  if (isatty(standard_input) == 0)
    return read_secret(standard_input);
  const silent_terminal terminal;
  if (!terminal.is_silent())
  {
    print_error("the terminal cannot hide what is typed\n  hint: give it on standard input, from a file or a program");
    return std::nullopt;
  }
  (void) write_all(STDERR_FILENO, prompt);
  auto line = read_line();
  if (!line || line->view().find(terminal.interrupt()) != std::string_view::npos)
  {
    print_error("nothing was entered");
    return std::nullopt;
  }
  return line;
}

}  // namespace netrc::tool
