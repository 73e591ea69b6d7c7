// SPDX-License-Identifier: MIT
#include "text/quotation.hpp"

#include <algorithm>

namespace netrc
{
namespace
{

/// The byte for which a backslash and this one stand.
char unescaped(char byte) noexcept
{
  switch (byte)
  {
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case 't':
    return '\t';
  default:
    return byte;
  }
}

}  // namespace

std::size_t closing_quote(std::string_view text) noexcept
{
  std::size_t end = 0;
  while (end < text.size() && text[end] != '"')
    end += text[end] == '\\' ? 2 : 1;
  return end;
}

std::string_view append_unescaped(std::string_view quoted, secret_buffer& decoded, std::vector<std::uint32_t>* offsets)
{
  const std::size_t begin = decoded.size();
  if (decoded.capacity() - begin < quoted.size())
    decoded.reserve(std::max(begin + quoted.size(), 2 * decoded.capacity()));
  char* const out = decoded.unused();
  std::size_t size = 0;
  for (std::size_t i = 0; i < quoted.size(); ++i)
  {
    const bool is_escape = quoted[i] == '\\' && i + 1 < quoted.size();
    out[size++] = is_escape ? unescaped(quoted[++i]) : quoted[i];
    if (offsets != nullptr)
      offsets->push_back(static_cast<std::uint32_t>(i));
  }
  decoded.commit(size);
  return {out, size};
}

}  // namespace netrc
