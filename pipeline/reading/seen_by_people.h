// What people said of one document of a file counts for the others: a form's rules go by the day of
// the letter that brings it, and by the letter's issuer.

#pragma once

#include <vector>

#include "archive/archive.h"
#include "core/record.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

/// The documents of one file, as they were read now, with what people said of them laid over.
std::vector<Record> seen_by_people(const archive::Catalogue& catalogue,
                                   const std::vector<Record>& records);

/// Judges anew what one document of a file says about another: rules, covering letters, mismatches,
/// and what of them is for review. `seen`: from seen_by_people for the same records.
void judge_by_people(std::vector<Record>& records, std::vector<Record> seen,
                     const Knowledge& knowledge);

/// The same for one of the documents: `record` stands in for itself among `seen`.
void judge_by_people(Record& record, std::vector<Record> seen, const Knowledge& knowledge);

}  // namespace gongwen::pipeline
