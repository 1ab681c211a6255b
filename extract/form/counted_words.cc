#include "extract/form/counted_words.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::extract {

bool is_words_with_count(const FieldTemplate& field, const Template& form) {
    const auto is_number = [](const FieldTemplate& one) { return one.kind == FieldKind::Number; };
    if (field.where != Where::InLine || field.labels.empty()) return false;
    return std::ranges::any_of(form.fields, [&](const FieldTemplate& other) {
        return other.where == Where::InLine && other.labels == field.labels &&
               other.after == field.after && other.row_head == field.row_head &&
               is_number(other) != is_number(field);
    });
}

std::vector<ValuePiece> part_of_counted(std::vector<ValuePiece> pieces, const FieldTemplate& field,
                                        const FormPage& page) {
    if (pieces.empty()) return pieces;
    ValuePiece& last = pieces.back();
    const std::u32string_view text = page.words[last.word].segment.text;
    std::size_t begin = last.end;
    while (begin > last.begin && is_digit(text[begin - 1])) --begin;
    if (field.kind == FieldKind::Number) {
        const ValuePiece figures{last.word, begin, last.end};
        return begin < last.end ? std::vector{figures} : std::vector<ValuePiece>();
    }
    while (begin > last.begin && is_space(text[begin - 1])) --begin;
    last.end = begin;
    if (last.begin == last.end) pieces.pop_back();
    return pieces;
}

}  // namespace gongwen::extract
