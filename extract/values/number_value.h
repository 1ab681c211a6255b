// A number as it stands in a form.

#pragma once

#include <string_view>

#include "extract/values/field_values.h"

namespace gongwen::extract {

/// A ring is a zero, small rings alone (oo) are zeros, and the point of 1.860 is a comma; letters
/// stay, as serial numbers have them. Without specks around the figures ((00, 600 `), for a person
/// to see: one may be the rest of a figure.
Reading read_number(std::u32string_view printed);

}  // namespace gongwen::extract
