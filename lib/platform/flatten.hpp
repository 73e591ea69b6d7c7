// SPDX-License-Identifier: MIT
#pragma once

/// Inlines into a hot function all that it calls, and what that calls in turn. A program that compiles the library
/// into itself with link-time optimization does without: the two together take minutes.
#ifdef NETRC_WITHOUT_FLATTEN
#define NETRC_FLATTEN
#else
#define NETRC_FLATTEN [[gnu::flatten]]
#endif
