#include "pipeline/evaluation/alignment.h"

#include <algorithm>

namespace gongwen::pipeline {
namespace {

/// Costs of aligning the first i characters of `part` with a stretch of `whole` that ends at j.
class Costs {
  public:
    Costs(std::u32string_view part, std::u32string_view whole)
        : part_(part), whole_(whole), costs_((part.size() + 1) * (whole.size() + 1)) {
        for (std::size_t i = 1; i <= part.size(); ++i) {
            at(i, 0) = i;
            for (std::size_t j = 1; j <= whole.size(); ++j) {
                at(i, j) = std::min({substituted(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1});
            }
        }
    }

    /// The first best end, moved on while the next character may be the misreading of the last one:
    /// it is one error, not a lost character and an added one.
    std::size_t best_end() const {
        const std::size_t i = part_.size();
        const auto last = costs_.end() - static_cast<std::ptrdiff_t>(whole_.size() + 1);
        auto end = static_cast<std::size_t>(std::min_element(last, costs_.end()) - last);
        const std::size_t best = at(i, end);
        if (i == 0 || best == i) return 0;  // nowhere
        while (end < whole_.size() && substituted(i, end + 1) == best) ++end;
        return end;
    }

    /// Walks back from the end of the stretch to its beginning.
    Alignment walk_back(std::size_t end) const {
        std::size_t i = part_.size();
        std::size_t j = end;
        Alignment out{at(i, j), end, end, {}};
        out.same.resize(part_.size());
        while (i > 0) {
            if (j > 0 && at(i, j) == substituted(i, j)) {
                --i, --j;
                if (part_[i] == whole_[j]) out.same[i] = j;
            } else if (at(i, j) == at(i - 1, j) + 1) {
                --i;
            } else {
                --j;
            }
        }
        out.begin = j;
        return out;
    }

  private:
    std::size_t& at(std::size_t i, std::size_t j) { return costs_[i * (whole_.size() + 1) + j]; }
    std::size_t at(std::size_t i, std::size_t j) const {
        return costs_[i * (whole_.size() + 1) + j];
    }

    std::size_t substituted(std::size_t i, std::size_t j) const {
        const char32_t read = whole_[j - 1];
        // What another line has taken is stepped over, never taken for a misreading of this one.
        const std::size_t cost = read == kTaken ? 2 : read == part_[i - 1] ? 0 : 1;
        return at(i - 1, j - 1) + cost;
    }

    std::u32string_view part_;
    std::u32string_view whole_;
    std::vector<std::size_t> costs_;
};

}  // namespace

Alignment align_within(std::u32string_view part, std::u32string_view whole) {
    const Costs costs(part, whole);
    return costs.walk_back(costs.best_end());
}

}  // namespace gongwen::pipeline
