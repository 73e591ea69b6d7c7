// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string_view>

#include "lint/lint.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// What may stand between `machine` and its host in a comment, and what ends that host.
constexpr std::string_view ends_of_host = ":=\"'\xC2\xA0 \t(";
constexpr std::string_view marks_and_blanks = ends_of_host.substr(0, 8);
constexpr std::string_view marks = ends_of_host.substr(0, 6);

/// `: b.test`, `="b.test"`
bool begins_with_marked_host(std::string_view text)
{
  if (text.empty() || marks.find(text.front()) == marks.npos)
    return false;
  text.remove_prefix(std::min(text.find_first_not_of(marks_and_blanks), text.size()));
  const std::string_view host = text.substr(0, text.find_first_of(ends_of_host));
  return host.find('.') != host.npos || is_word(host, "localhost");
}

/// `# machine: b.test`, `# old machine="b.test"`. What the reading takes for a machine (docs/format.md, rule 7) ends
/// the entry.
bool has_marked_machine(std::string_view comment)
{
  constexpr std::string_view machine = "machine";
  for (std::size_t begin = 0; begin + machine.size() <= comment.size(); ++begin)
    if (is_word(comment.substr(begin, machine.size()), machine) &&
        begins_with_marked_host(comment.substr(begin + machine.size())))
      return true;
  return false;
}

/// `#default`, `# - "Default":`
bool is_default_alone(std::string_view comment)
{
  const auto is_part = [](char byte) { return is_letter(byte) || is_digit(byte) || is_high(byte); };
  const auto* const begin = std::find_if(comment.begin(), comment.end(), is_part);
  const auto* const end = std::find_if_not(begin, comment.end(), is_part);
  return is_word(
             comment.substr(static_cast<std::size_t>(begin - comment.begin()), static_cast<std::size_t>(end - begin)),
             "default") &&
         std::none_of(end, comment.end(), is_part);
}

}  // namespace

extern const rule property_after_commented_entry = {
    .code = "S126",
    .name = "property-after-commented-entry",
    .severity = severity::warning,
    .summary = "a property after a comment that seems to be a machine or default line: programs give it to the "
               "entry before the comment",
    .hint = "comment it out, too, or take the # away from its machine; move a comment that is only a remark out of the "
            "entry",
    .why = "Where only the first line of an entry was commented out, its login and password belong to the "
           "entry before it: that host gets another host's secret.",
    .evidence = "docs/format.md, rule 7: only what is written as a machine line ends an entry. Seen in runs: curl, "
                "wget, Go, Emacs and tnftp skip the comment and take the password for the entry before it.",
    .bad = "machine example.com login u\n# machine: example.org\npassword p\n",
    .good = "# machine: example.org\n# password p\nmachine example.com login u password q\n",
    .check =
        [](const input& input, findings& found)
    {
      const std::string_view text = input.document.text().reveal();
      std::optional<token> comment;
      input.document.tokens(
          [&](const token& each)
          {
            if (each.kind == token_kind::space)
              return;
            if (each.kind == token_kind::comment)
            {
              const std::string_view bytes = text.substr(each.where.begin, each.where.size);
              const bool is_meant = each.entry != problem::no_entry && opens_line(text, each.where.begin) &&
                                    (is_default_alone(bytes) || has_marked_machine(bytes));
              comment = is_meant ? std::optional(each) : std::nullopt;
              return;
            }
            if (comment && comment->entry == each.entry && input.document.entry_at(each.entry).is_machine())
              found.add({&property_after_commented_entry, each.where, comment->where});
            comment.reset();
          });
    },
};

}  // namespace netrc::lint
