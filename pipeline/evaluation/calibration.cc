#include "pipeline/evaluation/calibration.h"

#include <algorithm>
#include <cmath>

namespace gongwen::pipeline {

void Calibration::Bin::add(const Bin& other) {
    total += other.total;
    right += other.right;
    sum += other.sum;
}

void Calibration::add(double confidence, bool right) {
    const double within = std::clamp(confidence, 0.0, 1.0);
    const auto above = std::upper_bound(kEdges.begin() + 1, kEdges.end() - 1, within);
    bins_[static_cast<std::size_t>(above - kEdges.begin()) - 1].add({1, right ? 1 : 0, within});
}

void Calibration::add(const Calibration& other) {
    for (std::size_t i = 0; i < bins_.size(); ++i) bins_[i].add(other.bins_[i]);
}

double Calibration::expected_error() const {
    double gaps = 0;
    for (const Bin& bin : bins_) gaps += std::abs(bin.sum - static_cast<double>(bin.right));
    const long all = total();
    return all > 0 ? gaps / static_cast<double>(all) : 0;
}

Calibration::Bin Calibration::sum_from(double edge) const {
    Bin sum;
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        if (kEdges[i] >= edge) sum.add(bins_[i]);
    }
    return sum;
}

}  // namespace gongwen::pipeline
