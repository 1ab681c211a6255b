#include "institutions/names/alignment/alignment.h"

#include <algorithm>
#include <limits>

#include "institutions/names/alignment/said_alike.h"

namespace gongwen::institutions {
namespace {

constexpr double kLookAlike = 0.4;
constexpr double kLowConfidence = 0.5;
constexpr double kSlip = 1.0;
constexpr double kBlockSwap = 1.2;  // above a single slip, below two of them
constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::size_t kLongestBlock = 3;
constexpr std::size_t kBand = 8;  // names whose characters lie further apart are not compared

/// The last step on the cheapest way to a pair of positions.
struct Step {
    enum class Kind { Start, Pair, Drop, Insertion, Swap };
    Kind kind = Kind::Start;
    std::size_t first = 1;   ///< of a swap: length of the block that comes first in the valid name
    std::size_t second = 1;  ///< of a swap: length of the other block
    std::size_t joint = 0;   ///< of a swap: 1 where 及, 暨 … stands between the blocks

    std::size_t length() const { return first + second + joint; }
    /// Where in the valid name the written character `k` of a swap stands.
    std::size_t moved(std::size_t k) const {
        if (k < second) return first + joint + k;
        return k < second + joint ? first : k - second - joint;
    }
};

class Table {
  public:
    Table(std::u32string_view written, std::u32string_view expected,
          std::span<const double> confidence, const Authority& authority)
        : written_(written),
          expected_(expected),
          confidence_(confidence),
          authority_(authority),
          pairs_(written.size() * expected.size()),
          costs_((written.size() + 1) * (expected.size() + 1), kNever),
          steps_(costs_.size()) {
        for (std::size_t i = 0; i < expected.size(); ++i) {
            for (std::size_t j = 0; j < written.size(); ++j) {
                pairs_[i * written.size() + j] = compare(i, j);
            }
        }
        cost(0, 0) = 0;
        for (std::size_t i = 0; i <= expected.size(); ++i) {
            const std::size_t first = i > kBand ? i - kBand : 0;
            const std::size_t last = std::min(written.size(), i + kBand);
            for (std::size_t j = first; j <= last; ++j) fill(i, j);
        }
    }

    Alignment result() const {
        Alignment out;
        std::size_t i = expected_.size();
        std::size_t j = written_.size();
        out.cost = costs_[at(i, j)];
        if (out.cost == kNever) return out;
        while (i > 0 || j > 0) {
            const Step& step = steps_[at(i, j)];
            take_back(step, i, j, out.edits);
        }
        std::reverse(out.edits.begin(), out.edits.end());
        return out;
    }

  private:
    std::size_t at(std::size_t i, std::size_t j) const { return i * (written_.size() + 1) + j; }
    double& cost(std::size_t i, std::size_t j) { return costs_[at(i, j)]; }

    bool unsure(std::size_t j) const {
        return j < confidence_.size() && confidence_[j] < kTrustedConfidence;
    }

    double pair_cost(std::size_t i, std::size_t j) const { return pairs_[i * written_.size() + j]; }

    double compare(std::size_t i, std::size_t j) const {
        if (expected_[i] == written_[j]) return 0;
        if (authority_.look_alike(expected_[i], written_[j])) return kLookAlike;
        return unsure(j) ? kLowConfidence : kSlip;
    }

    void offer(std::size_t i, std::size_t j, double offered, const Step& step) {
        if (offered < cost(i, j)) {
            cost(i, j) = offered;
            steps_[at(i, j)] = step;
        }
    }

    void fill(std::size_t i, std::size_t j) {
        if (i > 0 && j > 0) {
            offer(i, j, cost(i - 1, j - 1) + pair_cost(i - 1, j - 1), {Step::Kind::Pair});
        }
        if (i > 0) offer(i, j, cost(i - 1, j) + kSlip, {Step::Kind::Drop});
        if (j > 0) offer(i, j, cost(i, j - 1) + kSlip, {Step::Kind::Insertion});
        if (cost(i, j) <= kSlip) return;               // no swap is cheaper
        fill_swap(i, j, {Step::Kind::Swap, 1, 1, 1});  // 國產財有署 for 國有財產署
        for (std::size_t first = 1; first <= kLongestBlock; ++first) {
            for (std::size_t second = 1; second <= kLongestBlock; ++second) {
                fill_swap(i, j, {Step::Kind::Swap, first, second});
                fill_swap_around_joint(i, j, first, second);
            }
        }
    }

