// SPDX-License-Identifier: MIT
#include "readers/passage.hpp"

#include <algorithm>

#include "bytes.hpp"

namespace netrc::readers
{
namespace
{

/// `a.test` of `a.test:8443`, `::1` of `[::1]:80`.
std::string_view without_port(std::string_view host, bool keeps_brackets)
{
  if (host.empty() || host.front() != '[')
    return host.substr(0, host.find(':'));
  const std::size_t close = host.find(']');
  if (close == host.npos)
    return host;
  return keeps_brackets ? host.substr(0, close + 1) : host.substr(1, close - 1);
}

std::string name_for(const question& asked, asking::host_form form)
{
  switch (form)
  {
  case asking::host_form::as_given:
    break;
  case asking::host_form::name:
    return std::string(without_port(asked.host, false));
  case asking::host_form::name_in_brackets:
    return std::string(without_port(asked.host, true));
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
  return host.find(':') != host.npos ||
         host.find_first_not_of("0123456789.") == host.npos;
}

}  // namespace

asked_host::asked_host(const question& asked, const asking& how)
    : name_(name_for(asked, how.host)), folds_(how.folds), suffix_(how.suffix)
{
  if (how.lowers_asked)
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

value kept(const word& of)
{
  return {secret_buffer(of.text), of.where};
}

value kept_without_slashes(const word& of)
{
  value result = {secret_buffer(), of.where};
  result.bytes.reserve(of.text.size());
  std::string_view text = of.text;
  for (std::size_t at = text.find("/\\"); at != text.npos; at = text.find("/\\"))
  {
    result.bytes.append(text.substr(0, at));
    result.bytes.append("\\");
    text.remove_prefix(at + 2);
  }
  result.bytes.append(text);
  return result;
}

value made_up(std::string_view bytes)
{
  return {secret_buffer(bytes), std::nullopt};
}

}  // namespace netrc::readers
