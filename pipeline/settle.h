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
#include "pipeline/process_document.h"

namespace gongwen::pipeline {

/// The version under which records are filed, and the part of it under which their pages' readings
/// are kept.
std::string filing_version(std::string_view reading_version, const Knowledge& knowledge);
std::string reading_part(std::string_view filing_version);

/// For the catalogue: judges a record anew after a person's values were laid over it. `pages` are
/// those of its file; both arguments must outlive what is returned.
archive::Settle settle_with(std::span<const Page> pages, const Knowledge& knowledge);

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

}  // namespace gongwen::pipeline
