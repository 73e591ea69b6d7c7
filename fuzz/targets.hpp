// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// The fuzz targets: each takes any bytes, and ends the program where a property of its own does not hold.
namespace fuzz
{

void document(std::string_view bytes);
void edit(std::string_view bytes);
void lint(std::string_view bytes);
void load(std::string_view bytes);
void lookup(std::string_view bytes);
void readers(std::string_view bytes);
void redact(std::string_view bytes);
void url(std::string_view bytes);

}  // namespace fuzz
