#include "extract/letter/letterhead/letterhead.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/name_endings.h"
#include "core/text.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/letterhead/kind_lines.h"
#include "extract/letter/letterhead/note_head.h"
#include "extract/letter/wording/letter_kind.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;
using Kind = LetterKind;

constexpr double kLetterheadFactor = 1.2;  // of the body's type
constexpr std::size_t kShortestName = 3;

/// A line that could be a letterhead: high up, no label, not a sentence.
bool may_be_letterhead(const Segment& segment, const LabelFinder& labels) {
    if (!in_top_part(segment)) return false;
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

bool is_agency_name(View text) {
    return agency_end(text) > 0 && agency_end(text) == trimmed_end(text, text.size());
}

/// The agency whose kind stands below its name, where the tallest line is a logo: 山海 beside
/// 財團法人山海教育基金會.
std::size_t named_beside_logo(const std::vector<Segment>& segments,
                              const std::vector<std::size_t>& lines, std::size_t tallest,
                              const Template& letter) {
    if (agency_end(segments[tallest].text) > 0 || kind_below(segments, tallest, letter)) {
        return tallest;
    }
    const auto named = std::ranges::find_if(lines, [&](std::size_t i) {
        return is_agency_name(segments[i].text) && kind_below(segments, i, letter);
    });
    return named == lines.end() ? tallest : *named;
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
        if (best && with_kind) return best;
    }
    if (best) return named_beside_logo(segments, lines, *best, letter);
    return std::nullopt;
}

constexpr double kAlikeIssuers = 0.85;  ///< of joint issuers' sizes, the smaller to the larger
constexpr double kAlikeLines = 0.9;     ///< the same of one name's lines

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

/// …財團法人, of which the hospital, school or temple is in the next line, in larger type.
bool is_legal_person(View text) {
    return text.substr(0, trimmed_end(text, text.size())).ends_with(U"法人");
}

/// 第五河川分署 below 經濟部水利署, 工程處 below a county's bureau: a branch whose name stands
/// below that of the office it belongs to, without which it is no sender's.
bool is_branch_of(View above, View below, const Template& letter) {
    const std::optional<Kind> kind = kind_of(below, letter);
    const View named = kind ? below.substr(0, kind->name_end) : below;
    const View name = named.substr(0, trimmed_end(named, named.size()));
    const std::u32string bare = without_spaces(name);
    const bool ends_so = View(bare).ends_with(U"中心") || ends_as(bare, Ending::Branch);
    return is_agency_name(above) && ends_so && !bare.starts_with(above.substr(0, 2));
}

/// Lines straight above: other issuers or the first part of a long name in the same type, or the
/// legal person or the office that a name belongs to.
std::vector<std::size_t> with_lines_above(const std::vector<Segment>& segments,
                                          const std::vector<std::size_t>& lines, std::size_t main,
                                          const Template& letter) {
    std::vector<std::size_t> block{main};
    for (bool grown = true; grown;) {
        grown = false;
        for (const std::size_t i : lines) {
            const Segment& lowest = segments[block.front()];
            const Segment& above = segments[i];
            const double gap = lowest.box.top - above.box.bottom;
            const bool near = gap > -0.5 * lowest.size && gap < lowest.size;
            const double ratio = above.size / lowest.size;
            const bool owns =
                is_legal_person(above.text) || is_branch_of(above.text, lowest.text, letter);
            const double least = owns ? 0.5 : 0.85;
            if (i == block.front() || !near || ratio < least || ratio > 1.18) continue;
            if (above.box.center_y() >= lowest.box.top) continue;
            block.insert(block.begin(), i);
            grown = true;
            break;
        }
    }
    return block;
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

/// An agency's name with a kind beside it or its joint issuers, as large as the text of the order
/// below.
std::optional<std::size_t> name_with_kind_beside(const std::vector<Segment>& segments,
                                                 const std::vector<std::size_t>& lines,
                                                 const Template& letter) {
    const double body = measure(segments).body_size;
    for (const std::size_t i : lines) {
        if (segments[i].size < body || !is_agency_name(without_spaces(segments[i].text))) continue;
        const std::size_t last = last_issuer(segments, lines, i);
        const std::vector<std::size_t> block = with_lines_above(segments, lines, last, letter);
        if (kind_beside(segments, block, letter)) return last;
    }
    return std::nullopt;
}

/// The name left of a kind in larger type, on its level.
std::optional<std::size_t> name_left_of(const std::vector<Segment>& segments,
                                        const std::vector<std::size_t>& lines,
                                        std::size_t kind_line, const Template& letter) {
    const auto name = std::ranges::find_if(lines, [&](std::size_t i) {
        const Segment& line = segments[i];
        return i != kind_line && line.box.right < segments[kind_line].box.left &&
               is_agency_name(line.text) && kind_beside(segments, {i}, letter) == kind_line;
    });
    return name == lines.end() ? std::nullopt : std::optional(*name);
}

/// Issuers below the one that the kind stands behind, in the middle of a joint letter's column
/// (國防部, 教育部　函, 交通部).
std::vector<std::size_t> issuers_below(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& lines, std::size_t main) {
    std::vector<std::size_t> below;
    for (const std::size_t i : lines) {
        const Segment& last = segments[below.empty() ? main : below.back()];
        const Segment& next = segments[i];
        const bool in_column = std::abs(next.box.left - last.box.left) < next.size;
        const bool is_next = i != main && is_next_line(last, next, kAlikeIssuers) && in_column;
        if (is_next && is_agency_name(without_spaces(next.text))) below.push_back(i);
    }
    return below;
}

void take_kind(Letterhead& head, const Kind& kind) {
    head.document_type = kind.type;
    head.raw_type = kind.raw;
    head.type_repaired = kind.repaired;
}

}  // namespace

std::optional<Letterhead> find_letterhead(const std::vector<Segment>& segments,
                                          const LabelFinder& labels, const Template& letter) {
    const std::vector<std::size_t> lines = candidates(segments, labels);
    if (auto note = find_note_head(segments, lines, letter)) return note;
    std::optional<std::size_t> main = main_line(segments, lines, letter);
    if (!main) main = name_with_kind_beside(segments, lines, letter);
    if (!main) return std::nullopt;
    if (whole_kind(segments[*main].text, letter)) {
        const auto beside = name_left_of(segments, lines, *main, letter);
        main = beside ? beside : name_above(segments, lines, *main, letter).value_or(*main);
    }
    if (!kind_of(segments[*main].text, letter)) {
        main = last_issuer(segments, lines, *main);
        main = last_line_of_name(segments, lines, *main, letter);
    }
    Letterhead head;
    for (const std::size_t i : with_lines_above(segments, lines, *main, letter)) {
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
    const std::size_t kind_line = head.lines.back().segment;
    const auto joint = kind && kind_line == *main && !whole_kind(text, letter)
                           ? issuers_below(segments, lines, *main)
                           : std::vector<std::size_t>();
    for (const std::size_t i : joint) head.lines.push_back({i, segments[i].text.size(), 0});
    if (kind) take_kind(head, *kind);
    const Segment& first = segments[head.lines.front().segment];
    head.joint = !joint.empty();
    if (head.joint) return head;
    head.joint = head.lines.size() > 1 && head.lines[1].name_end > 0 &&
                 agency_end(first.text) == first.text.size() &&
                 agency_end(segments[head.lines[1].segment].text) > 0 &&
                 !is_branch_of(first.text, segments[head.lines[1].segment].text, letter);
    return head;
}

}  // namespace gongwen::extract
