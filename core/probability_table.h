// From a score to the probability that what bears it is right: a fitted, monotone mapping.

#pragma once

#include <utility>
#include <vector>

namespace gongwen {

struct Knot {
    double score = 0;
    double probability = 0;
    bool operator==(const Knot&) const = default;
};

/// Straight between its knots, level outside them. Without knots the score is the probability.
class ProbabilityTable {
  public:
    ProbabilityTable() = default;
    /// Knots by rising score; of equal scores the first counts.
    explicit ProbabilityTable(std::vector<Knot> knots) : knots_(std::move(knots)) {}

    double at(double score) const;
    const std::vector<Knot>& knots() const { return knots_; }
    bool operator==(const ProbabilityTable&) const = default;

  private:
    std::vector<Knot> knots_;
};

}  // namespace gongwen
