#include "index/xapian_search.h"

#include <algorithm>

#include "index/query_builder.h"
#include "index/schema.h"
#include "index/snippet.h"
#include "index/stored_document.h"

namespace gongwen::index {
namespace {

constexpr Xapian::doccount kExactTotal = 10'000;

Hit hit_of(const Xapian::MSetIterator& match, const std::vector<SoughtPhrase>& sought) {
    const StoredDocument document = from_data(match.get_document().get_data());
    Snippet snippet = snippet_of(document, sought);
    Hit hit = document.hit;
    hit.score = match.get_weight();
    hit.snippet = std::move(snippet.text);
    hit.page = snippet.page;
    hit.box = snippet.box;
    return hit;
}

}  // namespace

SearchPage search_database(const Xapian::Database& database, std::string_view query, int offset,
                           int limit) {
    const BuiltQuery built = build_query(QueryText(query), database);
    Xapian::Enquire enquire(database);
    enquire.set_query(built.query);
    Xapian::MultiValueKeyMaker ties;
    ties.add_value(kIssueDateSlot);
    ties.add_value(kIdSlot, true);
    enquire.set_sort_by_relevance_then_key(&ties, true);

    const auto first = static_cast<Xapian::doccount>(std::max(offset, 0));
    const auto most = static_cast<Xapian::doccount>(std::max(limit, 0));
    const Xapian::MSet matches = enquire.get_mset(first, most, kExactTotal);
    SearchPage page;
    page.total = matches.get_matches_estimated();
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        page.hits.push_back(hit_of(match, built.sought));
    }
    return page;
}

}  // namespace gongwen::index
