#include "extract/letter/layouts/bare_values.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/values/districts.h"
#include "extract/values/number_repair.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"
#include "words/usual_words.h"

namespace gongwen::extract {
namespace {

bool is_whole_value(const FieldTemplate& field, const std::u32string& text) {
    switch (field.kind) {
        case FieldKind::Date:
            return field.name == "issue_date" && text.find(U'年') != text.npos &&
                   text.ends_with(U'日') && parse_date(std::u32string_view(text));
        case FieldKind::DocumentNumber:
            return text.find(U"字第") != text.npos && text.ends_with(U'號') &&
                   parse_document_number(to_utf8(with_number_repaired(text)));
        case FieldKind::Choice:
            return std::ranges::find(field.choices, text) != field.choices.end();
        case FieldKind::Email:
            return is_possible_email(to_utf8(text));
        default:
            return false;
    }
}

/// A way of contact that tells itself, with no label in front of it.
bool is_bare_contact(std::u32string_view piece) {
    return bare_phone(piece) != piece.npos || bare_mail(piece) != piece.npos ||
           is_whole_address(to_utf8(without_spaces(piece)));
}

}  // namespace

std::size_t bare_phone(std::u32string_view text) {
    constexpr std::size_t kSign = 2;
    constexpr std::size_t kNone = std::u32string_view::npos;
    const std::size_t begin = text.find_first_of(U"0(（");
    if (begin == kNone || begin > kSign) return kNone;
    const std::u32string number = without_spaces(text.substr(begin));
    const bool divided = number.find_first_of(U"-)）") != kNone;
    return divided && is_possible_phone(to_utf8(number)) ? begin : kNone;
}

std::size_t bare_mail(std::u32string_view text) {
    constexpr std::size_t kSign = 2;
    constexpr std::size_t kNone = std::u32string_view::npos;
    const auto begin =
        std::ranges::find_if(text, [](char32_t c) { return is_latin(c) || is_digit(c); });
    const auto at = static_cast<std::size_t>(begin - text.begin());
    const bool is_mail = at <= kSign && text.find(U'@') != kNone &&
                         is_possible_email(to_utf8(without_spaces(text.substr(at))));
    return is_mail ? at : kNone;
}

std::size_t phone_behind_unread_label(const Segment& segment) {
    constexpr std::size_t kLabel = 2;
    constexpr std::size_t kNone = std::u32string::npos;
    const std::u32string_view text = segment.text;
    const auto colon = std::ranges::find_if(text, is_colon);
    if (colon == text.end()) return kNone;
    const auto at = static_cast<std::size_t>(colon - text.begin());
    const std::u32string word = without_spaces(text.substr(0, at));
    const std::u32string number = without_spaces(text.substr(at + 1));
    const bool is_lost_label = word.size() == kLabel && std::ranges::all_of(word, is_han) &&
                               !is_usual_pair(word[0], word[1]);
    const bool has_area =
        !number.empty() && (number.front() == U'0' || fold_width(number.front()) == U'(');
    if (!is_lost_label || !has_area || !is_possible_phone(to_utf8(number))) return kNone;
    std::size_t begin = at + 1;
    while (is_space(text[begin])) ++begin;
    return begin;
}

const FieldTemplate* field_told_by(const Segment& segment, const Template& letter) {
    const std::u32string text = without_spaces(segment.text);
    const auto field = std::ranges::find_if(
        letter.fields, [&](const FieldTemplate& one) { return is_whole_value(one, text); });
    return field == letter.fields.end() ? nullptr : &*field;
}

std::vector<Segment> split_from_unread_labels(std::vector<Segment> segments,
                                              const LabelFinder& labels, const Template& letter) {
    constexpr std::size_t kLongestLabel = 5;  // with the space between its characters
    std::vector<Segment> out;
    for (Segment& segment : segments) {
        const std::size_t space = segment.text.find_last_of(U'\u3000');
        const bool may_be_value = space != std::u32string::npos && space <= kLongestLabel &&
                                  space + 1 < segment.text.size();
        if (may_be_value && !labels.at_front(segment)) {
            Segment value = segment.part(space + 1, segment.text.size());
            if (field_told_by(value, letter)) {
                out.push_back(segment.part(0, space));
                out.push_back(std::move(value));
                continue;
            }
        }
        out.push_back(std::move(segment));
    }
    return out;
}

std::vector<Segment> split_bare_contacts(std::vector<Segment> segments, const LabelFinder& labels) {
    std::vector<Segment> out;
    for (Segment& segment : segments) {
        std::vector<Segment> pieces;
        std::size_t begin = 0;
        while (begin < segment.text.size()) {
            const std::size_t end =
                std::min(segment.text.find(U'\u3000', begin), segment.text.size());
            if (end > begin) pieces.push_back(segment.part(begin, end));
            begin = end + 1;
        }
        const bool all = pieces.size() > 1 && !labels.at_front(segment) &&
                         std::ranges::all_of(pieces, [](const Segment& piece) {
                             return is_bare_contact(piece.text);
                         });
        if (all) {
            std::ranges::move(pieces, std::back_inserter(out));
        } else {
            out.push_back(std::move(segment));
        }
    }
    return out;
}

bool is_bare_way_of_contact(std::u32string_view text) {
    return bare_phone(text) != text.npos || bare_mail(text) != text.npos;
}

}  // namespace gongwen::extract
