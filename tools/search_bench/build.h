// How long an index of an archive's texts takes to make, and how large it gets.

#pragma once

#include <filesystem>
#include <string>

namespace gongwen::tools {

/// `what`: gongwen, which goes to its place in the archive, or xapian or fts5, which go to
/// `folder`. Prints "WHAT DOCUMENTS READING MAKING PEAK TEXT SIZE": processor seconds for reading
/// the records alone, and for making the index of them, reading included; MB of memory; bytes of
/// the texts, and of the index when it is compact.
void build_index(const std::string& what, const std::filesystem::path& archive,
                 const std::filesystem::path& folder);

}  // namespace gongwen::tools
