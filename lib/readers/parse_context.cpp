// SPDX-License-Identifier: MIT
#include "readers/parse_context.hpp"

#include <algorithm>

#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

std::string percent_encoded(std::string_view text)
{
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view others = "-._~";
  std::string result;
  for (const char each : text)
  {
    const auto byte = static_cast<unsigned char>(each);
    if (is_letter(each) || is_digit(each) || others.find(each) != others.npos)
      result += each;
    else
      result.append({'%', digits[byte / 16], digits[byte % 16]});
  }
  return result;
}

std::string name_for(const request& asked, asking::host_form form)
{
  switch (form)
  {
  case asking::host_form::as_given:
    break;
  case asking::host_form::name:
    return std::string(name_in(asked.host));
  case asking::host_form::escaped_name:
    return percent_encoded(name_in(asked.host));
  case asking::host_form::before_first_colon:
  {
    std::string authority = asked.user ? std::string(*asked.user) + "@" : "";
    authority += asked.host;
    authority.resize(std::min(authority.size(), authority.find(':')));
    return authority;
  }
  }
  return std::string(asked.host);
}

bool is_address(std::string_view host)
{
  return host.find(':') != host.npos || host.find_first_not_of("0123456789.") == host.npos;
}

}  // namespace

std::string_view name_in(std::string_view host) noexcept
{
  if (host.empty() || host.front() != '[')
    return host.substr(0, host.find(':'));
  const std::size_t close = host.find(']');
  return close == host.npos ? host : host.substr(1, close - 1);
}

asked_host::asked_host(const request& asked, const asking& axes)
    : name_(name_for(asked, axes.host)), folds_(axes.folds), suffix_(axes.suffix)
{
  if (axes.lowers_asked)
    std::transform(name_.begin(), name_.end(), name_.begin(), to_lower);
}

bool asked_host::is_named(std::string_view name) const noexcept
{
  if (suffix_ && !name.empty() && name.front() == '.' && !is_address(name_))
    return std::string_view(name_).ends_with(name);
  return is_same(name, name_, folds_);
}

bool is_same(std::string_view one, std::string_view other, bool folds) noexcept
{
  return one.size() == other.size() && (folds && !one.empty() ? same_letters(one, other) : one == other);
}

value to_value(const word& word)
{
  return {secret_buffer(word.text), word.where};
}

value to_value_without_slashes(const word& word)
{
  value result = {secret_buffer(), word.where};
  result.bytes.reserve(word.text.size());
  std::string_view text = word.text;
  for (std::size_t slash = text.find("/\\"); slash != text.npos; slash = text.find("/\\"))
  {
    result.bytes.append(text.substr(0, slash));
    result.bytes.append("\\");
    text.remove_prefix(slash + 2);
  }
  result.bytes.append(text);
  return result;
}

value made_up(std::string_view bytes)
{
  return {secret_buffer(bytes), std::nullopt};
}

}  // namespace netrc::readers
