// What a dark or often copied page does to its own print: strokes clog or break, and the ink of
// print begins to look like a hand's.

#pragma once

#include <vector>

#include "ocr/hand/run_evidence.h"
#include "ocr/hand/written_run.h"

namespace gongwen::ocr {

/// By how much the page's damage raises the evidence that a hand wrote its Chinese characters, in
/// the units of evidence_of(); 0 on clean pages. Measured on what is print for certain, words whose
/// characters look the same elsewhere on the page, by how their ink is judged apart from that. Also
/// 0 where the page has too few of them to tell.
double copy_damage(const std::vector<WrittenRun>& runs, const PagePrint& print);

}  // namespace gongwen::ocr
