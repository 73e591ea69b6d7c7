// SPDX-License-Identifier: MIT
// What nearly every rule includes, compiled once: a rule is a page of data, and its headers took most of its time.
#include <algorithm>
#include <string>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
