#include "extract/form/registration.h"

#include <algorithm>
#include <complex>
#include <limits>

namespace gongwen::extract {
namespace {

// A point of the page as a complex number: scale and turn are one factor then.
using Point = std::complex<double>;

constexpr double kAgree = 10;      // points between where an anchor is and where it should be
constexpr double kFarApart = 72;   // points: anchors side by side tell no scale
constexpr double kMostTurn = 0.1;  // radians: pages are straightened before they are read
constexpr double kLeastScale = 0.5;
constexpr double kMostScale = 2;
constexpr std::size_t kFewest = 4;

struct Similarity {
    Point factor = 1;
    Point shift = 0;

    Point operator()(Point p) const { return factor * p + shift; }
};

struct Pair {
    Point expected;
    Point found;
};

/// The front of the words: what is read behind them may be more or less than the label.
Point point_of(const Box& box) { return {box.left, box.center_y()}; }

bool agrees(const Similarity& to_page, const Pair& pair) {
    return std::abs(to_page(pair.expected) - pair.found) < kAgree;
}

bool is_likely(const Similarity& to_page) {
    const double scale = std::abs(to_page.factor);
    return scale > kLeastScale && scale < kMostScale &&
           std::abs(std::arg(to_page.factor)) < kMostTurn;
}

/// The one that two anchors tell and most others agree with.
Similarity best_of_pairs(const std::vector<Pair>& pairs) {
    Similarity best;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Point apart = pairs[i].expected - pairs[j].expected;
            if (std::abs(apart) < kFarApart) continue;
            Similarity one;
            one.factor = (pairs[i].found - pairs[j].found) / apart;
            one.shift = pairs[i].found - one.factor * pairs[i].expected;
            if (!is_likely(one)) continue;
            const auto count = std::count_if(pairs.begin(), pairs.end(),
                                             [&](const Pair& pair) { return agrees(one, pair); });
            if (count <= most) continue;
            most = count;
            best = one;
        }
    }
    return best;
}

/// Least squares.
Similarity fitted(const std::vector<Pair>& pairs) {
    const auto count = static_cast<double>(pairs.size());
    Point expected = 0;
    Point found = 0;
    for (const Pair& pair : pairs) {
        expected += pair.expected / count;
        found += pair.found / count;
    }
    Point numerator = 0;
    double denominator = 0;
    for (const Pair& pair : pairs) {
        numerator += (pair.found - found) * std::conj(pair.expected - expected);
        denominator += std::norm(pair.expected - expected);
    }
    Similarity out;
    out.factor = numerator / denominator;
    out.shift = found - out.factor * expected;
    return out;
}

}  // namespace

std::optional<Registration> Registration::from(const std::vector<Anchor>& anchors) {
    std::vector<Pair> pairs;
    pairs.reserve(anchors.size());
    for (const Anchor& anchor : anchors) {
        pairs.push_back({point_of(anchor.expected), point_of(anchor.found)});
    }
    const Similarity rough = best_of_pairs(pairs);
    std::vector<Pair> agreeing;
    for (const Pair& pair : pairs) {
        if (agrees(rough, pair)) agreeing.push_back(pair);
    }
    if (agreeing.size() < kFewest || 2 * agreeing.size() < pairs.size()) return std::nullopt;
    const Similarity to_page = fitted(agreeing);
    Registration out;
    out.a_ = to_page.factor.real();
    out.b_ = to_page.factor.imag();
    out.c_ = to_page.shift.real();
    out.d_ = to_page.shift.imag();
    for (const Pair& pair : pairs) {
        const Point rest = pair.found - to_page(pair.expected);
        out.pins_.push_back({pair.expected.real(), pair.expected.imag(), rest.real(), rest.imag(),
                             agrees(rough, pair)});
    }
    return out;
}

Box Registration::on_page(const Box& expected) const {
    constexpr double kSoftness = 40;  // points: no single anchor decides
    const double x = expected.center_x();
    const double y = expected.center_y();
    double weights = 0;
    double dx = 0;
    double dy = 0;
    for (const Pin& pin : pins_) {
        if (!pin.agrees) continue;
        const double distance = std::norm(Point(pin.x - x, pin.y - y)) + kSoftness * kSoftness;
        const double weight = 1 / (distance * distance);
        weights += weight;
        dx += weight * pin.dx;
        dy += weight * pin.dy;
    }
    const double scale = std::abs(Point(a_, b_));
    const double at_x = a_ * x - b_ * y + c_ + dx / weights;
    const double at_y = b_ * x + a_ * y + d_ + dy / weights;
    const double half_width = scale * expected.width() / 2;
    const double half_height = scale * expected.height() / 2;
    return {at_x - half_width, at_y - half_height, at_x + half_width, at_y + half_height};
}

bool Registration::holds_near(const Box& expected) const {
    constexpr double kItself = 1;  // points
    const auto distance = [&](const Pin& pin) {
        const double apart = std::abs(Point(pin.x - expected.left, pin.y - expected.center_y()));
        return apart < kItself ? std::numeric_limits<double>::max() : apart;
    };
    const auto nearest =
        std::min_element(pins_.begin(), pins_.end(),
                         [&](const Pin& a, const Pin& b) { return distance(a) < distance(b); });
    return nearest != pins_.end() && nearest->agrees;
}

}  // namespace gongwen::extract
