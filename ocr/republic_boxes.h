// Frames that are the last character of 中華民國 or 民國.

#pragma once

#include "core/page.h"

namespace gongwen::ocr {

/// Takes out the check boxes in front of which 中華民 stands, or 民 with a sign or nothing before
/// it: on a fax, and where its characters stand wide apart, 國 is a frame with a mark in it. No box
/// follows these words.
void drop_republic_boxes(Page& page);

}  // namespace gongwen::ocr
