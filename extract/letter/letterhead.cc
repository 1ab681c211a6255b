#include "extract/letter/letterhead.h"

#include <algorithm>
#include <cmath>

#include "core/roc_date.h"
#include "core/skip_spaces.h"
#include "core/text.h"
#include "extract/letter/cell_labels.h"
#include "extract/letter/letter_kind.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;
using Kind = LetterKind;

constexpr double kTopPart = 0.4;
constexpr double kLetterheadFactor = 1.2;  // of the body's type
constexpr std::size_t kShortestName = 3;

/// A line that could be a letterhead: high up, no label, not a sentence.
bool may_be_letterhead(const Segment& segment, const LabelFinder& labels) {
    const double height = segment.page->height;
    if (height > 0 && segment.box.center_y() > kTopPart * height) return false;
    if (is_binding_mark(segment) || is_page_number(segment)) return false;
    const std::u32string text = without_spaces(segment.text);
    if (text == U"簽") return true;
    if (text.size() < 2 || std::count_if(text.begin(), text.end(), is_han) < 2) return false;
    if (text.find_first_of(U"：:。，；") != std::u32string::npos) return false;
    return !labels.at_front(segment);
}

std::vector<std::size_t> candidates(const std::vector<Segment>& segments,
                                    const LabelFinder& labels) {
    std::vector<std::size_t> out;
    const double body = top_of_body(segments, labels);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool above = segments[i].box.center_y() < body;
        if (above && may_be_letterhead(segments[i], labels)) out.push_back(i);
    }
    return out;
}

/// The tallest line that ends with a kind and has a name before it; else the tallest of all, if it
/// is clearly taller than the body.
std::optional<std::size_t> main_line(const std::vector<Segment>& segments,
                                     const std::vector<std::size_t>& lines,
                                     const Template& letter) {
    const double body = measure(segments).body_size;
    std::optional<std::size_t> best;
    double best_size = 0;
    for (const bool with_kind : {true, false}) {
        for (const std::size_t i : lines) {
            const std::optional<Kind> kind = kind_of(segments[i].text, letter);
            const bool named =
                kind && without_spaces(View(segments[i].text).substr(0, kind->name_end)).size() >=
                            kShortestName;
            if (with_kind && !named) continue;
            const double least = with_kind ? 0.8 * body : kLetterheadFactor * body;
            if (segments[i].size < least || segments[i].size <= best_size * 1.05) continue;
            best = i;
            best_size = segments[i].size;
        }
        if (best) return best;
    }
    return std::nullopt;
}

View trimmed_begin(View text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
}

bool is_agency_name(View text) {
    return agency_end(text) > 0 && agency_end(text) == trimmed_end(text, text.size());
}

constexpr double kAlikeIssuers = 0.85;  ///< of joint issuers' sizes, the smaller to the larger
constexpr double kAlikeLines = 0.9;     ///< the same of one name's lines

/// Right below, and of a size as alike as that.
bool is_next_line(const Segment& above, const Segment& below, double alike) {
    const double gap = below.box.top - above.box.bottom;
    return gap > -0.5 * above.size && gap < above.size && below.box.center_y() > above.box.bottom &&
           std::min(above.size, below.size) > alike * std::max(above.size, below.size);
}

/// The last of the issuers that stand below one another, as those of a joint order do.
std::size_t last_issuer(const std::vector<Segment>& segments, const std::vector<std::size_t>& lines,
                        std::size_t main) {
    for (const std::size_t i : lines) {
        const Segment& above = segments[main];
        const Segment& below = segments[i];
        const bool next = i != main && is_next_line(above, below, kAlikeIssuers);
        if (next && is_agency_name(above.text) && is_agency_name(below.text)) main = i;
    }
    return main;
}

