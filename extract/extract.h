// Finds out what a document is and takes its fields from its pages, by template. Plain functions on
// values: no file, image or engine is touched here.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/page.h"
#include "extract/extraction.h"
#include "extract/template/template_library.h"
#include "extract/values/confidence.h"

namespace gongwen::extract {

/// The pages of one document within a file: indexes into the pages given.
struct DocumentPages {
    std::size_t first = 0;
    std::size_t count = 0;
    /// Indexes of pages within it of which only a person can say whether a document begins there:
    /// its first page, or one that did not look enough like a beginning.
    std::vector<std::size_t> doubtful{};
};

/// Cuts a file into its documents: a page starts a letter if it has 受文者, 發文字號 and 發文日期,
/// with colons or as cells of a table under the letterhead; a page that a form template matches
/// starts a form; a sheet with nothing but a bar code starts what follows it; blank pages and pages
/// that start nothing belong to the document before them. A start is doubtful where the head lacks
/// one of its labels or the page's foot says that it is not the first; so is a page with two labels
/// of a head that starts nothing, and one whose printed number is that of a letter which begins
/// behind it. An attachment without a head of its own stays with its letter, a form that follows a
/// letter becomes a document of its own.
std::vector<DocumentPages> split_documents(std::span<const Page> pages,
                                           const TemplateLibrary& templates);

/// The pages in the order in which they are to be read: odd and even sides that were scanned one
/// after the other are put in order where their printed numbers prove it.
std::vector<Page> in_reading_order(std::vector<Page> pages);

/// Reads one document. Never fails: what cannot be found is absent, blank, unreadable or for
/// review. `confidence` says what the fields' scores are worth. `said`: the form that a person says
/// it is; nullptr: its first page tells.
Extraction extract_document(std::span<const Page> pages, const TemplateLibrary& templates,
                            const FieldTables& confidence = {}, const Template* said = nullptr);

}  // namespace gongwen::extract
