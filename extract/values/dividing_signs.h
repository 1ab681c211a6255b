// Signs that part the digits of a telephone number.

#pragma once

#include <cstddef>

#include "core/passage.h"

namespace gongwen::extract {

/// Whether the sign at `at` only parts the digits of a telephone number, all of which were read
/// surely: how a number is divided does not matter.
bool only_divides(const Passage& number, std::size_t at);

}  // namespace gongwen::extract
