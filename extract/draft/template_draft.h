// Proposes a template from an empty form.

#pragma once

#include <span>
#include <string>

#include "core/page.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// The text of a template's file for the form's pages: the first one's title as match phrase, cells
/// that hold words as labels of the empty cells beside or below them, check boxes with the words
/// behind them, lists where empty rows lie below a row of labels. What is doubtful has a comment.
/// It always loads. Throws Error(Usage) where the form has nothing to fill in.
std::string draft_template(std::span<const Page> pages, const UsualLabels& usual,
                           const std::string& id);

}  // namespace gongwen::extract
