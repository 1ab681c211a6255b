// 存證信函: a letter of which a post office keeps a copy, on the paper that it gives out for it
// (the post office's form 存證信函用紙): sender and receivers with their addresses above, the text
// below in squares, one for each character, and what the office attests at the foot.

#pragma once

#include <span>

#include "core/page.h"
#include "extract/extraction.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// 郵局存證信函用紙 in a line of its own at the top of the page.
bool is_attested_letter(const Page& page);

/// Fills the fields that such a letter has: issuer, address and phone of the sender, recipient,
/// copies, document_no (存證信函第000482號), issue_date as the office attests it, and explanation,
/// a paragraph each. All other fields of `letter` are absent.
void read_attested_letter(Extraction& out, std::span<const Page> pages, const Template& letter);

}  // namespace gongwen::extract
