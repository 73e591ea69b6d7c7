// SPDX-License-Identifier: MIT
#include "lint/hosts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "host/host_equal.hpp"
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

std::uint64_t hash_of(std::string_view host, std::uint16_t port, const seeds& seeds)
{
  const std::uint64_t hash =
      std::uint64_t{hash_host(host, is_ipv6(host), seeds.one)} << 32 | hash_host(host, is_ipv6(host), seeds.other);
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

/// The first word in `text` from `begin` on and before `end`; empty if there is none.
span next_word(std::string_view text, std::size_t begin, std::size_t end)
{
  const auto separates = [text](std::size_t i) { return is_blank(text[i]) || is_line_end(text[i]); };
  while (begin < end && separates(begin))
    ++begin;
  std::size_t word_end = begin;
  while (word_end < end && !separates(word_end))
    ++word_end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(word_end - begin)};
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

bool is_listed(const document& document, std::string_view host)
{
  const host_result named = parse_host(host);
  if (!named.host)
    return true;
  const reason why = document.find({named.host->host, named.host->port}).why;
  return why != reason::host_not_listed && why != reason::default_entry && why != reason::hidden_machine;
}

/// Collects them. What was looked up once is not looked up again: a host may have many entries.
class mention_search
{
public:
  mention_search(const document& document, std::size_t limit) : document_(document), limit_(limit) {}

  void look_into(span within, span block)
  {
    const std::string_view text = document_.text().reveal();
    span word = next_word(text, within.begin, within.end());
    while (word.size != 0 && found_.size() < limit_)
    {
      const span next = next_word(text, word.end(), within.end());
      const std::string_view host = bytes(text, next);
      if (opens_mention(bytes(text, word)) && seen_.insert(host).second && !is_listed(document_, host))
        found_.push_back({word, next, block});
      word = next;
    }
  }

  [[nodiscard]] std::vector<mention> result() && { return std::move(found_); }

private:
  const document& document_;
  std::size_t limit_;
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

std::vector<mention> mentions(const document& document, std::size_t limit)
{
  const std::string_view text = document.text().reveal();
  mention_search search(document, limit);
  comment_block block;
  const auto close_block = [&]
  {
    for (const span line : block.lines)
      search.look_into(line, block.extent());
    block.lines.clear();
  };
  document.tokens(
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

std::vector<rival> rivals_by_host(const document& document)
{
  std::vector<rival> result;
  result.reserve(document.entry_count());
  const seeds seeds;
  for (std::uint32_t i = 0; i < document.entry_count(); ++i)
  {
    const entry here = document.entry_at(i);
    if (here.is_machine() && !here.host().empty() && here.refused_by() == problem_code::none)
      result.push_back({hash_of(here.host(), here.port().value_or(0), seeds), i});
  }
  sort(result);
  keep_rivals(result);
  return result;
}

void append_lower(secret_buffer& buffer, std::string_view host)
{
  for (const char byte : host)
  {
    const char lower = to_lower(byte);
    buffer.append({&lower, 1});
  }
}

std::vector<std::uint32_t> first_alike(const document& document)
{
  std::vector<std::uint32_t> result(document.entry_count());
  std::vector<rival> machines;
  const seeds seeds;
  std::uint32_t first_default = problem::no_entry;
  for (std::uint32_t i = 0; i < document.entry_count(); ++i)
  {
    const entry here = document.entry_at(i);
    result[i] = i;
    if (!here.is_machine())
      result[i] = first_default = std::min(first_default, i);
    else if (!here.host().empty())
      machines.push_back({hash_of(here.host(), here.port().value_or(port_of_https), seeds), i});
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
