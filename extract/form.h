// Reads a filled-in form: label to cell, check boxes by their ink, seals by their colour.

#pragma once

#include <span>

#include "extract/extract.h"
#include "extract/template.h"

namespace gongwen::extract {

/// Fills fields, rules, review and passages.
void extract_form(Extraction& out, std::span<const Page> pages, const Template& form);

}  // namespace gongwen::extract
