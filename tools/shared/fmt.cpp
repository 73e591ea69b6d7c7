// SPDX-License-Identifier: MIT
// fmt's own sources, compiled once (as its src/format.cc does): no program here needs libfmt.so, and no other file
// compiles them.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail
{

template FMT_API dragonbox::decimal_fp<float> dragonbox::to_decimal(float) noexcept;
template FMT_API dragonbox::decimal_fp<double> dragonbox::to_decimal(double) noexcept;
template FMT_API thousands_sep_result<char> thousands_sep_impl(locale_ref);
template FMT_API char decimal_point_impl(locale_ref);
template FMT_API void buffer<char>::append(const char*, const char*);
template FMT_API void vformat_to(buffer<char>&, string_view, format_args, locale_ref);

}  // namespace detail
FMT_END_NAMESPACE
