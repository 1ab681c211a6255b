// Reads a date that fills a field: written out, left open for a pen, or with a digit misread.

#pragma once

#include <string_view>

#include "extract/values/field_values.h"

namespace gongwen::extract {

/// As read_value has it of dates (field_values.h).
Reading read_date(std::u32string_view printed);

}  // namespace gongwen::extract
