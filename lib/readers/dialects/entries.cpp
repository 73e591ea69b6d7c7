// SPDX-License-Identifier: MIT
#include <utility>

#include "readers/dialects.hpp"
#include "readers/encoding.hpp"
#include "readers/entry_choice.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// True if the word is in the list, whose words are separated by a blank.
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
    const std::size_t size = c_space.has(text.front()) ? 1 : wide_space_size(text);
    if (size == 0)
      return false;
    text.remove_prefix(size);
  }
  return true;
}

/// Reads entries to their end. There is one function for each keyword; they share the entry that is open. A function that
/// closes an entry may have found the answer, and then stops. The keywords are those of the dialect.
class entries
{
public:
  explicit entries(const parse_context& context)
      : context_(context),
        rules_(context.dialect.rules),
        words_(context.text, context.dialect.lexing, context.fault_at_end),
        choice_(context)
  {
  }

  reply read()
  {
    while (!is_over_)
      read_key();
    if (words_.fault() != fault::none)
      return given_up(words_.fault());
    if (fault_ == fault::none && !has_answer_)
      close();
    return fault_ == fault::none ? std::move(choice_).answer() : given_up(fault_);
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

  [[nodiscard]] reply given_up(fault why) const
  {
    reply result = refused(why);
    result.given_up_at = last_key_;
    return result;
  }

  [[nodiscard]] keyword keyword_of(const word& key) const
  {
    if (key.is_quoted && rules_.quoted_is_no_keyword)
      return keyword::unknown;
    const auto is = [&](std::string_view list) { return has_word(list, key.text, rules_.folds); };
    return is("machine")             ? keyword::machine
           : is(rules_.login)        ? keyword::login
           : is(rules_.password)     ? keyword::password
           : is("default")           ? keyword::defaults
           : is(rules_.account_word) ? keyword::account
           : is("macdef")            ? keyword::macdef
           : is(rules_.others)       ? keyword::other
                                     : keyword::unknown;
  }

  void read_key()
  {
    const std::size_t before = words_.position();
    const auto key = words_.next();
    if (key)
      last_key_ = key->where;
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
    switch (rules_.empty_key)
    {
    case entry_rules::empty_word::unknown:
      return read_unknown();
    case entry_rules::empty_word::space:
      return leave_live_macro(key);
    case entry_rules::empty_word::ends_file:
      is_over_ = true;
      return;
    case entry_rules::empty_word::error_if_bare:
      return key.is_quoted ? read_unknown() : fail();
    }
  }

  /// True if the word opens a comment, which it then skips. `before` is where the search for the word began.
  bool is_comment(const word& key, std::size_t before)
  {
    using style = entry_rules::comment_style;
    if (rules_.comments == style::none || key.text.front() != '#')
      return false;
    if (rules_.comments == style::hash)
    {
      leave_live_macro(key);
      return true;
    }
    if (entry_ && rules_.comments == style::python_3_10)
    {
      // It ends the entry. Reading begins anew with this word, whose line is over if it was read to its end.
      close();
      before = words_.position();
    }
    const bool is_short_enough = entry_ || key.text.size() == 1;
    const bool crossed_line =
        words_.text().substr(before, words_.position() - before).find('\n') != std::string_view::npos;
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
    if (!entry_ && rules_.early != entry_rules::early_property::pair)
    {
      if (rules_.early == entry_rules::early_property::error)
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

  void read_value(keyword property)
  {
    const auto found = value_word();
    if (words_.fault() != fault::none)
      return fail(words_.fault());
    if (!found && rules_.value_at_end == entry_rules::value_missing::error)
      return fail();
    if (!entry_ || property == keyword::other)
      return;
    std::optional<value>& stored = property == keyword::login      ? entry_->login
                                   : property == keyword::password ? entry_->password
                                                                   : entry_->account;
    const bool emptiness_matters = rules_.repeated == entry_rules::again::error || rules_.password_required;
    if (entry_->matters() || emptiness_matters)
      store(found, stored);
  }

  void store(const std::optional<word>& found, std::optional<value>& stored)
  {
    using again = entry_rules::again;
    if (rules_.repeated == again::error && stored && stored->bytes.size() != 0)
      return fail();
    if (rules_.crashes_on_empty && !has_stored_ && found && entry_->matters())
      return fail(fault::crashes);
    if (stored && rules_.repeated == again::first)
      return;
    if (found)
      // Whether a value is empty can matter in any entry. Its bytes are kept only if the entry may answer.
      stored = !entry_->matters()   ? made_up(found->text.empty() ? "" : "?")
               : rules_.drops_slash ? to_value_without_slashes(*found)
                                    : to_value(*found);
    else if (rules_.value_at_end == entry_rules::value_missing::empty)
      stored = made_up("");
  }

  void open(const word& key)
  {
    close();
    entry_.emplace();
    entry_->keyword = key.where;
  }

  /// The name after `machine` or `macdef`.
  std::optional<word> read_name()
  {
    const auto name = value_word();
    if (words_.fault() != fault::none)
      fail(words_.fault());
    else if (!name && rules_.name_at_end == entry_rules::missing_name::error)
      fail();
    return name;
  }

  void open_machine(const word& key)
  {
    using missing = entry_rules::missing_name;
    if (has_default_ && !rules_.machine_after_default)
      return fail();
    const word opener = key;  // the next word may overwrite its text, but not its place
    close();
    if (has_answer_)
      return;
    const auto name = read_name();
    const std::string_view text = name ? name->text : std::string_view();
    if (words_.fault() != fault::none || (!name && rules_.name_at_end != missing::is_default))
      return;
    if (text.empty() && rules_.name_at_end == missing::error)
      return fail();
    open(opener);
    const bool is_nameless = text.empty() && rules_.name_at_end == missing::is_default;
    entry_->is_default_by_name = is_nameless || (rules_.default_is_name && text == "default");
    entry_->is_default = entry_->is_default_by_name;
    entry_->names_host = !is_nameless && context_.host.is_named(text);
  }

  void open_default(const word& key)
  {
    if (has_default_ && rules_.two_defaults == entry_rules::again::error)
      return fail();
    has_default_ = true;
    open(key);
    if (!entry_)
      return;
    entry_->is_default = true;
    entry_->names_host = rules_.default_is_name && context_.host.name() == "default";
  }

  void close()
  {
    if (!entry_ || has_answer_)
      return;
    if (rules_.password_required && (!entry_->password || entry_->password->bytes.size() == 0))
      return fail();
    has_answer_ = choice_.offer(std::move(*entry_));
    is_over_ = is_over_ || has_answer_;
    entry_.reset();
  }

  void read_unknown()
  {
    const bool is_error = (entry_ ? rules_.unknown : rules_.unknown_top) == entry_rules::unknown_word::error;
    if (is_error && !in_live_macro_)
      fail();
  }

  void read_macro()
  {
    if (rules_.macros == entry_rules::macro_place::in_entry && !entry_)
      return read_unknown();
    if (rules_.macro_closes)
      close();
    if (has_answer_)
      return;
    if (rules_.macro_named && !read_name())
      return;
    if (rules_.macros == entry_rules::macro_place::live)
      in_live_macro_ = true;
    else
      skip_macro();
  }

  /// The rest of the line and the body.
  void skip_macro()
  {
    using line = entry_rules::name_line;
    if (rules_.macro_line == line::dropped)
      words_.leave_line();
    if (rules_.macro_line == line::blank_only && !skip_blank_line())
      return fail();
    if (!words_.skip_body(rules_.macro_end) && rules_.macro_at_end_is_error)
      fail();
  }

  /// Skips the rest of the line and its end. False if there is more than white space.
  bool skip_blank_line()
  {
    const std::size_t begin = words_.position();
    words_.skip_rest_of_line();
    return is_blank_line(words_.text().substr(begin, words_.position() - begin));
  }

  /// A macro whose body is read for keywords ends at a keyword that follows an empty line.
  void leave_live_macro(const word& key)
  {
    if (!in_live_macro_)
      return;
    const std::string_view read = words_.text().substr(key.begin, key.where.end() - key.begin);
    in_live_macro_ = read.find("\n\n") == read.npos;
  }

  const parse_context& context_;
  const entry_rules& rules_;
  tokenizer words_;
  entry_choice choice_;
  std::optional<open_entry> entry_;
  std::optional<span> last_key_;
  bool has_default_ = false;
  bool has_stored_ = false;  ///< a word's bytes, anywhere
  bool in_live_macro_ = false;
  bool has_answer_ = false;
  bool is_over_ = false;
  fault fault_ = fault::none;
};

}  // namespace

reply read_entries(const parse_context& context)
{
  return entries(context).read();
}

}  // namespace netrc::readers
