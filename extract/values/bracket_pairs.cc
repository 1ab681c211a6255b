#include "extract/values/bracket_pairs.h"

#include <vector>

#include "core/text.h"

namespace gongwen::extract {
namespace {

bool is_han_at(const std::u32string& text, std::size_t at) {
    return at < text.size() && is_han(text[at]);
}

bool has_han_beside(const std::u32string& text, std::size_t at) {
    return (at > 0 && is_han_at(text, at - 1)) || is_han_at(text, at + 1);
}

}  // namespace

std::string with_brackets_in_pairs(const std::string& utf8) {
    std::u32string text = to_utf32(utf8);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t sign = fold_width(text[i]);
        if (sign == U'(') open.push_back(i);
        if (sign != U')' || open.empty()) continue;
        const std::size_t begin = open.back();
        open.pop_back();
        if ((text[begin] == U'(') == (text[i] == U')')) continue;
        const bool wide = has_han_beside(text, begin) || has_han_beside(text, i);
        text[begin] = wide ? U'（' : U'(';
        text[i] = wide ? U'）' : U')';
    }
    return to_utf8(text);
}

void pair_brackets(Record& record) {
    for (auto& [name, field] : record.fields) {
        if (field.state == FieldState::Confirmed) continue;
        if (auto* text = std::get_if<std::string>(&field.value)) {
            *text = with_brackets_in_pairs(*text);
        } else if (auto* list = std::get_if<std::vector<std::string>>(&field.value)) {
            for (std::string& item : *list) item = with_brackets_in_pairs(item);
        }
    }
}

}  // namespace gongwen::extract
