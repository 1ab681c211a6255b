#include "pipeline/reports/reliability_plot.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "pipeline/reports/format.h"

namespace gongwen::pipeline {
namespace {

constexpr double kSize = 300;  // of the square that is plotted in
constexpr double kLeft = 50;   // room for the axes' words
constexpr double kTop = 34;

constexpr double kNines = 3.5;  // 0.9997 is the last that can be told apart from 1

/// Nearly everything lies near 1: each further nine (0.9, 0.99, 0.999) takes the same way. 0 to 1.
double stretched(double probability) {
    const double wrong = std::max(1 - probability, 1e-9);
    return std::clamp(-std::log10(wrong) / kNines, 0.0, 1.0);
}

double x_of(double confidence) { return kLeft + kSize * stretched(confidence); }
double y_of(double share) { return kTop + kSize * (1 - stretched(share)); }

std::string grid() {
    std::string out;
    for (const double at : {0.0, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        out += fmt::format(
            "<path class=\"grid\" d=\"M{0} {1}V{2}M{3} {4}H{5}\"/>"
            "<text x=\"{0}\" y=\"{6}\" text-anchor=\"middle\">{7}</text>"
            "<text x=\"{8}\" y=\"{9}\" text-anchor=\"end\">{7}</text>\n",
            x_of(at), y_of(1), y_of(0), x_of(0), y_of(at), x_of(1), y_of(0) + 18, at, x_of(0) - 8,
            y_of(at) + 4);
    }
    return out + fmt::format("<path class=\"ideal\" d=\"M{} {}L{} {}\"/>\n", x_of(0), y_of(0),
                             x_of(1), y_of(1));
}

std::string dots(const Calibration& calibration) {
    std::string out;
    for (const Calibration::Bin& bin : calibration.bins()) {
        if (bin.total == 0) continue;
        const double part =
            static_cast<double>(bin.total) / static_cast<double>(calibration.total());
        out += fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>confidence {:.3f}: {} of {} "
            "right ({:.1f} %)</title></circle>\n",
            x_of(bin.mean_confidence()), y_of(bin.share_right()), 4 + 14 * std::sqrt(part),
            bin.mean_confidence(), bin.right, bin.total, 100 * bin.share_right());
    }
    return out;
}

}  // namespace

std::string reliability_plot(std::string_view title, const Calibration& calibration) {
    return fmt::format(
               "<svg class=\"plot\" viewBox=\"0 0 375 390\" role=\"img\">\n"
               "<text class=\"title\" x=\"{}\" y=\"16\">{}</text>\n",
               x_of(0), escaped(title)) +
           grid() + dots(calibration) +
           fmt::format(
               "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">confidence given</text>\n"
               "<text transform=\"translate(13 {}) rotate(-90)\" text-anchor=\"middle\">share "
               "right</text>\n</svg>\n",
               kLeft + kSize / 2, y_of(0) + 38, kTop + kSize / 2);
}

}  // namespace gongwen::pipeline
