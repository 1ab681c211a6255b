#include "extract/values/latin_words.h"

#include <vector>

#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_part_of_word(View text, std::size_t at) {
    return at < text.size() && text[at] < 0x80 && (is_latin(text[at]) || is_digit(text[at]));
}

/// I for the character at `at` of `read`, where that begins a word; more of the word may follow.
void put_capital(std::u32string& text, View read, std::size_t at, bool goes_on) {
    for (std::size_t begin = text.find(read); begin != text.npos;
         begin = text.find(read, begin + 1)) {
        const bool begins = begin == 0 || !is_part_of_word(text, begin - 1);
        const bool ends = !is_part_of_word(text, begin + read.size());
        if (begins && (ends || goes_on)) text[begin + at] = U'I';
    }
}

}  // namespace

std::string with_latin_words(const std::string& utf8) {
    std::u32string text = to_utf32(utf8);
    if (text.find(U'鋁') == text.npos) put_capital(text, U"Al", 1, false);
    // Standards have their number behind: ISO14001.
    put_capital(text, U"1SO", 0, true);
    return to_utf8(text);
}

void mend_latin_words(Record& record) {
    for (auto& [name, field] : record.fields) {
        if (std::holds_alternative<bool>(field.value)) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        std::vector<std::string> texts = field.list();
        for (std::string& text : texts) text = with_latin_words(text);
        if (texts == field.list()) continue;
        repair(field, is_list ? FieldValue(texts) : FieldValue(texts.front()), "misread_character");
    }
}

}  // namespace gongwen::extract
