#include "extract/letter/head_values.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/continuation.h"
#include "extract/letter/value_rules.h"

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
    if (Capture* mail = empty_mail_for(segment)) return mail;
    Capture* lowest = nullptr;
    for (Capture* capture : values_) {
        if (!continues_head_value(*capture, segment)) continue;
        if (!lowest || capture->last.box.bottom > lowest->last.box.bottom) lowest = capture;
    }
    return lowest;
}

/// E-mail： ends the line above: the address at the beginning of the next one is its value.
Capture* HeadValues::empty_mail_for(const Segment& segment) const {
    if (!is_possible_email(to_utf8(without_spaces(segment.text)))) return nullptr;
    const auto mail = std::ranges::find_if(values_, [&](const Capture* capture) {
        const double gap = segment.box.top - capture->label.box.bottom;
        return capture->field->kind == FieldKind::Email && capture->passages.empty() &&
               std::abs(gap) < segment.size;
    });
    return mail == values_.end() ? nullptr : *mail;
}

}  // namespace gongwen::extract
