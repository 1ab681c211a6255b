#include "core/probability_table.h"

#include <algorithm>

namespace gongwen {

double ProbabilityTable::at(double score) const {
    if (knots_.empty()) return score;
    const auto above = std::ranges::lower_bound(knots_, score, std::ranges::less(), &Knot::score);
    if (above == knots_.begin()) return above->probability;
    if (above == knots_.end()) return knots_.back().probability;
    const Knot& below = *std::prev(above);
    const double share = (score - below.score) / (above->score - below.score);
    return below.probability + share * (above->probability - below.probability);
}

}  // namespace gongwen
