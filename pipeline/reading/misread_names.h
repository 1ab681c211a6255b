// Institution names that recognition misread are put right in the fields they stand in; the raw
// reading stays.

#pragma once

#include "core/record.h"
#include "institutions/authority/authority.h"

namespace gongwen::pipeline {

/// To be called when the record's names are judged. A name found to be misread (never one that the
/// writer wrote wrongly, nor one that a notice quotes) becomes the name it was taken for, reason
/// "misread_name". An issuer that nobody knows becomes the one whose 字 the letter's number has, if
/// they differ in one character, reason "number_prefix". What a person confirmed stays.
void mend_misread_names(Record& record, const institutions::Authority& authority);

}  // namespace gongwen::pipeline
