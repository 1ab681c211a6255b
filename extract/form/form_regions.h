// Where on a form a value stands.

#pragma once

#include <cstddef>
#include <vector>

#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The place of a value: a cell, or an area where the table's rules were not seen.
struct ValueRegion {
    std::size_t page = 0;
    int cell = -1;
    Box box;
    std::vector<Box> characters{};  ///< of a number with a cell for each, from the left
};

/// The region in which the value of a label stands, right of it or below it.
/// `labels` are all labels that were found: a region ends before the next.
ValueRegion region_of(const FoundLabel& label, const FieldTemplate& field,
                      const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels);

/// Whether words in no cell stand between the label and the region beside it: the value's own cell
/// was not seen, and another one, as of a stamp's frame, was taken for it.
bool passes_over_words(const FoundLabel& label, const ValueRegion& region, const FormPage& page);

}  // namespace gongwen::extract
