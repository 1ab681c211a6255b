#include "extract/letter/labels/label_end.h"

#include <algorithm>
#include <string>

#include "core/numerals.h"
#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr char32_t kWideSpace = U'\u3000';

/// Where the colon behind a label is, one character of dirt passed; npos for none. Recognition
/// gives other small signs for it, and 二 where nothing follows. 附件一： is another label.
std::size_t find_colon(View text, std::size_t at, const LabelHit& hit) {
    if (at >= text.size()) return View::npos;
    if (is_colon(text[at])) return at;
    const bool last = at + 1 == text.size();
    if (last && View(U"二=＝、.．·‧!｜|").find(text[at]) != View::npos) return at;
    if (hit.length >= 3 && View(U"、，,.．·‧!｜|").find(text[at]) != View::npos) return at;
    // 電話／02-2000-0000, 電話｜02-2000-0000
    if (hit.length >= 2 && !last && View(U"／/｜|").find(text[at]) != View::npos) return at;
    const bool counts = parse_numeral(text.substr(at, 1)).has_value();
    const bool is_word = hit.length == 1 && is_latin(text[at]);
    const bool dirt = !last && !is_word && is_colon(text[at + 1]) &&
                      (!counts || hit.field->kind == FieldKind::Number);
    return dirt ? at + 1 : View::npos;
}

/// Behind a label's translation, which a colon must follow (發文日期 Date：, 發文字號 Ref. No.：).
std::size_t skip_translation(View text, std::size_t at) {
    constexpr std::size_t kLongest = 16;
    std::size_t end = at;
    while (
        end < std::min(text.size(), at + kLongest) &&
        (is_latin(text[end]) || is_space(text[end]) || View(U".-").find(text[end]) != View::npos)) {
        ++end;
    }
    const bool within_word = at > 0 && is_latin(text[at - 1]);  // T of TO：
    const bool translated = end > at && end < text.size() && is_latin(text[at]) && !within_word;
    return translated && is_colon(text[end]) ? end : at;
}

/// 電話（代表號）：: behind a remark in brackets that a colon follows.
std::size_t skip_remark(View text, std::size_t at) {
    constexpr std::size_t kLongest = 10;
    if (at >= text.size() || fold_width(text[at]) != U'(') return at;
    const std::size_t close = text.substr(0, at + kLongest).find_first_of(U"）)", at);
    if (close == View::npos) return at;
    const std::size_t end = skip_spaces(text, close + 1);
    return end < text.size() && is_colon(text[end]) ? end : at;
}

}  // namespace

bool is_colon(char32_t c) { return View(U"：:﹕︰∶;；").find(c) != View::npos; }

bool is_dash(View text, std::size_t at) {
    if (at >= text.size() || View(U"－—–―─-一").find(text[at]) == View::npos) return false;
    return text[at] != U'一' || at + 1 == text.size() || text[at + 1] != U'、';
}

LabelHit with_end(View text, LabelHit hit, std::size_t behind_word, bool dashes) {
    hit.length = behind_word - hit.begin;
    std::size_t at = skip_translation(text, skip_spaces(text, behind_word));
    at = skip_remark(text, at);
    hit.gap_behind = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(behind_word),
                                 text.begin() + static_cast<std::ptrdiff_t>(at),
                                 [](char32_t c) { return c == kWideSpace; });
    if (dashes && is_dash(text, at)) {
        hit.has_colon = true;
        at = skip_spaces(text, at + 1);
    } else if (const std::size_t colon = find_colon(text, at, hit); colon != View::npos) {
        hit.has_colon = true;
        hit.misread = hit.misread || !is_colon(text[at]);
        at = colon + 1;
        // A colon may be read twice.
        while (at < text.size() && (is_space(text[at]) || is_colon(text[at]))) ++at;
    }
    hit.end = at;
    hit.alone = at >= text.size();
    return hit;
}

}  // namespace gongwen::extract
