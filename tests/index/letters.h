// Invented letters for the tests of the search, and an index of them in a folder of its own.

#pragma once

#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/search_index.h"

namespace gongwen::index {

/// A folder under the system's temporary one, removed with this object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// A document of that text, one printed line a line, a form feed before each further page.
IndexEntry entry_of(std::string id, std::string_view text);

/// Gives the entry a field with a value as printed.
IndexEntry& with_field(IndexEntry& entry, const std::string& name, FieldValue value,
                       FieldState state = FieldState::Read);

/// The letters that the conformance table is about.
std::vector<IndexEntry> conformance_letters();

/// Writes the entries into an index and commits.
void fill(const std::filesystem::path& folder, const std::vector<IndexEntry>& entries);

/// The ids that a query finds, in the order of the alphabet.
std::set<std::string> found(const SearchIndex& index, std::string_view query);

}  // namespace gongwen::index
