// Values of the head that tell themselves where their label was lost: a date in words, a document
// number, 普通件, a mail address, a telephone number behind a colon.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "extract/letter/labels.h"
#include "extract/letter/letter_walk.h"
#include "extract/letter/passage_writer.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The field of which the whole segment can only be the value; nullptr for none. An address may be
/// the receiver's, a telephone number anybody's.
const FieldTemplate* field_told_by(const Segment& segment, const Template& letter);

/// The segments, what cannot be a label and a value that tells itself behind a wide space taken
/// apart (時　時　中華民國112年9月7日: a label in white on black that was not read).
std::vector<Segment> split_from_unread_labels(std::vector<Segment> segments,
                                              const LabelFinder& labels, const Template& letter);

/// The segments, a row of ways of contact without labels (an address, a telephone number, a mail
/// address, with signs in front of them at most) taken apart at its wide spaces.
std::vector<Segment> split_bare_contacts(std::vector<Segment> segments, const LabelFinder& labels);

/// A telephone number with its area, or a mail address, and no label in front of it.
bool is_bare_way_of_contact(std::u32string_view text);

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
