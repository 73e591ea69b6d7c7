// SPDX-License-Identifier: MIT
#include "lint/suppression.hpp"

#include <algorithm>
#include <iterator>

#include "lint/disagreement_report.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::string_view mark = "netrc-lint";
constexpr std::string_view for_entry = "#netrc-lint:ignore=";
constexpr std::string_view for_file = "#netrc-lint:ignore-file=";
constexpr std::uint32_t to_the_end = 0xFFFFFFFF;
constexpr std::size_t none = static_cast<std::size_t>(-1);

std::string_view without_blanks_before(std::string_view text)
{
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  return text;
}

/// `# netrc-lint :` in whatever form, as people may write it.
bool means_suppression(std::string_view comment)
{
  comment = without_blanks_before(comment.substr(1));
  return comment.starts_with(mark) && without_blanks_before(comment.substr(mark.size())).starts_with(':');
}

bool names_a_rule(std::string_view selector)
{
  const auto all = rules();
  return std::any_of(all.begin(), all.end(), [selector](const rule& each) { return matches(each, selector); });
}

/// In the table, which is in the order of the codes. A finding's rule need not stand in it: the table is made of
/// copies.
std::uint32_t index_of(const rule& rule)
{
  const auto all = rules();
  return static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), rule.code,
                                                     [](const lint::rule& each, std::string_view code)
                                                     { return each.code < code; }) -
                                    all.begin());
}

}  // namespace

/// Collects the requests in the order of the text. Those that wait for what they cover are the last ones.
class suppressions::reader
{
public:
  reader(const document& document, suppressions& result)
      : document_(document),
        text_(document.text().reveal()),
        result_(result),
        latest_of_places_(rules().size(), none),
        latest_of_file_(latest_of_places_)
  {
  }

  void take(const token& here)
  {
    if (here.kind == token_kind::space || here.kind == token_kind::byte_order_mark)
      return;
    if (here.kind == token_kind::comment)
      return take_comment(here.where);
    const bool opens_entry =
        here.entry != problem::no_entry && document_.entry_at(here.entry).keyword().begin == here.where.begin;
    if (opens_entry)
      end_entry(here.where.begin);
    if (first_waiting_ != result_.requests_.size())
      cover(here, opens_entry);
  }

private:
  void take_comment(span where)
  {
    std::string_view comment = text_.substr(where.begin, where.size);
    if (!means_suppression(comment))
      return;
    const bool is_of_file = comment.starts_with(for_file);
    if (comment.find_first_of(" \t") != comment.npos || !(is_of_file || comment.starts_with(for_entry)))
    {
      result_.requests_.push_back({where, {}, false, fault::form});
      return;
    }
    const std::string_view before = text_.substr(0, where.begin);
    const bool opens_line = before.empty() || is_line_end(before.back()) || before == utf8_byte_order_mark;
    comment.remove_prefix(is_of_file ? for_file.size() : for_entry.size());
    for (;;)
    {
      const std::size_t comma = comment.find(',');
      const std::string_view called = comment.substr(0, comma);
      const span place = {static_cast<std::uint32_t>(called.data() - text_.data()),
                          static_cast<std::uint32_t>(called.size())};
      result_.requests_.push_back({place, called, is_of_file, opens_line ? fault::none : fault::place});
      if (is_of_file)
        cover_rules(result_.of_file_, result_.requests_.size() - 1, {0, to_the_end}, latest_of_file_);
      if (comma == comment.npos)
        break;
      comment.remove_prefix(comma + 1);
    }
  }

  /// Lets those that wait cover what comes: an entry or a macro as a whole, else the line.
  void cover(const token& here, bool opens_entry)
  {
    const std::string_view word = text_.substr(here.where.begin, here.where.size);
    const bool opens_macro = here.kind == token_kind::keyword && is_word(word, "macdef");
    const bool is_property = here.kind == token_kind::keyword && !opens_entry && !opens_macro;
    const std::uint32_t begin = here.where.begin;
    const std::uint32_t end = opens_entry || opens_macro ? to_the_end : line_end_after(begin);
    for (; first_waiting_ != result_.requests_.size(); ++first_waiting_)
    {
      request& each = result_.requests_[first_waiting_];
      if (is_property && each.fault == fault::none)
        each.fault = fault::place;
      if (!each.is_of_file)
        cover_rules(result_.of_places_, first_waiting_, {begin, end}, latest_of_places_);
    }
  }

