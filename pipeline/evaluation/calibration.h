// Whether confidence means something: of the things given 0.99, 99 % should be right.

#pragma once

#include <array>

namespace gongwen::pipeline {

/// Counts by confidence. The bins are fine near 1, where nearly everything lies and where a person
/// decides what need not be looked at again.
class Calibration {
  public:
    static constexpr std::array<double, 13> kEdges{0,    0.3,  0.5,  0.6,   0.7,   0.8, 0.9,
                                                   0.95, 0.98, 0.99, 0.995, 0.999, 1};
    struct Bin {
        long total = 0;
        long right = 0;
        double sum = 0;  ///< of the confidences
        double mean_confidence() const { return total > 0 ? sum / static_cast<double>(total) : 0; }
        double share_right() const {
            return total > 0 ? static_cast<double>(right) / static_cast<double>(total) : 0;
        }
        void add(const Bin& other);
    };
    /// Bin i holds confidences from kEdges[i] up to kEdges[i + 1]; the last one holds 1 as well.
    using Bins = std::array<Bin, kEdges.size() - 1>;

    Calibration() = default;
    explicit Calibration(const Bins& bins) : bins_(bins) {}

    void add(double confidence, bool right);
    void add(const Calibration& other);
    const Bins& bins() const { return bins_; }
    long total() const { return sum_from(0).total; }

    /// The expected calibration error: how far mean confidence and share of right ones are apart,
    /// weighted by how many a bin holds; 0 is perfect.
    double expected_error() const;
    /// Everything with at least that confidence; `edge` must be one of kEdges.
    Bin sum_from(double edge) const;

  private:
    Bins bins_{};
};

}  // namespace gongwen::pipeline
