// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

constexpr bool is_octal(char byte)
{
  return byte >= '0' && byte <= '7';
}

/// `\101` becomes A. An escape for NUL stays as it is written.
value without_octal(const word& escaped)
{
  value result = {secret_buffer(), escaped.where};
  result.bytes.reserve(escaped.text.size());
  for (std::size_t i = 0; i < escaped.text.size(); ++i)
  {
    char byte = escaped.text[i];
    if (byte == '\\')
    {
      unsigned code = 0;
      std::size_t digits = 0;
      while (digits < 3 && i + 1 + digits < escaped.text.size() && is_octal(escaped.text[i + 1 + digits]))
        code = code * 8 + static_cast<unsigned>(escaped.text[i + 1 + digits++] - '0');
      if (static_cast<char>(code) != '\0')
      {
        byte = static_cast<char>(code);
        i += digits;
      }
    }
    result.bytes.append({&byte, 1});
  }
  return result;
}

/// NetRC::LookupHost() of lftp. Its keywords are `machine`, `default`, `login`, `password`, `account` and `macdef`.
class lftp_scan
{
public:
  explicit lftp_scan(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing) {}

  reply read()
  {
    for (auto key = words_.next(); key && !is_over_; key = words_.next())
      step(*key);
    if (!is_host_ || !is_user_ || !password_)
      return {};
    return reply_with(entry_, std::move(login_), std::move(password_));
  }

private:
  void step(const word& key)
  {
    if (key.text.substr(0, 1) == "#")
      words_.skip_rest_of_line();
    else if (key.text == "macdef")
      skip_macro();
    else if (key.text == "default")
      in_host_ = false;
    else if (key.text == "machine")
      open(key.where);
    else if (key.text == "login")
      read_login();
    else if (key.text == "password")
      read_password();
    else if (key.text == "account")
      is_over_ = !words_.next();
  }

  void open(span keyword)
  {
    const auto name = is_host_ && is_user_ ? std::nullopt : words_.next();
    is_over_ = !name;
    if (is_over_)
      return;
    entry_ = keyword;
    login_.reset();
    password_.reset();
    is_host_ = in_host_ = context_.host.is_named(name->text);
    is_user_ = false;
  }

  void read_login()
  {
    const auto found = words_.next();
    is_over_ = !found;
    if (is_over_ || !in_host_)
      return;
    login_ = to_value(*found);
    password_.reset();
    is_user_ = is_users(found->text);
  }

  void read_password()
  {
    const auto found = words_.next();
    is_over_ = !found;
    if (is_over_ || !in_host_ || password_ || !is_users(login_ ? login_->bytes.view() : std::string_view()))
      return;
    password_ = without_octal(*found);
  }

  [[nodiscard]] bool is_users(std::string_view login) const
  {
    return !context_.user() || is_same(login, *context_.user(), true);
  }

  /// The program reads its lines in pieces of 254 bytes, as C strings. A blank piece ends the macro.
  void skip_macro()
  {
    bool is_first = true;
    while (words_.position() != words_.text().size())
    {
      constexpr std::size_t piece_size = 254;
      const std::string_view rest = words_.text().substr(words_.position(), piece_size);
      const std::size_t size = std::min(rest.find('\n'), rest.size() - 1) + 1;
      words_.go_to(words_.position() + size);
      const std::size_t seen = std::min(rest.substr(0, size).find_first_not_of(" \t\n"), size);
      if (!is_first && (seen == size || rest[seen] == '\0'))
        return;
      is_first = false;
    }
  }

  const parse_context& context_;
  tokenizer words_;
  span entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool in_host_ = false;  ///< what follows belongs to the host asked
  bool is_host_ = false;
  bool is_user_ = false;
  bool is_over_ = false;
};

reply read_lftp(const parse_context& context)
{
  return lftp_scan(context).read();
}

}  // namespace

constinit const dialect lftp_dialect = {
    .loading = {},
    .lexing = {.nul_ends_word = true,
               .skipped = c_space,
               .ends = c_space,
               .word_limit = 255,
               .longer = lexing::overlong::splits},
    .asking = {.host = asking::host_form::name, .folds = true},
    .rules = {},
    .read = read_lftp,
};

}  // namespace netrc::readers
