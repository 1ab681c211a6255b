// Fields of a form that their printed labels do not tell: a seal lies over the label, or the page's
// border took it away. Where the template knows the places of the empty form, the labels that were
// found tell where the others must be.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_values.h"
#include "extract/form/registration.h"
#include "extract/template/template.h"

namespace gongwen::extract {

class FormGeometry {
  public:
    /// `found`: labels by their field's name. Pages and form must outlive it.
    FormGeometry(const std::vector<FormPage>& pages, const Template& form,
                 const std::map<std::string, FoundLabel>& found);

    /// The page that is compared with the empty form.
    const Page& page() const { return *pages_[page_].page; }

    /// The label where the form has it, with what recognition made of it. Nothing where the
    /// template does not know its place, where the page cannot be compared with the empty form, or
    /// where other words are printed there.
    std::optional<FoundLabel> lost_label(const FieldTemplate& field) const;
    /// Whether words that are like the label stand so far from its place that they are no label.
    /// Letter for letter, on a line of this edition that is moved a little, they are the label; and
    /// where a row's head was mistaken, the row is not the field's.
    bool is_elsewhere(const FieldTemplate& field, const FoundLabel& label) const;
    /// Of several labels with the same words, and no row head to tell them apart, the one that
    /// stands where the form has this field's, to less than a line.
    std::optional<FoundLabel> label_at_place(const FieldTemplate& field,
                                             std::vector<FoundLabel> labels) const;

    /// Where the template has the field's value, on this page.
    std::optional<Box> expected_value(const FieldTemplate& field) const;
    /// Gives an unread field the place where its value must be, for a person to look at.
    void show_expected(const FieldTemplate& field, Field& unread) const;
    /// Where the field's value must be: the cell of the table there, else the place itself.
    std::optional<ValueRegion> region_of(const FieldTemplate& field) const;
    /// The words in that region.
    std::vector<ValuePiece> pieces_in(const ValueRegion& region,
                                      const std::vector<FoundLabel>& labels) const;
    /// The field's check box, where one was seen at its place that is not another's, or what the
    /// page alone could not tell from a character.
    std::optional<Field> check_box(const FieldTemplate& field) const;
    /// Whether the form has another field's box there, and this one's elsewhere.
    bool is_box_of_other(const Field& box, const FieldTemplate& field) const;

  private:
    bool stands_at_place(const FieldTemplate& field, const FoundLabel& label) const;
    std::optional<FieldPlace> on_page(const FieldTemplate& field) const;
    std::optional<Field> possible_box(const Box& place) const;
    std::optional<Box> place_by_neighbours(const Box& place) const;
    void find_neighbours();
    FoundLabel label_in(const Box& box) const;

    const std::vector<FormPage>& pages_;
    const Template& form_;
    std::size_t page_ = 0;  ///< the one with most of the form's labels
    std::optional<Registration> registration_;
    /// Places of the form's boxes on the page, and the boxes that were seen there.
    std::vector<Anchor> boxes_;
};

}  // namespace gongwen::extract
