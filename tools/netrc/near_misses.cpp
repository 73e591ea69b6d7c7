// SPDX-License-Identifier: MIT
#include "near_misses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "netrc/display.hpp"
#include "shared/given_word.hpp"
#include "text/bytes.hpp"
#include "text/edit_distance.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::size_t most_named = 3;

/// `a.test` of `A.test.`
std::string plain_name(std::string_view host)
{
  std::string name(host.ends_with('.') ? host.substr(0, host.size() - 1) : host);
  std::transform(name.begin(), name.end(), name.begin(), to_lower);
  return name;
}

/// `www.a.test` and `a.test`: but no top-level domain.
bool has_one_label_more(std::string_view longer, std::string_view shorter)
{
  const std::size_t dot = longer.find('.');
  return dot != longer.npos && longer.substr(dot + 1) == shorter && shorter.find('.') != shorter.npos;
}

std::vector<std::string_view> labels_of(std::string_view host)
{
  std::vector<std::string_view> labels;
  for (;; host.remove_prefix(labels.back().size() + 1))
  {
    labels.push_back(host.substr(0, host.find('.')));
    if (labels.back().size() == host.size())
      return labels;
  }
}

/// How far one host is from the other, by the labels in which they differ; nothing if they are not near.
std::optional<std::size_t> slips_between(std::string_view asked, std::string_view listed)
{
  if (has_one_label_more(asked, listed) || has_one_label_more(listed, asked))
    return 1;
  const auto one = labels_of(asked);
  const auto other = labels_of(listed);
  const auto begin = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto end = std::mismatch(one.rbegin(), std::make_reverse_iterator(begin.first), other.rbegin(),
                                 std::make_reverse_iterator(begin.second));
  const std::string mine = fmt::format("{}", fmt::join(begin.first, end.first.base(), "."));
  const std::string theirs = fmt::format("{}", fmt::join(begin.second, end.second.base(), "."));
  const std::size_t limit = most_slips(std::max(mine.size(), theirs.size()));
  const std::size_t slips = edit_distance(mine, theirs, limit);
  return slips <= limit ? std::optional(slips) : std::nullopt;
}

/// `a.test (line 3), b.test (line 7) and 2 more`
template <typename Describe>
std::string list_of(const document& document, const std::vector<entry>& entries, Describe describe)
{
  std::string text;
  for (std::size_t i = 0; i < entries.size() && i < most_named; ++i)
    text += fmt::format("{}{} (line {})", i == 0 ? "" : ", ", describe(entries[i]),
                        document.position_of(entries[i].keyword().begin).line);
  return entries.size() > most_named ? fmt::format("{} and {} more", text, entries.size() - most_named) : text;
}

std::string question(const document& document, const std::vector<entry>& entries)
{
  return fmt::format("the file has {}: {} meant?", list_of(document, entries, display_host),
                     entries.size() == 1 ? "is that" : "is one of them");
}

/// At most three, the nearest first.
std::vector<entry> near_hosts(const document& document, std::string_view asked)
{
  struct near_host
  {
    netrc::entry entry;
    std::size_t slips;
    std::string shown;
  };
  std::vector<near_host> found;
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    const entry entry = document.entry_at(i);
    if (!entry.is_machine() || !host_is_safe_to_display(entry))
      continue;
    const auto slips = slips_between(asked, plain_name(entry.host()));
    const std::string shown = display_host(entry);
    if (!slips || std::any_of(found.begin(), found.end(), [&](const near_host& each) { return each.shown == shown; }))
      continue;
    const auto place =
        std::find_if(found.begin(), found.end(), [&](const near_host& each) { return each.slips > *slips; });
    found.insert(place, {entry, *slips, shown});
    if (found.size() > most_named)
      found.pop_back();
  }
  std::vector<entry> result;
  result.reserve(found.size());
  for (const near_host& each : found)
    result.push_back(each.entry);
  return result;
}

std::string host_hint(const document& document, std::string_view asked)
{
  // An address of IPv6 has no labels.
  const bool has_labels = asked.find(':') == asked.npos;
  const auto entries = has_labels ? near_hosts(document, plain_name(asked)) : std::vector<entry>();
  if (entries.empty())
    return "";
  const std::string shown = display_asked_host(asked);
  const bool has_relative = std::any_of(entries.begin(), entries.end(),
                                        [name = plain_name(asked)](const entry& each)
                                        { return has_one_label_more(name, plain_name(each.host())); });
  return question(document, entries) + (has_relative && shown != masked
                                            ? fmt::format(" Or add machine {}: an entry is for one host only", shown)
                                            : "");
}

std::vector<entry> entries_with(std::span<const candidate> candidates, verdict verdict)
{
  std::vector<entry> result;
  for (const candidate& each : candidates)
    if (each.verdict == verdict)
      result.push_back(each.entry);
  return result;
}

std::string port_hint(const document& document, const query& asked)
{
  auto entries = entries_with(document.candidates(asked), verdict::passed_other_port);
  std::erase_if(entries, [](const entry& each) { return !host_is_safe_to_display(each); });
  return entries.empty() ? "" : question(document, entries);
}

std::string login_hint(const document& document, const target& target, const query& asked)
{
  const auto entries = entries_with(document.candidates(asked), verdict::passed_other_login);
  return fmt::format("{} has login {}, not {}: {}, or add an entry", display_host(entries.front()),
                     list_of(document, entries, display_login), display_asked_login(*asked.login),
                     target.user_is_in_url() ? "take the user out of the URL" : "leave --login out");
}

}  // namespace

std::string near_miss_hint(const document& document, const target& target, const answer& answer)
{
  switch (answer.why)
  {
  case reason::host_not_listed:
    return host_hint(document, target.query()->host);
  case reason::other_port:
    return port_hint(document, *target.query());
  case reason::other_login:
    return login_hint(document, target, *target.query());
  case reason::url_refused:
  case reason::host_refused:
    return target.hint();
  default:
    return "";
  }
}

std::string entry_count_hint(const source_file& file, const answer& answer)
{
  if (answer.why != reason::host_not_listed)
    return "";
  const std::size_t count = file.content.document.entry_count();
  if (count == 0)
    return "the file has no entries";
  return fmt::format("the file has {} {}: run netrc list{} to see {}", count, count == 1 ? "entry" : "entries",
                     file.option, count == 1 ? "it" : "them");
}

std::string hint_line(const source_file& file, const target& target, const answer& answer)
{
  std::string hint = near_miss_hint(file.content.document, target, answer);
  if (hint.empty())
    hint = entry_count_hint(file, answer);
  return hint.empty() ? "" : fmt::format("  hint: {}\n", hint);
}

}  // namespace netrc::tool
