// An archive folder: objects/, catalogue.sqlite, index/ (made by `index`), lock.

#pragma once

#include <filesystem>
#include <memory>

#include "archive/access.h"
#include "archive/catalogue.h"
#include "archive/object_store.h"

namespace gongwen::archive {

class Archive {
  public:
    /// Opens the folder; with Access::Write makes it when it is new, migrates an older schema,
    /// removes temporary files of a run that died, and holds the archive's lock: a second writer
    /// gets Error(ArchiveDamaged) that says which process holds it. With Access::Read a missing
    /// archive is Error(Usage) that says how to make one. Throws Error: ArchiveDamaged, NoSpace,
    /// Usage.
    static Archive open(const std::filesystem::path& folder, Access access);
    ~Archive();
    Archive(Archive&&) noexcept;

    const std::filesystem::path& folder() const;
    std::filesystem::path index_folder() const;
    ObjectStore& objects() const;
    Catalogue& catalogue() const;

  private:
    struct Impl;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gongwen::archive
