#include "index/query/query_weights.h"

namespace gongwen::index {

using Xapian::Query;

Query unranked(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

Query weighing(double weight, const Query& query) {
    const Query everything((new Xapian::FixedWeightPostingSource(weight))->release());
    return {Query::OP_FILTER, everything, query};
}

}  // namespace gongwen::index
