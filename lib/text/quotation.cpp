// SPDX-License-Identifier: MIT
#include "text/quotation.hpp"

#include <algorithm>

namespace netrc
{
namespace
{

/// The byte for which a backslash and this one stand.
char escaped_by(char byte) noexcept
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
  std::size_t at = 0;
  while (at < text.size() && text[at] != '"')
    at += text[at] == '\\' ? 2 : 1;
  return at;
}

std::string_view append_unescaped(std::string_view quoted, secret_buffer& to)
{
  const std::size_t begin = to.size();
  if (to.capacity() - begin < quoted.size())
    to.reserve(std::max(begin + quoted.size(), 2 * to.capacity()));
  char* const out = to.unused();
  std::size_t size = 0;
  for (std::size_t i = 0; i < quoted.size(); ++i)
  {
    const bool is_escape = quoted[i] == '\\' && i + 1 < quoted.size();
    out[size++] = is_escape ? escaped_by(quoted[++i]) : quoted[i];
  }
  to.commit(size);
  return {out, size};
}

}  // namespace netrc
