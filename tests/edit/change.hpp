// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/edit.hpp"
#include "netrc/readers.hpp"

/// What holds for every change of every file, said without the code that makes the change.
namespace change
{

struct operation
{
  bool removes = false;
  std::string host;
  std::optional<std::uint16_t> port = {};
  std::optional<std::string> login = {};
  std::optional<std::string> password = {};
  std::optional<std::string> account = {};
  bool may_lack_login = false;
  std::size_t byte_limit = netrc::edit::options().byte_limit;
  std::vector<const netrc::readers::reader*> readers = {};  ///< empty: the reference reading alone
};

struct outcome
{
  std::string violated;  ///< the property that does not hold; empty if all do
  netrc::edit::refusal why = netrc::edit::refusal::none;
  netrc::edit::change what = netrc::edit::change::none;
};

/// Makes the change and looks at it.
[[nodiscard]] outcome examine(std::string_view text, const operation& asked);

/// The text, the question and the values, as a person reads them.
[[nodiscard]] std::string description(std::string_view text, const operation& asked);

}  // namespace change
