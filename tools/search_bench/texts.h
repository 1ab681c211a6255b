// The texts that all indexes are made of: those of an archive's records.

#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "archive/archive.h"

namespace gongwen::tools {

struct FiledText {
    std::string id;
    std::string text;  ///< folded; lines joined, those that do not run on from one another apart
    std::int64_t printed_bytes = 0;  ///< of the record's text, one printed line a line
};

FiledText text_of(const archive::StoredDocument& document);

/// Calls `visit` for the records of the archive, in the order in which they were filed, until it
/// returns false.
void each_text(const archive::Archive& archive, const std::function<bool(const FiledText&)>& visit);

}  // namespace gongwen::tools
