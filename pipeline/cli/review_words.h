// The words by which people ask for a part of the review queue.

#pragma once

#include "archive/archive.h"
#include "extract/extract.h"

namespace gongwen::pipeline::cli {

/// The filter with the catalogue's words for a reason and a field that were typed as labels
/// (把握不足, 發文日期). Throws Error(Usage) with the words that may stand there for one that names
/// nothing: an empty queue would look like work that is done.
archive::ReviewFilter queue_meant(archive::ReviewFilter typed, const archive::Archive& archive,
                                  const extract::TemplateLibrary& templates);

}  // namespace gongwen::pipeline::cli
