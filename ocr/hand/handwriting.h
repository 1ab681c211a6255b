// Handwriting, told by its ink. Recognition reads an even hand with as much confidence as print,
// and often wrong; what a pen wrote into a form is for a person to key.

#pragma once

#include "core/page.h"
#include "core/pix.h"

namespace gongwen::ocr {

/// Leaves the characters that a hand wrote with so little confidence that nobody builds on them.
/// `text_mask` (1 bit) is the page's text without rules, `em` the size of its usual character, in
/// pixels.
///
/// A run of figures, of letters, or of Chinese characters, is judged as a whole, by what differs
/// between pen and print: whether the same character looks the same elsewhere on the page, whether
/// figures and letters look like those of a common font, whether all reach one height and stand on
/// one line, how thick the strokes are beside those of the page's print, how straight and level
/// they run, how large they are. One feature alone never decides, and on a copy of copies, whose
/// print is rough itself, more is needed. Where the ink is between the two, the characters get
/// kPerhapsWritten: read, for a person to confirm, but not outside the cells of a page that has
/// some and no sure handwriting. The weights were fitted to forms that pens of many kinds filled
/// in: see docs/evaluation.md.
void doubt_handwriting(Page& page, Pix* text_mask, double em);

}  // namespace gongwen::ocr
