#include "extract/values/misread_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// One character that is taken for another, and the words in which it is told.
struct Misread {
    char32_t read;
    char32_t meant;
    View words;  ///< as meant, two characters each, a space behind each
};

constexpr std::array<Misread, 6> kMisreads{{
    {U'淮', U'准', U"准予 准許 准駁 照准 核准 批准 惠准 請准 "},
    {U'鉤', U'鈞', U"鈞府 鈞院 鈞部 鈞會 鈞署 鈞局 鈞處 鈞長 鈞座 鈞鑒 鈞裁 鈞核 "},
    {U'豎', U'鑒', U"鑒核 鑒察 鑒查 鑒照 鑒諒 "},
    {U'簞', U'咨', U"咨請 咨復 咨文 "},
    {U'殲', U'歇', U"歇業 歇息 "},
    {U'轅', U'園', U"園區 園長 園藝 "},
}};

bool is_told(const Misread& misread, char32_t first, char32_t second) {
    for (std::size_t at = 0; at + 1 < misread.words.size(); at += 3) {
        if (misread.words[at] == first && misread.words[at + 1] == second) return true;
    }
    return false;
}

/// What the character at `at` was, by the word that it makes with a neighbour.
char32_t meant_at(View text, std::size_t at) {
    const auto* const misread = std::ranges::find(kMisreads, text[at], &Misread::read);
    if (misread == kMisreads.end()) return text[at];
    const bool begins = at + 1 < text.size() && is_told(*misread, misread->meant, text[at + 1]);
    const bool ends = at > 0 && is_told(*misread, text[at - 1], misread->meant);
    return begins || ends ? misread->meant : text[at];
}

}  // namespace

std::string with_words_put_right(const std::string& utf8) {
    std::u32string text = to_utf32(utf8);
    int quoted = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == U'「') ++quoted;
        if (text[at] == U'」') --quoted;
        if (quoted <= 0) text[at] = meant_at(text, at);
    }
    return to_utf8(text);
}

void mend_misread_words(Record& record, const Template& form) {
    for (auto& [name, field] : record.fields) {
        const FieldTemplate* kind = form.field(name);
        const bool is_text =
            kind && (kind->kind == FieldKind::Text || kind->kind == FieldKind::Items);
        if (!is_text || std::holds_alternative<bool>(field.value)) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        std::vector<std::string> texts = field.list();
        for (std::string& text : texts) text = with_words_put_right(text);
        if (texts == field.list()) continue;
        repair(field, is_list ? FieldValue(texts) : FieldValue(texts.front()), "misread_word");
    }
}

}  // namespace gongwen::extract
