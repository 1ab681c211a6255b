// Writes a text document that office programs open (OpenDocument 1.2).

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gongwen::pipeline {

struct StyledParagraph {
    std::string style;  ///< a name of the styles' paragraph styles: Letterhead, Head, Part …
    std::string text;
};

/// `styles_xml`: the document's styles.xml. Throws Error(Usage) where the file cannot be written.
void write_open_document(const std::filesystem::path& file, const std::string& styles_xml,
                         const std::vector<StyledParagraph>& paragraphs);

}  // namespace gongwen::pipeline
