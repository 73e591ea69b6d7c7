// SPDX-License-Identifier: MIT
#include "grammar.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <tao/pegtl/contrib/analyze.hpp>
#include <tao/pegtl/contrib/coverage.hpp>

#include "generator.hpp"
#include "netrc/secret.hpp"

namespace peg = tao::pegtl;
namespace grammar = netrc::grammar;

TEST_CASE("no rule of the grammar can loop without progress")
{
  CHECK(peg::analyze<grammar::text>() == 0);
}

TEST_CASE("every rule of the grammar is taken and refused by some file")
{
  peg::coverage_result all;
  constexpr std::uint64_t files = 8000 / NETRC_TEST_SHARE;
  for (std::uint64_t seed = 0; seed < files; ++seed)
  {
    const netrc::secret_buffer text(generator::fragments(seed));
    peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*> in(text.data(), text.data() + text.size(),
                                                                              "");
    peg::coverage_result result;
    REQUIRE(peg::coverage<grammar::text>(in, result));
    for (const auto& [name, info] : result)
    {
      all[name].success += info.success;
      all[name].failure += info.failure;
    }
  }
  // A tenth of the files does not reach the rarest rules: there, that each file is matched is the test.
  if (NETRC_TEST_SHARE > 1)
    return;
  // Rules that match everywhere by their nature: stars, what may be missing, the whole.
  const auto always_matches = [](std::string_view name)
  {
    for (const std::string_view total :
         {"star<", "opt<", "missing<", "unended", "gap", "::text", "plus<netrc::grammar::word_byte>", "macro_body",
          "macro_head", "success", "::value<", "line_value<", "value_word<", "macro", "if_then_else", "quoted_open<",
          "odd<"})
      if (name.find(total) != name.npos)
        return true;
    return false;
  };
  CHECK(all.size() > 60);
  for (const auto& each : all)
  {
    const std::string_view name = each.first;
    const peg::coverage_info& info = each.second;
    CAPTURE(name);
    CHECK(info.success > 0);
    if (!always_matches(name))
      CHECK(info.failure > 0);
  }
}
