// Letters whose head has no labels that tell them, as companies and old announcements have it: date
// and number stand alone, the receiver behind 致：.

#pragma once

#include <span>

#include "core/page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The letter's template that the page is read with, where no label of the head could be read: the
/// page has three of a letterhead with its kind, a whole date and a whole document number above the
/// body, 主旨：, 正本： and, with the kind and 主旨, 說明：; or its title is a kind with the number
/// beside it. nullptr for none.
const Template* letter_by_body(const Page& page, std::span<const Template> templates);

/// A name with a kind behind it (…大學　書函) stands at the head of the page, or 主旨： at the
/// front of a line: whatever else was read, it is no attachment.
bool may_be_letter(const Page& page, std::span<const Template> templates);

}  // namespace gongwen::extract
