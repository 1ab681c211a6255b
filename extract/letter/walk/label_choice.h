// Which label a line of the letter begins with, after what the letter has had so far: a label
// stands once in a letter.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "extract/letter/labels/label_places.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// Borrows all that it is made of.
class LabelChoice {
  public:
    LabelChoice(const LabelFinder& labels, const LabelPlaces& places,
                const std::set<const FieldTemplate*>& usual,
                const std::map<std::string, Capture>& captures)
        : labels_(labels), places_(places), usual_(usual), captures_(captures) {}

    /// The label that opens a field at the front of `segment`.
    std::optional<LabelHit> label_of(const Segment& segment) const;

    /// 聯絡方式：聯絡人：王大明 names the block, then its first value: the label within the value
    /// of `outer`.
    std::optional<LabelHit> label_within(const LabelHit& outer, const Segment& value) const;

  private:
    bool is_list_of_receivers(const LabelHit& hit) const;
    bool is_what_to_do(const LabelHit& hit, const Segment& segment) const;
    bool is_number_of_notice(const LabelHit& hit, const Segment& segment) const;

    const LabelFinder& labels_;
    const LabelPlaces& places_;
    const std::set<const FieldTemplate*>& usual_;  ///< fields whose own label the first page has
    const std::map<std::string, Capture>& captures_;
};

}  // namespace gongwen::extract
