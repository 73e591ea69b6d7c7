// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "netrc/document.hpp"

/// The same text with other digits in the passwords that are digits alone. (tests/lint/secrecy.cpp exchanges more, and
/// knows what means something.)
inline std::string with_other_passwords(const netrc::document& document)
{
  std::string text(document.text().reveal());
  document.tokens(
      [&](const netrc::token& each)
      {
        const std::string_view word(text.data() + each.where.begin, each.where.size);
        if (each.kind != netrc::token_kind::password || word.find_first_not_of("0123456789") != word.npos)
          return;
        // Where the word stands twice, it may be a host to some program.
        if (text.find(word) == text.rfind(word))
          for (std::uint32_t i = each.where.begin; i < each.where.end(); ++i)
            text[i] = text[i] == '9' ? '0' : static_cast<char>(text[i] + 1);
      });
  return text;
}
