// What a search found, for people, for spreadsheets and for programs.

#pragma once

#include <string>

#include "archive/catalogue/catalogue.h"
#include "index/search_index.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline::cli {

/// On standard output. JSON: one hit a line, then, where facets were counted, a line with `total`
/// and `facets`. CSV: a head, then one hit a row. HTML: a page with `query` above it.
void print_page(const index::SearchPage& page, ReportFormat format, const std::string& query,
                const archive::Catalogue& catalogue);

/// The hits as a page that needs nothing beside itself, beside them how they divide where facets
/// were counted.
std::string page_in_html(const index::SearchPage& page, const std::string& query);

}  // namespace gongwen::pipeline::cli
