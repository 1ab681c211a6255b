// Check boxes of a form: which one belongs to which words.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_regions.h"

namespace gongwen::extract {

/// Whether a check box stands in front of the words, or behind them (`where`).
bool has_check_box(const FoundLabel& place, Where where, const FormPage& page);

/// What is said of a box that was not found: Unreadable, never an empty box.
Field no_check_box();

/// A check box by the ink in its frame, or brackets that stand for one; Unreadable where none was
/// found before the words (`where`: or behind them), or the words themselves were not read: a box
/// that was not seen is not an empty one. An empty one is doubtful where a ring lies around its
/// words.
Field read_check_box(const std::vector<FoundLabel>& places, Where where,
                     const std::vector<FormPage>& pages);

/// The only check box of a cell, as in a grid of them (星期一 by 上午); Unreadable where none or
/// several were found there.
Field read_box_in(const ValueRegion& region, const std::vector<FormPage>& pages);

/// The check box nearest to `place`, not further from it than its own size; nullptr for none.
const CheckBox* box_near(const Box& place, const FormPage& page);

}  // namespace gongwen::extract
