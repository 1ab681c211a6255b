// What people decide has consequences: names, corrections and rules are judged anew by a person's
// values, and a file is divided anew, from the readings that the archive keeps. Nothing is
// recognised again.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "core/page.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

/// The version under which records are filed, and the part of it under which their pages' readings
/// are kept.
std::string filing_version(std::string_view reading_version, const Knowledge& knowledge);
std::string reading_part(std::string_view filing_version);

/// For the catalogue: judges a record anew after a person's values were laid over it. `pages` are
/// those of its file and `file` its documents, with what people said of them. Pages and knowledge
/// must outlive what is returned.
archive::Settle settle_with(std::span<const Page> pages, std::vector<Record> file,
                            const Knowledge& knowledge);

/// The documents of the file that `one` stands in, as they are filed.
std::vector<Record> documents_of_file(const archive::Catalogue& catalogue, const Record& one);

/// The documents of a file as the catalogue is to have them: each by itself as it was read, and
/// what it says of the others by what people said of those.
std::vector<Record> records_for_filing(const archive::Catalogue& catalogue,
                                       const FileIdentity& file, std::span<const Page> pages,
                                       const Knowledge& knowledge, Stopwatch* watch = nullptr);

/// Judges anew what the other documents of a file say by a person's value in `one`.
void judge_others(archive::Catalogue& catalogue, const Record& one, const Knowledge& knowledge,
                  std::string_view who);

/// The pages of a filed file as they were read. Nothing where a reading is missing: then only a new
/// ingest of the file can tell.
std::optional<std::vector<Page>> kept_pages(const archive::Catalogue& catalogue,
                                            const archive::FileState& file);

/// Where a file's documents begin by now: pages from 1, the first page of the file included.
std::vector<int> current_starts(const archive::Catalogue& catalogue, std::string_view sha256,
                                int documents);

/// Divides the file as a person says and files its documents anew. Returns their ids. Throws
/// Error(Usage) where a page is none of the file's or its readings are gone.
std::vector<std::string> divide_file(archive::Archive& archive, const Knowledge& knowledge,
                                     const std::string& sha256, std::vector<int> starts,
                                     std::string_view who);

/// Throws Error(Usage) where the file's readings are gone, so that it could not be filed again.
void check_readings(const archive::Catalogue& catalogue, const std::string& sha256);

/// Files the documents of a file anew, from its kept readings and by what people said of them.
void file_again(archive::Catalogue& catalogue, const Knowledge& knowledge,
                const std::string& sha256);

}  // namespace gongwen::pipeline
