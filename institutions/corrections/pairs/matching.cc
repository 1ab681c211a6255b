#include "institutions/corrections/pairs/matching.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <utility>

#include "core/edit_distance.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// What speaks for the two being a pair: what is said of each, and how alike they are.
double score_of(const Weighed& a, const Weighed& b) {
    constexpr double kAlike = 3;
    if (!are_of_one_kind(a, b)) return 0;
    return std::abs(a.weight) + std::abs(b.weight) + kAlike * likeness(a, b);
}

using TwoSides = std::pair<const Weighed*, const Weighed*>;
struct Matched {
    double score = 0;
    std::vector<TwoSides> sides;
};

/// Two runs side by side: as many of each are paired in order, else the two that fit best.
Matched match(std::span<const Weighed> a, std::span<const Weighed> b) {
    Matched matched;
    if (a.size() == b.size()) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            const double score = score_of(a[i], b[i]);
            if (score > 0) matched.sides.emplace_back(&a[i], &b[i]);
            matched.score += score;
        }
        return matched;
    }
    for (std::size_t i = a.size(); i-- > 0;) {
        for (const Weighed& other : b) {
            const double score = score_of(a[i], other);
            if (score > matched.score) matched = {score, {{&a[i], &other}}};
        }
    }
    return matched;
}

/// Sides that may stand for one another: quotations, or values of a kind.
std::vector<std::vector<Weighed>> by_kind(const std::vector<Weighed>& all) {
    std::vector<std::vector<Weighed>> kinds;
    for (const Weighed& one : all) {
        if (one.weight == 0) continue;
        const auto kind = std::ranges::find_if(kinds, [&](const std::vector<Weighed>& sides) {
            return std::ranges::any_of(sides, [&](const Weighed& other) {
                return words_of(one) == words_of(other) ? one.side.quoted == other.side.quoted
                                                        : are_of_one_kind(one, other);
            });
        });
        if (kind != kinds.end()) {
            kind->push_back(one);
        } else {
            kinds.push_back({one});
        }
    }
    return kinds;
}

/// Of runs of one weight and of the other in turn, which two each are matched: those that fit best
/// in all.
std::vector<TwoSides> best_matches(const std::vector<Weighed>& told) {
    std::vector<std::size_t> ends{0};
    for (std::size_t i = 1; i <= told.size(); ++i) {
        if (i == told.size() || (told[i].weight > 0) != (told[i - 1].weight > 0)) ends.push_back(i);
    }
    const auto run = [&](std::size_t k) {
        return std::span(told).subspan(ends[k], ends[k + 1] - ends[k]);
    };
    std::vector<Matched> best(ends.size());  // of the first runs
    for (std::size_t k = 1; k < ends.size(); ++k) {
        best[k] = best[k - 1];
        if (k < 2) continue;
        const Matched last = match(run(k - 2), run(k - 1));
        if (last.score <= 0 || best[k - 2].score + last.score <= best[k].score) continue;
        best[k] = best[k - 2];
        best[k].score += last.score;
        best[k].sides.insert(best[k].sides.end(), last.sides.begin(), last.sides.end());
    }
    return best.back().sides;
}

}  // namespace

std::vector<WeighedPair> matched_sides(const std::vector<Weighed>& all) {
    std::vector<WeighedPair> pairs;
    for (const std::vector<Weighed>& told : by_kind(all)) {
        for (const auto& [one, other] : best_matches(told)) {
            const bool right_first = one->weight > 0;
            pairs.push_back({right_first ? *other : *one, right_first ? *one : *other});
        }
    }
    std::ranges::stable_sort(pairs, {},
                             [](const WeighedPair& pair) { return pair.wrong.side.span.begin; });
    return pairs;
}

}  // namespace gongwen::institutions
