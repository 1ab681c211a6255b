// Reads a filled-in form: label to cell, check boxes by their ink, seals by their colour.

#pragma once

#include <span>

#include "extract/extract.h"
#include "extract/template.h"

namespace gongwen::extract {

/// Fills fields and passages. The rules are checked when the whole file is read: form_rules.h.
void extract_form(Extraction& out, std::span<const Page> pages, const Template& form);

}  // namespace gongwen::extract