/// Lines of the same type straight above: other issuers, or the first part of a long name.
std::vector<std::size_t> with_lines_above(const std::vector<Segment>& segments,
                                          const std::vector<std::size_t>& lines, std::size_t main) {
    std::vector<std::size_t> block{main};
    for (bool grown = true; grown;) {
        grown = false;
        for (const std::size_t i : lines) {
            const Segment& lowest = segments[block.front()];
            const Segment& above = segments[i];
            const double gap = lowest.box.top - above.box.bottom;
            const bool near = gap > -0.5 * lowest.size && gap < lowest.size;
            const double ratio = above.size / lowest.size;
            if (i == block.front() || !near || ratio < 0.85 || ratio > 1.18) continue;
            if (above.box.center_y() >= lowest.box.top) continue;
            block.insert(block.begin(), i);
            grown = true;
            break;
        }
    }
    return block;
}

/// Nothing stands beside it; what a stamp leaves further off counts for nothing.
bool is_alone(const Segment& line, const std::vector<Segment>& segments) {
    constexpr double kFarOff = 5;  // sizes of the type
    return std::ranges::none_of(segments, [&](const Segment& other) {
        const double gap =
            std::max(other.box.left - line.box.right, line.box.left - other.box.right);
        return &other != &line && other.page == line.page && other.box.top < line.box.center_y() &&
               other.box.bottom > line.box.center_y() && gap < kFarOff * line.size;
    });
}

/// 函 printed so far from the name that it became a line of its own.
std::optional<std::size_t> kind_beside(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& block,
                                       const Template& letter) {
    const Segment& main = segments[block.back()];
    const double top = segments[block.front()].box.top;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& other = segments[i];
        const bool beside = other.box.left > main.box.left && other.box.center_y() > top &&
                            other.box.center_y() < main.box.bottom + 0.3 * main.size &&
                            other.size > 0.7 * main.size;
        if (!beside || std::find(block.begin(), block.end(), i) != block.end()) continue;
        if (whole_kind(other.text, letter)) return i;
    }
    return std::nullopt;
}

/// 函 alone on a line in the middle of the page or of the name: companies and associations print
/// their address between their name and it, or a rule.
template <typename IsKind>
std::optional<std::size_t> line_below(const std::vector<Segment>& segments, std::size_t main,
                                      const IsKind& is_kind) {
    constexpr double kSmallest = 0.8;  // of the body's type
    constexpr double kMiddle = 0.05;   // of the page's width
    const double body = measure(segments).body_size;
    const Segment& name = segments[main];
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& line = segments[i];
        if (line.page != name.page || line.box.top < name.box.bottom) continue;
        if (line.page->height > 0 && line.box.center_y() > kTopPart * line.page->height) continue;
        const bool under_name = line.box.left > name.box.left && line.box.right < name.box.right;
        const double aside = std::abs(line.box.center_x() - line.page->width / 2);
        const bool in_the_middle = under_name || aside < kMiddle * line.page->width;
        if (!in_the_middle || line.size < kSmallest * body) continue;
        if (is_alone(line, segments) && is_kind(line)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> kind_below(const std::vector<Segment>& segments, std::size_t main,
                                      const Template& letter) {
    return line_below(segments, main, [&](const Segment& line) {
        return whole_kind(line.text, letter).has_value();
    });
}

/// 了 in the place of 函: one character as large as the body's, whatever was read for it.
std::optional<std::size_t> unread_kind_below(const std::vector<Segment>& segments,
                                             std::size_t main) {
    constexpr double kNarrowest = 0.6;  // of its height
    const double body = measure(segments).body_size;
    return line_below(segments, main, [&](const Segment& line) {
        const bool one =
            line.text.size() == 1 && !is_digit(line.text[0]) && !is_punctuation(line.text[0]);
        return one && line.box.height() > 0.9 * body &&
               line.box.width() > kNarrowest * line.box.height();
    });
}

/// The last line of a name that goes on below `main` in the same type, down to its kind (交通部民用
/// 航空局, 高雄國際航空站, 函).
std::size_t last_line_of_name(const std::vector<Segment>& segments,
                              const std::vector<std::size_t>& lines, std::size_t main,
                              const Template& letter) {
    if (kind_beside(segments, {main}, letter)) return main;
    for (const std::size_t i : lines) {
        const Segment& above = segments[main];
        const Segment& below = segments[i];
        const bool next = i != main && is_next_line(above, below, kAlikeLines);
        if (next && !whole_kind(below.text, letter) && kind_below(segments, i, letter)) return i;
    }
    return main;
}

/// The name in large type above a kind that is a line of its own, date and number between them, as
/// associations set their notices.
std::optional<std::size_t> name_above(const std::vector<Segment>& segments,
                                      const std::vector<std::size_t>& lines, std::size_t kind_line,
                                      const Template& letter) {
    const Segment& kind = segments[kind_line];
    const double body = measure(segments).body_size;
    std::optional<std::size_t> name;
    for (const std::size_t i : lines) {
        const Segment& line = segments[i];
        const double least = is_agency_name(line.text) ? body : kLetterheadFactor * body;
        if (line.box.bottom > kind.box.top || line.size < least) continue;
        if (!name || line.size > 1.05 * segments[*name].size) name = i;
    }
    const bool its_kind = name && kind_below(segments, *name, letter) == kind_line;
    return its_kind ? name : std::nullopt;
}

/// Where the kind that begins in `main` ends: 書 at the end of a long name's line, 函 below it.
std::optional<std::size_t> rest_of_kind(const std::vector<Segment>& segments, std::size_t main,
                                        const Template& letter) {
    constexpr double kAlike = 0.75;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i != main && is_next_line(segments[main], segments[i], kAlike) &&
            kind_over_lines(segments[main].text, segments[i].text, letter)) {
            return i;
        }
    }
    return std::nullopt;
}

