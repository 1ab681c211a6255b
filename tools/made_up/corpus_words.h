// The words that made-up letters are put together from: tools/wordings/corpus.toml, and
// held-out.toml for blind tests.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace gongwen::tools {

/// An ordinary letter; its texts hold {places} to fill.
struct LetterWording {
    std::string subject;
    std::string explanation_heading = "說明：";
    std::vector<std::string> explanation;  ///< one without a number stands behind its heading
    std::string action_heading = "辦法：";
    std::vector<std::string> action;
};

/// A notice about another letter.
struct NoticeWording {
    std::string id;     ///< the wording's number among the known patterns
    std::string type;   ///< 令, 公告; "" for 函 or 書函
    std::string about;  ///< names, texts, missing, surplus, nothing
    int pairs = 1;
    std::string action = "amend";
    std::vector<std::string> locations;
    LetterWording letter;
};

struct TextSlip {
    std::string wrong;
    std::string right;
};

struct CorpusWords {
    /// Plain lists, by their names in the file: surnames, topics, …
    std::map<std::string, std::vector<std::string>> lists;
    std::map<std::string, std::string> prefixes;  ///< of document numbers, by issuer
    /// The same of companies, associations and offices.
    std::map<std::string, std::string> private_prefixes;
    /// Labels of a letter's head, by field, where they are to differ from the usual ones.
    std::map<std::string, std::vector<std::string>> labels;
    std::vector<LetterWording> letters;
    std::vector<NoticeWording> notices;
    std::vector<TextSlip> text_slips;

    const std::vector<std::string>& list(const std::string& name) const;
};

/// The words of corpus.toml, or another file like it. Throws Error(Usage) with file and line for a
/// word that has no meaning here.
CorpusWords read_corpus_words(const std::filesystem::path& file);

}  // namespace gongwen::tools
