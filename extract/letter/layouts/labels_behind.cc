#include "extract/letter/layouts/labels_behind.h"

#include <optional>
#include <set>
#include <string_view>

#include "core/text.h"
#include "extract/letter/layouts/open_label.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kFewestFields = 2;

std::optional<CellPart> part_with_label_behind(const Segment& segment, std::size_t index,
                                               const LabelFinder& labels) {
    const std::u32string_view text = segment.text;
    if (text.empty() || fold_width(text.back()) != U')') return std::nullopt;
    const std::size_t open = text.find_last_of(U"（(");
    if (open == text.npos || open == 0) return std::nullopt;
    const FieldTemplate* field = head_label(text.substr(open + 1, text.size() - open - 2), labels);
    if (!field || labels.at_front(segment)) return std::nullopt;
    return CellPart{field, index, 0, open};
}

/// （電話）02-…, or 聯絡方式：（承辦人）王大明: brackets at the ends of lines belong to the next
/// ones.
bool has_label_in_front(const Segment& segment, const LabelFinder& labels) {
    auto hit = labels.at_front(segment);
    if (hit && !hit->bracketed) {
        hit = labels.at_front(segment.part(hit->end, segment.text.size()));
    }
    return hit && hit->bracketed;
}

}  // namespace

std::map<std::size_t, CellPart> labels_behind(const std::vector<Segment>& segments,
                                              const LabelFinder& labels) {
    std::map<std::size_t, CellPart> parts;
    std::set<const FieldTemplate*> fields;
    for (const std::size_t i : head_of_page(segments, labels)) {
        if (has_label_in_front(segments[i], labels)) return {};
        const auto part = part_with_label_behind(segments[i], i, labels);
        if (!part || !fields.insert(part->field).second) continue;
        parts[i] = *part;
    }
    if (fields.size() < kFewestFields) parts.clear();
    return parts;
}

}  // namespace gongwen::extract
