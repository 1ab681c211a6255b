// How `gongwen review` prints entries.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "archive/archive.h"
#include "pipeline/review/entry.h"

namespace gongwen::pipeline::cli {

/// Two lines and the reason, for a list.
std::string listed(const ReviewEntry& entry);

/// All that is known, for one item; `picture` is the file with its cut-out, or empty.
std::string shown(const ReviewEntry& entry, const std::filesystem::path& picture,
                  const std::string& program);

/// 共 12 項待審 …, and by reason.
std::string totals(const archive::ReviewCounts& counts, std::size_t listed);

/// Writes the base64 PNG as FOLDER/ID-FIELD.png, with `which` (-2) behind FIELD; throws
/// Error(Usage) where it cannot.
std::filesystem::path save_cut_out(const ReviewEntry& entry, const std::string& base64_png,
                                   const std::filesystem::path& folder,
                                   std::string_view which = "");

/// Shows the picture inside the terminal, where standard output is one that can.
std::string picture_for_terminal(const std::string& base64_png);

}  // namespace gongwen::pipeline::cli
