// Searches that people keep under a name, in a small file of the archive's folder. They can be
// saved while a batch writes to the archive. Each is sealed with its hash, so that one that was
// changed from outside is found: it would go on to answer, but another question.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gongwen::archive {

/// The words of a search call.
struct SavedSearch {
    std::string name;
    std::string query;
    std::string sort{};  ///< as --sort says it; "" for the usual order
    bool reverse = false;
    bool tolerant = false;
    std::string like{};  ///< id of the document that the hits resemble; "" for any
    bool operator==(const SavedSearch&) const = default;
};

class SavedSearches {
  public:
    /// `folder`: of the archive.
    explicit SavedSearches(std::filesystem::path folder);

    /// Ordered by name. Throws Error(ArchiveDamaged) for a file that is none of ours.
    std::vector<SavedSearch> all() const;
    std::optional<SavedSearch> find(const std::string& name) const;

    /// Replaces one of that name; durable when it returns. Throws Error: NoSpace, ArchiveDamaged,
    /// and Usage for a name that is empty or could not be typed again.
    void save(const SavedSearch& search);
    /// False where there is none of that name.
    bool remove(const std::string& name);

    /// Each says which search does not fit its seal, or why the file cannot be read.
    std::vector<std::string> problems() const;

    /// The file; missing where nothing was saved.
    std::filesystem::path file() const;

  private:
    std::filesystem::path folder_;
};

}  // namespace gongwen::archive
