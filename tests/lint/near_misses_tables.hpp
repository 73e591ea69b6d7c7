// SPDX-License-Identifier: MIT
#pragma once

#include "near_misses.hpp"

// One table for some families each; `near_misses()` joins them.
extern const std::vector<near_miss> near_misses_syntax;
extern const std::vector<near_miss> near_misses_hosts;
extern const std::vector<near_miss> near_misses_credentials;
extern const std::vector<near_miss> near_misses_order;
extern const std::vector<near_miss> near_misses_portability;
