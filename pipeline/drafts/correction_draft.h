// gongwen draft correction: the notice that would correct mis-written names in letters of our own,
// in the official form of a 函, its date and number left open. Wording: templates/draft.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/drafts/open_document.h"

namespace gongwen::pipeline {

struct DraftWording {
    std::string document_type;
    std::string subject;
    std::string letter;
    std::string letter_places;
    std::string between;
    std::string item;
    std::string item_of_many;
    std::string open_date;
    std::string open_number;
    std::string recipient;
    std::string speed;
    std::map<std::string, std::string> places;  ///< by field

    /// Throws Error(PartMissing) where the file is missing, Error(Usage) with file and line where a
    /// wording is.
    static DraftWording load(const std::filesystem::path& file);
};

/// A letter and those of its names that are to be corrected.
struct LetterToCorrect {
    Record record;
    std::vector<NameFinding> names;
};

/// Throws Error(Usage) where there is nothing to correct, or the letters have several issuers.
std::vector<StyledParagraph> correction_draft(const std::vector<LetterToCorrect>& letters,
                                              const DraftWording& wording);

/// The same as plain text, a line for each paragraph.
std::string as_text(const std::vector<StyledParagraph>& paragraphs);

/// 本部 of 內政部, 本府 of 臺北市政府, 本會, 本公司 …; 本機關 where its name does not tell.
std::string word_for_itself(const std::string& issuer);

}  // namespace gongwen::pipeline
