#include "extract/letter/layouts/foot_contacts.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "extract/letter/labels/contact_label.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/wording/letter_end.h"
#include "extract/values/districts.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kFoot = 0.8;  // of the page's height; what stands lower is the foot of the paper

/// Without a colon the finder takes only what a value of the label's kind follows; any word may
/// stand in front of a whole address (通訊處：).
std::optional<LabelHit> labelled_contact(const Segment& segment, const LabelFinder& labels) {
    auto hit = contact_label(segment, labels);
    if (!hit) {
        hit = labels.at_front(segment);
        const bool is_unit = hit && hit->field->name == "unit" && hit->has_colon && !hit->misread;
        if (!hit || hit->begin > 0 || (hit->field->name != "address" && !is_unit)) {
            return std::nullopt;
        }
    }
    return hit->alone ? std::nullopt : hit;
}

/// 傳真： at the end of its line: the value stands in the next one.
std::optional<LabelHit> label_at_end(const Segment& segment, const LabelFinder& labels) {
    const auto hit = contact_label(segment, labels);
    return hit && hit->alone && hit->has_colon ? hit : std::nullopt;
}

/// 傳　真: single characters with spaces between them.
bool is_spelled_out(View word) {
    if (word.size() < 3) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !is_han(word[i]) : !is_space(word[i])) return false;
    }
    return word.size() % 2 == 1;
}

/// The space within 傳　真 at the beginning of the text or behind another space.
bool is_within_label(View text, std::size_t space, std::size_t colon) {
    const bool one_in_front =
        space > 0 && is_han(text[space - 1]) && (space == 1 || is_space(text[space - 2]));
    return one_in_front && colon == space + 2;
}

/// Where behind a space a short word with a colon begins (網址：); npos for none.
std::size_t next_label(View text) {
    constexpr std::size_t kLongest = 8;
    for (std::size_t space = text.find_first_of(U" \u3000"); space != View::npos;
         space = text.find_first_of(U" \u3000", space + 1)) {
        const std::size_t colon = text.find_first_of(U"：:", space);
        if (colon == View::npos) return View::npos;
        const View word = text.substr(space + 1, colon - space - 1);
        if (is_within_label(text, space, colon)) continue;
        const bool short_word = !word.empty() && word.size() <= kLongest;
        const bool whole = std::all_of(word.begin(), word.end(), is_han) || is_spelled_out(word);
        if (short_word && whole) return space + 1;
    }
    return View::npos;
}

/// The segment, cut where a label stands that no field has.
std::vector<FootPart> parts_of(const Segment& segment, const LabelFinder& labels) {
    std::vector<FootPart> parts;
    Segment rest = segment;
    for (bool first = true;; first = false) {
        const std::size_t end = next_label(rest.text);
        Segment part = end == View::npos ? rest : rest.part(0, end);
        auto label = labelled_contact(part, labels);
        if (!label && end == View::npos) label = label_at_end(part, labels);
        const bool foreign = !first && !label;
        parts.push_back({std::move(part), label, foreign});
        if (end == View::npos) return parts;
        rest = rest.part(end, rest.text.size());
    }
}

/// 理事長　林大有, 此致: what stands below the body.
bool closes_letter(const Segment& segment, double body) {
    return segment.box.top > body && ends_letter(segment);
}

}  // namespace

/// Where the foot begins: contacts stand at the foot of the paper, below 正本 and 副本, or below
/// the signature of a letter that has neither.
double top_of_foot(const std::vector<Segment>& segments, const LabelFinder& labels) {
    if (segments.empty()) return 0;
    const double foot = kFoot * segments.front().page->height;
    const double body = top_of_body(segments, labels);
    double tail = 0;
    double signature = foot;
    for (const Segment& segment : segments) {
        const auto hit = labels.at_front(segment);
        const bool is_tail = hit && hit->has_colon && !hit->misread && hit->begin == 0 &&
                             hit->field->zone == Zone::Tail;
        if (is_tail) tail = std::max(tail, segment.box.bottom);
        if (closes_letter(segment, body)) signature = std::min(signature, segment.box.bottom);
    }
    return tail > 0 ? std::min(tail, foot) : signature;
}

namespace {

/// A printed line of the foot: its segments [begin, end).
struct FootLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    Box box{};
    bool has_label = false;  ///< at the front of a segment
};

std::vector<FootLine> foot_lines(const std::vector<Segment>& segments, const LabelFinder& labels) {
    std::vector<FootLine> lines;
    const double top = top_of_foot(segments, labels);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const bool low = segment.box.center_y() > top;
        if (!low || is_page_number(segment) || is_binding_mark(segment)) continue;
        const bool same_line = !lines.empty() && lines.back().end == i &&
                               segments[lines.back().begin].line == segment.line;
        if (same_line) {
            lines.back().end = i + 1;
            lines.back().box = united(lines.back().box, segment.box);
            lines.back().has_label =
                lines.back().has_label || labelled_contact(segment, labels).has_value();
        } else {
            lines.push_back({i, i + 1, segment.box, labelled_contact(segment, labels).has_value()});
        }
    }
    return lines;
}

/// Right below a line of contacts, and no wider than it.
bool goes_on(const FootLine& above, const FootLine& line) {
    const double height = above.box.height();
    const double gap = line.box.top - above.box.bottom;
    return gap > -0.5 * height && gap < height && line.box.width() < above.box.width();
}

}  // namespace

namespace {

/// 地址：540南投縣…: a label with its colon, and what can be nothing but its value.
bool is_labelled_address(const FootPart& part) {
    return part.label && part.label->has_colon && part.label->field->name == "address" &&
           is_whole_address(
               to_utf8(without_spaces(View(part.segment.text).substr(part.label->end))));
}

}  // namespace

bool goes_on_in_foot(std::string_view field, View printed, const FootPart& part) {
    const View text = part.segment.text;
    if (field == "phone" || field == "fax") {
        const bool begins = !text.empty() && is_digit(text.front());
        if (printed.empty()) return begins || (!text.empty() && fold_width(text.front()) == U'(');
        return begins && !is_possible_phone(to_utf8(without_spaces(printed)));
    }
    if (field == "email") return !text.empty() && !is_han(text.front());
    return field == "address" && !printed.empty() && is_digit(printed.back()) &&
           View(U"號樓室").find(text.front()) != View::npos;
}

std::vector<std::vector<FootPart>> foot_contacts(const std::vector<Segment>& segments,
                                                 const LabelFinder& labels) {
    std::vector<std::vector<FootPart>> parts(segments.size());
    std::set<const FieldTemplate*> contacts;  // nullptr for an address without label
    bool has_address = false;
    const FootLine* above = nullptr;
    const std::vector<FootLine> lines = foot_lines(segments, labels);
    for (const FootLine& line : lines) {
        if (!line.has_label && !(above && goes_on(*above, line))) continue;
        above = &line;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            parts[i] = parts_of(segments[i], labels);
            for (const FootPart& part : parts[i]) {
                if (part.label) contacts.insert(part.label->field);
                has_address = has_address || is_labelled_address(part);
                if (is_whole_address(to_utf8(part.segment.text))) contacts.insert(nullptr);
            }
        }
    }
    if (contacts.size() < 2 && !has_address) parts.assign(segments.size(), {});
    return parts;
}

}  // namespace gongwen::extract
