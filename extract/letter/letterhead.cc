#include "extract/letter/letterhead.h"

#include <algorithm>

#include "core/text.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kTopPart = 0.4;
constexpr double kLetterheadFactor = 1.2;  // of the body's type
constexpr std::size_t kShortestName = 3;

/// What stands behind the issuer's name.
struct Kind {
    std::size_t name_end = 0;
    std::string type;
    std::string raw;
    bool repaired = false;
};

std::size_t trimmed_end(View text, std::size_t end) {
    while (end > 0 && is_space(text[end - 1])) --end;
    return end;
}

bool has_type(const Template& letter, std::string_view name) {
    return std::any_of(letter.document_types.begin(), letter.document_types.end(),
                       [&](const DocumentType& type) { return type.name == name; });
}

/// The kind at the line's end, longest word first; misread words only behind an agency's name.
std::optional<Kind> kind_at_end(View text, const Template& letter) {
    std::optional<Kind> best;
    std::size_t best_length = 0;
    const auto consider = [&](View word, const DocumentType& type, bool misread) {
        const std::size_t at = word_at_end(text, word);
        if (at == View::npos || word.size() <= best_length) return;
        const std::size_t name_end = trimmed_end(text, at);
        const bool divided = name_end < at;
        if (misread && !divided && agency_end(text.substr(0, name_end)) != name_end) return;
        best = Kind{name_end, type.name, trimmed(to_utf8(text.substr(at))), misread};
        best_length = word.size();
    };
    for (const DocumentType& type : letter.document_types) {
        consider(to_utf32(type.name), type, false);
    }
    for (const DocumentType& type : letter.document_types) {
        for (const std::u32string& word : type.misreads) consider(word, type, true);
    }
    return best;
}

/// 內政部晝函: the first character of 書函 was misread.
void mend_two_characters(Kind& kind, View text, const Template& letter) {
    const View name = text.substr(0, kind.name_end);
    const std::size_t end = agency_end(name);
    if (kind.type != "函" || end == 0 || without_spaces(name.substr(end)).size() != 1) return;
    if (!has_type(letter, "書函")) return;
    kind = {end, "書函", trimmed(to_utf8(text.substr(end))), true};
}

/// Long kinds bear a misread character: 開會通加單.
std::optional<Kind> similar_kind(View text, const Template& letter) {
    for (const DocumentType& type : letter.document_types) {
        const std::u32string name = to_utf32(type.name);
        if (name.size() < 4) continue;
        std::size_t at = text.size();
        std::size_t differing = 0;
        for (std::size_t i = name.size(); i-- > 0 && at > 0;) {
            at = trimmed_end(text, at);
            if (at == 0) break;
            --at;
            differing += name[i] == text[at] ? 0 : 1;
        }
        const std::size_t name_end = trimmed_end(text, at);
        if (differing == 1 && name_end >= kShortestName) {
            return Kind{name_end, type.name, trimmed(to_utf8(text.substr(at))), true};
        }
    }
    return std::nullopt;
}

/// 司法院書了: the second character of 書函 was misread, behind an agency's name.
std::optional<Kind> half_read_kind(View text, const Template& letter) {
    const std::size_t last = trimmed_end(text, text.size());
    if (!has_type(letter, "書函") || last < 2) return std::nullopt;
    const std::size_t first = trimmed_end(text, last - 1);
    if (first == 0 || text[first - 1] != U'書') return std::nullopt;
    const std::size_t name_end = trimmed_end(text, first - 1);
    if (name_end < kShortestName || agency_end(text.substr(0, name_end)) != name_end) {
        return std::nullopt;
    }
    return Kind{name_end, "書函", trimmed(to_utf8(text.substr(first - 1, last - first + 1))), true};
}

/// A line that could be a letterhead: high up, no label, not a sentence.
bool may_be_letterhead(const Segment& segment, const LabelFinder& labels) {
    const double height = segment.page->height;
    if (height > 0 && segment.box.center_y() > kTopPart * height) return false;
    if (is_binding_mark(segment) || is_page_number(segment)) return false;
    const std::u32string text = without_spaces(segment.text);
    if (text.size() < 2 || std::count_if(text.begin(), text.end(), is_han) < 2) return false;
    if (text.find_first_of(U"：:。，；") != std::u32string::npos) return false;
    return !labels.at_front(segment);
}

std::vector<std::size_t> candidates(const std::vector<Segment>& segments,
                                    const LabelFinder& labels) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (may_be_letterhead(segments[i], labels)) out.push_back(i);
    }
    return out;
}

