// Walks through a letter's lines in reading order and gives each to the label it belongs to.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/passage.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/letter/walk/stamp_capture.h"
#include "extract/letter/wording/item_number.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// What stands behind one label.
struct Capture {
    const FieldTemplate* field = nullptr;
    std::vector<std::size_t> passages;  ///< of the walk; one an item, one in all for other kinds
    std::u32string printed;             ///< with the spaces of layout, lines joined
    std::vector<std::size_t> breaks;    ///< names: line ends in the passage that divide names
    bool misread_label = false;
    bool unlabelled = false;  ///< the value told the field, no label did
    bool in_cells = false;    ///< label and value stand in cells of a table
    bool has_hole = false;    ///< within a line, a place wide enough for a character is empty
    /// By passage: how its number must read where a sign of it was misread (－、 for 一、).
    std::map<std::size_t, ItemNumber> mended_numbers;
    Segment label;
    Segment last;          ///< the last segment that was added, the label at first
    double type_size = 0;  ///< of the value's first line that tells it; 0 for none yet
    double value_left = 0;
    double value_right = 0;
    double item_text_left = 0;  ///< behind the current item's number; 0 outside items
};

struct LetterWalk {
    std::vector<Passage> passages;  ///< every character once, in reading order
    std::map<std::string, Capture> captures;
    std::optional<Letterhead> letterhead;
    std::vector<std::size_t> issuer_passages;
    std::optional<std::size_t> type_passage;
    std::vector<StampCapture> stamps;
};

LetterWalk walk_letter(std::span<const Page> pages, const Template& letter);

}  // namespace gongwen::extract
