// The head of a note to superiors (簽　於秘書室): its kind stands in front of the unit that writes.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/letter/letterhead/letterhead.h"

namespace gongwen::extract {

/// `lines`: those of the page that could be a letterhead.
std::optional<Letterhead> find_note_head(const std::vector<Segment>& segments,
                                         const std::vector<std::size_t>& lines,
                                         const Template& letter);

}  // namespace gongwen::extract
