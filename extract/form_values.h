// What stands in a form's value cells, check boxes and seal cells.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/record.h"
#include "extract/form_labels.h"
#include "extract/form_page.h"
#include "extract/template.h"

namespace gongwen::extract {

/// The place of a value: a cell, or an area where the table's rules were not seen.
struct ValueRegion {
    std::size_t page = 0;
    int cell = -1;
    Box box;
};

/// Part of a line that belongs to a value.
struct ValuePiece {
    std::size_t word = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The region in which the value of a label stands, right of it or below it.
/// `labels` are all labels that were found: a region ends before the next.
ValueRegion region_of(const FoundLabel& label, const FieldTemplate& field,
                      const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels);

/// The words of a region that are no label, in reading order; the lines to write on are left out.
std::vector<ValuePiece> pieces_in(const ValueRegion& region, const FormPage& page,
                                  const std::vector<FoundLabel>& labels);

/// A check box by the ink in its frame; Unreadable where no frame was found before the words.
Field read_check_box(const std::vector<FoundLabel>& places, const std::vector<FormPage>& pages);

/// Whether a seal stands in the region: coloured ink, or without colour a frame, or as much ink or
/// as many words as a seal makes (`pieces` are the region's).
Field read_seal(const ValueRegion& region, const std::vector<FormPage>& pages,
                const std::vector<ValuePiece>& pieces);

/// Handwriting or another mark in the region that no text covers.
bool has_uncovered_ink(const ValueRegion& region, const Page& page);

/// Scribble that recognition took for text: the characters do not fill the place of their ink as
/// print does, wide spaces stand between them, or words have no Chinese character.
bool looks_drawn(const Segment& segment, FieldKind kind);

/// `text` without the words that the form prints around the value, which may be misread.
std::u32string without_fixed_words(std::u32string_view text, const FieldTemplate& field);

}  // namespace gongwen::extract
