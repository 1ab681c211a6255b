#include "index/query/newest_first.h"

#include <string>
#include <vector>

#include "index/schema.h"
#include "index/text/terms.h"

namespace gongwen::index {

Xapian::Query within_newest_months(const Xapian::Database& database, const Xapian::Query& query,
                                   Xapian::doccount total, Xapian::doccount wanted) {
    const double share = static_cast<double>(total) / static_cast<double>(database.get_doccount());
    const std::string prefix = exact_term(kMonthPrefix, "");
    std::vector<std::string> months(database.allterms_begin(prefix), database.allterms_end(prefix));
    std::vector<std::string> newest;
    double expected = 0;
    double documents = 0;
    while (!months.empty() && expected < wanted) {
        newest.push_back(std::move(months.back()));  // terms are in the order of their days
        months.pop_back();
        documents += database.get_termfreq(newest.back());
        expected = documents * share;
    }
    constexpr double kWorthwhile = 0.5;  // of all documents
    if (expected < wanted || documents > kWorthwhile * database.get_doccount()) return query;
    return {Xapian::Query::OP_FILTER, query,
            Xapian::Query(Xapian::Query::OP_OR, newest.begin(), newest.end())};
}

}  // namespace gongwen::index
