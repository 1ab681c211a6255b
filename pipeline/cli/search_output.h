// What a search found, for people, for spreadsheets and for programs.

#pragma once

#include <string>

#include "archive/catalogue.h"
#include "index/search_index.h"

namespace gongwen::pipeline::cli {

enum class HitFormat { Text, Json, Csv };

/// On standard output. JSON: one hit a line, then, where facets were counted, a line with `total`
/// and `facets`. CSV: a head, then one hit a row.
void print_page(const index::SearchPage& page, HitFormat format,
                const archive::Catalogue& catalogue);

}  // namespace gongwen::pipeline::cli
