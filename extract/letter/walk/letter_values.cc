#include <algorithm>
#include <optional>

#include "core/text.h"
#include "extract/letter/labels/contact_label.h"
#include "extract/letter/walk/body_table.h"
#include "extract/letter/walk/continuation.h"
#include "extract/letter/walk/letter_walker.h"
#include "extract/letter/walk/open_value.h"
#include "extract/letter/wording/letter_end.h"

namespace gongwen::extract {

/// （電話）02-… below 聯絡方式：（承辦人）王大明 goes on with that value, whose parts are told
/// when all of it is there (joint_contact.h): their labels may break off at the ends of lines.
bool LetterWalker::take_joint_contact(const Segment& segment) {
    if (attachment_ || page_ > 0) return false;
    const auto contact = walk_.captures.find("contact");
    if (contact == walk_.captures.end() || contact->second.printed.empty()) return false;
    Capture& value = contact->second;
    if (fold_width(value.printed.front()) != U'(' || owner_in_head(segment) != &value) {
        return false;
    }
    const auto is_part = [](const std::optional<LabelHit>& hit) {
        return hit && hit->bracketed && hit->begin == 0 && is_contact(*hit->field);
    };
    const std::optional<LabelHit> hit = labels_.at_front(segment);
    // （電話） at the end of the line above.
    const std::size_t last = value.printed.find_last_of(U"(（");
    Segment with_label = segment;
    with_label.text = value.printed.substr(last) + segment.text;
    const std::optional<LabelHit> above = labels_.at_front(with_label);
    const bool goes_on = !hit && is_part(above) && above->end == value.printed.size() - last;
    if (!is_part(hit) && !goes_on) return false;
    add(value, segment);
    return true;
}

bool LetterWalker::take_label(const Segment& segment) {
    if (attachment_) return false;
    if (const std::optional<LabelHit> hit = choice().label_of(segment)) {
        open(*hit, segment);
        return true;
    }
    if (open_ && ends_value(*open_, segment, labels_, places_, walk_.captures)) open_ = nullptr;
    return false;
}

void LetterWalker::open(const LabelHit& hit, const Segment& segment) {
    if (hit.begin > 0) passages_.add_mark(segment.part(0, hit.begin));
    const Segment label = segment.part(hit.begin, hit.end);
    passages_.begin("label", label);
    const Segment value = segment.part(hit.end, segment.text.size());
    if (const auto inner = choice().label_within(hit, value)) {
        open(*inner, value);
        return;
    }
    Capture& capture = walk_.captures[hit.field->name];
    capture.field = hit.field;
    capture.misread_label = hit.misread;
    capture.label = label;
    capture.last = label;
    capture.value_left = label.box.right;
    places_.enter(hit.field->zone, label.box.left);
    broken_off_ = nullptr;
    if (hit.field->zone == Zone::Head || hit.field->zone == Zone::Anywhere) {
        head_.add(capture);
        open_ = nullptr;
    } else {
        beside_ = open_ && begins_in_row_of(open_->label, label) ? open_ : nullptr;
        open_ = &capture;
        writer_.begin_list();
    }
    if (!value.text.empty()) add(capture, value);
}

/// By the letter's widest lines: the last page of a list may hold short ones alone.
PageMeasure LetterWalker::list_measure() const {
    PageMeasure widest = measure_;
    widest.right = std::max(widest.right, letter_right_);
    return widest;
}

/// 一、 right below 主旨, where no page has 說明: its items all the same.
bool LetterWalker::take_items_without_head(const Segment& segment) {
    const FieldTemplate* field = letter_.field("explanation");
    if (attachment_ || !field || !begins_items_without_head(walk_.captures, segment) ||
        pages_.has_label("explanation", labels_)) {
        return false;
    }
    Capture& items = walk_.captures[field->name];
    items.field = field;
    items.label = segment;
    items.last = segment;
    items.value_left = segment.box.left;
    items.unlabelled = true;
    open_ = &items;
    writer_.begin_list();
    add(items, segment);
    return true;
}

/// A line within an open bracket is no stamp, even if it holds nothing but figures (a file's
/// name), nor is the number below 電話：, nor the other half of a line.
bool LetterWalker::take_awaited(const Segment& segment) {
    if (attachment_) return false;
    if (Capture* cut = head_.cut_in_row(segment, open_)) {
        add(*cut, segment);
        return true;
    }
    Capture* owner = owner_in_head(segment);
    if (!owner) return false;
    const bool is_number = owner->field->kind == FieldKind::Phone && owner->passages.empty();
    if (!is_number && !is_unfinished(*owner)) return false;
    add(*owner, segment);
    return true;
}

bool LetterWalker::take_continuation(const Segment& segment) {
    if (attachment_) return false;
    if (Capture* owner = owner_in_head(segment)) {
        add(*owner, segment);
        return true;
    }
    if (beside_ && goes_on_in_column(*beside_, open_, segment)) {
        add(*beside_, segment);
        return true;
    }
    if (!open_) return false;
    if (open_->field->kind == FieldKind::Items && is_in_table_of_body(segment, open_->label)) {
        return false;
    }
    if (begins_other_field(*open_, segment, labels_, places_)) {
        open_ = nullptr;
        return false;
    }
    const bool is_list = open_->field->kind == FieldKind::Names;
    const PageMeasure& across = is_list ? list_measure() : measure_;
    if (!continues_field(*open_, segment, across, places_.margin().value_or(0))) {
        if (places_.zone() != Zone::Body || open_->field->kind != FieldKind::Items ||
            ends_letter(segment)) {
            broken_off_ = is_list ? open_ : nullptr;
            open_ = nullptr;
        }
        return false;
    }
    add(*open_, segment);
    return true;
}

Capture* LetterWalker::owner_in_head(const Segment& segment) const {
    const bool in_list = open_ && open_->field->kind == FieldKind::Names;
    return places_.zone() == Zone::Head && !in_list ? head_.owner_of(segment) : nullptr;
}

}  // namespace gongwen::extract
