// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// ruserpass() of BSD's ftp. It looks for keywords outside the entry of the host asked for, too. After a `default`
/// every `machine` matches.
class bsd_scan
{
public:
  explicit bsd_scan(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing)
  {
    if (context.dialect.rules.user == entry_rules::user_rule::filters && context.user())
      login_ = made_up(*context.user());
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
    if (!entry_ || (!login_ && !password_ && !account_))
      return {};
    return reply_with(entry_, std::move(login_), std::move(password_), std::move(account_));
  }

private:
  enum class kind
  {
    end,  ///< no word, or an empty one
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
    // The keywords of BSD's ftp; `passwd` is its own.
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

  /// True if it found an entry of the host asked for.
  bool find_entry()
  {
    for (kind found = next(); found != kind::end; found = next())
    {
      if (found != kind::machine && found != kind::defaults)
        continue;
      const span keyword = word_->where;
      matches_all_ = matches_all_ || found == kind::defaults;
      if (!matches_all_ && (next() != kind::other || !context_.host.is_named(word_->text)))
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

  void keep(std::optional<value>& kept)
  {
    if (!kept)
      kept = to_value(*word_);
  }

  /// A name, the rest of its line, a body up to an empty line. False if the macro is too long or incomplete, which is
  /// an error.
  bool read_macro()
  {
    constexpr std::size_t most_macros = 16;
    constexpr std::size_t buffer_size = 4096;  // for the bodies of all macros
    const std::string_view text = words_.text();
    std::size_t name = words_.position();
    while (name != text.size() && is_blank(text[name]))
      ++name;
    if (name == text.size() || text[name] == '\n' || macros_ == most_macros)
      return false;
    const std::size_t body = text.find('\n', name);
    if (body == text.npos)
      return false;
    // The search begins at the line's end: an empty body ends at once.
    const std::size_t end = text.find("\n\n", body);
    if (end == text.npos)
      return false;
    macro_bytes_ += end - body;
    ++macros_;
    words_.go_to(end + 2);
    return macro_bytes_ < buffer_size;
  }

  const parse_context& context_;
  tokenizer words_;
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

reply read_bsd(const parse_context& context)
{
  return bsd_scan(context).read();
}

constexpr lexing bsd_words = {
    .nul_ends_word = true,
    .skipped = byte_set(" \t\n,"),
    .ends = byte_set(" \t\n,"),
    .takes_end = true,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .open_quote = lexing::unclosed::rest,
    .bare_escapes = lexing::escapes::not_first,
};

constexpr lexing tnftp_words()
{
  lexing words = bsd_words;
  words.word_limit = 100;
  return words;
}

constexpr lexing inetutils_words()
{
  lexing words = bsd_words;
  words.escaped_end = lexing::escaped_eof::byte_ff;
  words.word_limit = 8192;
  words.longer = lexing::overlong::crashes;
  return words;
}

}  // namespace

constinit const dialect tnftp_dialect = {
    .loading = {},
    .lexing = tnftp_words(),
    .asking = {.folds = true},
    .rules = {},
    .read = read_bsd,
};

constinit const dialect inetutils_dialect = {
    .loading = {},
    .lexing = inetutils_words(),
    .asking = {.folds = true},
    .rules = {},
    .read = read_bsd,
};

}  // namespace netrc::readers
