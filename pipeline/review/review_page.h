// The review queue as one page, to be printed or looked through with nothing at hand but a browser.

#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "pipeline/review/entry.h"

namespace gongwen::pipeline {

/// `entries` as the queue lists them; the page has them by document, in the order of the most
/// urgent item of each. `counts` are of the whole queue. `program`: see commands_for(). The
/// pictures of some documents at a time are held in memory.
void write_review_page(std::ostream& out, const std::vector<ReviewEntry>& entries,
                       const archive::ReviewCounts& counts, const std::string& program,
                       const CutOuts& cut_outs);

}  // namespace gongwen::pipeline
