// The letterhead: the issuer's full name and the kind of letter behind it (內政部　函).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A line of the letterhead: [name_begin, name_end) is the issuer's, the rest the kind, or the
/// date of a note behind its unit.
struct LetterheadLine {
    std::size_t segment = 0;  ///< index into the page's segments
    std::size_t name_end = 0;
    std::size_t name_begin = 0;  ///< behind 簽於, else 0
};

struct Letterhead {
    std::vector<LetterheadLine> lines;  ///< several for a joint letter or a long name
    bool joint = false;                 ///< each line is an issuer of its own
    std::string document_type;          ///< as we know it; "" where it cannot be told
    std::string raw_type;               ///< as it was read
    bool type_repaired = false;
};

/// In the top 40 % of the first page: 簽　於秘書室 (a note to superiors), else the line that ends
/// with a known kind, else the line in the largest type. Nothing where no line stands out.
std::optional<Letterhead> find_letterhead(const std::vector<Segment>& segments,
                                          const LabelFinder& labels, const Template& letter);

}  // namespace gongwen::extract
