#include "extract/form/form_labels.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/form/form_leading.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

FoundLabel whole_cell(std::size_t page, const FormPage& form, int cell) {
    FoundLabel found;
    found.page = page;
    found.cell = cell;
    found.words = form.in_cell(cell);
    for (const std::size_t word : found.words) {
        found.box = united(found.box, form.words[word].segment.box);
    }
    found.end = form.words[found.words.back()].segment.text.size();
    return found;
}

}  // namespace

bool holds_label(std::size_t page, int cell, const std::vector<FoundLabel>& labels) {
    return std::ranges::any_of(
        labels, [&](const FoundLabel& label) { return label.page == page && label.cell == cell; });
}

FoundLabel label_in_words(std::size_t page, const FormPage& form, std::size_t word,
                          std::size_t begin, std::size_t end) {
    FoundLabel found;
    found.page = page;
    found.cell = form.words[word].cell;
    found.words = {word};
    found.begin = begin;
    found.end = end;
    found.box = form.words[word].segment.part(begin, end).box;
    return found;
}

FormLabels::FormLabels(const std::vector<FormPage>& pages, const Template& form)
    : pages_(pages), form_(form) {}

void FormLabels::add_cells(std::vector<FoundLabel>& out, const FieldTemplate& field) const {
    double best = 0;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        for (std::size_t c = 0; c < pages_[p].page->cells.size(); ++c) {
            const auto cell = static_cast<int>(c);
            const std::u32string text = pages_[p].cell_text(cell);
            if (text.empty()) continue;
            double likeness = 0;
            for (const std::u32string& label : field.labels) {
                const double found = label_likeness(text, label);
                if (found >= least_likeness(label.size())) likeness = std::max(likeness, found);
            }
            // A row head tells apart labels of which one was read less well than the other.
            if (likeness == 0 || (field.row_head.empty() && likeness < best)) continue;
            if (field.row_head.empty() && likeness > best) out.clear();
            best = likeness;
            out.push_back(whole_cell(p, pages_[p], cell));
            out.back().likeness = likeness;
        }
    }
}

/// At the front of a line: letter for letter with anything behind it, or the whole line alike. The
/// first line of a label that is printed in several is enough.
void FormLabels::add_words(std::vector<FoundLabel>& out, const FieldTemplate& field) const {
    double best = 0;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        for (std::size_t w = 0; w < pages_[p].words.size(); ++w) {
            for (const std::u32string& label : field.labels) {
                const auto [likeness, end] =
                    match_line(pages_[p].words[w].segment.text, label, field.where);
                if (likeness == 0 || likeness < best) continue;
                if (likeness > best) out.clear();
                best = likeness;
                out.push_back(label_in_words(p, pages_[p], w, 0, end));
                out.back().likeness = likeness;
                break;
            }
        }
    }
}

/// Anywhere in a line, letter for letter.
std::vector<FoundLabel> FormLabels::places_in_words(const EndOfLabel& end_of) const {
    std::vector<FoundLabel> out;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        for (std::size_t w = 0; w < pages_[p].words.size(); ++w) {
            const View text = pages_[p].words[w].segment.text;
            for (std::size_t at = 0; at < text.size(); ++at) {
                if (is_space(text[at])) continue;
                const std::size_t end = end_of(text, at);
                if (end > at) out.push_back(label_in_words(p, pages_[p], w, at, end));
            }
        }
    }
    return out;
}

void FormLabels::add_in_lines(std::vector<FoundLabel>& out, const FieldTemplate& field) const {
    for (const std::u32string& label : field.labels) {
        const std::u32string folded = fold_variants(label);
        const auto found = places_in_words([&](View text, std::size_t at) {
            const std::size_t length = length_at_front(text.substr(at), folded);
            return length == 0 ? at : behind_colon(text, at + length);
        });
        out.insert(out.end(), found.begin(), found.end());
    }
}

std::vector<FoundLabel> FormLabels::candidates(const FieldTemplate& field) const {
    std::vector<FoundLabel> out;
    if (has_no_label(field)) return fronts_of_rows(field, pages_);
    if (field.where == Where::InLine) {
        add_in_lines(out, field);
        if (out.empty()) add_words(out, field);
        return out;
    }
    if (field.where != Where::SameCell) add_cells(out, field);
    if (out.empty()) add_words(out, field);
    return out;
}

/// Which of the equal labels, counted from the top, is that of `row_head`.
std::size_t FormLabels::rank_of(View row_head, const FieldTemplate& field) const {
    std::size_t rank = 0;
    for (const FieldTemplate& other : form_.fields) {
        if (other.labels != field.labels) continue;
        if (other.row_head == row_head) return rank;
        ++rank;
    }
    return 0;
}

std::optional<FoundLabel> FormLabels::find(const FieldTemplate& field) const {
    std::vector<FoundLabel> found = candidates(field);
    if (found.empty()) return std::nullopt;
    if (field.row_head.empty()) {
        if (field.where == Where::InLine) return best_in_line(found, field);
        // Fields that share their label stand in their order; where one was not read, nobody knows
        // which.
        const Twin twin = twin_of(field);
        if (twin.count > found.size()) return std::nullopt;
        if (twin.count == found.size()) {
            std::stable_sort(found.begin(), found.end(), stands_before);
            return found[twin.rank];
        }
        return found.front();
    }
    // The head's words may stand elsewhere on the form, too: 申訴人, a person and a row of a grid.
    const std::vector<FoundLabel> heads = headings(field.row_head);
    std::vector<FoundLabel> own;
    for (const FoundLabel& head : heads) {
        if (auto label = in_rows_of(head, field, found)) own.push_back(std::move(*label));
    }
    // Rows with the same head (申請人, twice) stand in the order of their fields.
    const Twin twin = twin_of(field);
    const bool is_row_of_several = field.where == Where::BelowLabel && twin.count > 1;
    if (is_row_of_several && own.size() < twin.count) return std::nullopt;
    if (!own.empty()) return own[is_row_of_several ? twin.rank : 0];
    if (!heads.empty()) return std::nullopt;
    if (field.where == Where::InLine || field.where == Where::BelowLabel) return std::nullopt;
    const std::size_t rank = rank_of(field.row_head, field);
    return rank < found.size() ? std::optional(found[rank]) : std::nullopt;
}

}  // namespace gongwen::extract
