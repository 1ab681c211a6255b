// Objects in a folder: objects/ab/abcd…, written by way of objects/tmp.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "archive/access.h"
#include "archive/objects/object_store.h"

namespace gongwen::archive {

/// Several threads may use one store, and several processes one folder.
class FolderObjectStore final : public ObjectStore {
  public:
    /// With Access::Write the folder is made, and temporary files are removed that a run left when
    /// it died; so the caller must hold the archive's lock. Throws Error: NoSpace, ArchiveDamaged.
    FolderObjectStore(std::filesystem::path folder, Access access);

    using ObjectStore::put_file;
    std::string put_file(const std::filesystem::path& file, std::string_view expected) override;
    bool has(std::string_view sha256) const override;
    std::filesystem::path path_of(std::string_view sha256) const override;
    bool intact(std::string_view sha256) const override;
    void remove(std::string_view sha256) override;
    std::vector<std::string> list() const override;

  private:
    std::filesystem::path place_of(std::string_view sha256) const;

    std::filesystem::path folder_;
    std::filesystem::path temporary_folder_;
};

}  // namespace gongwen::archive
