// Queries as clerks type them, made from what stands in the archive's letters.

#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "index/search_index.h"

namespace gongwen::tools {

struct MixedQuery {
    std::string kind;  ///< of query: subject words, number, agency and year …
    index::SearchRequest request;
};

/// `count` queries from letters of the archive; the same seed gives the same ones. The shares of
/// the kinds are those of docs/search.md.
std::vector<MixedQuery> query_mix(const archive::Archive& archive, std::uint64_t seed, int count);

/// Runs of Chinese characters of 1 to 10 characters that stand in some letter, and as many pairs of
/// such runs in the wrong order.
std::vector<std::string> runs_to_compare(const archive::Archive& archive, std::uint64_t seed,
                                         int count);

}  // namespace gongwen::tools
