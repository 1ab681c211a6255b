#include "extract/letter/pages/attachment_start.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text.h"
#include "extract/letter/wording/item_number.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

const Segment* first_text(const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) {
        if (!is_binding_mark(segment) && !is_page_number(segment)) return &segment;
    }
    return nullptr;
}

bool is_title(const Segment& segment, const PageMeasure& measure) {
    constexpr std::size_t kLongest = 45;
    const std::u32string text = without_spaces(segment.text);
    if (text.size() > kLongest || text.find_first_of(U"。，；：:") != View::npos) return false;
    if (View(text).starts_with(U"附件") || View(text).starts_with(U"附表") ||
        View(text).starts_with(U"附錄")) {
        return true;
    }
    if (measure.body_size > 0 && segment.size > 1.2 * measure.body_size) return true;
    const double width = segment.page->width;
    const bool centred = width > 0 && std::abs(segment.box.center_x() - width / 2) < 0.06 * width;
    return centred && segment.box.left > measure.left + 1.5 * segment.size &&
           segment.box.right < measure.right - 1.5 * segment.size;
}

bool goes_on_with_names(const Segment& segment) {
    return segment.text.find(U'。') == View::npos && !item_number(segment.text);
}

/// 公　告 alone: a document of its own, which somebody has to look at.
bool is_kind_of_document(const Segment& segment) {
    constexpr auto kKinds = std::to_array<std::u32string_view>(
        {U"公告", U"通告", U"布告", U"公示送達", U"通知", U"通知書", U"通知單", U"開會通知單",
         U"函", U"書函", U"令"});
    const std::u32string words = without_spaces(segment.text);
    return std::find(kKinds.begin(), kKinds.end(), words) != kKinds.end();
}

}  // namespace

bool begins_attachment(const std::vector<Segment>& segments, const PageMeasure& measure,
                       const LabelFinder& labels, bool after_tail, bool list_is_open) {
    const Segment* first = first_text(segments);
    if (!first) return false;
    const auto hit = labels.at_front(*first);
    if (hit && hit->has_colon) return false;
    if (is_title(*first, measure) && !item_number(first->text)) return true;
    return after_tail && !(list_is_open && goes_on_with_names(*first));
}

bool is_lone_attachment(const std::vector<Segment>& segments, const PageMeasure& measure) {
    const Segment* first = first_text(segments);
    if (!first || item_number(first->text) || !is_title(*first, measure)) return false;
    if (is_kind_of_document(*first)) return false;
    const auto items = std::count_if(segments.begin(), segments.end(), [](const Segment& segment) {
        return item_number(segment.text).has_value();
    });
    return items >= 2 || !first->page->cells.empty();
}

}  // namespace gongwen::extract
