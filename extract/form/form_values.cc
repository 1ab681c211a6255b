#include "extract/form/form_values.h"

#include <algorithm>
#include <cmath>

#include "core/look_alikes.h"
#include "core/text.h"
#include "extract/form/form_marks.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// ____ to write on, which recognition may take for 一一一.
bool is_writing_line(View text) {
    const std::u32string compact = without_spaces(text);
    return compact.size() >= 2 && std::all_of(compact.begin(), compact.end(), [](char32_t c) {
               return View(U"_＿—-－ー─一.．…").find(c) != View::npos;
           });
}

bool belongs_to(const FoundLabel& label, std::size_t word) {
    return std::find(label.words.begin(), label.words.end(), word) != label.words.end();
}

/// A line that begins in an open region belongs to it, even if it runs out of it.
bool stands_in(const ValueRegion& region, const PlacedWords& words) {
    if (region.cell >= 0) return words.cell == region.cell;
    const Box& box = words.segment.box;
    return region.box.contains(box.center_x(), box.center_y()) ||
           (box.left >= region.box.left - 2 && region.box.contains(box.left + 1, box.center_y()));
}

/// How much of the words labels take: characters from the front.
std::size_t behind_labels(std::size_t page, std::size_t word, const PlacedWords& words,
                          const std::vector<FoundLabel>& labels) {
    std::size_t begin = 0;
    for (const FoundLabel& label : labels) {
        if (label.page != page || !belongs_to(label, word)) continue;
        if (label.begin > 0 && label.words.front() == word) continue;  // something stands before it
        const bool is_last = label.words.back() == word;
        begin = std::max(begin, is_last ? label.end : words.segment.text.size());
    }
    return begin;
}

/// How far a value in these words goes: up to the label that stands within them.
std::size_t before_labels(std::size_t page, std::size_t word, std::size_t from, std::size_t end,
                          const std::vector<FoundLabel>& labels) {
    for (const FoundLabel& label : labels) {
        const bool within = label.page == page && !label.words.empty() &&
                            label.words.front() == word && label.begin > 0 && label.begin >= from;
        if (within) end = std::min(end, label.begin);
    }
    return end;
}

std::size_t distance_at_end(View phrase, View text, std::size_t length) {
    const View tail = text.substr(text.size() - length);
    std::size_t differing = 0;
    for (std::size_t i = 0; i < length; ++i) {
        differing += fold_variant(tail[i]) == fold_variant(phrase[i]) ? 0 : 1;
    }
    return differing;
}

/// Where `phrase` begins at the text's end, one character in four misread; npos otherwise.
std::size_t phrase_at_end(View phrase, View text) {
    if (phrase.empty() || text.size() < phrase.size()) return View::npos;
    const bool alike = distance_at_end(phrase, text, phrase.size()) * 4 <= phrase.size();
    return alike ? text.size() - phrase.size() : View::npos;
}

/// Words outside the table, right behind its edge, where the value's last words run up to it.
std::optional<ValuePiece> over_edge(const ValueRegion& region, const ValuePiece& last,
                                    const FormPage& page) {
    constexpr double kUpToEdge = 10;  // points
    constexpr double kBehind = 6;
    const Box& value = page.words[last.word].segment.box;
    if (region.cell < 0 || value.right < region.box.right - kUpToEdge) return std::nullopt;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        const PlacedWords& words = page.words[w];
        const Box& box = words.segment.box;
        const bool beside = box.left >= value.right && box.left < region.box.right + kBehind &&
                            std::abs(box.center_y() - value.center_y()) < value.height() / 2;
        if (words.cell < 0 && beside) return ValuePiece{w, 0, words.segment.text.size()};
    }
    return std::nullopt;
}

/// One level stroke of a character's width in the middle of a cell: 一, or a dash for nothing. A
/// line to write on is longer and lies at the foot.
bool holds_stroke_alone(const ValueRegion& region, const Page& page) {
    constexpr double kShortest = 5;  // points
    constexpr double kLongest = 16;
    constexpr double kThickest = 3;
    constexpr double kMiddle = 0.3;  // of the cell's height, from its middle
    if (region.cell < 0) return false;
    const InkRegion* only = nullptr;
    for (const InkRegion& ink : page.uncovered_ink) {
        if (covered_share(ink.box, region.box) <= 0.5) continue;
        if (only) return false;
        only = &ink;
    }
    return only && only->box.width() >= kShortest && only->box.width() <= kLongest &&
           only->box.height() <= kThickest &&
           std::abs(only->box.center_y() - region.box.center_y()) < kMiddle * region.box.height();
}

}  // namespace

std::vector<ValuePiece> pieces_in(const ValueRegion& region, const FormPage& page,
                                  const std::vector<FoundLabel>& labels) {
    std::vector<ValuePiece> out;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        const PlacedWords& words = page.words[w];
        if (is_writing_line(words.segment.text)) continue;
        const std::size_t begin = behind_labels(region.page, w, words, labels);
        const std::size_t end =
            before_labels(region.page, w, begin, words.segment.text.size(), labels);
        if (begin >= end) continue;
        const bool rest_of_label_line =
            begin > 0 &&
            region.box.contains(words.segment.left_of(begin) + 1, words.segment.box.center_y());
        if (rest_of_label_line || stands_in(region, words)) {
            out.push_back({w, begin, end});
        }
    }
    if (out.empty()) return out;
    if (const auto rest = over_edge(region, out.back(), page)) out.push_back(*rest);
    return out;
}

