// Merges a public list into the authority file. What people wrote into the file stays: a list fills
// what is empty, ends and renames, adds; where both say something and differ, the file's word
// stands and the difference is told.

#pragma once

#include <string>
#include <vector>

#include "institutions/authority/authority.h"
#include "institutions/lists/import_list.h"

namespace gongwen::institutions {

struct MergeChange {
    enum class Kind {
        Added,      ///< a name the file did not have
        Completed,  ///< empty columns were filled
        Ended,      ///< it was valid without an end, and is not any more
        Renamed,    ///< ended, with the name that took over
        Conflict,   ///< file and list say different things; the file's stays
    };
    Kind kind = Kind::Added;
    std::string name;
    std::string detail;    ///< what was filled, which day, which name, what differs
    std::size_t line = 0;  ///< of the list
};
/// added, completed, ended, renamed, conflict
std::string_view to_string(MergeChange::Kind kind);

struct Merge {
    std::vector<Institution> rows;
    std::vector<MergeChange> changes;
    std::size_t unchanged = 0;  ///< rows of the list that said nothing new
};

/// `day`: when it is done, for the provenance of every row that the list touches.
Merge merge(std::vector<Institution> file, const InstitutionList& list, const Date& day);

}  // namespace gongwen::institutions
