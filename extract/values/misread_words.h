// Words of official writing that recognition gives with one character taken for another (淮予 for
// 准予) and that are no words so.

#pragma once

#include <string>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// `text` with the words that it was meant to have; what stands in 「」 stays, for a notice quotes
/// wrong words.
std::string with_words_put_right(const std::string& text);

/// Every text, document number, list of items and list of names of the record; 水局 in a list of
/// names is 本局. The reason is "misread_word".
void mend_misread_words(Record& record, const Template& form);

}  // namespace gongwen::extract
