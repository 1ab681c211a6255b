// Which of equal words in lines are a field's label.

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_lines.h"
#include "extract/form/rows_of_words.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Does ____年____月____日 stand there, filled in or not?
bool is_dated(const LineValue& value, const FormPage& page) {
    std::u32string text;
    for (const ValuePiece& piece : value.pieces) {
        text += page.words[piece.word].segment.text.substr(piece.begin, piece.end - piece.begin);
    }
    return text.find(U'年') != View::npos && text.find(U'日') != View::npos;
}

/// ____年____月 is asked for, and this 年 is that of ____年____月____日.
bool is_year_of_day(const FoundLabel& label, const FieldTemplate& field, View text) {
    const bool is_year = text.substr(label.begin, label.end - label.begin) == U"年";
    if (!is_year || field.after != U"月") return false;
    const std::size_t month = text.find_first_of(U"年月日", label.end);
    const std::size_t next = std::min(month, text.size() - 1) + 1;
    const std::size_t day = text.find_first_of(U"年月日", next);
    return month != View::npos && text[month] == U'月' && day != View::npos && text[day] == U'日';
}

/// 電話 in 通訊電話.
bool is_within_word(const FoundLabel& label, View text) {
    return label.words.size() == 1 && label.begin > 0 && is_han(text[label.begin - 1]) &&
           is_han(text[label.begin]);
}

}  // namespace

bool stands_before(const FoundLabel& a, const FoundLabel& b) {
    if (a.page != b.page) return a.page < b.page;
    const double apart = a.box.center_y() - b.box.center_y();
    const bool same_row = std::abs(apart) < 0.5 * std::max(a.box.height(), b.box.height());
    return same_row ? a.box.left < b.box.left : apart < 0;
}

/// Which of the fields with the same words around their values this is, and how many they are:
/// ____時____分至____時____分.
FormLabels::Twin FormLabels::twin_of(const FieldTemplate& field) const {
    Twin twin;
    for (const FieldTemplate& other : form_.fields) {
        const bool alike = other.where == field.where && other.kind == field.kind &&
                           other.labels == field.labels && other.after == field.after &&
                           other.row_head == field.row_head;
        if (!alike) continue;
        if (&other == &field) twin.rank = twin.count;
        ++twin.count;
    }
    return twin;
}

/// 日至 of another field, in which these words stand at the end.
bool FormLabels::ends_longer_label(const FoundLabel& label, const FieldTemplate& field) const {
    const View text = pages_[label.page].words[label.words.back()].segment.text;
    const std::u32string printed = fold_variants(without_spaces(text.substr(0, label.end)));
    const View own = field.labels.empty() ? View() : View(field.labels.front());
    return std::ranges::any_of(form_.fields, [&](const FieldTemplate& other) {
        return other.where == Where::InLine && std::ranges::any_of(other.labels, [&](View words) {
                   return words.size() > own.size() && words.ends_with(own) &&
                          View(printed).ends_with(fold_variants(words));
               });
    });
}

/// Of several in front of the same words of `after` the last: the value of 銀行 in front of 分行 in
/// 銀行：____銀行____分行.
std::vector<FoundLabel> FormLabels::nearest_to_end(const std::vector<FoundLabel>& found,
                                                   const FieldTemplate& field) const {
    constexpr double kSame = 1;  // points
    if (field.after.empty()) return found;
    const auto end_of = [&](const FoundLabel& label) {
        const LineValue value = value_in_line(label, field, pages_, {});
        return value.ends_as_printed ? value.region.box.right : -1;
    };
    std::vector<FoundLabel> nearest;
    std::vector<double> ends;
    for (const FoundLabel& label : found) {
        const double end = end_of(label);
        const auto is_of_same = [&](std::size_t i) {
            const FoundLabel& other = nearest[i];
            return end > 0 && other.page == label.page && same_row(other.box, label.box) &&
                   std::abs(ends[i] - end) < kSame;
        };
        std::size_t same = 0;
        while (same < nearest.size() && !is_of_same(same)) ++same;
        if (same == nearest.size()) {
            nearest.push_back(label);
            ends.push_back(end);
        } else if (label.box.left > nearest[same].box.left) {
            nearest[same] = label;
        }
    }
    return nearest;
}

/// Of equal words in lines: those that are no part of other labels or words, then those that the
/// printed words after the value follow, or a date's own, then those with a colon. Fields that
/// share them stand there in their order; where one of them was not read, nobody knows which.
std::optional<FoundLabel> FormLabels::best_in_line(const std::vector<FoundLabel>& found,
                                                   const FieldTemplate& field) const {
    const auto evidence = [&](const FoundLabel& label) {
        const LineValue value = value_in_line(label, field, pages_, {});
        const View text = pages_[label.page].words[label.words.back()].segment.text;
        const bool followed =
            !is_year_of_day(label, field, text) &&
            ((!field.after.empty() && value.ends_as_printed) ||
             (field.kind == FieldKind::Date && is_dated(value, pages_[label.page])));
        const std::size_t begin = label.words.size() == 1 ? label.begin : 0;
        const View printed = text.substr(begin, label.end - begin);
        const bool colon = std::any_of(printed.begin(), printed.end(), is_label_colon);
        const bool is_part = ends_longer_label(label, field) || is_within_word(label, text);
        return (followed ? 2 : 0) + (colon ? 1 : 0) - (is_part ? 1 : 0);
    };
    std::vector<FoundLabel> best;
    int most = -2;
    for (const FoundLabel& label : nearest_to_end(found, field)) {
        const int now = evidence(label);
        if (now > most) best.clear();
        most = std::max(most, now);
        if (now == most) best.push_back(label);
    }
    const Twin twin = twin_of(field);
    if (twin.count < 2) return best.front();
    if (best.size() < twin.count) return std::nullopt;
    std::stable_sort(best.begin(), best.end(), stands_before);
    return best[twin.rank];
}

}  // namespace gongwen::extract
