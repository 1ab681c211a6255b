// What the index keeps of a document to show a hit, without asking the catalogue.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/search_index.h"
#include "index/text/running_text.h"

namespace gongwen::index {

struct StoredDocument {
    Hit hit;  ///< all but score and snippet; page and box are the subject's
    std::vector<PrintedLine> lines;
    /// By prefix: the image of a text as printed, where it differs from the folded one in its value
    /// slot. Of the whole text only what no line holds.
    std::map<std::string, std::string> printed{};
};

StoredDocument stored_document_of(const IndexEntry& entry);

/// As kept in the index; from_data() throws Error(ArchiveDamaged) for what to_data() never wrote.
std::string to_data(const StoredDocument& document);
StoredDocument from_data(std::string_view data);

}  // namespace gongwen::index
