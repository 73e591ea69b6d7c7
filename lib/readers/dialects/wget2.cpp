// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// wget_netrc_db_load(): pairs of words, line by line. A value that is not on the line of its key is empty. Its keywords
/// are `machine`, `default`, `login`, `password` and `macdef`.
class wget2_pairs
{
public:
  explicit wget2_pairs(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing)
  {
  }

  reply read()
  {
    while (words_.next_line())
      if (!is_passed_over())
        while (const auto key = words_.next_in_line())
          read_key(*key);
    close();
    entry& best = host_.names_host ? host_ : default_;
    if (!best.login && !best.password)
      return {};
    return reply_with(best.keyword, or_empty(std::move(best.login)), or_empty(std::move(best.password)));
  }

private:
  struct entry
  {
    span keyword;
    bool is_default = false;
    bool has_name = false;
    bool names_host = false;
    std::optional<value> login;
    std::optional<value> password;
  };

  /// A comment, an empty line, a line of a macro.
  bool is_passed_over()
  {
    const std::string_view line = words_.rest_of_line();
    std::size_t first = 0;
    while (first != line.size() && c_space.has(line[first]))
      ++first;
    if (first == line.size())
      in_macro_ = false;
    return first == line.size() || line[first] == '#' || in_macro_;
  }

  void read_key(const word& key)
  {
    if (key.text == "machine" || key.text == "default")
    {
      close();
      is_open_ = true;
      entry_.keyword = key.where;
    }
    if (!is_open_)
      return;
    if (key.text == "default")
    {
      entry_.has_name = entry_.is_default = true;
      return;
    }
    const auto found = words_.next_in_line();
    const word value_word = found ? *found : word{};
    if (key.text == "machine" && !entry_.has_name)
    {
      entry_.has_name = true;
      entry_.is_default = value_word.text == "default";
      entry_.names_host = context_.host.is_named(value_word.text);
    }
    else if (key.text == "login" && !entry_.login)
      entry_.login = found ? to_value(value_word) : made_up("");
    else if (key.text == "password" && !entry_.password)
      entry_.password = found ? to_value(value_word) : made_up("");
    else if (key.text == "macdef")
      in_macro_ = true;
  }

  void close()
  {
    if (entry_.names_host)
      host_ = std::move(entry_);
    else if (entry_.is_default)
      default_ = std::move(entry_);
    entry_ = {};
  }

  const parse_context& context_;
  tokenizer words_;
  bool is_open_ = false;
  entry entry_;
  entry host_;
  entry default_;
  bool in_macro_ = false;
};

reply read_wget2(const parse_context& context)
{
  return wget2_pairs(context).read();
}

}  // namespace

constinit const dialect wget2_dialect = {
    .loading = {},
    .lexing = {.by_line = true, .nul_ends_line = true, .skipped = c_space, .ends = c_space},
    .asking = {.host = asking::host_form::escaped_name, .lowers_asked = true},
    .rules = {},
    .read = read_wget2,
};

}  // namespace netrc::readers
