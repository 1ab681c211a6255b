#include "tools/training/misreadings.h"

#include <algorithm>

namespace gongwen::training {
namespace {

/// The changes that each beginning of `printed` needs to become each beginning of `read`.
class Changes {
  public:
    Changes(std::u32string_view printed, std::u32string_view read)
        : width_(read.size() + 1), fewest_((printed.size() + 1) * width_) {
        for (std::size_t i = 0; i <= printed.size(); ++i) {
            for (std::size_t j = 0; j <= read.size(); ++j) {
                std::size_t& here = at(i, j);
                if (i == 0 || j == 0) {
                    here = i + j;
                    continue;
                }
                const std::size_t other = printed[i - 1] == read[j - 1] ? 0 : 1;
                here = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + other});
            }
        }
    }

    std::size_t& at(std::size_t i, std::size_t j) { return fewest_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<std::size_t> fewest_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> aligned(std::u32string_view printed,
                                                         std::u32string_view read) {
    Changes changes(printed, read);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t i = printed.size();
    std::size_t j = read.size();
    while (i > 0 && j > 0) {
        const std::size_t other = printed[i - 1] == read[j - 1] ? 0 : 1;
        if (changes.at(i, j) == changes.at(i - 1, j - 1) + other) {
            pairs.emplace_back(--i, --j);
        } else if (changes.at(i, j) == changes.at(i - 1, j) + 1) {
            --i;
        } else {
            --j;
        }
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

void Misreadings::add(std::u32string_view printed, std::u32string_view read) {
    for (const char32_t c : printed) ++printed_[c];
    const auto pairs = aligned(printed, read);
    const auto is_right = [&](std::size_t k) {
        return printed[pairs[k].first] == read[pairs[k].second];
    };
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        if (is_right(k)) continue;
        const auto [i, j] = pairs[k];
        // Beside a character that was lost or made up nobody knows what was taken for what.
        const bool follows =
            i == 0 ? j == 0 : k > 0 && pairs[k - 1] == std::pair(i - 1, j - 1) && is_right(k - 1);
        const bool leads = i + 1 == printed.size()
                               ? j + 1 == read.size()
                               : k + 1 < pairs.size() && pairs[k + 1] == std::pair(i + 1, j + 1) &&
                                     is_right(k + 1);
        if (follows && leads) ++taken_[{printed[i], read[j]}];
    }
}

std::vector<Misreading> Misreadings::all() const {
    std::vector<Misreading> rows;
    for (const auto& [pair, times] : taken_) {
        rows.push_back({pair.first, pair.second, times, printed_.at(pair.first)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Misreading& a, const Misreading& b) { return a.times > b.times; });
    return rows;
}

}  // namespace gongwen::training
