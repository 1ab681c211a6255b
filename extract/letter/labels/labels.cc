#include "extract/letter/labels/labels.h"

#include <algorithm>
#include <set>

#include "core/skip_spaces.h"
#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/letter/wording/item_number.h"
#include "extract/values/districts.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Behind `word` at `at`, spaces between its characters passed; npos where it is not there.
std::size_t match_word(View text, std::size_t at, View folded_word) {
    // 地「址：: a speck in the wide white of a label of two characters.
    constexpr View kSpecks = U"「」·・˙'`ˋ.^~";
    const bool set_wide = folded_word.size() == 2;
    bool first = true;
    for (const char32_t wanted : folded_word) {
        at = skip_spaces(text, at);
        if (!first && set_wide && at < text.size() && kSpecks.find(text[at]) != View::npos) {
            at = skip_spaces(text, at + 1);
        }
        if (at >= text.size() || fold_variant(text[at]) != wanted) return View::npos;
        ++at;
        first = false;
    }
    return at;
}

/// Dirt that may stand in front of a label: up to four characters, at most three of them Chinese,
/// and no number of an item. 如說明二 and 詳附件 refer to another part.
bool is_noise(View text) {
    const auto chinese = std::count_if(text.begin(), text.end(), is_han);
    if (chinese > 3) return false;
    static constexpr View kNoNoise = U"、，,；;「」『』《》如詳";
    // No printed line begins with such a sign: it is a rule beside the label.
    constexpr View kNeverFirst = U"、，,；;";
    if (without_spaces(text).size() == 1 && kNeverFirst.find(text.front()) != View::npos)
        return true;
    const bool is_sentence = std::any_of(text.begin(), text.end(),
                                         [](char32_t c) { return kNoNoise.find(c) != View::npos; });
    return !is_sentence && !item_number(text);
}

/// The space of a lost colon, or a wider one, between the characters around `at`.
bool has_gap(const Segment& segment, std::size_t before, std::size_t behind) {
    constexpr double kGap = 0.6;  // of the type's size; characters stand closer
    if (behind >= segment.character_boxes.size()) return false;
    const Box& left = segment.character_boxes[before];
    const Box& right = segment.character_boxes[behind];
    return !left.empty() && !right.empty() && right.left - left.right > kGap * segment.size;
}

/// Up to the wide space or the bar in front of the next column.
View first_column(View text) {
    static constexpr View kEnds = U"\u3000｜|│";
    return text.substr(0, text.find_first_of(kEnds));
}

/// A head's label whose colon was lost is told by its value: 發文日期中華民國104年….
bool value_follows(const FieldTemplate& field, std::size_t label_size, View rest) {
    if (field.zone != Zone::Head) return false;
    switch (field.kind) {
        case FieldKind::Text:
            if (is_whole_address(to_utf8(first_column(rest)))) return true;
            [[fallthrough]];
        case FieldKind::Person:
            rest = first_column(rest);
            return label_size >= 3 && rest.size() < 25 &&
                   rest.find_first_of(U"，,。；;：:") == View::npos;
        case FieldKind::Number:
            return !rest.empty() && is_digit(rest.front());
        default:
            return could_be_value(field, rest);
    }
}

/// 地址「100臺北市…, 傳真丨02-…: behind the one sign at `at` that a bar was read as, where the
/// value follows that the label must have; 0 where it is not so.
std::size_t behind_bar(const FieldTemplate& field, View text, std::size_t at) {
    static constexpr View kSigns = U"「」『』丨｜|│!！]［[";
    if (at < 2 || at + 1 >= text.size() || kSigns.find(text[at]) == View::npos) return 0;
    const std::size_t value = skip_spaces(text, at + 1);
    const View rest = first_column(text.substr(value));
    const std::string words = to_utf8(without_spaces(rest));
    switch (field.kind) {
        case FieldKind::Phone:
            return is_possible_phone(words) ? value : 0;
        case FieldKind::Email:
            return is_possible_email(words) ? value : 0;
        default:
            return field.name == "address" && is_whole_address(words) ? value : 0;
    }
}

}  // namespace

LabelFinder::LabelFinder(const Template& letter) {
    for (const FieldTemplate& field : letter.fields) {
        for (const std::u32string& label : field.labels) {
            words_.push_back({&field, fold_variants(label), Reading::Printed});
        }
        for (const std::u32string& label : field.exact_labels) {
            words_.push_back({&field, fold_variants(label), Reading::Exact});
        }
        for (const std::u32string& label : field.misreads) {
            words_.push_back({&field, fold_variants(label), Reading::Misread});
        }
    }
    std::stable_sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
        return a.folded.size() > b.folded.size();
    });
    for (const Word& word : words_) by_first_[word.folded.front()].push_back(word);
}

LabelFinder::LabelFinder(const Template& letter, const Page& first_page) : LabelFinder(letter) {
    dashes_ = has_dashes(first_page);
    numbered_ = std::ranges::any_of(first_page.lines, [](const Line& line) {
        const std::u32string text = without_spaces(to_utf32(line.text));
        const auto number = item_number(text);
        return number && number->value == 1 && text.substr(number->end).starts_with(U"主旨");
    });
}

const std::vector<LabelFinder::Word>& LabelFinder::words_at(View text, std::size_t at) const {
    static const std::vector<Word> kNone;
    at = skip_spaces(text, at);
    const auto found = at < text.size() ? by_first_.find(fold_variant(text[at])) : by_first_.end();
    return found == by_first_.end() ? kNone : found->second;
}

