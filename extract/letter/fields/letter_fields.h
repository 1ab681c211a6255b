// The fields of a letter from what stands behind its labels, with the doubts for review.

#pragma once

#include "core/record.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Fills document_type, fields and review. `pages` give the bar codes.
void fill_letter_fields(Record& record, LetterWalk& walk, std::span<const Page> pages,
                        const Template& letter);

}  // namespace gongwen::extract
