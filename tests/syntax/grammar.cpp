// SPDX-License-Identifier: MIT
#include "syntax/grammar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tao/pegtl/contrib/analyze.hpp>
#include <tao/pegtl/contrib/coverage.hpp>

#include "netrc/secret.hpp"
#include "reading/generator.hpp"

namespace peg = tao::pegtl;
namespace grammar = netrc::grammar;

TEST_CASE("no rule of the grammar can loop without progress")
{
  CHECK(peg::analyze<grammar::text>() == 0);
}

/// The parts without a name that match wherever they are tried: what may be there or not, and what ends in a rule that
/// always matches. (The text's last alternative is tried only where there is a word: `plus<word_byte>`.)
bool is_total_part(std::string name)
{
  // Compilers write `> >` and `>>`.
  std::erase(name, ' ');
  constexpr std::array<std::string_view, 5> endings = {"plus<netrc::grammar::word_byte>", "netrc::grammar::missing>",
                                                       "netrc::grammar::unended>", "netrc::grammar::line>>",
                                                       "netrc::grammar::gap>>"};
  return name.starts_with("tao::pegtl::star<") || name.starts_with("tao::pegtl::opt<") ||
         std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return name.ends_with(end); });
}

TEST_CASE("every rule of the grammar is taken and refused by some file")
{
  peg::coverage_result all;
  for (std::uint64_t seed = 0; seed < 2000; ++seed)
  {
    const netrc::secret_buffer text(generator::fragments(seed));
    peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*> input(text.data(), text.data() + text.size(),
                                                                                 "");
    peg::coverage_result result;
    REQUIRE(peg::coverage<grammar::text>(input, result));
    for (const auto& [name, info] : result)
    {
      all[name].success += info.success;
      all[name].failure += info.failure;
    }
  }
  // By their nature these match wherever they are tried.
  const std::set<std::string_view> total = {"gap",           "missing",    "unended",    "value",
                                            "account_value", "line_value", "macro_body", "text"};
  std::size_t rules = 0;
  for (const auto& each : all)
  {
    std::string_view name = each.first;
    const peg::coverage_info& info = each.second;
    CAPTURE(name);
    CHECK(info.success > 0);
    constexpr std::string_view ours = "netrc::grammar::";
    if (!name.starts_with(ours))
    {
      CHECK((info.failure > 0 || is_total_part(std::string(name))));
      continue;
    }
    name.remove_prefix(ours.size());
    ++rules;
    CHECK((info.failure == 0) == total.contains(name));
  }
  CHECK(rules > 40);
}
