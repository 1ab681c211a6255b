// Names of the lists in a draft: columns of one list share it.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"

namespace gongwen::extract {

class ListNames {
  public:
    /// The name of the list in whose first row `first` stands; a new one where no column of it was
    /// named yet, other than those in the draft.
    std::string name_of(const DraftCell& first, const Draft& draft);

  private:
    std::vector<std::pair<DraftCell, std::string>> lists_;  ///< a cell of the first row, the name
};

}  // namespace gongwen::extract
