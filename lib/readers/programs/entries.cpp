// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/chosen.hpp"
#include "readers/encoding.hpp"
#include "readers/passage.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// True if a list of words, separated by a blank, has the word.
bool has_word(std::string_view list, std::string_view word, bool folds)
{
  while (!list.empty())
  {
    const std::size_t blank = list.find(' ');
    if (is_same(list.substr(0, blank), word, folds))
      return true;
    list.remove_prefix(blank == list.npos ? list.size() : blank + 1);
  }
  return false;
}

bool is_blank_line(std::string_view text)
{
  while (!text.empty())
  {
    const std::size_t wide = wide_space_size(text);
    if (wide == 0 && !is_blank(text.front()) && (text.front() < '\n' || text.front() > '\r'))
      return false;
    text.remove_prefix(wide == 0 ? 1 : wide);
  }
  return true;
}

/// Reads entries to their end. Each keyword is one function; what they share is the entry that is open.
class entries
{
public:
  explicit entries(const passage& of)
      : of_(of), how_(of.dialect.grammar), words_(of.text, of.dialect.lexing, of.at_end), chosen_(of)
  {
  }

  reply read()
  {
    while (!is_over_)
      read_key();
    if (words_.fault() != fault::none)
      return refused(words_.fault());
    if (fault_ != fault::none)
      return refused(fault_);
    if (!has_answer_)
      close();
    return fault_ == fault::none ? std::move(chosen_).answer() : refused(fault_);
  }

private:
  enum class keyword
  {
    machine,
    defaults,
    login,
    password,
    account,
    macdef,
    other,  ///< with a value
    unknown,
  };

  void fail(fault why = fault::syntax)
  {
    fault_ = why;
    is_over_ = true;
  }

  [[nodiscard]] keyword keyword_of(const word& of) const
  {
    if (of.is_quoted && how_.quoted_is_no_keyword)
      return keyword::unknown;
    const auto is = [&](std::string_view list) { return has_word(list, of.text, how_.folds); };
    return is("machine")           ? keyword::machine
           : is(how_.login)        ? keyword::login
           : is(how_.password)     ? keyword::password
           : is("default")         ? keyword::defaults
           : is(how_.account_word) ? keyword::account
           : is("macdef")          ? keyword::macdef
           : is(how_.others)       ? keyword::other
                                   : keyword::unknown;
  }

  void read_key()
  {
    const std::size_t before = words_.at();
    const auto key = words_.next();
    if (!key)
      is_over_ = true;
    else if (key->text.empty())
      read_empty_key(*key);
    else if (!is_comment(*key, before))
      read_property(*key);
  }

  /// An empty word where a keyword is due.
  void read_empty_key(const word& key)
  {
    switch (how_.empty_key)
    {
    case grammar::empty_word::unknown:
      return read_unknown();
    case grammar::empty_word::space:
      return leave_live_macro(key);
    case grammar::empty_word::ends_file:
      is_over_ = true;
      return;
    case grammar::empty_word::error_if_bare:
      return key.is_quoted ? read_unknown() : fail();
    }
  }

  /// True if the word opens a comment, which then is passed over. `before` is where reading the word started.
  bool is_comment(const word& key, std::size_t before)
  {
    using style = grammar::comment_style;
    if (how_.comments == style::none || key.text.front() != '#')
      return false;
    if (how_.comments == style::hash)
    {
      leave_live_macro(key);
      return true;
    }
    if (entry_ && how_.comments == style::python_3_10)
    {
      // It ends the entry. Reading starts anew with this word, whose line is over if it was read to its end.
      close();
      before = words_.at();
    }
    const bool is_short_enough = entry_ || key.text.size() == 1;
    const bool crossed_line = words_.text().substr(before, words_.at() - before).find('\n') != std::string_view::npos;
    if (is_short_enough && !crossed_line)
      words_.skip_rest_of_line();
    return true;
  }

  void read_property(const word& key)
  {
    const keyword found = keyword_of(key);
    has_stored_ = has_stored_ || key.is_quoted;
    if (found != keyword::unknown)
      leave_live_macro(key);
    switch (found)
    {
    case keyword::machine:
      return open_machine(key);
    case keyword::defaults:
      return open_default(key);
    case keyword::macdef:
      return read_macro();
    case keyword::unknown:
      return read_unknown();
    default:
      break;
    }
    if (!entry_ && how_.early != grammar::early_property::pair)
    {
      if (how_.early == grammar::early_property::error)
        fail();
      return;
    }
    read_value(found);
  }

  /// The word where a value is due.
  std::optional<word> value_word()
  {
    auto found = words_.next(true);
    has_stored_ = has_stored_ || (found && (!found->is_quoted || !found->text.empty()));
    return found;
  }

