// Values that a template's pattern refuses, but that would keep it if look-alikes were what they
// look like: O for 0 in a number, 0 for O among letters.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// `text` with the fewest look-alikes (at most three) changed so that it matches; nothing where it
/// matches already, where nothing does, or where several changes would do as well.
std::optional<std::string> matching_look_alike(std::string_view text, std::string_view pattern);

/// Mends every field that has a pattern, reason "misread_character".
void mend_by_patterns(Record& record, const Template& form);

}  // namespace gongwen::extract
