// Which template a page is of.

#pragma once

#include <span>

#include "core/page.h"
#include "extract/template.h"

namespace gongwen::extract {

/// How well a page bears the template's phrases, 0 to 1: every phrase of all_of and one of any_of
/// must be there, with up to one misread character in four. 0: the page is of another kind.
double match_score(const Page& page, const Template& form);

/// The best template of that kind for a document's first page, or nullptr.
const Template* best_template(const Page& page, std::span<const Template> templates,
                              TemplateKind kind);

}  // namespace gongwen::extract
