#include "extract/letter/walk/unlabelled.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/layouts/bare_values.h"

namespace gongwen::extract {
namespace {

/// 字第1130…號, or （113）…字第0185號 as companies have it.
bool begins_with_year_of(const DocumentNumber& number, const Date& issued) {
    const std::string year = std::to_string(roc_year(issued.year));
    return number.digits.starts_with(year) || number.prefix.find(year) != std::string::npos;
}

bool has_value(const LetterWalk& walk, const std::string& field) {
    const auto known = walk.captures.find(field);
    return known != walk.captures.end() && !known->second.passages.empty();
}

/// A head that never had labels: date and number stand bare, and nothing else of what their labels
/// stand among is there, with a label or without. Where 主旨 was not read, labels were lost.
bool is_bare_head(const LetterWalk& walk) {
    const auto is_bare = [&](const char* field) {
        const auto capture = walk.captures.find(field);
        return capture != walk.captures.end() && capture->second.unlabelled;
    };
    const auto is_there = [&](const char* field) { return walk.captures.contains(field); };
    constexpr std::array<const char*, 4> kAmongThem{"speed", "secrecy", "attachment", "delivery"};
    const bool is_order = walk.letterhead && walk.letterhead->document_type == "令";
    return is_bare("issue_date") && is_bare("document_no") && (is_order || is_there("subject")) &&
           std::ranges::none_of(kAmongThem, is_there);
}

}  // namespace

void trust_agreeing_values(Record& record) {
    constexpr std::size_t kLongestOffice = 8;  // 字 in front of 字第
    const auto number = parse_document_number(record.text_of("document_no"));
    const auto issued = date_from_iso(record.text_of("issue_date"));
    const bool agree = number && issued && !record.text_of("subject").empty() &&
                       begins_with_year_of(*number, *issued) &&
                       to_utf32(number->prefix).size() <= kLongestOffice;
    if (!agree) return;
    for (const char* name : {"issue_date", "document_no"}) {
        Field& field = record.fields[name];
        if (field.reason == "label_not_read") field.reason.clear();
    }
}

bool UnlabelledValues::take(const Segment& segment, PassageWriter& passages) {
    const FieldTemplate* field = field_told_by(segment, letter_);
    if (field == nullptr) return take_contact(segment, passages);
    values_.push_back({field, segment, passages.begin("body", segment)});
    return true;
}

bool UnlabelledValues::take_contact(const Segment& segment, PassageWriter& passages) {
    if (segment.line->cell >= 0) return false;  // any table may hold numbers
    const FieldTemplate* field = nullptr;
    std::size_t begin = phone_behind_unread_label(segment);
    if (begin == std::u32string::npos) begin = bare_phone(segment.text);
    if (begin == std::u32string::npos) {
        begin = bare_mail(segment.text);
        field = letter_.field("email");
    }
    if (begin == std::u32string::npos) return false;
    if (begin > 0) passages.add_mark(segment.part(0, begin));
    const Segment value = segment.part(begin, segment.text.size());
    values_.push_back({field, value, passages.begin("body", value)});
    return true;
}

bool UnlabelledValues::take_below(const Segment& segment, PassageWriter& passages) {
    const FieldTemplate* field = field_told_by(segment, letter_);
    const bool may_stand_there =
        field && (field->name == "issue_date" || field->name == "document_no");
    return may_stand_there && take(segment, passages);
}

void UnlabelledValues::give_to_fields(LetterWalk& walk) const {
    if (walk.letterhead && walk.letterhead->document_type == "簽") return;
    for (const Value& value : values_) {
        // Of the two numbers of a letter's head 電話 is the first.
        const FieldTemplate* field = value.field;
        if (!field) field = letter_.field(has_value(walk, "phone") ? "fax" : "phone");
        if (!field || has_value(walk, field->name)) continue;
        Capture& capture = walk.captures[field->name];
        capture.field = field;
        capture.passages = {value.passage};
        capture.printed = value.segment.text;
        capture.label = value.segment;
        capture.last = value.segment;
        capture.unlabelled = true;
        walk.passages[value.passage].field = field->name;
    }
    if (!is_bare_head(walk)) return;
    for (const char* field : {"issue_date", "document_no"}) {
        walk.captures.at(field).unlabelled = false;
    }
}

}  // namespace gongwen::extract
