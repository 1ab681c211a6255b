// Records of made-up letters as a perfect reader would file them, without drawing and reading a
// page: for measuring what hundreds of thousands of filings cost. The same seed and number give the
// same record.

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/record.h"
#include "tools/drawing/description.h"
#include "tools/made_up/corpus_words.h"
#include "tools/made_up/name_book.h"

namespace gongwen::tools {

/// The words of several files as those of one; where they differ, those of the first stand.
CorpusWords words_of_filings(const std::vector<std::filesystem::path>& files);

/// So many documents are of one file.
constexpr int kRecordsAFile = 50;

/// Record number `index`, from 0, of the filings `seed`.
Record made_up_record(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                      std::uint64_t index);

/// The record of a letter: its lines in plain type, one below the other, and its fields.
/// Source, hash and number are left empty.
Record record_of_letter(const DocumentDescription& letter);

}  // namespace gongwen::tools
