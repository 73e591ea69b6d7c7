// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>
#include <vector>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// Netrc.lex of ruby-netrc: it cuts the text into runs of white space and runs of other bytes. A comment, with the white
/// space before it and the white space that begins the next line, is one run.
std::vector<span> runs_of(std::string_view text)
{
  std::vector<span> runs;
  const auto ends_in_space = [&] { return c_space.has(text[runs.back().end() - 1]); };
  const auto add = [&](std::size_t begin, std::size_t end) {
    runs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
  };

  for (std::size_t line = 0; line != text.size();)
  {
    const std::size_t lf = text.find('\n', line);
    const std::size_t line_end = lf == text.npos ? text.size() : lf + 1;
    const std::size_t hash = text.substr(line, line_end - line).find('#');
    const bool has_comment = hash != text.npos;
    std::size_t comment = has_comment ? line + hash : line_end;
    while (has_comment && comment != line && c_space.has(text[comment - 1]))
      --comment;
    for (std::size_t i = line; i != comment; ++i)
    {
      if (!runs.empty() && ends_in_space() == c_space.has(text[i]))
        ++runs.back().size;
      else
        add(i, i + 1);
    }
    if (has_comment)
      add(comment, line_end);
    line = line_end;
  }
  return runs;
}

/// Netrc.parse: it searches for `login`, then for `password`, even beyond the end of the entry, and skips what is
/// between.
class ruby_search
{
public:
  explicit ruby_search(const parse_context& context)
      : context_(context), text_(context.text), runs_(runs_of(context.text))
  {
  }

  reply read()
  {
    if (context_.fault_at_end != fault::none)
      return refused(context_.fault_at_end);
    skip_to_entry();
    while (position_ < runs_.size() && !is_short_)
      read_item();
    if (is_short_)
      return refused(fault::syntax);  // unexpected EOF
    std::optional<item>& best = found_ ? found_ : default_;
    if (!best)
      return {};
    return reply_with(best->keyword, taken(best->login), taken(best->password));
  }

private:
  struct item
  {
    span keyword;
    std::optional<span> login;
    std::optional<span> password;
  };

  [[nodiscard]] std::string_view text_of(span run) const { return text_.substr(run.begin, run.size); }
  [[nodiscard]] bool is_entry(std::string_view run) const { return run == "machine" || run == "default"; }

  /// `=~ /^\s/`: a line of the run starts with white space.
  [[nodiscard]] bool is_skipped(std::string_view run) const
  {
    if (c_space.has(run.front()))
      return true;
    for (std::size_t lf = run.find('\n'); lf != run.npos && lf + 1 < run.size(); lf = run.find('\n', lf + 1))
      if (c_space.has(run[lf + 1]))
        return true;
    return false;
  }

  void skip_to_entry()
  {
    while (position_ < runs_.size() && !is_entry(text_of(runs_[position_])))
      ++position_;
  }

  /// The run after this keyword and what is skipped.
  std::optional<span> take_value()
  {
    ++position_;
    while (position_ < runs_.size() && is_skipped(text_of(runs_[position_])))
      ++position_;
    is_short_ = position_ >= runs_.size();
    return is_short_ ? std::nullopt : std::optional(runs_[position_++]);
  }

  /// The value of the next such keyword, wherever it is. Without one the position stays.
  std::optional<span> search(std::string_view keyword, std::size_t& known)
  {
    for (known = std::max(known, position_); known < runs_.size() && text_of(runs_[known]) != keyword;)
      ++known;
    if (known >= runs_.size())
      return std::nullopt;
    position_ = known;
    return take_value();
  }

  void read_item()
  {
    item next;
    next.keyword = runs_[position_];
    const bool is_default = text_of(next.keyword) == "default";
    std::optional<span> name;
    if (is_default)
      ++position_;
    else
      name = take_value();
    const auto login = is_short_ ? std::nullopt : search("login", next_login_);
    const auto password = is_short_ ? std::nullopt : search("password", next_password_);
    // By position: without a login the password takes its place.
    next.login = login ? login : password;
    next.password = login ? password : std::nullopt;
    skip_to_entry();
    default_.reset();  // only the last item of the file can be the default
    if (is_default)
      default_ = next;
    else if (!found_ && name && context_.host.is_named(text_of(*name)))
      found_ = next;
  }

  [[nodiscard]] std::optional<value> taken(const std::optional<span>& run) const
  {
    return run ? std::optional(value{secret_buffer(text_of(*run)), *run}) : std::nullopt;
  }

  const parse_context& context_;
  std::string_view text_;
  std::vector<span> runs_;
  std::size_t position_ = 0;
  std::size_t next_login_ = 0;
  std::size_t next_password_ = 0;
  std::optional<item> found_;
  std::optional<item> default_;
  bool is_short_ = false;
};

reply read_ruby(const parse_context& context)
{
  return ruby_search(context).read();
}

}  // namespace

constinit const dialect ruby_dialect = {
    .loading = {.characters = loading::encoding::utf8},
    .lexing = {},
    .asking = {},
    .rules = {},
    .read = read_ruby,
};

}  // namespace netrc::readers
