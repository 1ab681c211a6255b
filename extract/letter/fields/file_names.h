// Names of enclosed files as the exchange of official letters gives them: 376470000A_1040012345_
// ATTACH1.pdf (agency code, number, part), and 10423018500-1.doc (number, part). Recognition loses
// the strokes and dots between their parts and takes the part's 1 for a letter.

#pragma once

#include <string>
#include <string_view>

#include "core/record.h"

namespace gongwen::extract {

/// `text` with the names in it put right; everything else stays.
std::string with_usual_file_names(std::string_view text);

/// The letter's `attachment`; a repair keeps what was read and says "file_name".
void mend_file_names(Record& record);

}  // namespace gongwen::extract
