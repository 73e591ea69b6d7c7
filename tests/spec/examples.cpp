// SPDX-License-Identifier: MIT
#include "examples.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <set>

namespace spec
{
namespace
{

constexpr std::string_view opening = "⟨";
constexpr std::string_view closing = "⟩";
constexpr std::string_view times = " × ";
constexpr std::string_view arrow = " => ";
constexpr std::string_view section_heading = "## ";
constexpr std::string_view rule_heading = "## Rule ";
constexpr std::string_view example_heading = "### ";
constexpr std::string_view end_of_text = "⟨eof⟩";

std::optional<std::size_t> number(std::string_view digits, int base)
{
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

/// `EF BB BF`
bool append_hexadecimal(std::string_view pairs, std::string& bytes)
{
  for (; pairs.size() >= 2; pairs.remove_prefix(3))
  {
    const auto byte = number(pairs.substr(0, 2), 16);
    if (!byte)
      return false;
    bytes += static_cast<char>(*byte);
    if (pairs.size() == 2)
      return true;
    if (pairs[2] != ' ')
      return false;
  }
  return false;
}

/// What stands between `⟨` and `⟩`.
bool append_group(std::string_view group, std::string& bytes)
{
  const std::size_t cross = group.find(times);
  if (cross == std::string_view::npos)
    return append_hexadecimal(group, bytes);
  std::string once;
  const auto count = number(group.substr(cross + times.size()), 10);
  if (!count || !append_hexadecimal(group.substr(0, cross), once))
    return false;
  for (std::size_t i = 0; i < *count; ++i)
    bytes += once;
  return true;
}

/// Goes through a page line by line; the parts of an example come in the order heading, `netrc`, `ask`.
class page_reader
{
public:
  page_reader(std::string_view name, specification& specification) : name_(name), result_(specification) {}

  void read(std::string_view page)
  {
    for (line_ = 1; !page.empty(); ++line_)
    {
      const std::size_t end = page.find('\n');
      read_line(page.substr(0, end));
      page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
    }
    finish_example();
  }

private:
  enum class block
  {
    none,
    netrc,
    ask,
    other
  };

  void read_line(std::string_view line)
  {
    if (line.substr(0, 3) == "```")
      read_fence(line.substr(3));
    else if (block_ == block::netrc)
      read_text(line);
    else if (block_ == block::ask)
      read_question(line);
    else if (block_ == block::none && line.starts_with(example_heading))
      begin_example(line.substr(example_heading.size()));
    else if (block_ == block::none && line.starts_with(section_heading))
      begin_section(line);
  }

  void read_fence(std::string_view kind)
  {
    if (block_ != block::none)
      block_ = block::none;
    else if (kind == "netrc" || kind == "ask")
      open(kind == "netrc" ? block::netrc : block::ask);
    else
      block_ = block::other;
  }

  void open(block kind)
  {
    block_ = kind;
    bool& seen = kind == block::netrc ? has_text_ : has_questions_;
    if (!in_example_ || seen)
      complain("a block that belongs to no example");
    seen = true;
    text_ended_ = false;
  }

  void begin_section(std::string_view line)
  {
    finish_example();
    rule_ = 0;
    if (!line.starts_with(rule_heading))
      return;
    line.remove_prefix(rule_heading.size());
    rule_ = number(line.substr(0, line.find(' ')), 10).value_or(0);
    if (rule_ < 1 || rule_ > rules)
      complain("an unknown rule");
  }

  void begin_example(std::string_view title)
  {
    finish_example();
    if (rule_ == 0)
      complain("an example that belongs to no rule");
    example& begun = result_.examples.emplace_back();
    begun.title = std::string(title);
    begun.rule = rule_;
    in_example_ = true;
  }

  void finish_example()
  {
    if (in_example_ && (!has_text_ || result_.examples.back().questions.empty()))
      complain("the example before has no netrc block or no question");
    in_example_ = has_text_ = has_questions_ = false;
  }

  void read_text(std::string_view line)
  {
    if (!in_example_)
      return;
    std::string& text = result_.examples.back().text;
    if (text_ended_)
      complain("text after ⟨eof⟩");
    text_ended_ = line.size() >= end_of_text.size() && line.substr(line.size() - end_of_text.size()) == end_of_text;
    if (text_ended_)
      line.remove_suffix(end_of_text.size());
    if (!expand(line, text))
      complain("bytes that are not in hexadecimal");
    if (!text_ended_)
      text += '\n';
  }

  void read_question(std::string_view line)
  {
    const std::size_t middle = line.find(arrow);
    if (!in_example_ || middle == std::string_view::npos)
      return complain("a question without an answer");
    result_.examples.back().questions.push_back(
        {line_, std::string(line.substr(0, middle)), std::string(line.substr(middle + arrow.size()))});
  }

  void complain(std::string_view what)
  {
    result_.errors.push_back(std::string(name_) + ":" + std::to_string(line_) + ": " + std::string(what));
  }

  std::string_view name_;
  specification& result_;
  std::size_t line_ = 1;
  std::size_t rule_ = 0;  ///< of the section; 0: of none
  block block_ = block::none;
  bool in_example_ = false;
  bool has_text_ = false;
  bool has_questions_ = false;
  bool text_ended_ = false;
};

}  // namespace

bool expand(std::string_view notation, std::string& bytes)
{
  for (;;)
  {
    const std::size_t begin = notation.find(opening);
    bytes += notation.substr(0, begin);
    if (begin == std::string_view::npos)
      return true;
    notation.remove_prefix(begin + opening.size());
    const std::size_t end = notation.find(closing);
    if (end == std::string_view::npos || !append_group(notation.substr(0, end), bytes))
      return false;
    notation.remove_prefix(end + closing.size());
  }
}

void add_page(std::string_view name, std::string_view page, specification& specification)
{
  page_reader(name, specification).read(page);
}

void check(specification& specification)
{
  std::set<std::string_view> titles;
  std::array<bool, rules + 1> shown{};
  for (const example& each : specification.examples)
  {
    if (!titles.insert(each.title).second)
      specification.errors.push_back("two examples with the title " + each.title);
    if (each.rule <= rules)
      shown[each.rule] = true;
  }
  for (std::size_t rule = 1; rule <= rules; ++rule)
    if (!shown[rule])
      specification.errors.push_back("no example of rule " + std::to_string(rule));
}

}  // namespace spec
