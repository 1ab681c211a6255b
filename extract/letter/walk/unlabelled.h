// Values that no label led to (layouts/bare_values.h), kept for the fields that have none in the
// end.

#pragma once

#include <cstddef>
#include <vector>

#include "core/record.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/passage_writer.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A date and a number that no label led to bear each other out where the number begins with the
/// date's year: then they need none. Without 主旨 nothing of the page was understood.
void trust_agreeing_values(Record& record);

class UnlabelledValues {
  public:
    /// `letter` outlives the collection.
    explicit UnlabelledValues(const Template& letter) : letter_(letter) {}

    /// Is the whole segment such a value? It gets a passage of its own in `passages`.
    bool take(const Segment& segment, PassageWriter& passages);

    /// The same of the letter's date below its end, as laws and lawyers have it, and of its number.
    bool take_below(const Segment& segment, PassageWriter& passages);

    /// Gives each value that was taken to its field, where that has none in the end, as one whose
    /// label was not read; but date and number of a head that never had labels are in order. The
    /// date of a 簽 needs no label.
    void give_to_fields(LetterWalk& walk) const;

  private:
    struct Value {
        const FieldTemplate* field;  ///< nullptr for a telephone number, of whichever of the two
        Segment segment;
        std::size_t passage;
    };

    bool take_contact(const Segment& segment, PassageWriter& passages);

    const Template& letter_;
    std::vector<Value> values_;
};

}  // namespace gongwen::extract
