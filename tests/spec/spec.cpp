// SPDX-License-Identifier: MIT
// The specification is the test: asks the library every question of docs/format.md and docs/format-examples.md.
// Usage: test_spec PAGE…
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "examples.hpp"
#include "netrc/netrc.hpp"

namespace
{

constexpr std::size_t fewest_examples = 300;

/// `"…"` as the page writes it: printable bytes as they are, the others in ⟨…⟩.
std::string in_notation(std::string_view bytes)
{
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result = "\"";
  for (std::size_t i = 0; i < bytes.size(); ++i)
  {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x20 && byte < 0x7F)
      result += bytes[i];
    else
      result.append("⟨").append(1, digits[byte >> 4]).append(1, digits[byte & 15]).append("⟩");
  }
  return result + '"';
}

std::string place(const netrc::document& document, std::uint32_t offset)
{
  const netrc::position position = document.position_of(offset);
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string problems_of(const netrc::document& document)
{
  std::string result;
  for (const netrc::problem& each : document.problems())
    result +=
        (result.empty() ? "" : ", ") + std::string(describe(each.code).name) + " " + place(document, each.where.begin);
  return result.empty() ? "none" : result;
}

std::string text_of(const netrc::document& document, const netrc::answer& answer)
{
  if (answer.outcome == netrc::outcome::none)
    return "none: " + std::string(name_of(answer.why));
  if (answer.outcome == netrc::outcome::refused)
  {
    const bool is_problem = answer.why == netrc::reason::entry_refused || answer.why == netrc::reason::file_refused;
    return "refused: " + std::string(is_problem ? describe(answer.problem).name : name_of(answer.why));
  }
  std::string result = "found line " + std::to_string(document.position_of(answer.entry->keyword().begin).line);
  if (answer.login())
    result += " login " + in_notation(*answer.login());
  if (answer.password())
    result += " password " + in_notation(answer.password()->reveal());
  if (answer.account())
    result += " account " + in_notation(answer.account()->reveal());
  return result + (answer.why == netrc::reason::default_entry ? " (default)" : "");
}

/// `HOST`, `HOST:PORT` or a URL, perhaps `login NAME` after it.
std::string answer_to(const netrc::document& document, std::string_view asked)
{
  if (asked == "problems")
    return problems_of(document);
  std::string bytes;
  if (!spec::expand(asked, bytes))
    return "(a question that cannot be read)";
  std::optional<std::string> login;
  if (const std::size_t keyword = bytes.find(" login "); keyword != bytes.npos)
  {
    login = bytes.substr(keyword + 7);
    bytes.erase(keyword);
  }
  if (bytes.find("://") != bytes.npos)
    return login ? "(a URL names its user itself)" : text_of(document, document.find_url(bytes));
  const netrc::host_result host = netrc::parse_host(bytes);
  if (!host.host)
    return document.refused_by() == netrc::problem_code::none
               ? "refused: host"
               : "refused: " + std::string(describe(document.refused_by()).name);
  return text_of(document, document.find({host.host->host, host.host->port,
                                          login ? std::optional<std::string_view>(*login) : std::nullopt}));
}

/// The page may write a byte as it is or in ⟨…⟩: both sides are brought to one form.
std::string normalized(std::string_view answer)
{
  std::string bytes;
  return spec::expand(answer, bytes) ? bytes : std::string(answer);
}

class runner
{
public:
  void run(const spec::example& example)
  {
    const netrc::document document = netrc::document::parse(example.text);
    bool problems_are_named = false;
    for (const spec::question& each : example.questions)
    {
      compare(example, each.asked, each.answer, answer_to(document, each.asked));
      problems_are_named = problems_are_named || each.asked == "problems";
    }
    if (!problems_are_named)
      compare(example, "problems", "none", problems_of(document));
  }

  std::size_t questions = 0;
  std::size_t failures = 0;

private:
  void compare(const spec::example& example, const std::string& asked, const std::string& expected,
               const std::string& got)
  {
    ++questions;
    if (normalized(expected) == normalized(got))
      return;
    ++failures;
    std::printf("rule %zu, %s: asked %s\n  expected %s\n  got      %s\n", example.rule, example.title.c_str(),
                asked.c_str(), expected.c_str(), got.c_str());
  }
};

}  // namespace

int main(int argc, char** argv)
{
  spec::specification specification;
  for (int i = 1; i < argc; ++i)
  {
    std::ifstream stream(argv[i], std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(stream), {}};
    const std::size_t before = specification.examples.size();
    spec::add_page(argv[i], page, specification);
    if (specification.examples.size() == before)
      specification.errors.push_back(std::string(argv[i]) + ": no example");
  }
  spec::check(specification);
  for (const std::string& error : specification.errors)
    std::printf("%s\n", error.c_str());
  runner all;
  for (const spec::example& each : specification.examples)
    all.run(each);
  std::printf("spec: %zu examples, %zu questions, %zu failures\n", specification.examples.size(), all.questions,
              all.failures);
  return specification.errors.empty() && all.failures == 0 && specification.examples.size() >= fewest_examples ? 0 : 1;
}
