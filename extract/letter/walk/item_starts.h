// Which line of 說明 or another list begins an item: its number goes on with the list, or it stands
// out to the left of the text above it.

#pragma once

#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/wording/item_number.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// Of one list; a new list has a new one.
class ItemStarts {
  public:
    /// `line` begins with `number`; `list` is what was read above it, `page` the line's page.
    bool begins(const Capture& list, const Segment& line, const ItemNumber& number,
                const PageMeasure& page) const;

    /// The item was begun.
    void accept(const ItemNumber& number) { sequence_.accept(number); }

  private:
    ItemSequence sequence_;
};

}  // namespace gongwen::extract
