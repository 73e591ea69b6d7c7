// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "readers/passage.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// ruserpass() of BSD's ftp. It looks for keywords outside the entry of the host asked, too. A `default` makes every
/// later `machine` match.
class bsd_scan
{
public:
  explicit bsd_scan(const passage& of) : of_(of), words_(of.text, of.dialect.lexing)
  {
    if (of.dialect.grammar.user == grammar::user_rule::filters && of.user())
      login_ = made_up(*of.user());
  }

  reply read()
  {
    while (find_entry() && !read_entry())
    {
    }
    if (words_.fault() != fault::none)
      return refused(words_.fault());
    if (is_bad_)
      return refused(fault::syntax);
    reply result;
    if (!entry_ || (!login_ && !password_ && !account_))
      return result;
    result.outcome = outcome::found;
    result.entry = entry_;
    result.login = std::move(login_);
    result.password = std::move(password_);
    result.account = std::move(account_);
    return result;
  }

private:
  enum class kind
  {
    end,  ///< of the text; an empty word, too
    machine,
    defaults,
    login,
    password,
    account,
    macdef,
    other,
  };

  kind next()
  {
    struct named
    {
      std::string_view text;
      bsd_scan::kind kind;
    };
    static constexpr std::array<named, 7> keywords = {{{"default", kind::defaults},
                                                       {"login", kind::login},
                                                       {"password", kind::password},
                                                       {"passwd", kind::password},
                                                       {"account", kind::account},
                                                       {"machine", kind::machine},
                                                       {"macdef", kind::macdef}}};
    word_ = words_.next();
    if (!word_ || word_->text.empty())
      return kind::end;
    const auto found =
        std::find_if(keywords.begin(), keywords.end(), [&](const named& each) { return each.text == word_->text; });
    return found == keywords.end() ? kind::other : found->kind;
  }

  /// True if an entry of the host asked was found.
  bool find_entry()
  {
    for (kind found = next(); found != kind::end; found = next())
    {
      if (found != kind::machine && found != kind::defaults)
        continue;
      const span keyword = word_->where;
      matches_all_ = matches_all_ || found == kind::defaults;
      if (!matches_all_ && (next() != kind::other || !of_.host.is_named(word_->text)))
        continue;
      entry_ = keyword;
      return true;
    }
    return false;
  }

  /// False if the entry is for another login: the search goes on, with the values that were found so far.
  bool read_entry()
  {
    for (kind found = next(); found != kind::end && found != kind::machine && found != kind::defaults; found = next())
      switch (found)
      {
      case kind::login:
        if (next() == kind::end)
          break;
        if (login_ && login_->bytes.view() != word_->text)
          return false;
        keep(login_);
        break;
      case kind::password:
        if (next() != kind::end)
          keep(password_);
        break;
      case kind::account:
        if (next() != kind::end)
          keep(account_);
        break;
      case kind::macdef:
        if (!read_macro())
        {
          is_bad_ = true;
          return true;
        }
        break;
      default:
        break;
      }
    return true;
  }

  void keep(std::optional<value>& to)
  {
    if (!to)
      to = kept(*word_);
  }

  /// A name, the rest of its line, a body up to an empty line. What does not fit is an error, as is a body without an
  /// end.
  bool read_macro()
  {
    constexpr std::size_t most_macros = 16;
    constexpr std::size_t buffer_size = 4096;  // for the bodies of all macros
    const std::string_view text = words_.text();
    std::size_t at = words_.at();
    while (at != text.size() && is_blank(text[at]))
      ++at;
    if (at == text.size() || text[at] == '\n' || macros_ == most_macros)
      return false;
    const std::size_t body = text.find('\n', at);
    if (body == text.npos)
      return false;
    // The text from the line's end on: an empty body ends at once.
    const std::size_t end = text.find("\n\n", body);
    if (end == text.npos)
      return false;
    macro_bytes_ += end - body;
    ++macros_;
    words_.go_to(end + 2);
    return macro_bytes_ < buffer_size;
  }

  const passage& of_;
  words words_;
  std::optional<word> word_;
  std::optional<span> entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  std::optional<value> account_;
  bool matches_all_ = false;
  bool is_bad_ = false;
  std::size_t macros_ = 0;
  std::size_t macro_bytes_ = 0;
};

}  // namespace

reply walk_bsd(const passage& of)
{
  return bsd_scan(of).read();
}

}  // namespace netrc::readers
