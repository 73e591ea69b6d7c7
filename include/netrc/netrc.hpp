// SPDX-License-Identifier: MIT
#pragma once

/// Everything that reads a .netrc and answers from it.
#include "netrc/display.hpp"
#include "netrc/document.hpp"
#include "netrc/file.hpp"
#include "netrc/lookup.hpp"
#include "netrc/problem.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"
#include "netrc/url.hpp"
#include "netrc/watched_file.hpp"