/// 輔仁大學（函）: the kind in brackets.
std::optional<Kind> bracketed_kind(View text, const Template& letter) {
    const std::size_t end = trimmed_end(text, text.size());
    if (end == 0 || fold_width(text[end - 1]) != U')') return std::nullopt;
    std::optional<Kind> kind = kind_at_end(text.substr(0, end - 1), letter);
    if (!kind || kind->name_end == 0) return std::nullopt;
    const char32_t opening = fold_width(text[kind->name_end - 1]);
    if (opening != U'(') return std::nullopt;
    kind->name_end = trimmed_end(text, kind->name_end - 1);
    return kind;
}

std::optional<Kind> kind_of(View text, const Template& letter) {
    if (auto kind = bracketed_kind(text, letter)) return kind;
    if (auto kind = kind_at_end(text, letter)) {
        mend_two_characters(*kind, text, letter);
        return kind;
    }
    if (auto kind = half_read_kind(text, letter)) return kind;
    return similar_kind(text, letter);
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

/// The kind that the whole text is, （函） as well.
std::optional<Kind> whole_kind(View text, const Template& letter) {
    View word = text;
    const auto is_bracket = [](char32_t c) {
        return fold_width(c) == U'(' || fold_width(c) == U')' || is_space(c);
    };
    while (!word.empty() && is_bracket(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_bracket(word.back())) word.remove_suffix(1);
    const std::optional<Kind> kind = kind_at_end(word, letter);
    return kind && kind->name_end == 0 ? kind : std::nullopt;
}

bool is_alone(const Segment& line, const std::vector<Segment>& segments) {
    return std::ranges::none_of(segments, [&](const Segment& other) {
        return &other != &line && other.page == line.page && other.box.top < line.box.center_y() &&
               other.box.bottom > line.box.center_y();
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

/// 函 alone on a line in the middle of the page: companies and associations print their address
/// between their name and it.
std::optional<std::size_t> kind_below(const std::vector<Segment>& segments, std::size_t main,
                                      const Template& letter) {
    constexpr double kSmallest = 0.8;  // of the body's type
    const double body = measure(segments).body_size;
    const Segment& name = segments[main];
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& line = segments[i];
        if (line.page != name.page || line.box.top < name.box.bottom) continue;
        if (line.page->height > 0 && line.box.center_y() > kTopPart * line.page->height) continue;
        const bool in_the_middle = line.box.left > name.box.left && line.box.right < name.box.right;
        if (!in_the_middle || line.size < kSmallest * body) continue;
        if (is_alone(line, segments) && whole_kind(line.text, letter)) return i;
    }
    return std::nullopt;
}

void take_kind(Letterhead& head, const Kind& kind) {
    head.document_type = kind.type;
    head.raw_type = kind.raw;
    head.type_repaired = kind.repaired;
}

/// 簽　於秘書室: the kind stands in front of the unit that writes.
std::optional<Letterhead> note_head(const std::vector<Segment>& segments,
                                    const std::vector<std::size_t>& lines, const Template& letter) {
    if (!has_type(letter, "簽")) return std::nullopt;
    constexpr double kSmallest = 0.8;  // of the body's type; many are set in the same
    const double body = measure(segments).body_size;
    for (const std::size_t i : lines) {
        const View text = segments[i].text;
        if (text.front() != U'簽' || segments[i].size < kSmallest * body) continue;
        std::size_t at = 1;
        while (at < text.size() && is_space(text[at])) ++at;
        if (at >= text.size() || View(U"於于").find(text[at]) == View::npos) continue;
        ++at;
        while (at < text.size() && is_space(text[at])) ++at;
        if (text.size() - at < 2) continue;
        Letterhead head;
        head.lines.push_back({i, text.size(), at});
        head.document_type = "簽";
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
    const std::optional<std::size_t> main = main_line(segments, lines, letter);
    if (!main) return std::nullopt;
    Letterhead head;
    for (const std::size_t i : with_lines_above(segments, lines, *main)) {
        head.lines.push_back({i, segments[i].text.size(), 0});
    }
    const View text = segments[*main].text;
    std::optional<Kind> kind = kind_of(text, letter);
    if (kind) {
        head.lines.back().name_end = kind->name_end;
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
        }
    }
    if (kind) take_kind(head, *kind);
    const Segment& first = segments[head.lines.front().segment];
    head.joint = head.lines.size() > 1 && head.lines[1].name_end > 0 &&
                 agency_end(first.text) == first.text.size();
    return head;
}

}  // namespace gongwen::extract
