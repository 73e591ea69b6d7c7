// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "redact/substitutes.hpp"

/// What of a word stays.
namespace netrc::redaction
{

/// The role of each byte by its class: letters, digits and other characters are replaced; control bytes, quotes,
/// backslashes, written-out line ends, `#`, commas, and characters that are blanks, quotes or invisible stay. Some
/// program ends a word at each of these, or unquotes it there.
void assign_roles(word_bytes& word);

/// What a text is in whose first bytes the encoding is told: UTF-16. Nothing there is a word, so only what separates
/// words elsewhere stays.
void assign_roles_of_utf_16(word_bytes& word);

/// Words that a program may take for a keyword wherever they stand, alone or between bytes that end a word.
/// `precedes_word`: another word follows on the line, so that a `machine` at the end is one to some program.
void keep_keywords(word_bytes& word, bool precedes_word);

/// The published beginning of a token, and the signs that are its form.
void keep_token_form(word_bytes& word);

/// The signs of a placeholder, and the words that usually stand in one.
void keep_placeholder(word_bytes& word);

/// All signs that stand in names (`-._@+`).
void keep_name_signs(word_bytes& word);

void keep(word_bytes& word, std::size_t begin, std::size_t size);

/// `token`, `__token__`, `anonymous`: a login that a service or a program prescribes to all.
[[nodiscard]] bool is_prescribed_login(std::string_view login) noexcept;

/// The value of `port`, `protocol` and the like: numbers of up to five digits, and names of services.
void keep_service(word_bytes& word);

}  // namespace netrc::redaction
