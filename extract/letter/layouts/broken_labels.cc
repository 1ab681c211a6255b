#include "extract/letter/layouts/broken_labels.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "extract/letter/layouts/open_label.h"

namespace gongwen::extract {
namespace {

class BrokenLabels {
  public:
    BrokenLabels(const std::vector<Segment>& segments, const LabelFinder& labels)
        : segments_(segments), labels_(labels), head_(head_of_page(segments, labels)) {
        std::ranges::stable_sort(head_, {}, [&](std::size_t i) { return segments[i].box.top; });
        for (const std::size_t i : head_) join_from(i);
        if (found_.empty()) find_columns();
        if (!found_.empty()) add_whole_labels();
        std::ranges::stable_sort(found_, {}, [](const OpenLabel& label) { return label.box.top; });
    }

    std::map<std::size_t, CellPart> parts() const {
        std::map<std::size_t, CellPart> parts;
        for (const std::size_t i : head_) {
            if (used_.contains(i) || is_plain_label(segments_[i], labels_)) continue;
            if (const OpenLabel* label = label_beside(segments_[i])) {
                parts[i] = {label->field, label->segments.front(), 0};
            }
        }
        if (parts.empty()) return parts;
        for (const OpenLabel& label : found_) {
            for (const std::size_t i : label.segments) {
                parts[i] = {label.field, label.segments.front(), segments_[i].text.size()};
            }
        }
        return parts;
    }

  private:
    static constexpr std::size_t kLongestPiece = 8;
    static constexpr std::size_t kMostPieces = 4;
    static constexpr double kFarthest = 10;  // a value from its label, in sizes of the type

    bool is_piece(std::size_t i) const {
        return !used_.contains(i) && segments_[i].text.size() <= kLongestPiece;
    }

    /// The next line of the same column.
    std::optional<std::size_t> piece_below(std::size_t above) const {
        const Segment& upper = segments_[above];
        for (const std::size_t i : head_) {
            const Segment& lower = segments_[i];
            const double gap = lower.box.top - upper.box.bottom;
            const bool below = i != above && gap > -0.4 * upper.size && gap < upper.size &&
                               lower.box.center_y() > upper.box.bottom;
            const bool same_column = std::abs(lower.box.left - upper.box.left) < 0.6 * upper.size;
            if (below && same_column && is_piece(i)) return i;
        }
        return std::nullopt;
    }

    /// The longest label that begins with the segment and goes on below it.
    void join_from(std::size_t first) {
        if (!is_piece(first)) return;
        std::u32string words = segments_[first].text;
        OpenLabel pieces{nullptr, {first}, segments_[first].box, segments_[first].size};
        std::optional<OpenLabel> longest;
        for (auto next = piece_below(first); next && pieces.segments.size() < kMostPieces;
             next = piece_below(*next)) {
            words += segments_[*next].text;
            pieces.segments.push_back(*next);
            pieces.box = united(pieces.box, segments_[*next].box);
            pieces.field = head_label(words, labels_);
            if (pieces.field) longest = pieces;
        }
        if (longest) take(*longest);
    }

    void take(const OpenLabel& label) {
        found_.push_back(label);
        used_.insert(label.segments.begin(), label.segments.end());
    }

    bool is_whole_label(std::size_t i) const {
        return is_piece(i) && head_label(segments_[i].text, labels_) &&
               !is_plain_label(segments_[i], labels_);
    }

    /// Something that is no label stands in the row, not far behind.
    bool has_value_beside(const Segment& label) const {
        return std::ranges::any_of(head_, [&](std::size_t i) {
            const Segment& other = segments_[i];
            const double gap = other.box.left - label.box.right;
            const double middle = other.box.center_y();
            return gap > 0 && gap < kFarthest * label.size && middle > label.box.top &&
                   middle < label.box.bottom && !labels_.at_front(other);
        });
    }

    /// 受文者, 速別, 附件 in one column, their values beside them, no colon: two that have values
    /// make a column of labels.
    void find_columns() {
        for (const std::size_t i : head_) {
            if (!is_whole_label(i) || !has_value_beside(segments_[i])) continue;
            const bool has_fellow = std::ranges::any_of(head_, [&](std::size_t j) {
                return j != i && is_whole_label(j) && has_value_beside(segments_[j]) &&
                       std::abs(segments_[i].box.left - segments_[j].box.left) <
                           0.6 * segments_[i].size;
            });
            if (!has_fellow) continue;
            const Segment& label = segments_[i];
            found_.push_back({head_label(label.text, labels_), {i}, label.box, label.size});
        }
        for (const OpenLabel& label : found_) used_.insert(label.segments.front());
    }

    /// 速別 in a column of broken labels.
    void add_whole_labels() {
        const std::vector<OpenLabel> broken = found_;
        for (const std::size_t i : head_) {
            const Segment& segment = segments_[i];
            const FieldTemplate* field = is_piece(i) ? head_label(segment.text, labels_) : nullptr;
            const bool in_column = std::ranges::any_of(broken, [&](const OpenLabel& label) {
                return std::abs(label.box.left - segment.box.left) < 0.6 * segment.size;
            });
            if (field && in_column) take({field, {i}, segment.box, segment.size});
        }
    }

    /// Values reach down to the next label of the column.
    double reach_of(const OpenLabel& label) const {
        const double most_lines = label.segments.size() > 1 ? 3 : 1.5;
        double reach = label.box.bottom + most_lines * label.size;
        bool last = true;
        for (const OpenLabel& other : found_) {
            const bool same_column = std::abs(other.box.left - label.box.left) < 0.6 * label.size;
            if (!same_column || other.box.top <= label.box.top) continue;
            reach = std::min(reach, other.box.top);
            last = false;
        }
        return last ? label.box.bottom + 0.3 * label.size : reach;
    }

    /// The nearest label to the left whose rows hold the segment.
    const OpenLabel* label_beside(const Segment& segment) const {
        const OpenLabel* nearest = nullptr;
        for (const OpenLabel& label : found_) {
            const double gap = segment.box.left - label.box.right;
            if (gap < 0 || gap > kFarthest * label.size) continue;
            const double middle = segment.box.center_y();
            if (middle < label.box.top - 0.3 * label.size || middle > reach_of(label)) continue;
            if (!nearest || label.box.right > nearest->box.right) nearest = &label;
        }
        return nearest;
    }

    const std::vector<Segment>& segments_;
    const LabelFinder& labels_;
    std::vector<std::size_t> head_;  ///< from the top down
    std::vector<OpenLabel> found_;
    std::set<std::size_t> used_;
};

}  // namespace

std::map<std::size_t, CellPart> broken_label_parts(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels) {
    return BrokenLabels(segments, labels).parts();
}

}  // namespace gongwen::extract
