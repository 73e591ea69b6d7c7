// SPDX-License-Identifier: MIT
#include "lint/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

struct token_form
{
  std::string_view prefix;
  lint::service service;
  std::size_t shortest;  ///< with the prefix
};

/// Lengths: gitleaks' rules and the services' own announcements (docs/rules). A form may grow: only shorter ones are
/// reported.
constexpr auto forms = std::to_array<token_form>({
    {"dapi", service::databricks, 36},
    {"ghp_", service::github, 40},
    {"gho_", service::github, 40},
    {"ghu_", service::github, 40},
    {"ghs_", service::github, 40},
    {"ghr_", service::github, 40},
    {"github_pat_", service::github, 93},
    {"glpat-", service::gitlab, 26},
    {"gldt-", service::gitlab, 25},
    {"hf_", service::hugging_face, 37},
    {"npm_", service::npm, 40},
    {"pypi-", service::pypi, 70},
});

bool is_hex(char byte) noexcept
{
  return is_digit(byte) || (byte >= 'a' && byte <= 'f');
}

/// Enough of it to be no word that happens to begin so.
bool has_form(std::string_view value, const token_form& form) noexcept
{
  constexpr std::size_t telling = 8;
  if (!value.starts_with(form.prefix) || value.size() < form.prefix.size() + telling)
    return false;
  const std::string_view rest = value.substr(form.prefix.size());
  // `dapi` is a part of words; hexadecimal digits after it are not.
  if (form.service == service::databricks)
    return std::all_of(rest.begin(), rest.begin() + telling, is_hex);
  return std::all_of(rest.begin(), rest.end(),
                     [](char byte)
                     { return is_letter(byte) || is_digit(byte) || byte == '_' || byte == '-' || byte == '.'; });
}

const token_form* form_of(std::string_view value) noexcept
{
  // d, g, h, n, p: most values end here.
  if (value.empty() || std::string_view("dghnp").find(value.front()) == std::string_view::npos)
    return nullptr;
  const auto found =
      std::find_if(forms.begin(), forms.end(), [value](const token_form& form) { return has_form(value, form); });
  return found == forms.end() ? nullptr : &*found;
}

struct host_of_service
{
  std::string_view domain;  ///< itself and what is below it
  lint::service service;
};

constexpr auto domains = std::to_array<host_of_service>({
    {"cloud.databricks.com", service::databricks},
    {"gcp.databricks.com", service::databricks},
    {"azuredatabricks.net", service::databricks},
    {"github.com", service::github},
    {"githubusercontent.com", service::github},
    {"ghcr.io", service::github},
    {"gitlab.com", service::gitlab},
    {"huggingface.co", service::hugging_face},
    {"hf.co", service::hugging_face},
    {"registry.npmjs.org", service::npm},
    {"pypi.org", service::pypi},
});

bool is_in(std::string_view host, std::string_view domain) noexcept
{
  if (host.size() < domain.size())
    return false;
  const std::string_view end = host.substr(host.size() - domain.size());
  // The first letter tells most of them apart.
  if (to_lower(end.front()) != domain.front() || !same_letters(end, domain))
    return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

}  // namespace

service service_of_token(std::string_view value) noexcept
{
  const token_form* const form = form_of(value);
  return form == nullptr ? service::none : form->service;
}

std::string_view without_token_prefix(std::string_view value) noexcept
{
  for (const token_form& each : forms)
    if (value.starts_with(each.prefix))
      return value.substr(each.prefix.size());
  return value;
}

bool is_cut_short(std::string_view token) noexcept
{
  const token_form* const form = form_of(token);
  return form != nullptr && token.size() < form->shortest;
}

service service_of_host(std::string_view host) noexcept
{
  for (const host_of_service& each : domains)
    if (is_in(host, each.domain))
      return each.service;
  return service::none;
}

std::string_view domain_of_service(std::string_view host) noexcept
{
  for (const host_of_service& each : domains)
    if (is_in(host, each.domain))
      return host.substr(host.size() - each.domain.size());
  return {};
}

bool is_databricks_account_host(std::string_view host) noexcept
{
  for (const std::string_view each :
       {"accounts.cloud.databricks.com", "accounts.gcp.databricks.com", "accounts.azuredatabricks.net"})
    if (is_word(host, each))
      return true;
  return false;
}

bool is_uuid(std::string_view text) noexcept
{
  constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (text.size() != form.size())
    return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '-' ? text[i] != '-' : !(is_letter(text[i]) || is_digit(text[i])))
      return false;
  return true;
}

}  // namespace netrc::lint
