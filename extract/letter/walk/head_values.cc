#include "extract/letter/walk/head_values.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "core/text.h"
#include "extract/letter/walk/continuation.h"
#include "extract/values/districts.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

}  // namespace

Capture* HeadValues::cut_in_row(const Segment& segment, Capture* open) const {
    const bool in_chinese = !segment.text.empty() && is_han(segment.text.front());
    const auto is_cut = [&](const Capture* capture) {
        if (!capture || capture->passages.empty()) return false;
        if (in_chinese && capture->field->kind == FieldKind::Email) return false;
        return is_cut_in_row(capture->last, segment);
    };
    if (is_cut(open)) return open;
    const auto owner = std::ranges::find_if(values_, is_cut);
    return owner == values_.end() ? nullptr : *owner;
}

Capture* HeadValues::owner_of(const Segment& segment) const {
    if (Capture* waiting = empty_label_for(segment)) return waiting;
    if (Capture* waiting = empty_label_in_row(segment)) return waiting;
    if (Capture* broken = broken_mail_for(segment)) return broken;
    if (Capture* broken = broken_phone_for(segment)) return broken;
    Capture* lowest = nullptr;
    for (Capture* capture : values_) {
        if (!continues_head_value(*capture, segment)) continue;
        if (!lowest || capture->last.box.bottom > lowest->last.box.bottom) lowest = capture;
    }
    return lowest;
}

/// E-mail： or 傳真： ends the line above: what only it can have at the beginning of the next one
/// is its value.
Capture* HeadValues::empty_label_for(const Segment& segment) const {
    const std::string text = to_utf8(without_spaces(segment.text));
    const bool is_mail = is_possible_email(text);
    const bool is_phone = is_possible_phone(text);
    if (!is_mail && !is_phone) return nullptr;
    const auto waiting = std::ranges::find_if(values_, [&](const Capture* capture) {
        const double gap = segment.box.top - capture->label.box.bottom;
        const FieldKind kind = capture->field->kind;
        const bool fits = is_mail ? kind == FieldKind::Email : kind == FieldKind::Phone;
        return fits && capture->passages.empty() && std::abs(gap) < segment.size;
    });
    return waiting == values_.end() ? nullptr : *waiting;
}

/// 附件　　　現況照片1份: a label without a colon by itself, and its value at the edge of the
/// column of values; behind a colon, too, what can be nothing but its value
/// (公司地址：　　　100臺北市…).
Capture* HeadValues::empty_label_in_row(const Segment& segment) const {
    constexpr double kFarthest = 8;  // sizes of the type
    constexpr double kAlike = 0.8;
    const std::string text = to_utf8(without_spaces(segment.text));
    const bool is_address = is_whole_address(text);
    const bool is_plain = segment.text.find_first_of(U"：:") == View::npos &&
                          std::ranges::count_if(segment.text, is_han) > 1;
    const auto waiting = std::ranges::find_if(values_, [&](const Capture* capture) {
        const Box& label = capture->label.box;
        const double middle = segment.box.center_y();
        const bool beside = capture->label.page == segment.page && middle > label.top &&
                            middle < label.bottom && segment.box.left > label.right;
        if (!capture->passages.empty() || !beside || segment.line->cell >= 0) return false;
        if (capture->field->name == "address" && is_address) return true;
        const double size = std::max(segment.size, capture->label.size);
        const bool has_colon = capture->label.text.find_first_of(U"：:") != View::npos;
        const bool alike = std::min(segment.size, capture->label.size) > kAlike * size;
        return is_plain && !has_colon && alike && capture->field->kind != FieldKind::Phone &&
               segment.box.left - label.right < kFarthest * size &&
               could_be_value(*capture->field, segment.text);
    });
    return waiting == values_.end() ? nullptr : *waiting;
}

/// k3012@chh-, and arch.com.tw in the line below, wherever in it: the lines of a letterhead are set
/// in the middle.
Capture* HeadValues::broken_mail_for(const Segment& segment) const {
    const std::u32string rest = without_spaces(segment.text);
    const bool is_domain =
        rest.find(U'.') != rest.npos && std::ranges::all_of(rest, [](char32_t c) {
            return is_digit(c) || (c >= U'a' && c <= U'z') || c == U'.' || c == U'-';
        });
    if (!is_domain) return nullptr;
    const auto broken = std::ranges::find_if(values_, [&](const Capture* capture) {
        const std::u32string begun = without_spaces(capture->printed);
        const std::size_t at = begun.find(U'@');
        const bool is_broken =
            capture->field->kind == FieldKind::Email && at != begun.npos &&
            (View(U"-.@").find(begun.back()) != View::npos || begun.find(U'.', at) == begun.npos);
        const double gap = segment.box.top - capture->last.box.bottom;
        return is_broken && capture->last.page == segment.page &&
               segment.box.center_y() > capture->last.box.bottom && gap < segment.size;
    });
    return broken == values_.end() ? nullptr : *broken;
}

/// 傳真：06- ends its row of contacts, and 2000000 begins the next one.
Capture* HeadValues::broken_phone_for(const Segment& segment) const {
    const std::u32string rest = without_spaces(segment.text);
    if (rest.empty() || !is_digit(rest.front())) return nullptr;
    const auto broken = std::ranges::find_if(values_, [&](const Capture* capture) {
        const std::u32string begun = without_spaces(capture->printed);
        const double gap = segment.box.top - capture->last.box.bottom;
        const bool is_next_row = capture->last.page == segment.page &&
                                 segment.box.center_y() > capture->last.box.bottom &&
                                 gap < segment.size;
        return capture->field->kind == FieldKind::Phone && !begun.empty() && is_next_row &&
               View(U"-)）").find(begun.back()) != View::npos &&
               !is_possible_phone(to_utf8(begun)) && is_possible_phone(to_utf8(begun + rest));
    });
    return broken == values_.end() ? nullptr : *broken;
}

}  // namespace gongwen::extract
