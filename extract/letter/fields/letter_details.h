// Takes a letter's fields apart: items as a tree, receivers with their remarks, enclosures with
// their file names; the parts of 檔號, address and 密等 are cut in values/value_parts.h.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/letter_details.h"
#include "core/page.h"
#include "core/record.h"
#include "extract/letter/walk/letter_walk.h"

namespace gongwen::extract {

/// Fills `record.details` from its fields; `walk` knows joint issuers and their numbers. What is
/// there already (blank pages, the unit of a joint contact) stays.
void fill_letter_details(Record& record, const LetterWalk& walk, std::span<const Page> pages);

/// 一、（一）1、 as they are nested; text without a number stands on its own.
std::vector<ListItem> item_tree(const std::vector<std::string>& items);

/// 財政部（含附件） is 財政部 with a remark; brackets that belong to the name stay.
Receiver receiver_of(const std::string& printed);

/// The file names in 如文(10423018500-1.doc、…), and the words in front of them.
struct AttachmentParts {
    std::string note;
    std::vector<std::string> files;
};
AttachmentParts attachment_parts(const std::string& value);

}  // namespace gongwen::extract
