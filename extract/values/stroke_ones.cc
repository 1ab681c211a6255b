#include "extract/values/stroke_ones.h"

#include <algorithm>
#include <vector>

#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kStrokes = U"]|］｜";

bool is_counter(char32_t c) {
    return View(U"份次冊件張年月日人名個式紙片組部批案條項款點樓段").find(c) != View::npos;
}

bool is_lone_stroke(View text, std::size_t at) {
    if (kStrokes.find(text[at]) == View::npos || at + 1 >= text.size()) return false;
    const View front = text.substr(0, at);
    const bool opened = front.find_last_of(U"[［") != View::npos;
    const bool behind_word = front.empty() || is_han(front.back()) || is_digit(front.back());
    return !opened && behind_word && is_counter(text[at + 1]);
}

/// A corner that closes no quotation: 規定」份, 里」2鄰, 號」樓, 上午」0時.
bool is_lone_corner(View text, std::size_t at) {
    if (text[at] != U'」' || at == 0 || at + 1 >= text.size()) return false;
    const View front = text.substr(0, at);
    const auto opened = std::ranges::count(front, U'「');
    if (opened > std::ranges::count(front, U'」')) return false;
    const bool of_house = View(U"里村路街段巷弄號午年月第").find(front.back()) != View::npos;
    const bool counts = is_han(front.back()) && is_counter(text[at + 1]);
    return counts || (of_house && is_digit(text[at + 1]));
}

}  // namespace

std::string with_ones_for_strokes(const std::string& utf8) {
    const std::u32string text = to_utf32(utf8);
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_lone_stroke(text, i) && !is_lone_corner(text, i)) {
            out += text[i];
        } else if (out.empty() || out.back() != U'1') {  // else the 1 was read twice
            out += U'1';
        }
    }
    return to_utf8(out);
}

void mend_strokes(Record& record) {
    for (auto& [name, field] : record.fields) {
        if (std::holds_alternative<bool>(field.value)) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        std::vector<std::string> texts = field.list();
        for (std::string& text : texts) text = with_ones_for_strokes(text);
        if (texts == field.list()) continue;
        repair(field, is_list ? FieldValue(texts) : FieldValue(texts.front()), "misread_one");
    }
}

}  // namespace gongwen::extract
