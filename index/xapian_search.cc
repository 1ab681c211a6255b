#include "index/xapian_search.h"

#include <algorithm>

#include "index/facets.h"
#include "index/more_like.h"
#include "index/query_builder.h"
#include "index/schema.h"
#include "index/snippet.h"
#include "index/stored_document.h"

namespace gongwen::index {
namespace {

/// Until so many are found, every match is looked at: for an exact total and for facets.
constexpr Xapian::doccount kExactTotal = 2000;

/// Per cent of the best likeness; with less, two letters share no more than their form.
constexpr int kLeastAlike = 30;

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

BuiltQuery wanted(const Xapian::Database& database, const SearchRequest& request,
                  const Confusables& confusables) {
    BuiltQuery built;
    if (!request.query.empty() || request.like.empty()) {
        built = build_query(QueryText(request.query), database, {request.tolerant, confusables});
    }
    if (request.like.empty()) return built;
    const Xapian::Query like = more_like(database, request.like);
    built.query =
        built.query.empty() ? like : Xapian::Query(Xapian::Query::OP_FILTER, like, built.query);
    return built;
}

/// The order of hits; must outlive the search.
class Order {
  public:
    explicit Order(const SearchRequest& request) {
        if (request.sort == SortBy::Number) keys_.add_value(kNumberSlot, true, "\xFF");
        keys_.add_value(kIssueDateSlot);
        keys_.add_value(kIdSlot, true);
    }

    void set_on(Xapian::Enquire& enquire, const SearchRequest& request) {
        if (request.sort == SortBy::Relevance) {
            enquire.set_sort_by_relevance_then_key(&keys_, true);
        } else {
            enquire.set_sort_by_key(&keys_, !request.reverse);
        }
    }

  private:
    Xapian::MultiValueKeyMaker keys_;
};

}  // namespace

SearchPage search_database(const Xapian::Database& database, const SearchRequest& request,
                           const Confusables& confusables) {
    const BuiltQuery built = wanted(database, request, confusables);
    Xapian::Enquire enquire(database);
    enquire.set_query(built.query);
    Order order(request);
    order.set_on(enquire, request);
    if (!request.like.empty()) enquire.set_cutoff(kLeastAlike);
    FacetCounter counter;
    if (request.facets) enquire.add_matchspy(&counter);

    const auto first = static_cast<Xapian::doccount>(std::max(request.offset, 0));
    const auto most = static_cast<Xapian::doccount>(std::max(request.limit, 0));
    const PhraseDecider decider(built.checks);
    const Xapian::MSet matches = enquire.get_mset(first, most, kExactTotal, nullptr,
                                                  built.checks.empty() ? nullptr : &decider);
    SearchPage page;
    page.total = matches.get_matches_estimated();
    if (request.facets) page.facets = counter.facets();
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        page.hits.push_back(hit_of(match, built.sought));
    }
    return page;
}

}  // namespace gongwen::index
