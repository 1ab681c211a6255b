// Words of Latin letters among Chinese text whose capital I was read as a small l or a 1.

#pragma once

#include <string>

#include "core/record.h"

namespace gongwen::extract {

/// 生成式Al is AI wherever it stands as a word of its own, unless the text speaks of 鋁, and 1SO is
/// ISO.
std::string with_latin_words(const std::string& text);

/// Of every text and item of the record; the reason is "misread_character".
void mend_latin_words(Record& record);

}  // namespace gongwen::extract
