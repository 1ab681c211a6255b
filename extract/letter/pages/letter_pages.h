// A letter's pages made ready for the walk: segments in the order in which they are taken, and what
// the first page tells before anything is read.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "extract/letter/labels/label_places.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

struct LetterPages {
    std::vector<std::vector<Segment>> segments;  ///< by page
    std::vector<std::vector<Segment>> stamped;   ///< by page, what coloured stamps say
    std::vector<std::vector<Segment>> running;   ///< by page, what repeats the letter's head
    std::vector<Segment> mail_heading;           ///< above the letter, no part of it
    std::optional<Letterhead> letterhead;
    LabelPlaces places;                           ///< as the first page's labels tell
    std::map<std::size_t, CellPart> cells;        ///< of the first page, by segment
    std::set<const FieldTemplate*> usual_labels;  ///< fields whose own label the first page has

    /// 正本 or 副本 stands on page `from` (from 0) or a later one.
    bool tail_label_follows(std::size_t from, const LabelFinder& labels) const;

    /// The label of `field`, with its colon, stands on any page.
    bool has_label(std::string_view field, const LabelFinder& labels) const;
};

/// Of a letter's first page, taken apart where several labels or values stand in one line.
std::vector<Segment> first_page_segments(const Page& page, const LabelFinder& labels,
                                         const Template& letter);

LetterPages letter_pages(std::span<const Page> pages, const LabelFinder& labels,
                         const Template& letter);

}  // namespace gongwen::extract
