// From the pages of one file to its records: the documents are told apart, their fields taken,
// their names judged. Plain functions on values; no image is touched.

#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "core/stopwatch.h"
#include "extract/extract.h"
#include "institutions/authority/authority.h"
#include "institutions/authority/kinds.h"
#include "pipeline/reading/confidence.h"

namespace gongwen::pipeline {

/// What records are made with; loaded once, read only afterwards.
struct Knowledge {
    extract::TemplateLibrary templates;
    institutions::Authority authority;
    Confidence confidence{};
    institutions::KindTable kinds{};

    /// Throws Error(PartMissing) or Error(Usage) as the parts do.
    /// `own_names`: a folder of the user's whose lists of institutions stand in for ours.
    static Knowledge load(const std::filesystem::path& data_folder,
                          const std::filesystem::path& own_names = {});
    /// Changes whenever the same pages would give other records.
    std::string version() const;
};

/// Beside the model, for which it was fitted.
std::filesystem::path confidence_file(const std::filesystem::path& data_folder);

struct FileIdentity {
    std::string source;  ///< path
    std::string sha256;
    /// Pages on which a person says that documents begin; empty: the pages themselves tell.
    std::vector<int> starts{};
    /// By the page on which a document begins: the id of the form that a person says it is.
    std::map<int, std::string> templates{};
};

/// Judges what follows from a record's fields: names, corrections and citations in `passages`.
void judge_document(Record& record, std::span<const Passage> passages, const Knowledge& knowledge);

/// Fills the mismatches of every document of one file.
void check_mismatches(std::vector<Record>& documents, const Knowledge& knowledge);

/// All documents of a file, in the order of its pages; forms are checked against their rules with
/// the letter that brings them. Never empty when there are pages. The pages'
/// confidence is the engine's own, that of the records a probability. What it costs to find fields
/// and to judge names goes to `watch`.
std::vector<Record> process_document(const FileIdentity& file, std::span<const Page> pages,
                                     const Knowledge& knowledge, Stopwatch* watch = nullptr);

}  // namespace gongwen::pipeline
