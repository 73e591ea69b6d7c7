// SPDX-License-Identifier: MIT
#include "lint/hosts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "document/index.hpp"
#include "netrc/lookup.hpp"
#include "netrc/url.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_ipv6(std::string_view host) noexcept
{
  return host.find(':') != host.npos;
}

/// A pair of seeds: 32 bits would collide by chance.
struct seeds
{
  hash_seed one = hash_seed::random();
  hash_seed other = hash_seed::random();
};

std::uint64_t hash_of(std::string_view host, std::uint16_t port, const seeds& by)
{
  const std::uint64_t hash =
      std::uint64_t{hash_host(host, is_ipv6(host), by.one)} << 32 | hash_host(host, is_ipv6(host), by.other);
  return hash ^ port;
}

void sort(std::vector<rival>& all)
{
  std::sort(all.begin(), all.end(),
            [](const rival& left, const rival& right)
            {
              return left.host_and_port != right.host_and_port ? left.host_and_port < right.host_and_port
                                                               : left.index < right.index;
            });
}

/// Keeps those that are not alone.
void keep_rivals(std::vector<rival>& sorted)
{
  std::size_t kept = 0;
  for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end)
  {
    while (end < sorted.size() && sorted[end].host_and_port == sorted[begin].host_and_port)
      ++end;
    if (end - begin > 1)
      kept = static_cast<std::size_t>(std::copy(sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                                                sorted.begin() + static_cast<std::ptrdiff_t>(end),
                                                sorted.begin() + static_cast<std::ptrdiff_t>(kept)) -
                                      sorted.begin());
  }
  sorted.resize(kept);
}

/// The next word from `at` on, and not beyond `end`; empty at the end.
span next_word(std::string_view text, std::size_t at, std::size_t end)
{
  const auto is_between = [text](std::size_t i) { return is_blank(text[i]) || is_line_end(text[i]); };
  while (at < end && is_between(at))
    ++at;
  const std::size_t begin = at;
  while (at < end && !is_between(at))
    ++at;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at - begin)};
}

std::string_view bytes(std::string_view text, span where)
{
  return text.substr(where.begin, where.size);
}

/// `machine`, `#machine`
bool opens_mention(std::string_view word)
{
  word.remove_prefix(std::min(word.find_first_not_of('#'), word.size()));
  return is_word(word, "machine");
}

bool is_listed(const document& in, std::string_view host)
{
  const host_result named = parse_host(host);
  if (!named.host)
    return true;
  const reason why = in.find({named.host->host, named.host->port}).why;
  return why != reason::host_not_listed && why != reason::default_entry && why != reason::hidden_machine;
}

/// Collects them. What was looked up once is not looked up again: a host may have many entries.
class mention_search
{
public:
  mention_search(const document& in, std::size_t most) : in_(in), most_(most) {}

  void look_into(span within, span block)
  {
    const std::string_view text = in_.text().reveal();
    span word = next_word(text, within.begin, within.end());
    while (word.size != 0 && found_.size() < most_)
    {
      const span next = next_word(text, word.end(), within.end());
      const std::string_view host = bytes(text, next);
      if (opens_mention(bytes(text, word)) && seen_.insert(host).second && !is_listed(in_, host))
        found_.push_back({word, next, block});
      word = next;
    }
  }

  [[nodiscard]] std::vector<mention> result() && { return std::move(found_); }

private:
  const document& in_;
  std::size_t most_;
  std::unordered_set<std::string_view> seen_;
  std::vector<mention> found_;
};

/// Comments on lines that follow each other: an entry that is commented out may have several.
struct comment_block
{
  std::vector<span> lines;

  [[nodiscard]] span extent() const { return {lines.front().begin, lines.back().end() - lines.front().begin}; }
};

}  // namespace

std::vector<mention> mentions(const document& of, std::size_t most)
{
  const std::string_view text = of.text().reveal();
  mention_search search(of, most);
  comment_block block;
  const auto close_block = [&]
  {
    for (const span line : block.lines)
      search.look_into(line, block.extent());
    block.lines.clear();
  };
  of.tokens(
      [&](const token& each)
      {
        const bool is_blank_line =
            each.kind == token_kind::space &&
            std::count(text.begin() + each.where.begin, text.begin() + each.where.end(), '\n') > 1;
        if (each.kind == token_kind::comment)
          block.lines.push_back(each.where);
        else if (each.kind != token_kind::space || is_blank_line)
          close_block();
        if (each.kind == token_kind::macro_body)
          search.look_into(each.where, each.where);
      });
  close_block();
  return std::move(search).result();
}

std::vector<rival> rivals_by_host(const document& of)
{
  std::vector<rival> result;
  result.reserve(of.entry_count());
  const seeds by;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    if (here.is_machine() && !here.host().empty() && here.refused_by() == problem_code::none)
      result.push_back({hash_of(here.host(), here.port().value_or(0), by), i});
  }
  sort(result);
  keep_rivals(result);
  return result;
}

void append_lower(secret_buffer& to, std::string_view host)
{
  for (const char byte : host)
  {
    const char lower = to_lower(byte);
    to.append({&lower, 1});
  }
}

std::vector<std::uint32_t> first_alike(const document& of)
{
  std::vector<std::uint32_t> result(of.entry_count());
  std::vector<rival> machines;
  const seeds by;
  std::uint32_t first_default = problem::no_entry;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    result[i] = i;
    if (!here.is_machine())
      result[i] = first_default = std::min(first_default, i);
    else if (!here.host().empty())
      machines.push_back({hash_of(here.host(), here.port().value_or(port_of_https), by), i});
  }
  sort(machines);
  for (std::size_t i = 1; i < machines.size(); ++i)
    if (machines[i].host_and_port == machines[i - 1].host_and_port)
      result[machines[i].index] = result[machines[i - 1].index];
  return result;
}

bool have_one_host(const entry& one, const entry& other) noexcept
{
  return is_ipv6(one.host()) == is_ipv6(other.host()) && same_host(one.host(), other.host(), is_ipv6(one.host()));
}

}  // namespace netrc::lint
