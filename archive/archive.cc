#include "archive/archive.h"

#include <exception>
#include <optional>

#include <fcntl.h>

#include "archive/archive_lock.h"
#include "archive/catalogue/database.h"
#include "archive/catalogue/sqlite_catalogue.h"
#include "archive/clock.h"
#include "archive/cut_out_folder.h"
#include "archive/objects/folder_object_store.h"
#include "archive/objects/posix_file.h"
#include "archive/retention/erase.h"
#include "archive/trail/trail_head.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMarker = "gongwen-archive";
constexpr const char* kLock = "lock";
constexpr const char* kObjects = "objects";
constexpr const char* kCatalogue = "catalogue.sqlite";
constexpr const char* kIndex = "index";

bool is_archive(const fs::path& folder) {
    std::error_code none;
    return fs::exists(folder / kMarker, none) || fs::exists(folder / kCatalogue, none);
}

/// A run that died while it made the archive leaves at most the lock.
bool is_free_for_use(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().filename() != kLock) return false;
    }
    if (error) throw_archive_error(folder, "opened as a folder", error.value());
    return true;
}

void write_marker(const fs::path& folder) {
    const fs::path path = folder / kMarker;
    if (std::error_code none; fs::exists(path, none)) return;
    constexpr std::string_view kText =
        "An archive of gongwen: objects/, catalogue.sqlite, index/.\n";
    const OwnedFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    if (!file) throw_archive_error(path, "made", errno);
    write_all(file, std::as_bytes(std::span(kText.data(), kText.size())), path);
    flush_file(file, path);
    flush_folder(folder);
}

/// SQLite takes a file of no length for a new database.
bool has_catalogue(const fs::path& folder) {
    std::error_code none;
    const auto bytes = fs::file_size(folder / kCatalogue, none);
    return !none && bytes > 0;
}

/// A new catalogue beside old objects would look like an empty archive.
void refuse_lost_catalogue(const fs::path& folder, const ObjectStore& objects) {
    if (has_catalogue(folder) || objects.list().empty()) return;
    throw Error(
        ErrorKind::ArchiveDamaged, (folder / kCatalogue).string(),
        "is missing or empty, though the archive holds objects; restore it from a backup, or move "
        "the folder away and put its objects into a new archive");
}

void refuse_to_make(const fs::path& folder) {
    if (is_archive(folder) || is_free_for_use(folder)) return;
    throw Error(ErrorKind::Usage, folder.string(),
                "holds other files and is no archive; name an empty or a new folder");
}

/// A destruction at which somebody was reading left the text in SQLite's log.
void forget_destroyed_text(const fs::path& folder) {
    std::error_code none;
    const auto log_bytes = fs::file_size(folder / (std::string(kCatalogue) + "-wal"), none);
    if (none || log_bytes == 0) return;
    try {
        Database database(folder / kCatalogue, Access::Write);
        if (database.query("SELECT 1 FROM destroyed_document LIMIT 1").next()) {
            forget_old_pages(database);
        }
    } catch (const Error&) {
        // A damaged catalogue is opened all the same, so that `verify` can tell.
    }
}

}  // namespace

std::vector<std::string> remove_destroyed(Catalogue& catalogue, ObjectStore& objects) {
    std::vector<std::string> removed = catalogue.objects_to_remove();
    for (const std::string& sha256 : removed) {
        objects.remove(sha256);
        catalogue.note_object_removed(sha256);
    }
    return removed;
}

struct Archive::Impl {
    fs::path folder;
    Access access = Access::Read;
    std::vector<std::string> removed;
    std::optional<ArchiveLock> lock;  // first taken, last freed
    std::unique_ptr<FolderObjectStore> objects;
    std::unique_ptr<SqliteCatalogue> catalogue;

    ~Impl() {
        if (access != Access::Write || !catalogue) return;
        try {
            Database database(folder / kCatalogue, Access::Read);
            note_trail_head(database);
        } catch (const std::exception&) {
            // The older note stays.
        }
    }
};

Archive Archive::open(const fs::path& folder, Access access, const Waiting& waiting) {
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    impl->access = access;
    if (access == Access::Write) {
        make_folder(folder);
        refuse_to_make(folder);
        impl->lock.emplace(folder / kLock, waiting);
        write_marker(folder);
    } else {
        require(folder);
    }
    impl->objects = std::make_unique<FolderObjectStore>(folder / kObjects, access);
    refuse_lost_catalogue(folder, *impl->objects);
    impl->catalogue = std::make_unique<SqliteCatalogue>(folder / kCatalogue, access);
    if (access == Access::Write) {
        impl->removed = remove_destroyed(*impl->catalogue, *impl->objects);
        remove_orphaned_cut_outs(folder, *impl->catalogue);
        forget_destroyed_text(folder);
    }
    return Archive(std::move(impl));
}

void Archive::require(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder / kCatalogue, error)) return;
    if (error) throw_archive_error(folder, "looked into", error.value());
    if (fs::exists(folder / kMarker, error)) {
        refuse_lost_catalogue(folder, FolderObjectStore(folder / kObjects, Access::Read));
    }
    throw Error(ErrorKind::Usage, folder.string(),
                "is no archive; make one with: gongwen ingest FILES --archive " + folder.string());
}

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive::~Archive() = default;

const fs::path& Archive::folder() const { return impl_->folder; }
fs::path Archive::catalogue_file() const { return impl_->folder / kCatalogue; }
Access Archive::access() const { return impl_->access; }
std::string Archive::written_since() const {
    const auto since = held_since(impl_->folder / kLock);
    return since ? utc(*since) : "";
}
const std::vector<std::string>& Archive::removed_on_opening() const { return impl_->removed; }
fs::path Archive::index_folder() const { return impl_->folder / kIndex; }
ObjectStore& Archive::objects() const { return *impl_->objects; }
Catalogue& Archive::catalogue() const { return *impl_->catalogue; }
NameDecisions& Archive::name_decisions() const { return *impl_->catalogue; }
ReportRuns& Archive::report_runs() const { return *impl_->catalogue; }

}  // namespace gongwen::archive
