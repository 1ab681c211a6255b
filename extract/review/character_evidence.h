// How sure the characters of each field are, by the recogniser and by the words that they make. Of
// a value one character of which is doubtful a person should look at that one; the probability that
// a whole long text is right is low without it.

#pragma once

#include <map>
#include <span>
#include <string>

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Probabilities that characters are right. Of an address of mail those count alone that no usage
/// tells (extract/values/mail_addresses.h).
struct CharacterEvidence {
    double least = 1;           ///< of the least sure one
    double second_least = 1;    ///< of the next
    double least_by_words = 1;  ///< of the least sure one of any kind of field, as words tell it
    double all = 1;             ///< of all of them together
    bool without_repaired = false;  ///< characters that a repair replaced are not counted
};

/// By field name. Fields without a passage of their own are not in it.
using EvidenceByField = std::map<std::string, CharacterEvidence>;

/// Of text and items, words count too: a character that makes none with its neighbours is less sure
/// than recognition says, one that makes one is surer (docs/evaluation.md).
EvidenceByField character_evidence(std::span<const Passage> passages, const Template& form);

/// The same but for characters that a repair replaced by another one: what `record` has in their
/// place is not what was read.
EvidenceByField character_evidence(std::span<const Passage> passages, const Template& form,
                                   const Record& record);

/// review_fields (extract/review/review.h) for a record whose characters are known: low_confidence
/// goes by them where `evidence` has the field.
void review_fields(Record& record, const Template& form, const EvidenceByField& evidence);

/// Of a name, the probability that all of it is right, by recognition and words.
double surely_right(const Passage& passage);

}  // namespace gongwen::extract
