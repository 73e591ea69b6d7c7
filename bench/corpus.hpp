// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// The texts that are measured: one entry a line, as a Databricks user with many workspaces has them.
struct corpus
{
  std::string text;
  std::vector<std::string> hosts;  ///< in an order that no cache foresees
};

/// The same for the same count. `machine 1234567890123456.7.gcp.databricks.com login token password dapi…`
[[nodiscard]] const corpus& corpus_of(std::size_t entries);
