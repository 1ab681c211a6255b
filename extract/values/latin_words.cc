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

}  // namespace

std::string with_latin_words(const std::string& utf8) {
    constexpr View kRead = U"Al";
    std::u32string text = to_utf32(utf8);
    if (text.find(U'鋁') != text.npos) return utf8;
    for (std::size_t at = text.find(kRead); at != text.npos; at = text.find(kRead, at + 1)) {
        const bool begins = at == 0 || !is_part_of_word(text, at - 1);
        if (begins && !is_part_of_word(text, at + kRead.size())) text[at + 1] = U'I';
    }
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