/// One line may begin so by chance (附件-1), not three labels.
bool LabelFinder::has_dashes(const Page& page) const {
    constexpr std::size_t kEnough = 3;
    std::set<const FieldTemplate*> fields;
    for (const Line& line : page.lines) {
        const std::u32string text = to_utf32(line.text);
        for (const Word& word : words_at(text, 0)) {
            const std::size_t behind = match_word(text, 0, word.folded);
            if (word.folded.size() < 2 || behind == View::npos) continue;
            if (is_dash(text, skip_spaces(text, behind))) fields.insert(word.field);
            break;
        }
    }
    return fields.size() >= kEnough;
}

/// 【主旨】 and （受文者） stand for a label with its colon where a value follows, square ones also
/// by themselves. Of the two brackets one may be misread (【依據」), of square ones the first lost.
std::optional<LabelHit> LabelFinder::bracketed_at_front(View text) const {
    constexpr View kSquareOpen = U"【〔[";
    constexpr View kSquareClose = U"】〕]";
    constexpr View kOpen = U"【〔[（(";
    constexpr View kClose = U"】〕]）)」』";
    if (text.empty()) return std::nullopt;
    const bool opened = kOpen.find(text.front()) != View::npos;
    const bool square = !opened || kSquareOpen.find(text.front()) != View::npos;
    const std::size_t begin = opened ? 1 : 0;
    for (const Word& word : words_at(text, begin)) {
        if (word.reading != Reading::Printed) continue;
        const std::size_t behind = match_word(text, begin, word.folded);
        if (behind == View::npos) continue;
        const std::size_t close = skip_spaces(text, behind);
        const View closing = opened ? kClose : kSquareClose;
        if (close >= text.size() || closing.find(text[close]) == View::npos) continue;
        std::size_t end = skip_spaces(text, close + 1);
        if (end < text.size() && is_colon(text[end])) end = skip_spaces(text, end + 1);
        // A lone （正本） is a stamp's.
        const bool may_be_alone = square && word.field->zone != Zone::Tail;
        if (end >= text.size() && !may_be_alone) return std::nullopt;
        LabelHit hit;
        hit.field = word.field;
        hit.end = end;
        hit.length = word.folded.size();
        hit.has_colon = true;
        hit.alone = end >= text.size();
        hit.bracketed = true;
        return hit;
    }
    return std::nullopt;
}

std::optional<LabelHit> LabelFinder::exact_at(const Segment& segment, std::size_t at) const {
    const View text = segment.text;
    for (const Word& word : words_at(text, at)) {
        // T： and F： stand in front, not within FILE：.
        const bool is_letter = word.folded.size() == 1 && is_latin(word.folded.front());
        const std::size_t behind = match_word(text, at, word.folded);
        if (behind == View::npos || (is_letter && at > 0)) continue;
        LabelHit hit;
        hit.field = word.field;
        hit.begin = at;
        hit.misread = word.reading == Reading::Misread;
        hit.everyday = word.reading == Reading::Exact;
        hit = with_end(text, hit, behind, dashes_);
        if (hit.everyday && (!hit.has_colon || hit.misread) &&
            behind_bar(*word.field, text, hit.end) == 0) {
            continue;
        }
        if (hit.has_colon || hit.alone) return hit;
        if (const std::size_t value = behind_bar(*word.field, text, hit.end)) {
            hit.end = value;
            hit.has_colon = true;
            hit.misread = true;
            return hit;
        }
        hit.gap_behind = hit.gap_behind || has_gap(segment, behind - 1, hit.end);
        const bool is_label =
            hit.gap_behind || value_follows(*word.field, word.folded.size(), text.substr(hit.end));
        if (is_label && !hit.misread) return hit;
    }
    return std::nullopt;
}

const FieldTemplate* LabelFinder::named(View words) const {
    std::u32string compact = fold_variants(without_spaces(words));
    while (!compact.empty() && is_colon(compact.back())) compact.pop_back();
    const auto word = std::find_if(words_.begin(), words_.end(), [&](const Word& known) {
        return known.reading != Reading::Misread && known.folded == compact;
    });
    return word == words_.end() ? nullptr : word->field;
}

/// 一、主旨：: the number of a part of the letter in front of its label.
std::optional<LabelHit> LabelFinder::numbered_at_front(const Segment& segment) const {
    const auto number = numbered_ ? item_number(segment.text) : std::nullopt;
    if (!number || number->style != ItemNumber::Style::Chinese || number->begin > 0) {
        return std::nullopt;
    }
    std::optional<LabelHit> hit = exact_at(segment, skip_spaces(segment.text, number->end));
    const bool is_part = hit && hit->has_colon && hit->field->zone == Zone::Body;
    if (!is_part) return std::nullopt;
    hit->begin = 0;
    return hit;
}

std::optional<LabelHit> LabelFinder::at_front(const Segment& segment) const {
    const View text = segment.text;
    if (const auto bracketed = bracketed_at_front(text)) return bracketed;
    if (const auto numbered = numbered_at_front(segment)) return numbered;
    constexpr std::size_t kMostNoise = 4;
    for (std::size_t skipped = 0; skipped <= std::min(kMostNoise, text.size()); ++skipped) {
        if (skipped > 0 && !is_noise(text.substr(0, skipped))) continue;
        if (skipped < text.size() && is_space(text[skipped])) continue;
        const std::optional<LabelHit> hit = exact_at(segment, skipped);
        if (hit && hit->has_colon) return hit;
        if (skipped > 0) continue;
        if (const auto similar = similar_at_front(text)) return similar;
        if (const auto told = told_at_front(text)) return told;
        if (hit) return hit;
    }
    return std::nullopt;
}

}  // namespace gongwen::extract
