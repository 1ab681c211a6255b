#include "extract/letter/head_values.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/text.h"
#include "extract/letter/continuation.h"
#include "extract/letter/value_rules.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {

Capture* HeadValues::cut_in_row(const Segment& segment, Capture* open) const {
    const auto is_cut = [&](const Capture* capture) {
        return capture && !capture->passages.empty() && is_cut_in_row(capture->last, segment);
    };
    if (is_cut(open)) return open;
    const auto owner = std::ranges::find_if(values_, is_cut);
    return owner == values_.end() ? nullptr : *owner;
}

Capture* HeadValues::owner_of(const Segment& segment) const {
    if (Capture* waiting = empty_label_for(segment)) return waiting;
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

}  // namespace gongwen::extract