    /// 家庭及社會署 for 社會及家庭署.
    void fill_swap_around_joint(std::size_t i, std::size_t j, std::size_t first,
                                std::size_t second) {
        constexpr std::u32string_view kJoints = U"及與暨和";
        const bool words = first > 1 && second > 1 && i > first + second;
        if (!words || kJoints.find(expected_[i - second - 1]) == kJoints.npos) return;
        fill_swap(i, j, {Step::Kind::Swap, first, second, 1});
    }

    void fill_swap(std::size_t i, std::size_t j, const Step& swap) {
        const std::size_t both = swap.length();
        if (i < both || j < both) return;
        const double base = cost(i - both, j - both) + (both == 2 ? kSlip : kBlockSwap);
        if (base >= cost(i, j)) return;
        double noise = 0;
        for (std::size_t k = 0; k < both && noise <= kLowConfidence; ++k) {
            const double one = pair_cost(i - both + swap.moved(k), j - both + k);
            if (one >= kSlip) return;
            noise += one;
        }
        if (noise > kLowConfidence) return;
        offer(i, j, base + noise, swap);
    }

    void note_substitution(std::size_t i, std::size_t j, std::vector<Edit>& edits) const {
        if (expected_[i] == written_[j]) return;
        Edit edit{Edit::Kind::Substitution, j, i};
        edit.look_alike = authority_.look_alike(expected_[i], written_[j]);
        edit.low_confidence = unsure(j);
        edit.said_alike = said_alike(expected_[i], written_[j]);
        edits.push_back(edit);
    }

    void take_back(const Step& step, std::size_t& i, std::size_t& j,
                   std::vector<Edit>& edits) const {
        switch (step.kind) {
            case Step::Kind::Start:
                i = j = 0;
                break;
            case Step::Kind::Pair:
                note_substitution(--i, --j, edits);
                break;
            case Step::Kind::Drop:
                edits.push_back({Edit::Kind::Drop, j, --i});
                break;
            case Step::Kind::Insertion:
                edits.push_back({Edit::Kind::Insertion, --j, i});
                break;
            case Step::Kind::Swap:
                take_back_swap(step, i, j, edits);
                break;
        }
    }

    void take_back_swap(const Step& step, std::size_t& i, std::size_t& j,
                        std::vector<Edit>& edits) const {
        const std::size_t both = step.length();
        i -= both;
        j -= both;
        for (std::size_t k = 0; k < both; ++k) {
            note_substitution(i + step.moved(k), j + k, edits);
        }
        edits.push_back({both == 2 ? Edit::Kind::Swap : Edit::Kind::BlockSwap, j, i, both});
    }

    std::u32string_view written_;
    std::u32string_view expected_;
    std::span<const double> confidence_;
    const Authority& authority_;
    std::vector<double> pairs_;  ///< what it costs to take one character for another
    std::vector<double> costs_;
    std::vector<Step> steps_;
};

}  // namespace

std::size_t Alignment::count(Edit::Kind kind) const {
    return static_cast<std::size_t>(std::count_if(
        edits.begin(), edits.end(), [&](const Edit& edit) { return edit.kind == kind; }));
}

std::size_t Alignment::structural() const {
    return static_cast<std::size_t>(std::count_if(
        edits.begin(), edits.end(), [](const Edit& edit) { return edit.structural(); }));
}

Alignment align(std::u32string_view written, std::u32string_view expected,
                std::span<const double> confidence, const Authority& authority) {
    return Table(written, expected, confidence, authority).result();
}

}  // namespace gongwen::institutions
