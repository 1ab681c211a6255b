// Where a form's labels are printed.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "extract/form/form_page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A label as it was found: in the words from `first_word` on.
struct FoundLabel {
    std::size_t page = 0;  ///< index into the form's pages
    int cell = -1;
    std::vector<std::size_t> words;  ///< of which all but the last are the label's entirely
    std::size_t begin = 0;           ///< characters of the first of the words
    std::size_t end = 0;             ///< characters of the last of the words, colon included
    Box box;
    double likeness = 1;  ///< to the template's words
    /// Where the field's value stands in the row of a cell in front of it: that cell.
    std::optional<Box> row{};
};

/// The characters [begin, end) of these words as a label.
FoundLabel label_in_words(std::size_t page, const FormPage& form, std::size_t word,
                          std::size_t begin, std::size_t end);

/// Whether one of the labels stands in the page's cell of that index.
bool holds_label(std::size_t page, int cell, const std::vector<FoundLabel>& labels);

/// In reading order: rows from the top, then from the left.
bool stands_before(const FoundLabel& a, const FoundLabel& b);

class FormLabels {
  public:
    FormLabels(const std::vector<FormPage>& pages, const Template& form);

    /// The label of a field, in the rows of its row head where labels repeat.
    std::optional<FoundLabel> find(const FieldTemplate& field) const;

    /// Words that are printed for no field, or in front of labels that repeat.
    std::optional<FoundLabel> find_heading(std::u32string_view words) const;

    /// In tables, the heads of rows in which values stand below their labels: 合計 below a list.
    std::vector<FoundLabel> heads_of_crossings() const;
    /// Headings and the heads of check boxes that stand within lines, with their colon: 性別：□男
    /// □女.
    std::vector<FoundLabel> heads_in_lines() const;

    /// Every place at which a check box's words stand on their own: 同意, but not within 不同意.
    /// Where they stand nowhere, one character of three and more may be misread.
    std::vector<FoundLabel> find_words(std::u32string_view label) const;

    /// Those of a check box: where its words repeat, the ones that its row head stands in front of.
    /// Without the head nobody knows which are its own.
    std::vector<FoundLabel> find_words(const FieldTemplate& field) const;

    /// All words like the label of a field.
    std::vector<FoundLabel> candidates(const FieldTemplate& field) const;

  private:
    std::vector<FoundLabel> headings(std::u32string_view words) const;
    /// Where a label that begins with character `at` of a text ends; `at` where none begins.
    using EndOfLabel = std::function<std::size_t(std::u32string_view text, std::size_t at)>;
    std::vector<FoundLabel> places_in_words(const EndOfLabel& end_of) const;
    void add_cells(std::vector<FoundLabel>& out, const FieldTemplate& field) const;
    void add_words(std::vector<FoundLabel>& out, const FieldTemplate& field) const;
    void add_in_lines(std::vector<FoundLabel>& out, const FieldTemplate& field) const;
    std::optional<FoundLabel> below_head(const FoundLabel& head,
                                         const std::vector<FoundLabel>& labels) const;
    std::optional<FoundLabel> in_rows_of(const FoundLabel& head, const FieldTemplate& field,
                                         std::vector<FoundLabel> found) const;
    std::vector<FoundLabel> behind_head(const FoundLabel& head,
                                        const std::vector<FoundLabel>& found) const;
    bool shares_labels(const FieldTemplate& field) const;
    Box rows_of(const FoundLabel& head) const;
    bool is_of_other_head(const FoundLabel& label, const FoundLabel& head,
                          const FieldTemplate& field) const;
    struct Twin {
        std::size_t rank = 0;   ///< among the fields with the same words, in the template's order
        std::size_t count = 0;  ///< of them
    };
    Twin twin_of(const FieldTemplate& field) const;
    bool ends_longer_label(const FoundLabel& label, const FieldTemplate& field) const;
    std::vector<FoundLabel> nearest_to_end(const std::vector<FoundLabel>& found,
                                           const FieldTemplate& field) const;
    std::optional<FoundLabel> best_in_line(const std::vector<FoundLabel>& found,
                                           const FieldTemplate& field) const;
    std::size_t rank_of(std::u32string_view row_head, const FieldTemplate& field) const;

    const std::vector<FormPage>& pages_;
    const Template& form_;
};

}  // namespace gongwen::extract
