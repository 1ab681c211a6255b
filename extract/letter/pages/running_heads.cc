#include "extract/letter/pages/running_heads.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/edit_distance.h"
#include "core/text.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/wording/page_number.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// As many lines as a running head has at most; a letter's own head has more.
constexpr std::size_t kMostLines = 3;

/// Without spaces and what says that the page is a further one.
std::u32string without_page_words(View text, bool& is_further) {
    static constexpr std::array<View, 4> kWords{U"續頁", U"接續頁", U"續上頁", U"承上頁"};
    std::u32string out;
    for (const char32_t c : fold_variants(without_spaces(text))) {
        if (View(U"（）()").find(c) == View::npos) out += c;
    }
    for (const View word : kWords) {
        const std::size_t at = out.find(word);
        if (at == out.npos) continue;
        out.erase(at, word.size());
        is_further = true;
    }
    return out;
}

/// What the first page's head holds: the letterhead, and lines with a label and a value.
struct FirstHead {
    std::u32string name;                 ///< of the sender
    std::u32string whole;                ///< with the kind of letter
    std::vector<std::u32string> lines;   ///< label and value
    std::vector<std::u32string> values;  ///< of those that tell themselves
};

std::u32string compact(View text) {
    bool further = false;
    return without_page_words(text, further);
}

FirstHead head_of(const std::vector<Segment>& first, const std::optional<Letterhead>& letterhead,
                  const LabelFinder& labels) {
    FirstHead head;
    if (letterhead) {
        for (const LetterheadLine& line : letterhead->lines) {
            const View text = first[line.segment].text;
            head.name += compact(text.substr(0, line.name_end));
            head.whole += compact(text);
        }
    }
    const double body = top_of_body(first, labels);
    for (const Segment& segment : first) {
        const auto hit = labels.at_front(segment);
        const bool labelled = hit && !hit->alone && hit->field->zone == Zone::Head;
        if (!labelled || segment.box.center_y() > body) continue;
        head.lines.push_back(compact(segment.text));
        const FieldKind kind = hit->field->kind;
        if (kind == FieldKind::DocumentNumber || kind == FieldKind::Date) {
            head.values.push_back(compact(View(segment.text).substr(hit->end)));
        }
    }
    return head;
}

/// One sign in six may have been read otherwise on either page.
bool is_same(const std::u32string& a, const std::u32string& b) {
    constexpr std::size_t kOneIn = 6;
    return !a.empty() && edit_distance(a, b) <= std::max(a.size(), b.size()) / kOneIn;
}

/// The line with its label, or the number or date without.
bool repeats_line(const std::u32string& text, const FirstHead& head) {
    constexpr std::size_t kShortest = 6;
    if (text.size() < kShortest) return false;
    return std::ranges::any_of(head.lines,
                               [&](const std::u32string& line) {
                                   return text.front() == line.front() && is_same(text, line);
                               }) ||
           std::ranges::any_of(head.values,
                               [&](const std::u32string& value) { return is_same(text, value); });
}

/// Where the pieces of the line begin that wide spaces divide.
std::vector<View> pieces_of(View text) {
    std::vector<View> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(U'\u3000'), text.size());
        if (end > 0) pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// Every piece of the line repeats the head. The sender's name alone may be a title.
bool is_running(const Segment& segment, const FirstHead& head, bool& is_sure) {
    bool sure = false;
    const std::u32string whole = without_page_words(segment.text, sure);
    if (!is_same(whole, head.whole) && !is_same(whole, head.name)) {
        for (const View piece : pieces_of(segment.text)) {
            const std::u32string text = without_page_words(piece, sure);
            const bool repeated = repeats_line(text, head);
            if (!text.empty() && !repeated && !parse_page_number(text) &&
                !is_same(text, head.whole) && !is_same(text, head.name)) {
                return false;
            }
            sure = sure || repeated;
        }
    }
    is_sure = is_sure || sure || (is_same(whole, head.whole) && head.whole != head.name);
    return true;
}

}  // namespace

std::vector<Segment> take_running_head(std::vector<Segment>& page,
                                       const std::vector<Segment>& first,
                                       const std::optional<Letterhead>& letterhead,
                                       const LabelFinder& labels) {
    const FirstHead head = head_of(first, letterhead, labels);
    bool is_sure = false;
    std::size_t count = 0;
    while (count < page.size() && is_running(page[count], head, is_sure)) ++count;
    if (!is_sure || count > kMostLines) return {};
    const auto end = page.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Segment> running(page.begin(), end);
    page.erase(page.begin(), end);
    return running;
}

}  // namespace gongwen::extract
