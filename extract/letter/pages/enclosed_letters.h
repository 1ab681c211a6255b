// Which documents of one file are enclosures of another: copies of letters that it speaks of.

#pragma once

#include <span>

#include "core/record.h"

namespace gongwen::extract {

/// Sets `details.part_of` of each letter whose number an earlier letter of the same file cites, if
/// it is no younger than that one.
void tie_enclosed_letters(std::span<Record> records);

}  // namespace gongwen::extract
