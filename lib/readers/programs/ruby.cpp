// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>
#include <vector>

#include "readers/passage.hpp"

namespace netrc::readers
{
namespace
{

constexpr byte_set white_space(" \t\n\v\f\r");

/// Netrc.lex of ruby-netrc: the text in runs of white space and runs of other bytes; what stands from the white space
/// before a `#` to the end of the line is a run, to which the white space of the next line is added.
std::vector<span> runs_of(std::string_view text)
{
  std::vector<span> runs;
  const auto ends_in_space = [&] { return white_space.has(text[runs.back().end() - 1]); };
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
    while (has_comment && comment != line && white_space.has(text[comment - 1]))
      --comment;
    for (std::size_t i = line; i != comment; ++i)
    {
      if (!runs.empty() && ends_in_space() == white_space.has(text[i]))
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

/// Netrc.parse: login and password are searched in this order over the entries' borders; what stands between is
/// skipped.
class ruby_search
{
public:
  explicit ruby_search(const passage& of) : of_(of), text_(of.text), runs_(runs_of(of.text)) {}

  reply read()
  {
    if (of_.at_end != fault::none)
      return refused(of_.at_end);
    skip_to_entry();
    while (at_ < runs_.size() && !is_short_)
      read_item();
    if (is_short_)
      return refused(fault::syntax);  // unexpected EOF
    std::optional<item>& best = found_ ? found_ : default_;
    if (!best)
      return {};
    reply result;
    result.entry = best->keyword;
    result.outcome = outcome::found;
    result.login = taken(best->login);
    result.password = taken(best->password);
    return result;
  }

private:
  struct item
  {
    span keyword;
    std::optional<span> login;
    std::optional<span> password;
  };

  [[nodiscard]] std::string_view text_of(span of) const { return text_.substr(of.begin, of.size); }
  [[nodiscard]] bool is_entry(std::string_view run) const { return run == "machine" || run == "default"; }

  /// `=~ /^\s/`: a line of the run starts with white space.
  [[nodiscard]] bool is_skipped(std::string_view run) const
  {
    if (white_space.has(run.front()))
      return true;
    for (std::size_t lf = run.find('\n'); lf != run.npos && lf + 1 < run.size(); lf = run.find('\n', lf + 1))
      if (white_space.has(run[lf + 1]))
        return true;
    return false;
  }

  void skip_to_entry()
  {
    while (at_ < runs_.size() && !is_entry(text_of(runs_[at_])))
      ++at_;
  }

  /// The run behind the keyword that stands here and what is skipped behind it.
  std::optional<span> take_value()
  {
    ++at_;
    while (at_ < runs_.size() && is_skipped(text_of(runs_[at_])))
      ++at_;
    is_short_ = at_ >= runs_.size();
    return is_short_ ? std::nullopt : std::optional(runs_[at_++]);
  }

  /// The value of the next such keyword, wherever it stands; nothing moves if there is none.
  std::optional<span> search(std::string_view keyword, std::size_t& known)
  {
    for (known = std::max(known, at_); known < runs_.size() && text_of(runs_[known]) != keyword;)
      ++known;
    if (known >= runs_.size())
      return std::nullopt;
    at_ = known;
    return take_value();
  }

  void read_item()
  {
    item next;
    next.keyword = runs_[at_];
    const bool is_default = text_of(next.keyword) == "default";
    std::optional<span> name;
    if (is_default)
      ++at_;
    else
      name = take_value();
    const auto login = is_short_ ? std::nullopt : search("login", next_login_);
    const auto password = is_short_ ? std::nullopt : search("password", next_password_);
    // By place: without a login the password stands where a login is looked for.
    next.login = login ? login : password;
    next.password = login ? password : std::nullopt;
    skip_to_entry();
    default_.reset();  // only the file's last item can be the default
    if (is_default)
      default_ = next;
    else if (!found_ && name && of_.host.is_named(text_of(*name)))
      found_ = next;
  }

  [[nodiscard]] std::optional<value> taken(const std::optional<span>& of) const
  {
    return of ? std::optional(value{secret_buffer(text_of(*of)), *of}) : std::nullopt;
  }

  const passage& of_;
  std::string_view text_;
  std::vector<span> runs_;
  std::size_t at_ = 0;
  std::size_t next_login_ = 0;
  std::size_t next_password_ = 0;
  std::optional<item> found_;
  std::optional<item> default_;
  bool is_short_ = false;
};

}  // namespace

reply walk_ruby(const passage& of)
{
  return ruby_search(of).read();
}

}  // namespace netrc::readers
