// A stretch of text that is an institution name, or is meant to be.

#pragma once

#include <string>
#include <vector>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

struct FoundName {
    enum class How {
        Known,        ///< a full name as the authority file has it
        ShortName,    ///< a short name, or a full name without its parent
        PartlyShort,  ///< a short name behind its parent's in full: 行政院環保署
        WrongParent,  ///< 行政院 in front of a name that does not have it: 行政院衛生福利部
        Near,         ///< a full name with slips, see `alignment`
        Unlisted,     ///< in no list, and has a slip that tells itself what is `meant`
        Unknown,      ///< stands where a name stands, but is none that we know; `institutions` then
                      ///< holds one that it resembles, or nothing
    };
    How how = How::Known;
    std::size_t begin = 0;  ///< code points of the passage
    std::size_t end = 0;
    /// What is meant; into AuthorityIndex::institutions. Of Unlisted nothing, or what the alignment
    /// is to where several may be meant.
    std::vector<std::size_t> institutions{};
    Alignment alignment{};   ///< of Near, Unlisted: to what is meant
    bool whole = false;      ///< the whole item of a list or the whole of a quotation
    std::u32string meant{};  ///< of Unlisted: the name as it should be, variants folded; or nothing

    std::size_t size() const { return end - begin; }
    bool contains(const FoundName& other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(const FoundName& other) const { return begin < other.end && other.begin < end; }
};

}  // namespace gongwen::institutions
