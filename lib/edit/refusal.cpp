// SPDX-License-Identifier: MIT
#include <array>

#include "netrc/edit.hpp"

namespace netrc::edit
{
namespace
{

struct wording
{
  std::string_view name;
  std::string_view sentence;
};

/// In the order of `refusal`.
constexpr std::array<wording, 14> wordings = {{
    {"none", "nothing is in the way"},
    {"file-refused", "the file is no .netrc"},
    {"host-refused", "the host is malformed, or cannot be written into a .netrc"},
    {"entry-in-doubt", "the entry is damaged: fix this first"},
    {"several-logins", "the host has entries of several logins: name one"},
    {"other-ports", "the host has entries for ports alone: name the port"},
    {"login-needed", "the host has no entry yet: name its login"},
    {"password-needed", "the entry has no password yet: give one"},
    {"place-in-doubt", "what stands beside the entry may be a part of it: fix this first"},
    {"open-macro", "the macro before the place has no empty line to end it: add one"},
    {"macro-of-entry", "a macro belongs to the entry, and would become another machine's: remove both by hand"},
    {"unwritable", "there is no way to write the value: a .netrc holds no such bytes"},
    {"readers", "there is no way to write it that all these programs read as it is meant"},
    {"unasked", "the file is too large to ask each program for each host, and not so plain that this can be left out: "
                "write it for the reference reading alone"},
}};

}  // namespace

std::string_view name_of(refusal why) noexcept
{
  return wordings[static_cast<std::size_t>(why)].name;
}

std::string_view describe(refusal why) noexcept
{
  return wordings[static_cast<std::size_t>(why)].sentence;
}

}  // namespace netrc::edit
