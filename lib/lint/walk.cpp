// SPDX-License-Identifier: MIT
#include "lint/walk.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::array<std::uint8_t, 256> make_classes()
{
  std::array<std::uint8_t, 256> result = {};
  const auto mark = [&](std::string_view bytes, byte_class kind)
  {
    for (const char byte : bytes)
      result[static_cast<unsigned char>(byte)] = kind;
  };
  for (std::size_t byte = 0x80; byte < result.size(); ++byte)
    result[byte] = high;
  mark("'\"`", quote);
  mark("<>{}()[]", bracket);
  mark("\\", backslash);
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ", upper_case);
  mark("$%#*@!", sigil);
  mark(":=,;?/", punctuation);
  mark("-_.", joint);
  return result;
}

std::uint8_t classes_of(std::string_view bytes)
{
  static constexpr std::array<std::uint8_t, 256> classes = make_classes();
  unsigned result = 0;
  for (const char byte : bytes)
    result |= classes[static_cast<unsigned char>(byte)];
  return static_cast<std::uint8_t>(result);
}

constexpr std::size_t token_kind_count = static_cast<std::size_t>(token_kind::unknown) + 1;

class walker
{
public:
  walker(const document& document, std::span<const rule* const> asked, const findings& none)
      : document_(document), text_(document.text().reveal()), found_{none, none}
  {
    for (const rule* const each : asked)
    {
      if (each->check_entry != nullptr)
        entry_rules_.push_back(each);
      if (each->check_word != nullptr)
        for (std::size_t kind = 0; kind < token_kind_count; ++kind)
          if ((each->looks_at >> kind & 1U) != 0)
            word_rules_[kind].push_back(each);
    }
  }

  void show(const token& here)
  {
    if (here.kind == token_kind::space)
      return;
    // What is between an entry's end and the next one belongs to neither, but a macro is shown with the entry
    // before it.
    if (here.entry != problem::no_entry && here.entry != index_)
      open_entry(here.entry);
    if (here.entry == index_ || here.kind == token_kind::macro_body)
      keep_place(here);
    const auto& asked = word_rules_[static_cast<std::size_t>(here.kind)];
    if (asked.empty())
      return;
    const std::string_view bytes = text_.substr(here.where.begin, here.where.size);
    const word shown{document_, here.kind, here.where, classes_of(bytes), bytes};
    for (const rule* const each : asked)
      each->check_word(shown, found_.in_words);
  }

  [[nodiscard]] walk_result finish()
  {
    close_entry();
    return std::move(found_);
  }

private:
  void open_entry(std::uint32_t index)
  {
    close_entry();
    index_ = index;
    places_ = {};
  }

  void keep_place(const token& here)
  {
    const auto keep = [&](std::optional<span>& place)
    {
      if (!place)
        place = here.where;
      else if (!places_.repeated)
        places_.repeated = here.where;
    };
    if (here.kind == token_kind::host)
      keep(places_.host);
    else if (here.kind == token_kind::login)
      keep(places_.login);
    else if (here.kind == token_kind::password)
      keep(places_.password);
    else if (here.kind == token_kind::account)
      keep(places_.account);
    else if (here.kind == token_kind::macro_body)
    {
      ++places_.macros;
      places_.macro_bytes += here.where.size;
    }
  }

  void close_entry()
  {
    if (index_ == problem::no_entry)
      return;
    const entry here = document_.entry_at(index_);
    const placed_entry shown{document_,
                             here,
                             places_.host,
                             places_.login,
                             places_.password,
                             places_.account,
                             here.host_is_plain() ? service_of_host(here.host()) : service::none,
                             places_.repeated,
                             places_.macros,
                             places_.macro_bytes};
    // How many an entry may have is bounded by the number of rules.
    findings found(entry_rules_.size() * 4);
    for (const rule* const each : entry_rules_)
      each->check_entry(shown, found);
    if (found.count() == 0)
      return;
    std::stable_sort(found.items().begin(), found.items().end(),
                     [](const finding& one, const finding& other) { return one.where->begin < other.where->begin; });
    for (const finding& each : found.items())
      found_.in_entries.add(each);
  }

  struct places
  {
    std::optional<span> host = {};
    std::optional<span> login = {};
    std::optional<span> password = {};
    std::optional<span> account = {};
    std::optional<span> repeated = {};
    std::uint32_t macros = 0;
    std::uint32_t macro_bytes = 0;
  };

  const document& document_;
  std::string_view text_;
  std::array<std::vector<const rule*>, token_kind_count> word_rules_;
  std::vector<const rule*> entry_rules_;
  walk_result found_;
  std::uint32_t index_ = problem::no_entry;
  places places_;
};

}  // namespace

walk_result walk(const document& document, std::span<const rule* const> asked, const findings& none)
{
  walker shows(document, asked, none);
  document.tokens([&](const token& here) { shows.show(here); });
  return shows.finish();
}

}  // namespace netrc::lint