void take_kind(Letterhead& head, const Kind& kind) {
    head.document_type = kind.type;
    head.raw_type = kind.raw;
    head.type_repaired = kind.repaired;
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

/// 簽　於秘書室: the kind stands in front of the unit that writes.
std::optional<Letterhead> note_head(const std::vector<Segment>& segments,
                                    const std::vector<std::size_t>& lines, const Template& letter) {
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

}  // namespace

std::optional<Letterhead> find_letterhead(const std::vector<Segment>& segments,
                                          const LabelFinder& labels, const Template& letter) {
    const std::vector<std::size_t> lines = candidates(segments, labels);
    if (auto note = note_head(segments, lines, letter)) return note;
    std::optional<std::size_t> main = main_line(segments, lines, letter);
    if (!main) return std::nullopt;
    if (whole_kind(segments[*main].text, letter)) {
        main = name_above(segments, lines, *main, letter).value_or(*main);
    }
    if (!kind_of(segments[*main].text, letter)) {
        main = last_issuer(segments, lines, *main);
        main = last_line_of_name(segments, lines, *main, letter);
    }
    Letterhead head;
    for (const std::size_t i : with_lines_above(segments, lines, *main)) {
        head.lines.push_back({i, segments[i].text.size(), 0});
    }
    const View text = segments[*main].text;
    std::optional<Kind> kind = kind_of(text, letter);
    if (kind) {
        head.lines.back().name_end = kind->name_end;
    } else if (const auto rest = rest_of_kind(segments, *main, letter)) {
        kind = kind_over_lines(text, segments[*rest].text, letter);
        head.lines.back().name_end = kind->name_end;
        head.lines.push_back({*rest, 0, 0});
    } else {
        std::vector<std::size_t> block;
        for (const LetterheadLine& line : head.lines) block.push_back(line.segment);
        std::optional<std::size_t> apart = kind_beside(segments, block, letter);
        if (!apart) apart = kind_below(segments, *main, letter);
        if (apart) {
            kind = whole_kind(segments[*apart].text, letter);
            head.lines.push_back({*apart, 0, 0});
        } else if (const std::size_t end = agency_end(text); end > 0) {
            head.lines.back().name_end = end;
            head.raw_type = trimmed(to_utf8(text.substr(end)));
            const auto unread =
                end == text.size() ? unread_kind_below(segments, *main) : std::nullopt;
            if (unread) {
                head.raw_type = to_utf8(segments[*unread].text);
                head.lines.push_back({*unread, 0, 0});
            }
        }
    }
    if (kind) take_kind(head, *kind);
    const Segment& first = segments[head.lines.front().segment];
    head.joint = head.lines.size() > 1 && head.lines[1].name_end > 0 &&
                 agency_end(first.text) == first.text.size() &&
                 agency_end(segments[head.lines[1].segment].text) > 0;
    return head;
}

}  // namespace gongwen::extract
