// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netrc::lint
{

/// Services whose tokens can be recognized by their form.
enum class service : std::uint8_t
{
  none,
  databricks,
  github,
  gitlab,
  hugging_face,
  npm,
  pypi,
};

/// By the published beginning of a token (`dapi`, `ghp_`, …), which is no part of what is secret in it.
[[nodiscard]] service service_of_token(std::string_view value) noexcept;
/// A token without its published beginning; the whole value if it has none.
[[nodiscard]] std::string_view without_token_prefix(std::string_view value) noexcept;
/// True if a token of a known form is shorter than all of its form.
[[nodiscard]] bool is_cut_short(std::string_view token) noexcept;
/// The service that runs a host; `none` for an unknown one, a company's own installation among them.
[[nodiscard]] service service_of_host(std::string_view host) noexcept;
/// The domain by which a host is known to be a service's: `gcp.databricks.com`. Empty for an unknown one.
[[nodiscard]] std::string_view domain_of_service(std::string_view host) noexcept;
/// `accounts.cloud.databricks.com` and those of Azure and Google Cloud.
[[nodiscard]] bool is_databricks_account_host(std::string_view host) noexcept;
/// 8-4-4-4-12: the client id of a service principal, for one.
[[nodiscard]] bool is_uuid(std::string_view text) noexcept;

}  // namespace netrc::lint
