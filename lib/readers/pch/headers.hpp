// SPDX-License-Identifier: MIT
// What nearly every source here includes, compiled once.
#include <algorithm>
#include <string>
#include <utility>

#include "netrc/readers.hpp"
