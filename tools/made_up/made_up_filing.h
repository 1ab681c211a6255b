// Makes up filings as a perfect reader would file them: a covering letter and an application whose
// names agree, or of which one place has another name; with what a reader must say of it.

#pragma once

#include <string>
#include <vector>

#include "core/passage.h"
#include "core/record.h"
#include "institutions/authority/authority.h"
#include "tools/made_up/chance.h"
#include "tools/made_up/filing_names.h"
#include "tools/made_up/kinship.h"

namespace gongwen::tools {

struct Filing {
    Record letter;  ///< on page 1
    Record form;    ///< on page 2
    std::vector<Passage> letter_passages;
    std::vector<Passage> form_passages;
    Kin kin = Kin::Itself;
    Place place = Place::Applicant;
    std::string own;    ///< the name of all other places
    std::string other;  ///< the name of that place
    /// The verdict that a reader should give: mismatch, former_name, short_name, subordinate; "":
    /// none.
    std::string verdict;
};

/// The words of names.toml must be among the lists of `chance`.
Filing made_up_filing(Chance& chance, const institutions::Authority& authority,
                      const Kinship& kinship, Kin kin, Place place);

}  // namespace gongwen::tools
