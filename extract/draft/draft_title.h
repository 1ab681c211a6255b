// The title of an empty form.

#pragma once

#include <string>

#include "extract/draft/draft_page.h"

namespace gongwen::extract {

/// The largest line above or outside the tables, without spaces; a short one (委託書) must be
/// larger than the others by far. "" where there is none.
std::u32string title_of(const DraftPage& page);

}  // namespace gongwen::extract
