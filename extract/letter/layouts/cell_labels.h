// Labels in the cells of a ruled table, with the value in the next cell: the heads of the
// provincial government's letters (受文者 | … | 速別 | …), notices of meetings set as a table
// (開會時間 | …).

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// What a segment in a table of labels is.
struct CellPart {
    const FieldTemplate* field = nullptr;  ///< nullptr: printed for no field (行文單位)
    std::size_t label = 0;        ///< index of the segment that holds the label; may be this one
    std::size_t value_begin = 0;  ///< in this segment; what stands before it is the label
    std::size_t value_end = std::u32string::npos;  ///< the same of what stands behind it
};

/// The top of 主旨 or another part of the body outside tables, in points; infinite where there is
/// none.
double top_of_body(const std::vector<Segment>& segments, const LabelFinder& labels);

/// By the index of the segment, of the page's tables that stand above the body and hold labels of
/// three fields and more, or of two and nothing else, and of those at the foot (below 正本, or the
/// body where there is none) that hold contacts alone or, below the body's head, 正本 and 副本
/// alone; a table among the items of 說明 is none. The value stands in the cells behind the
/// label's, below it where a further label stands behind, below it in its own cell, or behind a
/// label with a colon in its own cell (正本：…). Words of the row's head go in front: 發文 | 日期
/// is 發文日期. A whole address needs no label where the table has no other.
std::map<std::size_t, CellPart> cell_parts(const std::vector<Segment>& segments,
                                           const LabelFinder& labels);

}  // namespace gongwen::extract