  /// `latest`: for each rule, which coverage is its last one so far. A rule that is covered already, from outside or at
  /// the same place, is left to that one.
  void cover_rules(std::vector<coverage>& coverages, std::size_t request, coverage added,
                   std::vector<std::size_t>& latest)
  {
    added.request = static_cast<std::uint32_t>(request);
    for (const rule& each : rules())
      if (matches(each, result_.requests_[request].selector))
      {
        added.rule = index_of(each);
        std::size_t& last = latest[added.rule];
        if (last != none && added.begin < coverages[last].end)
          continue;
        last = coverages.size();
        coverages.push_back(added);
      }
  }

  void end_entry(std::uint32_t offset)
  {
    for (; open_ < result_.of_places_.size(); ++open_)
      result_.of_places_[open_].end = std::min(result_.of_places_[open_].end, offset);
  }

  [[nodiscard]] std::uint32_t line_end_after(std::uint32_t begin) const
  {
    const std::size_t end = text_.find_first_of("\r\n", begin);
    return end == text_.npos ? to_the_end : static_cast<std::uint32_t>(end);
  }

  const document& document_;
  std::string_view text_;
  suppressions& result_;
  std::vector<std::size_t> latest_of_places_;
  std::vector<std::size_t> latest_of_file_;
  std::size_t first_waiting_ = 0;
  std::size_t open_ = 0;  ///< the first coverage that an entry may still end
};

suppressions::suppressions(const document& document, const selection& asked) : asked_(&asked)
{
  // Hardly a file has one: then its tokens need not be read for them.
  if (document.refused_by() != problem_code::none || document.text().reveal().find(mark) == std::string_view::npos)
    return;
  reader reads(document, *this);
  document.tokens([&](const token& here) { reads.take(here); });
  std::sort(of_places_.begin(), of_places_.end(), comes_before);
  std::sort(of_file_.begin(), of_file_.end(), comes_before);
  for (request& each : requests_)
    if (each.fault == fault::none && !names_a_rule(each.selector))
      each.fault = fault::no_rule;
}

bool suppressions::comes_before(const coverage& one, const coverage& other) noexcept
{
  return one.rule != other.rule ? one.rule < other.rule : one.begin < other.begin;
}

const suppressions::coverage* suppressions::find(const std::vector<coverage>& coverages, std::uint32_t offset,
                                                 const rule& rule) const noexcept
{
  const coverage wanted = {offset, 0, index_of(rule)};
  const auto next = std::upper_bound(coverages.begin(), coverages.end(), wanted, comes_before);
  if (next == coverages.begin())
    return nullptr;
  const coverage& last = *std::prev(next);
  return last.rule == wanted.rule && offset < last.end ? &last : nullptr;
}

bool suppressions::covers(const finding& found) noexcept
{
  if (requests_.empty())
    return false;
  const coverage* covering = found.where ? find(of_places_, found.where->begin, *found.rule) : nullptr;
  if (covering == nullptr)
    covering = find(of_file_, 0, *found.rule);
  if (covering != nullptr)
    requests_[covering->request].is_used = true;
  return covering != nullptr;
}

bool suppressions::covers_file(const rule& rule, bool is_needed) noexcept
{
  const coverage* const covering = find(of_file_, 0, rule);
  if (covering != nullptr && is_needed)
    requests_[covering->request].is_used = true;
  return covering != nullptr;
}

bool suppressions::could_find(const rule& each, const input& input) const noexcept
{
  // What was not compared may need it.
  if (each.code.starts_with('P') && (input.compared == nullptr || input.compared->first_unasked()))
    return false;
  // The file's mode, owner and place are others on the next machine: there it may be needed.
  return asked_->includes(each) && !each.code.starts_with('F');
}

void suppressions::report_unused(const input& input, findings& found)
{
  // Those that are not understood are reported later: what passes them over is needed all the same.
  findings not_understood(0, this);
  report_malformed(not_understood);
  for (const request& each : requests_)
  {
    const auto all = rules();
    if (each.fault == fault::none && !each.is_used &&
        std::all_of(all.begin(), all.end(),
                    [&](const rule& rule) { return !matches(rule, each.selector) || could_find(rule, input); }))
      found.add({&unused_suppression, each.where});
  }
}

void suppressions::report_malformed(findings& found)
{
  for (const request& each : requests_)
    if (each.fault == fault::form)
      found.add({&malformed_suppression, each.where});
    else if (each.fault == fault::no_rule)
      found.add({&malformed_suppression, each.where, std::nullopt, "a suppression names a rule that does not exist",
                 "run netrc-lint --list-rules"});
    else if (each.fault == fault::place)
      found.add({&malformed_suppression, each.where, std::nullopt,
                 "a suppression where some programs stumble over a comment",
                 "write it on its own line, without a blank before it, between two entries"});
}

}  // namespace netrc::lint
