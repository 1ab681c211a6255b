// The letterhead of paper that has its sender at the foot alone, above the address and the
// telephone number, so that nothing but 函 stands at the top of the page.

#pragma once

#include <optional>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/letterhead/letterhead.h"

namespace gongwen::extract {

/// The kind, or the one large sign that was read for it, and the name at the foot; nothing where
/// one of the two is not there.
std::optional<Letterhead> find_foot_letterhead(const std::vector<Segment>& segments,
                                               const LabelFinder& labels, const Template& letter);

}  // namespace gongwen::extract
