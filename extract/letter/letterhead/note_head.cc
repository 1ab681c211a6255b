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

struct UnitBeside {
    std::size_t segment = 0;
    std::size_t name = 0;  ///< where it begins, behind 於
};

/// 於秘書室 in the same line as a 簽 that became a line of its own; the feet of the large 簽 may
/// have stayed in front of it (以於秘書室).
std::optional<UnitBeside> unit_beside(const std::vector<Segment>& segments,
                                      const std::vector<std::size_t>& lines, const Segment& kind) {
    constexpr std::size_t kFeet = 2;  // characters
    for (const std::size_t i : lines) {
        const Segment& other = segments[i];
        const std::size_t at = other.text.find(U'於');
        if (at == View::npos || other.text.size() < at + 3) continue;
        const std::u32string feet = without_spaces(View(other.text).substr(0, at));
        const bool beside = feet.size() <= kFeet && other.left_of(at) > kind.box.right &&
                            other.box.bottom > kind.box.top &&
                            other.box.center_y() < kind.box.bottom;
        if (!beside) continue;
        const View name = View(other.text).substr(at + 1);
        return UnitBeside{i, other.text.size() - trimmed_begin(name).size()};
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
            const std::size_t end = end_of_unit(segments[unit->segment].text);
            return Letterhead{
                {{i, 0, 0}, {unit->segment, end, unit->name}}, false, kind, kind, false};
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
