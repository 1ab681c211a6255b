#include "extract/letter/labels/label_places.h"

#include <algorithm>
#include <cmath>

namespace gongwen::extract {
namespace {

bool is_plain(const LabelHit& hit) { return hit.has_colon && !hit.misread && hit.begin == 0; }

/// 聯絡人及電話 begins no sentence, even where its colon was lost.
bool is_long(const LabelHit& hit) {
    constexpr std::size_t kLong = 6;
    return !hit.misread && hit.begin == 0 && hit.length >= kLong;
}

}  // namespace

void LabelPlaces::learn(std::span<const Segment> first_page, const LabelFinder& labels) {
    for (const Segment& segment : first_page) {
        const auto hit = labels.at_front(segment);
        if (!hit || !is_plain(*hit)) continue;
        columns_.push_back(segment.box.left);
        has_body_label_ = has_body_label_ || hit->field->zone == Zone::Body;
        const bool below_head = hit->field->zone == Zone::Body || hit->field->zone == Zone::Tail;
        if (below_head && !hit->everyday) {
            margins_.push_back(
                {hit->field->zone, segment.box.left, segment.size, segment.box.center_y()});
        }
    }
}

/// Dirt in front of 主旨 moves it out of the column of 說明, 正本 and 副本.
double LabelPlaces::margin_for(double left) const {
    const auto shares = [](double place, const Margin& margin) {
        return std::abs(place - margin.left) <= margin.size;
    };
    const auto sharing = [&](double place) {
        return std::ranges::count_if(margins_,
                                     [&](const Margin& margin) { return shares(place, margin); });
    };
    if (sharing(left) > 1) return left;
    const auto shared = std::ranges::find_if(
        margins_, [&](const Margin& margin) { return sharing(margin.left) > 1; });
    return shared == margins_.end() ? left : shared->left;
}

void LabelPlaces::enter(Zone zone, double left) {
    if (zone != Zone::Body && zone != Zone::Tail) return;
    // 副本收受者 in the head: what follows is head, until the body begins.
    if (zone == Zone::Tail && !has_body_ && has_body_label_) return;
    zone_ = zone;
    has_body_ = has_body_ || zone == Zone::Body;
    if (!margin_) margin_ = margin_for(left);
}

bool LabelPlaces::allow(const LabelHit& hit, const Segment& segment) const {
    const double left = segment.left_of(hit.begin);
    if (hit.begin > 0 && !stands_in_column(left, 1.2 * segment.size)) return false;
    switch (hit.field->zone) {
        case Zone::Head: {
            // Notices of meetings name the contact among the parts of the body.
            const bool tells = is_plain(hit) ? hit.length >= 3 : is_long(hit);
            if (zone_ == Zone::Head) return true;
            if (is_plain(hit) && zone_ == Zone::Body && stands_beside_label(segment)) return true;
            // 附件 stands below the body or the lists, too, at the edge of 說明 and 正本.
            const bool is_enclosure = is_plain(hit) && hit.field->name == "attachment";
            if (is_enclosure && margin_ && std::abs(left - *margin_) <= 0.5 * segment.size)
                return true;
            return tells && at_margin(left, segment.size);
        }
        case Zone::Body:
            // Some offices set 正本 and 副本 below the head, in front of 主旨.
            if (zone_ == Zone::Tail && (has_body_ || !is_plain(hit))) return false;
            if (is_plain(hit) && stands_with_fellow(Zone::Body, left, segment.size)) return true;
            if (is_plain(hit) && zone_ == Zone::Body && stands_beside_label(segment)) return true;
            return at_margin(left, segment.size) && (hit.has_colon || !hit.misread);
        case Zone::Tail:
            // A lone 正本 in the head is the stamp that says which copy this is.
            if (is_plain(hit) && stands_with_fellow(Zone::Tail, left, segment.size)) return true;
            // Nothing of the body's text stands further left than its labels.
            if (is_plain(hit) && margin_ && left < *margin_) return true;
            // Nor is 副本收受者, which solicitors set below 受文者.
            return at_margin(left, segment.size) &&
                   (hit.has_colon || zone_ != Zone::Head || (is_plain(hit) && is_long(hit)));
        case Zone::Anywhere:
            return hit.has_colon;
    }
    return false;
}

bool LabelPlaces::allow_doubtful(const LabelHit& hit, const Segment& segment) const {
    return stands_in_column(segment.box.left, 0.5 * segment.size) && allow(hit, segment);
}

bool LabelPlaces::stands_in_column(double left, double tolerance) const {
    if (columns_.empty()) return true;
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](double column) { return std::abs(left - column) <= tolerance; });
}

/// Labels of body and tail stand at the left margin, items and their text further in.
bool LabelPlaces::at_margin(double left, double size) const {
    if (margin_) return std::abs(left - *margin_) <= 1.3 * size;
    if (columns_.empty()) return true;
    return left <= leftmost_column(size) + 1.5 * size;
}

bool LabelPlaces::stands_with_fellow(Zone zone, double left, double size) const {
    return std::ranges::count_if(margins_, [&](const Margin& margin) {
               return margin.zone == zone && std::abs(margin.left - left) <= 0.5 * size;
           }) > 1;
}

bool LabelPlaces::stands_beside_label(const Segment& segment) const {
    return std::ranges::any_of(margins_, [&](const Margin& margin) {
        const bool one_row = margin.middle > segment.box.top && margin.middle < segment.box.bottom;
        return margin.zone == Zone::Body && one_row && margin.left < segment.box.left - margin.size;
    });
}

/// The leftmost place where two labels begin: one that a mark of the binding line joined (線　本)
/// begins too far left. Where no two do, the leftmost of all.
double LabelPlaces::leftmost_column(double size) const {
    std::optional<double> shared;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        for (std::size_t j = i + 1; j < columns_.size(); ++j) {
            const bool apart = std::abs(columns_[i] - columns_[j]) > 0.5 * size;
            const double left = std::min(columns_[i], columns_[j]);
            if (!apart && (!shared || left < *shared)) shared = left;
        }
    }
    return shared ? *shared : *std::min_element(columns_.begin(), columns_.end());
}

}  // namespace gongwen::extract
