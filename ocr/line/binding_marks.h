// 裝, 訂 and 線, which stand far apart on the line along which a letter is bound.

#pragma once

#include <vector>

#include "core/page.h"

namespace gongwen::ocr {

/// Three characters of an upright line of which two are the marks, each in its place: the third is,
/// too. By themselves and far apart, nothing beside them tells a recogniser what they are.
void tell_binding_marks(std::vector<Symbol>& symbols);

}  // namespace gongwen::ocr
