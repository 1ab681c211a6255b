// The values of a page's head that a line without a label may belong to.

#pragma once

#include <vector>

#include "extract/letter/walk/letter_walk.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

class HeadValues {
  public:
    void clear() { values_.clear(); }

    /// `capture` outlives its stay here.
    void add(Capture& capture) { values_.push_back(&capture); }

    /// The value that `segment` goes on with: the lowest one above it in its column, or the
    /// address of mail, its rest, or the number that its label's line had no room for. nullptr for
    /// none.
    Capture* owner_of(const Segment& segment) const;

    /// The value of which `segment` is the other half of a line; `open`, which may be nullptr, is
    /// asked first. nullptr for none.
    Capture* cut_in_row(const Segment& segment, Capture* open) const;

  private:
    Capture* empty_label_for(const Segment& segment) const;
    Capture* empty_label_in_row(const Segment& segment) const;
    Capture* broken_mail_for(const Segment& segment) const;
    Capture* broken_phone_for(const Segment& segment) const;

    std::vector<Capture*> values_;
};

}  // namespace gongwen::extract