  void read_value(keyword of)
  {
    const auto found = value_word();
    if (words_.fault() != fault::none)
      return fail(words_.fault());
    if (!found && how_.value_at_end == grammar::value_missing::error)
      return fail();
    if (!entry_ || of == keyword::other)
      return;
    std::optional<value>& to = of == keyword::login      ? entry_->login
                               : of == keyword::password ? entry_->password
                                                         : entry_->account;
    const bool emptiness_matters = how_.repeated == grammar::again::error || how_.password_required;
    if (entry_->matters() || emptiness_matters)
      store(found, to);
  }

  void store(const std::optional<word>& found, std::optional<value>& to)
  {
    using again = grammar::again;
    if (how_.repeated == again::error && to && to->bytes.size() != 0)
      return fail();
    if (how_.crashes_on_empty && !has_stored_ && found && entry_->matters())
      return fail(fault::crashes);
    if (to && how_.repeated == again::first)
      return;
    if (found)
      // Whether a value is empty can matter in any entry; what it is, in those alone that may answer.
      to = !entry_->matters() ? made_up(found->text.empty() ? "" : "?")
           : how_.drops_slash ? kept_without_slashes(*found)
                              : kept(*found);
    else if (how_.value_at_end == grammar::value_missing::empty)
      to = made_up("");
  }

  void open(const word& key)
  {
    close();
    entry_.emplace();
    entry_->keyword = key.where;
  }

  void open_machine(const word& key)
  {
    if (has_default_ && !how_.machine_after_default)
      return fail();
    const word opener = key;  // its bytes may go with the next word; its place does not
    close();
    if (has_answer_)
      return;
    const auto name = value_word();
    if (words_.fault() != fault::none)
      return fail(words_.fault());
    const bool is_missing = !name || (name->text.empty() && how_.name_at_end == grammar::missing_name::error);
    if (is_missing && how_.name_at_end == grammar::missing_name::error)
      return fail();
    if (is_missing && how_.name_at_end == grammar::missing_name::none)
      return;
    open(opener);
    const std::string_view text = name ? name->text : std::string_view();
    const bool is_nameless = text.empty() && how_.name_at_end == grammar::missing_name::is_default;
    entry_->is_default_by_name = (how_.default_is_name && text == "default") || is_nameless;
    entry_->is_default = entry_->is_default_by_name;
    entry_->names_host = !is_nameless && of_.host.is_named(text);
  }

  void open_default(const word& key)
  {
    if (has_default_ && how_.two_defaults == grammar::again::error)
      return fail();
    has_default_ = true;
    open(key);
    if (!entry_)
      return;
    entry_->is_default = true;
    entry_->names_host = how_.default_is_name && of_.host.name() == "default";
  }

  void close()
  {
    if (!entry_ || has_answer_)
      return;
    if (how_.password_required && (!entry_->password || entry_->password->bytes.size() == 0))
      return fail();
    has_answer_ = chosen_.offer(std::move(*entry_));
    is_over_ = is_over_ || has_answer_;
    entry_.reset();
  }

  void read_unknown()
  {
    const bool is_error = (entry_ ? how_.unknown : how_.unknown_top) == grammar::unknown_word::error;
    if (is_error && !in_live_macro_)
      fail();
  }

  void read_macro()
  {
    using line = grammar::name_line;
    if (how_.macros == grammar::macro_place::in_entry && !entry_)
      return read_unknown();
    if (how_.macro_closes)
      close();
    if (has_answer_)
      return;
    if (how_.macro_named)
    {
      const auto name = value_word();
      if (words_.fault() != fault::none)
        return fail(words_.fault());
      if (!name && how_.name_at_end == grammar::missing_name::error)
        return fail();
      if (!name)
        return;
    }
    if (how_.macros == grammar::macro_place::live)
    {
      in_live_macro_ = true;
      return;
    }
    if (how_.macro_line == line::dropped)
      words_.leave_line();
    if (how_.macro_line == line::blank_only && !skip_blank_line())
      return fail();
    if (!words_.skip_body(how_.macro_end) && how_.macro_at_end_is_error)
      fail();
  }

  /// The rest of the line with its end, if nothing is in it.
  bool skip_blank_line()
  {
    const std::size_t begin = words_.at();
    words_.skip_rest_of_line();
    return is_blank_line(words_.text().substr(begin, words_.at() - begin));
  }

  /// A macro whose body is read for keywords ends at one that follows an empty line.
  void leave_live_macro(const word& key)
  {
    if (!in_live_macro_)
      return;
    const std::string_view read = words_.text().substr(key.begin, key.where.end() - key.begin);
    in_live_macro_ = read.find("\n\n") == read.npos;
  }

  const passage& of_;
  const grammar& how_;
  words words_;
  chosen chosen_;
  std::optional<open_entry> entry_;
  bool has_default_ = false;
  bool has_stored_ = false;  ///< a word's bytes, anywhere
  bool in_live_macro_ = false;
  bool has_answer_ = false;
  bool is_over_ = false;
  fault fault_ = fault::none;
};

}  // namespace

reply walk_entries(const passage& of)
{
  return entries(of).read();
}

}  // namespace netrc::readers
