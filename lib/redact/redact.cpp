// SPDX-License-Identifier: MIT
#include "redact/redact.hpp"

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>

#include "lint/diagnosis/displayable_word.hpp"
#include "lint/placeholders.hpp"
#include "lint/words.hpp"
#include "netrc/display.hpp"
#include "redact/changed_codes.hpp"
#include "redact/comments.hpp"
#include "redact/hosts.hpp"
#include "redact/marks.hpp"
#include "redact/substitutes.hpp"
#include "redact/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/quotation.hpp"

namespace netrc::redaction
{
namespace
{

/// What the word before makes of a word, to a program that reads otherwise than the reference reading.
enum class due : std::uint8_t
{
  nothing,
  host,
  login,
  service,
};

due due_after(std::string_view word) noexcept
{
  const auto is_end = [word](std::string_view name)
  { return word.size() >= name.size() && is_word(word.substr(word.size() - name.size()), name); };
  if (is_end("machine") || is_end("host"))
    return due::host;
  if (is_word(word, "port") || is_word(word, "protocol"))
    return due::service;
  return is_end("login") || is_end("user") || is_end("username") ? due::login : due::nothing;
}

bool may_be_quoted(token_kind kind) noexcept
{
  return kind == token_kind::unknown || kind == token_kind::login || kind == token_kind::password ||
         kind == token_kind::account || kind == token_kind::host || kind == token_kind::foreign_value;
}

constexpr std::string_view brackets = "<{[(";

class redactor
{
public:
  redactor(const document& document, const options& chosen, std::vector<mark> marks)
      : document_(document), text_(document.text().reveal()), chosen_(chosen), pen_(std::move(marks))
  {
    for (const char each : brackets)  // each find is one memchr
      text_has_bracket_ = text_has_bracket_ || text_.find(each) != text_.npos;
  }

  secret_buffer redact()
  {
    secret_buffer result;
    result.reserve(text_.size());
    out_ = result.unused();
    std::copy(text_.begin(), text_.end(), out_);
    document_.tokens([this](const token& here) { collect_names(here); });
    hosts_.close();
    logins_.close();
    document_.tokens([this](const token& here) { replace(here); });
    disarm_control_bytes(out_, text_.size());
    result.commit(text_.size());
    return result;
  }

private:
  [[nodiscard]] std::string_view written(const token& here) const
  {
    return text_.substr(here.where.begin, here.where.size);
  }

  [[nodiscard]] const entry* entry_of(const token& here)
  {
    if (here.entry == problem::no_entry)
      return nullptr;
    if (!entry_ || entry_->index() != here.entry)
      entry_ = document_.entry_at(here.entry);
    return &*entry_;
  }

  [[nodiscard]] bool is_plain_host(const token& here, std::string_view content)
  {
    const entry* const entry = entry_of(here);
    return entry != nullptr && entry->is_machine() &&
           (host_is_safe_to_display(*entry) || is_well_formed_and_safe_to_display(content));
  }

  [[nodiscard]] bool is_plain_login(const token& here, std::string_view content)
  {
    const entry* const entry = entry_of(here);
    return is_prescribed_login(content) ||
           (entry != nullptr && login_is_safe_to_display(*entry) && entry->login() == content);
  }

  /// What stands between quotes, with its escapes undone, and where each byte of it stands.
  word_bytes& content_of(const token& here)
  {
    const std::string_view raw = written(here);
    word_bytes& word = word_;
    word.places.clear();
    if (!may_be_quoted(here.kind) || !raw.starts_with('"'))
    {
      word.content = raw;
      word.begin = here.where.begin;
      return word;
    }
    const std::string_view inner = raw.substr(1);
    const std::size_t close = std::min(closing_quote(inner), inner.size());
    if (inner.substr(0, close).find('\\') == inner.npos)
    {
      // With what is stuck to the closing quote.
      word.content = close + 1 == inner.size() ? inner.substr(0, close) : inner;
      word.begin = here.where.begin + 1;
      return word;
    }
    secret_buffer& content = decoded_.emplace_back();
    content.reserve(inner.size());
    append_unescaped(inner.substr(0, close), content, &word.places);
    // What is stuck to the closing quote.
    for (std::size_t i = close; i < inner.size() && close + 1 != inner.size(); ++i)
    {
      content.append(inner.substr(i, 1));
      word.places.push_back(static_cast<std::uint32_t>(i));
    }
    for (std::uint32_t& each : word.places)
      each += here.where.begin + 1;
    word.content = content.view();
    return word;
  }

