// What stands in a form's value cells and check boxes.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/record.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_regions.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Part of a line that belongs to a value.
struct ValuePiece {
    std::size_t word = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words of a region that are no label, in reading order; the lines to write on are left out.
/// Words that run out of a cell over the table's edge go on behind it.
std::vector<ValuePiece> pieces_in(const ValueRegion& region, const FormPage& page,
                                  const std::vector<FoundLabel>& labels);

/// The pieces in front of the next field's label in the cell, where the field's `after` is that
/// label, too: 銀行 of ____銀行____分行.
std::vector<ValuePiece> before_next_label(std::vector<ValuePiece> pieces,
                                          const FieldTemplate& field, const ValueRegion& region,
                                          const FormPage& page,
                                          const std::vector<FoundLabel>& labels);

/// Absent, for a person to see (`label_not_found`); of a seal or a signature also false.
Field without_label(const FieldTemplate& field);

/// Handwriting or another mark in the region that no text covers.
bool has_uncovered_ink(const ValueRegion& region, const Page& page);

/// What recognition makes of a seal or a scribble is read with less confidence.
inline constexpr double kLeastLegible = 0.4;

/// How surely the characters must have been read, 0 to 1, to be print. Scribble that recognition
/// took for text is read with less confidence: its characters do not fill the place of their ink as
/// print does, wide spaces stand between them, or words have no Chinese character.
double least_legible(const Segment& segment, FieldKind kind);

/// A digit, what may be a misread digit, a numeral or 無: other words and letters are no number.
bool may_be_number(std::u32string_view text);

/// Handwriting: ink without text, or with text that nobody should trust, makes the field
/// unreadable. `legible` is the mean confidence of its characters, `least` what it must be.
void doubt_ink(Field& field, double legible, double least, const ValueRegion& region,
               const Page& page);

/// `text` without the words that the form prints around the value, which may be misread.
std::u32string without_fixed_words(std::u32string_view text, const FieldTemplate& field);

}  // namespace gongwen::extract
