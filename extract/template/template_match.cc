#include "extract/template/template_match.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/text.h"
#include "extract/lines/comparing.h"

namespace gongwen::extract {
namespace {

/// The least number of edits by which `phrase` becomes some stretch of `text`.
std::size_t distance_within(std::u32string_view phrase, std::u32string_view text) {
    std::vector<std::size_t> column(phrase.size() + 1);
    std::iota(column.begin(), column.end(), 0);
    std::size_t best = phrase.size();
    for (const char32_t c : text) {
        std::size_t diagonal = 0;
        column[0] = 0;
        for (std::size_t i = 1; i <= phrase.size(); ++i) {
            const std::size_t substituted = diagonal + (phrase[i - 1] == c ? 0 : 1);
            diagonal = column[i];
            column[i] = std::min({column[i] + 1, column[i - 1] + 1, substituted});
        }
        best = std::min(best, column.back());
    }
    return best;
}

std::u32string folded_text(const Page& page) {
    std::u32string text;
    for (const Line& line : page.lines) {
        text += for_comparing(line.text);
    }
    return text;
}

/// 1 for letter by letter, 0 where more than one character in four differs, of three characters
/// more than one.
double phrase_score(const std::u32string& phrase, const std::u32string& text) {
    const std::u32string folded = fold_variants(phrase);
    if (text.find(folded) != std::u32string::npos) return 1;
    const std::size_t distance = distance_within(folded, text);
    const std::size_t borne = folded.size() == 3 ? 1 : folded.size() / 4;
    if (distance > borne) return 0;
    return 1 - static_cast<double>(distance) / static_cast<double>(folded.size());
}

/// What is left of a long phrase on a bad copy: four of ten of its characters, in their order.
bool is_garbled(const std::u32string& phrase, const std::u32string& text) {
    constexpr std::size_t kLong = 6;
    const std::size_t distance = distance_within(fold_variants(phrase), text);
    return phrase.size() >= kLong && 5 * distance <= 3 * phrase.size();
}

/// The form's fields with a label that says something, and those of whose labels one is printed.
struct Labels {
    std::size_t asked = 0;
    std::size_t found = 0;

    double share() const {
        return asked == 0 ? 1 : static_cast<double>(found) / static_cast<double>(asked);
    }
    /// Enough of them to know the form by.
    bool tell() const {
        constexpr std::size_t kMany = 8;
        constexpr double kNearlyAll = 0.8;
        return asked >= kMany && share() >= kNearlyAll;
    }
};

/// Labels of one character say nothing.
Labels labels_on(const std::u32string& text, const Template& form) {
    constexpr std::size_t kTelling = 2;
    Labels labels;
    for (const FieldTemplate& field : form.fields) {
        const auto is_there = [&](const std::u32string& label) {
            return label.size() >= kTelling && phrase_score(label, text) > 0;
        };
        const auto is_telling = [](const std::u32string& label) {
            return label.size() >= kTelling;
        };
        if (std::none_of(field.labels.begin(), field.labels.end(), is_telling)) continue;
        ++labels.asked;
        labels.found += std::any_of(field.labels.begin(), field.labels.end(), is_there) ? 1 : 0;
    }
    return labels;
}

/// Three of these at the front of lines: a letter that speaks of a form (復貴公司變更登記申請書),
/// not the form.
bool has_head_of_letter(const Page& page) {
    constexpr std::array<std::u32string_view, 4> kLabels{U"受文者", U"發文日期", U"發文字號",
                                                         U"主旨"};
    const auto is_there = [&](std::u32string_view label) {
        return std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
            return for_comparing(line.text).starts_with(fold_variants(label));
        });
    };
    return std::count_if(kLabels.begin(), kLabels.end(), is_there) >= 3;
}

/// A line of the page is the form's long title, perhaps behind an agency's name, almost letter by
/// letter: in large print a bad copy keeps what it loses of the small labels.
bool bears_title(const Page& page, const Template& form) {
    constexpr std::size_t kLong = 8;
    constexpr std::size_t kMoreInLine = 12;
    constexpr std::size_t kBorne = 8;  // one misread character in so many
    const std::u32string title = for_comparing(form.title);
    if (title.size() < kLong) return false;
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        const std::u32string text = for_comparing(line.text);
        return text.size() <= title.size() + kMoreInLine &&
               distance_within(title, text) <= title.size() / kBorne;
    });
}

/// `garbled`: a long phrase counts a little where it was hardly read.
double phrases_score(const std::u32string& text, const Template& form, bool garbled = false) {
    constexpr double kGarbled = 0.4;
    double sum = 0;
    for (const std::u32string& phrase : form.all_of) {
        double score = phrase_score(phrase, text);
        if (score == 0 && garbled && is_garbled(phrase, text)) score = kGarbled;
        if (score == 0) return 0;
        sum += score;
    }
    double best = 0;
    for (const std::u32string& phrase : form.any_of) {
        best = std::max(best, phrase_score(phrase, text));
    }
    if (!form.any_of.empty() && best == 0) return 0;
    const std::size_t count = form.all_of.size() + (form.any_of.empty() ? 0 : 1);
    return (sum + best) / static_cast<double>(std::max<std::size_t>(count, 1));
}

}  // namespace

bool FormChoice::close() const {
    constexpr double kClose = 0.1;
    return form && next && score - next_score < kClose;
}

double match_score(const Page& page, const Template& form) {
    return phrases_score(folded_text(page), form);
}

FormChoice choose_form(const Page& page, std::span<const Template> templates) {
    constexpr double kLeastScore = 0.6;
    constexpr double kHalf = 0.5;  // of the labels, where the title is there
    const std::u32string text = folded_text(page);
    const bool of_letter = has_head_of_letter(page);
    FormChoice choice;
    for (const Template& form : templates) {
        if (form.kind != TemplateKind::Form) continue;
        const Labels labels = labels_on(text, form);
        double phrases = phrases_score(text, form);
        if (of_letter && !labels.tell()) continue;
        const bool by_labels = phrases == 0 && labels.tell();
        const bool by_title =
            phrases == 0 && !of_letter && labels.share() >= kHalf && bears_title(page, form);
        if (by_labels || by_title) phrases = phrases_score(text, form, true);
        if (by_title && phrases > 0) phrases = (phrases + 1) / 2;
        if (phrases == 0) continue;
        const double score = (phrases + labels.share()) / 2;
        if (score < kLeastScore) continue;
        if (score > choice.score) {
            choice.next = choice.form;
            choice.next_score = choice.score;
            choice.form = &form;
            choice.score = score;
            choice.by_labels = by_labels;
        } else if (score > choice.next_score) {
            choice.next = &form;
            choice.next_score = score;
        }
    }
    return choice;
}

const Template* best_template(const Page& page, std::span<const Template> templates,
                              TemplateKind kind) {
    const Template* best = nullptr;
    double best_score = 0;
    for (const Template& form : templates) {
        if (form.kind != kind) continue;
        const double score = match_score(page, form);
        if (score > best_score) {
            best = &form;
            best_score = score;
        }
    }
    return best;
}

}  // namespace gongwen::extract