  /// The hosts and the logins that stay.
  void collect_names(const token& here)
  {
    if (here.kind != token_kind::host && here.kind != token_kind::login)
      return;
    word_bytes& word = content_of(here);
    if (here.kind == token_kind::login)
    {
      if (is_plain_login(here, word.content))
        logins_.add(word.content);
      return;
    }
    if (is_plain_host(here, word.content))
    {
      hosts_.add(word.content);
      hosts_.add(entry_of(here)->host());
      return;
    }
    assign_roles(word);
    for (const byte_range& each : keep_parts_of_host(word, {}).hosts)
      hosts_.add(word.content.substr(each.begin, each.end - each.begin));
  }

  void replace(const token& here)
  {
    switch (here.kind)
    {
    case token_kind::space:
    case token_kind::byte_order_mark:
      return;
    case token_kind::keyword:
      due_ = due_after(written(here));
      return;
    case token_kind::comment:
    case token_kind::macro_body:
      return replace_words_of(here);
    default:
      return replace_word(here);
    }
  }

  void replace_word(const token& here)
  {
    word_bytes& word = content_of(here);
    const bool is_login_that_stays =
        here.kind == token_kind::login && (is_plain_login(here, word.content) || logins_.contains(word.content));
    if (is_login_that_stays || (here.kind == token_kind::host && is_plain_host(here, word.content)))
    {
      due_ = due_after(word.content);
      return is_login_that_stays ? write_login(word) : write_host(word);
    }
    assign_roles(word);
    keep_names(word);
    keep_keywords(word, precedes_word(here.where));
    host_parts parts;
    switch (here.kind)
    {
    case token_kind::host:
      parts = keep_parts_of_host(word, hosts_);
      break;
    case token_kind::login:
      keep_name_signs(word);
      break;
    case token_kind::foreign_value:
      keep_service(word);
      break;
    case token_kind::macro_name:
      if (word.content == "init")
        keep(word, 0, word.content.size());
      break;
    default:
      break;
    }
    keep_forms(word, here.where);
    if (here.kind == token_kind::unknown)
      keep(word, 0, lint::displayable_part(text_, here.where).size());
    if (here.kind == token_kind::host)
      replace_name(word, parts);
    made_up_.replace(word, out_);
  }

  /// A lone CR is a blank to npm's netrc-parser.
  [[nodiscard]] bool precedes_word(span where) const
  {
    const std::size_t next = text_.find_first_not_of(" \t\r\v\f", where.end());
    return next != text_.npos && text_[next] != '\n';
  }

  /// Two damaged hosts with one name are asked for alike: it is replaced alike, whatever stands around it.
  void replace_name(word_bytes& word, const host_parts& parts)
  {
    for (const byte_range& each : parts.hosts)
      write_host(part_of(word, each));
    word_bytes name = part_of(word, parts.name);
    made_up_.replace(name, out_);
    keep(word, parts.name.begin, name.roles.size());
  }

  /// Hosts after `machine`, logins after `login` and ports, outside of where the reference reading sees them: what
  /// stays elsewhere stays here, or programs would no longer find it.
  void keep_names(word_bytes& word)
  {
    std::vector<byte_range> names;
    visit_pieces(word,
                 [&](const byte_range& each)
                 {
                   const std::string_view piece = word.content.substr(each.begin, each.end - each.begin);
                   if (due_ == due::host)
                     add_host_in(word, each, names);
                   else if (due_ == due::login && logins_.contains(piece))
                   {
                     write_login(part_of(word, each));
                     names.push_back(each);
                   }
                   else if (due_ == due::service && is_service(piece))
                     names.push_back(each);
                   due_ = due_after(piece);
                 });
    for (const byte_range& each : names)
      keep(word, each.begin, each.end - each.begin);
  }

