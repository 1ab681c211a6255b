// Puts the lines of a label's value into passages: one passage a value, of lists of items one an
// item, of a joint letter one a number.

#pragma once

#include "extract/letter/walk/item_starts.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/passage_writer.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

class CaptureWriter {
  public:
    /// `passages` outlives the writer.
    explicit CaptureWriter(PassageWriter& passages) : passages_(passages) {}

    /// The items that follow belong to another list.
    void begin_list() { items_ = {}; }

    /// `page` has the measures of the segment's page; `list` says where full lines of lists end.
    void add(Capture& capture, const Segment& segment, const PageMeasure& page, PageMeasure list);

  private:
    bool is_further_number(const Capture& capture) const;
    Segment without_colon(const Segment& segment);
    void start_passage(Capture& capture, const Segment& segment);
    void add_column(Capture& capture, const Segment& names);
    void add_to_items(Capture& capture, const Segment& segment, const PageMeasure& page);
    void begin_item(Capture& capture, const Segment& segment, const ItemNumber& number);

    PassageWriter& passages_;
    ItemStarts items_;
};

}  // namespace gongwen::extract
