// Letters whose head has no labels that tell them, as companies write them: date and number stand
// alone, the receiver behind 致：.

#pragma once

#include <span>

#include "core/page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The letter's template that the page is read with: 主旨： and 正本： stand under a whole date and
/// a whole document number, or under a letterhead that ends in 函, where no label of the head could
/// be read. nullptr for none.
const Template* letter_by_body(const Page& page, std::span<const Template> templates);

}  // namespace gongwen::extract
