#include "index/xapian_search.h"

#include <algorithm>

#include "index/hits/facets.h"
#include "index/hits/more_like.h"
#include "index/hits/snippet.h"
#include "index/query/newest_first.h"
#include "index/query/query_builder.h"
#include "index/schema.h"
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
        built = build_query(QueryText(request.query), database,
                            {request.tolerant, confusables, request.due, request.full_names});
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

bool is_newest_first(const SearchRequest& request) {
    return request.sort == SortBy::Date && !request.reverse && request.like.empty();
}

/// How many match, without looking at their order; exact as any search's total.
Xapian::doccount count(const Xapian::Database& database, const Xapian::Query& query,
                       const Xapian::MatchDecider* check, Xapian::MatchSpy* spy) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (spy) enquire.add_matchspy(spy);
    return enquire.get_mset(0, 0, kExactTotal, nullptr, check).get_matches_estimated();
}

struct Wanted {
    Xapian::doccount first;
    Xapian::doccount most;
    Xapian::doccount total;  ///< matches of the whole query
};

/// The newest matches: of few months where that is enough, else of all.
Xapian::MSet newest(const Xapian::Database& database, Xapian::Enquire& enquire,
                    const Xapian::Query& query, const Xapian::MatchDecider* check,
                    const Wanted& wanted) {
    constexpr Xapian::doccount kSpare = 4;  // months do not hold what they hold on average
    constexpr Xapian::doccount kLeast = 50;
    if (wanted.total > kExactTotal) {
        const auto enough = kSpare * (wanted.first + wanted.most) + kLeast;
        enquire.set_query(within_newest_months(database, query, wanted.total, enough));
        Xapian::MSet found = enquire.get_mset(wanted.first, wanted.most, 0, nullptr, check);
        if (found.size() == wanted.most) return found;
        enquire.set_query(query);
    }
    return enquire.get_mset(wanted.first, wanted.most, 0, nullptr, check);
}

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
    const auto first = static_cast<Xapian::doccount>(std::max(request.offset, 0));
    const auto most = static_cast<Xapian::doccount>(std::max(request.limit, 0));
    const PhraseDecider decider(built.checks);
    const auto* check = built.checks.empty() ? nullptr : &decider;
    SearchPage page;
    Xapian::MSet matches;
    if (is_newest_first(request)) {
        page.total = count(database, built.query, check, request.facets ? &counter : nullptr);
        matches = newest(database, enquire, built.query, check,
                         {first, most, static_cast<Xapian::doccount>(page.total)});
    } else {
        if (request.facets) enquire.add_matchspy(&counter);
        matches = enquire.get_mset(first, most, kExactTotal, nullptr, check);
        page.total = matches.get_matches_estimated();
    }
    if (request.facets) page.facets = counter.facets();
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        page.hits.push_back(hit_of(match, built.sought));
    }
    return page;
}

}  // namespace gongwen::index
