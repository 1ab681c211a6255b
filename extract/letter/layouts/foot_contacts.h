// Contacts at the foot of letter paper (地址：…　電話：…　傳真：…), as companies, foundations and
// temples print them.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// A piece of a line at the foot.
struct FootPart {
    Segment segment;
    std::optional<LabelHit> label;  ///< of the segment; none: it goes on with the part before
    bool foreign = false;           ///< behind a label that no field has (網址, 統一編號)
};

/// Where the foot of the page begins, in points: contacts stand at the foot of the paper, below
/// 正本 and 副本, or below the signature of a letter that has neither.
double top_of_foot(const std::vector<Segment>& segments, const LabelFinder& labels);

/// The part goes on with the value `printed` of the contact's field: the rest of a mail address, or
/// of an address whose line ends behind the house's number, or a number whose label ended its line
/// or that has too few digits there.
bool goes_on_in_foot(std::string_view field, std::u32string_view printed, const FootPart& part);

/// By segment of the page, what the lines of contacts at its foot say: lines low on the page that
/// hold a contact's label and two contacts or more together, or a whole address with its label.
/// Empty for other segments.
std::vector<std::vector<FootPart>> foot_contacts(const std::vector<Segment>& segments,
                                                 const LabelFinder& labels);

}  // namespace gongwen::extract
