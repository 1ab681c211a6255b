// A small archive in which every table holds something: letters of every state, decisions of
// people, schedules, holds, disposals.

#pragma once

#include "retention_office.h"

namespace gongwen::archive::test {

/// Ids of what `fill` files.
struct Filled {
    std::string corrected;  ///< a letter with a notice
    std::string notice;
    std::string confirmed;  ///< its values, review items and names were decided on
    std::string held;
    std::string listed;     ///< on a list that is not approved
    std::string destroyed;  ///< alone in its file
    std::string left;       ///< of a file of which the first document was destroyed
    std::string split;      ///< SHA-256 of a file that a person divided in two
};

/// `office` must be empty.
Filled fill(Office& office);

}  // namespace gongwen::archive::test
