// What to say where no document is meant.

#pragma once

#include <string>

#include "archive/archive.h"

namespace gongwen::pipeline::cli {

/// Throws the Error(Usage) that `typed` names no document of the archive; of one that was destroyed
/// it says when, by which list and under which approval.
[[noreturn]] void throw_no_document(const archive::Archive& archive, const std::string& typed);

}  // namespace gongwen::pipeline::cli
