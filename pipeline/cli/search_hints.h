// What to search for where a query found nothing.

#pragma once

#include <string>
#include <vector>

#include "index/search_index.h"

namespace gongwen::pipeline::cli {

/// Other ways to say the query that do find something, most likely ones first; at most three. A
/// number is also taken for the beginning of one, for a day and for a telephone number printed with
/// hyphens, a name for an agency's, a value for a word anywhere.
std::vector<std::string> queries_that_find(const index::SearchRequest& request,
                                           const index::SearchIndex& index);

}  // namespace gongwen::pipeline::cli
