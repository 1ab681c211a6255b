// An archive folder: objects/, catalogue.sqlite, index/ (made by `index`), lock.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "archive/access.h"
#include "archive/archive_lock.h"
#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/name_decisions.h"
#include "archive/catalogue/report_runs.h"
#include "archive/objects/object_store.h"

namespace gongwen::archive {

class Archive {
  public:
    /// Opens the folder; with Access::Write makes it when it is new, migrates an older schema,
    /// removes temporary files of a run that died, ends a destruction that was cut short, and holds
    /// the archive's lock: a second writer waits as `waiting` says, then gets Error(ArchiveDamaged)
    /// that says which process holds it. With Access::Read a missing archive is Error(Usage) that
    /// says how to make one. Throws Error: ArchiveDamaged, NoSpace, Usage.
    static Archive open(const std::filesystem::path& folder, Access access,
                        const Waiting& waiting = {});
    /// Throws Error(Usage), with how to make one, where there is no archive in the folder.
    static void require(const std::filesystem::path& folder);
    ~Archive();
    Archive(Archive&&) noexcept;

    const std::filesystem::path& folder() const;
    std::filesystem::path index_folder() const;
    std::filesystem::path catalogue_file() const;
    Access access() const;
    /// Since when another process writes the archive or this one does, ISO 8601, UTC; "" where
    /// none does.
    std::string written_since() const;
    /// Objects of destroyed documents that an interrupted run had left, and that are gone now.
    const std::vector<std::string>& removed_on_opening() const;
    ObjectStore& objects() const;
    Catalogue& catalogue() const;
    NameDecisions& name_decisions() const;
    ReportRuns& report_runs() const;

  private:
    struct Impl;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Deletes the objects whose documents were all destroyed; the catalogue knows which. Safe to cut
/// short at any moment and to call again. Returns their hashes.
std::vector<std::string> remove_destroyed(Catalogue& catalogue, ObjectStore& objects);

}  // namespace gongwen::archive
