// What is read from the pages of one document.

#pragma once

#include <vector>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::extract {

struct Extraction {
    /// kind, template, document_type, text, lines, fields, details and review are filled.
    Record record;
    /// Every character of the document once, in reading order, by field.
    std::vector<Passage> passages;
};

}  // namespace gongwen::extract