std::vector<ValuePiece> before_next_label(std::vector<ValuePiece> pieces,
                                          const FieldTemplate& field, const ValueRegion& region,
                                          const FormPage& page,
                                          const std::vector<FoundLabel>& labels) {
    if (field.after.empty() || region.cell < 0) return pieces;
    const std::u32string end = fold_variants(field.after);
    for (const FoundLabel& label : labels) {
        if (label.page != region.page || label.cell != region.cell) continue;
        if (label.words.size() != 1) continue;
        const std::size_t word = label.words.front();
        const View text = page.words[word].segment.text;
        const std::u32string printed =
            fold_variants(without_spaces(text.substr(label.begin, label.end - label.begin)));
        const bool is_own = std::ranges::any_of(field.labels, [&](const std::u32string& own) {
            return printed.starts_with(fold_variants(own));
        });
        if (is_own || !printed.starts_with(end)) continue;
        std::erase_if(pieces, [&](const ValuePiece& piece) {
            const Segment& segment = page.words[piece.word].segment;
            const bool is_below = segment.box.top > label.box.center_y();
            const bool is_above = segment.box.bottom < label.box.center_y();
            return is_below || (!is_above && segment.left_of(piece.begin) > label.box.center_x());
        });
    }
    return pieces;
}

Field without_label(const FieldTemplate& field) {
    const bool is_truth = field.kind == FieldKind::Seal || field.kind == FieldKind::Signature;
    Field out;
    if (is_truth) out.value = false;
    out.reason = "label_not_found";
    return out;
}

bool has_uncovered_ink(const ValueRegion& region, const Page& page) {
    constexpr double kLeastHeight = 6;  // points; lower marks are the lines to write on
    constexpr double kLeastWidth = 6;
    if (holds_stroke_alone(region, page)) return true;
    return std::any_of(
        page.uncovered_ink.begin(), page.uncovered_ink.end(), [&](const InkRegion& ink) {
            return ink.box.height() >= kLeastHeight && ink.box.width() >= kLeastWidth &&
                   covered_share(ink.box, region.box) > 0.5;
        });
}

double least_legible(const Segment& segment, FieldKind kind) {
    constexpr double kStroke = 0.9;  // a 1 is no more, and its ink is judged before
    constexpr double kDrawn = 0.97;  // print that is spaced out is read surer than scribble
    static constexpr View kOddSigns = U"~^`*<>{}\\|\u3000";
    if (segment.text.find_first_of(kOddSigns) != View::npos) return kDrawn;
    double width = 0;
    bool has_han = false;
    bool has_digit = false;
    bool has_small_letter = false;
    for (const char32_t c : segment.text) {
        has_han = has_han || is_han(c);
        has_digit = has_digit || is_digit(c);
        has_small_letter = has_small_letter || (c >= U'a' && c <= U'z');
        width += c < 0x80 ? 0.5 : 1;
    }
    // Figures and letters are lower than Chinese characters of the same type.
    const double type = has_han ? segment.size : 1.5 * segment.size;
    constexpr double kSpread = 1.6;
    if (segment.box.width() > kSpread * (width * type + 0.2 * segment.size)) return kDrawn;
    if (!is_plain_text(kind) && kind != FieldKind::Institution) return kLeastLegible;
    constexpr std::size_t kFew = 8;  // characters, which print does not mix so
    const bool jumble = has_han && has_digit && has_small_letter && segment.text.size() <= kFew;
    if (jumble) return kDrawn;
    if (has_han) return kLeastLegible;
    return segment.text.find_first_not_of(U'1') == View::npos ? kStroke : kDrawn;
}

bool may_be_number(View text) {
    constexpr View kWords = U"〇零一二三四五六七八九十百千萬兩半壹貳參肆伍陸柒捌玖拾佰仟無免";
    return std::any_of(text.begin(), text.end(), [&](char32_t c) {
        return is_digit(digit_for(c)) || kWords.find(c) != View::npos;
    });
}

void doubt_ink(Field& field, double legible, double least, const ValueRegion& region,
               const Page& page) {
    constexpr double kUnreadable = 0.4;  // confidence
    const bool has_text = field.state != FieldState::Blank;
    const bool rubbish = has_text && legible < least;
    const bool unread = !has_text && has_uncovered_ink(region, page);
    if (!rubbish && !unread) return;
    field.value = std::string();
    field.state = FieldState::Unreadable;
    field.reason = "handwriting_or_stamp";
    field.confidence = std::min(field.confidence, kUnreadable);
}

std::u32string without_fixed_words(View text, const FieldTemplate& field) {
    std::u32string out(text);
    const std::u32string before = fold_variants(View(out).substr(0, field.before.size()));
    if (before == fold_variants(field.before)) out.erase(0, before.size());
    const std::u32string compact = without_spaces(out);
    // ____層 ____棟 ____戶: the cell goes on behind the first figures.
    const std::size_t unit = field.kind == FieldKind::Number
                                 ? fold_variants(compact).find(fold_variants(field.after))
                                 : View::npos;
    if (unit != View::npos && unit > 0) return compact.substr(0, unit);
    if (const std::size_t at = phrase_at_end(field.after, compact); at != View::npos) {
        return compact.substr(0, at);
    }
    // ____警察局____分局: so does a name.
    const std::size_t name =
        field.where == Where::RightOfLabel && is_plain_text(field.kind) && field.after.size() > 1
            ? fold_variants(compact).find(fold_variants(field.after))
            : View::npos;
    if (name != View::npos && name > 0) return compact.substr(0, name);
    // 自 ____年____月____日 至 ____年____月____日 in one cell: the first date is this field's, and
    // what stands behind its 日 is print.
    const std::size_t day = out.find(U'日');
    const bool is_date = field.kind == FieldKind::Date && out.find(U'年') < day;
    return is_date && day != View::npos ? out.substr(0, day + 1) : out;
}

}  // namespace gongwen::extract
