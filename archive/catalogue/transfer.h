// The catalogue's rows as values, for an export that needs no SQLite to be read, and an import that
// gives the same catalogue again.

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace gongwen::archive {

class Archive;
class Database;

/// One state of the catalogue, whatever others write meanwhile.
class CatalogueSnapshot {
  public:
    /// Keeps its copy at `file` until it ends.
    CatalogueSnapshot(const Archive& archive, std::filesystem::path file);
    ~CatalogueSnapshot();
    CatalogueSnapshot(const CatalogueSnapshot&) = delete;
    CatalogueSnapshot& operator=(const CatalogueSnapshot&) = delete;

    int schema_version();
    std::vector<std::string> tables();  ///< sorted
    /// Each row as an object of its columns, in the order of the table's key.
    void each_row(const std::string& table, const std::function<void(const nlohmann::json&)>& row);

  private:
    std::filesystem::path file_;
    std::unique_ptr<Database> database_;
};

/// A new catalogue from such rows; one transaction. What is not ended by `finish` leaves nothing.
class CatalogueLoader {
  public:
    /// `schema_version`: of the rows. Throws Error(Usage) for one that this program does not know.
    CatalogueLoader(std::filesystem::path file, int schema_version);
    ~CatalogueLoader();
    CatalogueLoader(const CatalogueLoader&) = delete;
    CatalogueLoader& operator=(const CatalogueLoader&) = delete;

    /// Throws Error(Usage) for a row that does not fit.
    void add(const std::string& table, const nlohmann::json& row);
    /// Brings the schema up to date and notes the import in the audit trail.
    void finish(const std::string& who, const std::string& from);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gongwen::archive
