// SPDX-License-Identifier: MIT
#include "baseline.hpp"

#include <tao/pegtl.hpp>

namespace baseline
{
namespace
{

namespace peg = tao::pegtl;

struct gap : peg::plus<peg::space>
{
};
struct comment : peg::seq<peg::one<'#'>, peg::until<peg::eolf>>
{
};
struct bare : peg::plus<peg::not_at<peg::space>, peg::any>
{
};
struct quoted
    : peg::seq<peg::one<'"'>, peg::star<peg::sor<peg::seq<peg::one<'\\'>, peg::any>, peg::not_one<'"'>>>, peg::one<'"'>>
{
};
struct word : peg::sor<quoted, bare>
{
};
struct host : word
{
};
struct login : word
{
};
struct password : word
{
};
struct account : word
{
};
template <typename Keyword, typename Value>
struct pair : peg::seq<Keyword, gap, Value>
{
};
struct item : peg::sor<gap, comment, pair<TAO_PEGTL_ISTRING("machine"), host>, pair<TAO_PEGTL_ISTRING("login"), login>,
                       pair<TAO_PEGTL_ISTRING("password"), password>, pair<TAO_PEGTL_ISTRING("account"), account>, word>
{
};
struct grammar : peg::until<peg::eof, item>
{
};

template <typename Rule>
struct action : peg::nothing<Rule>
{
};
template <>
struct action<host>
{
  template <typename Input>
  static void apply(const Input& input, file& file)
  {
    file.entries.push_back({input.string(), {}, {}, {}});
    file.index.try_emplace(file.entries.back().host, file.entries.size() - 1);
  }
};
template <std::optional<std::string> entry::*Member>
struct keep
{
  template <typename Input>
  static void apply(const Input& input, file& file)
  {
    if (!file.entries.empty())
      file.entries.back().*Member = input.string();
  }
};
template <>
struct action<login> : keep<&entry::login>
{
};
template <>
struct action<password> : keep<&entry::password>
{
};
template <>
struct action<account> : keep<&entry::account>
{
};

}  // namespace

file parse(std::string_view text)
{
  file result;
  peg::memory_input<> input(text.data(), text.size(), "");
  peg::parse<grammar, action>(input, result);
  return result;
}

}  // namespace baseline
