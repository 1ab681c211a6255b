#include "extract/letter/letterhead/note_head.h"

#include <string>
#include <string_view>

#include "core/roc_date.h"
#include "core/skip_spaces.h"
#include "core/text.h"
#include "extract/letter/wording/letter_kind.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

View trimmed_begin(View text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
}

/// 於秘書室 in the same line as a 簽 that became a line of its own.
std::optional<std::size_t> unit_beside(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& lines, const Segment& kind) {
    for (const std::size_t i : lines) {
        const Segment& other = segments[i];
        const bool beside = other.box.left > kind.box.right &&
                            other.box.center_y() > kind.box.top &&
                            other.box.center_y() < kind.box.bottom;
        if (beside && other.text.front() == U'於' && other.text.size() > 2) return i;
    }
    return std::nullopt;
}

/// 於秘書室　中華民國113年6月4日: in front of the date in the same line.
std::size_t end_of_unit(View text) {
    const std::vector<DateMatch> dates = find_dates(text);
    if (dates.empty()) return text.size();
    const View front = text.substr(0, dates.front().begin);
    const std::size_t words = front.rfind(U"中華民國");
    return trimmed_end(text, words == View::npos ? front.size() : words);
}

/// 簽 or 便簽 at the front; "" for neither.
View note_word(View text, const Template& letter) {
    for (const View word : {View(U"便簽"), View(U"簽")}) {
        if (text.starts_with(word) && has_type(letter, to_utf8(word))) return word;
    }
    return {};
}

}  // namespace

std::optional<Letterhead> find_note_head(const std::vector<Segment>& segments,
                                         const std::vector<std::size_t>& lines,
                                         const Template& letter) {
    constexpr double kSmallest = 0.8;  // of the body's type; many are set in the same
    const double body = measure(segments).body_size;
    for (const std::size_t i : lines) {
        const View text = segments[i].text;
        const View word = note_word(text, letter);
        const std::string kind = to_utf8(word);
        if (word.empty() || segments[i].size < kSmallest * body) continue;
        if (trimmed_end(text, text.size()) == word.size()) {
            const auto unit = unit_beside(segments, lines, segments[i]);
            if (!unit) continue;
            const View name = segments[*unit].text;
            const std::size_t begin = name.size() - trimmed_begin(name.substr(1)).size();
            return Letterhead{
                {{i, 0, 0}, {*unit, end_of_unit(name), begin}}, false, kind, kind, false};
        }
        std::size_t at = skip_spaces(text, word.size());
        if (at >= text.size() || View(U"於于").find(text[at]) == View::npos) continue;
        at = skip_spaces(text, at + 1);
        if (text.size() - at < 2) continue;
        Letterhead head;
        head.lines.push_back({i, end_of_unit(text), at});
        head.document_type = kind;
        head.raw_type = trimmed(to_utf8(text.substr(0, at)));
        return head;
    }
    return std::nullopt;
}

}  // namespace gongwen::extract
