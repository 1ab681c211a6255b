// Finds institution names in a document's passages and judges them; reads what a correction notice
// says and which letters are cited. Rules and figures: docs/names.md, docs/corrections.md.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/passage.h"
#include "core/record.h"
#include "core/roc_date.h"
#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// What names and citations are to be understood by.
struct LetterContext {
    std::string issuer;       ///< 本部, 本府 …
    std::string recipient;    ///< 貴部, 鈞院 …
    std::string document_no;  ///< the letter's own, never a citation
    std::string document_type;
    std::optional<Date> date;  ///< names are judged by it
    bool is_form = false;
    std::string email{};  ///< of the issuer's contact
};

struct Judgement {
    std::vector<NameFinding> names;  ///< every name found, `exact` ones too, in reading order
    std::vector<Correction> corrections;
    std::vector<LetterReference> citations;
    bool unread_correction = false;   ///< a person must see what the text says of slips
    bool weighed_correction = false;  ///< a person must see which side of a pair is the wrong one
};

Judgement judge(std::span<const Passage> passages, const LetterContext& context,
                const Authority& authority);

/// Only what a text says about another letter: for `corrections` of plain text.
std::vector<Correction> read_corrections(std::span<const Passage> passages,
                                         const LetterContext& context, const Authority& authority);

/// Fills record.names, corrections, citations and what they add to record.review.
void judge_record(Record& record, std::span<const Passage> passages, const Authority& authority);

}  // namespace gongwen::institutions