  /// apt finds `https://a.test/`, too; others a host with its port.
  void add_host_in(const word_bytes& word, const byte_range& piece, std::vector<byte_range>& names)
  {
    const std::string_view bytes = word.content.substr(piece.begin, piece.end - piece.begin);
    const std::size_t scheme = bytes.find("://");
    const std::size_t begin = scheme == bytes.npos ? 0 : scheme + 3;
    const std::size_t end = std::min(bytes.find('/', begin), bytes.size());
    const std::string_view host = bytes.substr(begin, end - begin);
    const std::size_t port = host.rfind(':');
    const bool is_known = hosts_.contains(host) || (port != host.npos && is_service(host.substr(port + 1)) &&
                                                    hosts_.contains(host.substr(0, port)));
    if (!is_known || (begin != 0 && !is_service(bytes.substr(0, scheme))))
      return;
    write_host(part_of(word, {piece.begin + begin, piece.begin + end}));
    names.push_back({piece.begin, std::min(piece.begin + end + 1, piece.end)});
  }

  void write_host(const word_bytes& host)
  {
    if (!chosen_.hosts)
      return;
    word_bytes word = host;
    assign_roles(word);
    keep_keywords(word, false);
    replace_host(word, made_up_, out_);
  }

  void write_login(const word_bytes& login)
  {
    if (!chosen_.hosts || is_prescribed_login(login.content))
      return;
    word_bytes word = login;
    assign_roles(word);
    keep_name_signs(word);
    keep_keywords(word, false);
    made_up_.replace(word, out_);
  }

  /// What of the form of a token or a placeholder stays, and what a finding is about.
  void keep_forms(word_bytes& word, span where)
  {
    keep_token_form(word);
    if (lint::placeholder_in(word.content) != lint::placeholder_kind::none || is_part_of_placeholder(where))
      keep_placeholder(word);
    pen_.apply(word);
  }

  /// `<your` and `token>`; few lines have a bracket, and few texts.
  bool is_part_of_placeholder(span where)
  {
    if (!text_has_bracket_)
      return false;
    if (where.begin >= line_end_)
    {
      const std::size_t begin = text_.substr(0, where.begin).find_last_of("\r\n") + 1;
      line_end_ = std::min(text_.find_first_of("\r\n", where.begin), text_.size());
      line_has_bracket_ = text_.substr(begin, line_end_ - begin).find_first_of(brackets) != text_.npos;
    }
    return line_has_bracket_ &&
           (lint::is_within_placeholder(text_, where.begin) || lint::is_within_placeholder(text_, where.end()));
  }

  /// A comment, or the body of a macro.
  void replace_words_of(const token& here)
  {
    if (here.kind == token_kind::comment && keep_suppression(here))
      return;
    comment_words words(text_, here);
    while (const auto next = words.next())
    {
      word_bytes& word = content_of({token_kind::unknown, next->where});
      assign_roles(word);
      keep_names(word);
      keep_keywords(word, true);
      keep_forms(word, next->where);
      keep(word, 0, next->known_size);
      made_up_.replace(word, out_);
    }
  }

  bool keep_suppression(const token& here)
  {
    if (!is_suppression(written(here)))
      return false;
    word_bytes& word = content_of(here);
    assign_roles(word);
    keep_words_of_suppression(word);
    made_up_.replace(word, out_);
    return true;
  }

  const document& document_;
  std::string_view text_;
  options chosen_;
  mark_pen pen_;
  char* out_ = nullptr;
  substitutes made_up_;
  std::deque<secret_buffer> decoded_;
  word_bytes word_;  ///< the one that is looked at: kept, so that not each word allocates
  name_set hosts_;
  name_set logins_;
  std::optional<entry> entry_;
  due due_ = due::nothing;
  std::size_t line_end_ = 0;
  bool text_has_bracket_ = false;
  bool line_has_bracket_ = false;
};

}  // namespace

std::optional<redacted_text> redact(const document& document, const options& chosen)
{
  if (document.refused_by() == problem_code::utf_16)
    return std::nullopt;
  const lint::findings before = lint::check({document});
  redacted_text result = {redactor(document, chosen, marks_of(before, document)).redact(), {}};
  const netrc::document after = document::parse(result.text.view());
  result.changed = changed_codes(before, lint::check({after}));
  return result;
}

}  // namespace netrc::redaction
