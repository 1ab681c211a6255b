// Builds what the authority file is looked up by from its CSV files.

#pragma once

#include <filesystem>
#include <string>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// Which files an authority is made of.
struct AuthorityFiles {
    std::filesystem::path institutions;
    std::filesystem::path confusables;
    std::filesystem::path benign;
    std::filesystem::path prefixes;
    std::filesystem::path domains;
    std::filesystem::path words;

    /// Each from `own` where that has it, else from `folder`.
    static AuthorityFiles in(const std::filesystem::path& folder, const std::filesystem::path& own);
};

/// The files' texts, and the version that follows from them.
struct AuthorityTexts {
    std::string institutions;
    std::string confusables;
    std::string benign;
    std::string prefixes;
    std::string domains;

    /// Throws Error(PartMissing).
    static AuthorityTexts read(const AuthorityFiles& files);
    std::string version() const;
};

/// Throws Error(Usage) with file and line for a wrong row.
void build_index(const AuthorityFiles& files, const AuthorityTexts& texts, AuthorityIndex& index);

/// As the index compares names and words.
std::u32string folded_name(std::string_view utf8);

}  // namespace gongwen::institutions
