#include "archive/backup.h"

#include <fmt/format.h>

#include "archive/archive_lock.h"
#include "archive/catalogue/database.h"
#include "archive/objects/folder_object_store.h"
#include "archive/objects/posix_file.h"
#include "archive/side_files.h"
#include "archive/trail/trail_head.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCatalogue = "catalogue.sqlite";
constexpr const char* kPart = "catalogue.sqlite.new";
constexpr int kSnapshots = 5;

bool is_there(const fs::path& path) {
    std::error_code none;
    return fs::exists(path, none);
}

void remove_file(const fs::path& path) {
    std::error_code error;
    fs::remove(path, error);
    if (error) throw_archive_error(path, "removed", error.value());
}

void refuse_inside(const fs::path& archive, const fs::path& target) {
    const fs::path from = fs::weakly_canonical(archive);
    const fs::path to = fs::weakly_canonical(target);
    const auto [end, rest] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    if (end == from.end()) {
        throw Error(ErrorKind::Usage, target.string(), "lies inside the archive; name another");
    }
}

/// A folder of ours, or one with nothing in it.
void refuse_other_files(const fs::path& target) {
    if (is_there(target / "gongwen-archive") || is_there(target / kPart)) return;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(target, error)) {
        if (entry.path().filename() == "lock") continue;
        throw Error(
            ErrorKind::Usage, target.string(),
            "holds other files and is no copy of an archive; name an empty or a new folder");
    }
    if (error) throw_archive_error(target, "opened as a folder", error.value());
}

struct LastEntry {
    std::int64_t number = 0;
    std::string hash;
};

LastEntry last_entry(Database& database) {
    Query row = database.query("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
    return row.next() ? LastEntry{row.integer(0), row.text(1)} : LastEntry{};
}

/// An older copy's trail is the beginning of ours.
void refuse_copy_of_another(Database& ours, const fs::path& target) {
    if (!is_there(target / kCatalogue)) return;
    Database theirs(target / kCatalogue, Access::Read);
    const LastEntry last = last_entry(theirs);
    if (last.number == 0) return;
    Query row = ours.query("SELECT hash FROM audit WHERE number = ?", last.number);
    if (row.next() && row.text(0) == last.hash) return;
    throw Error(ErrorKind::Usage, target.string(),
                "is a copy of another archive, or is newer than this one; name another folder");
}

/// The folder's own file of marks, so that an archive is known by it.
void write_marker(const fs::path& from, const fs::path& target) {
    const fs::path marker = target / "gongwen-archive";
    if (is_there(marker)) return;
    std::error_code error;
    fs::copy_file(from / "gongwen-archive", marker, error);
    if (error) throw_archive_error(marker, "written", error.value());
}

class Copy {
  public:
    Copy(const Archive& archive, const fs::path& target, const OnObject& on_object)
        : archive_(archive),
          target_(target),
          on_object_(on_object),
          objects_(target / "objects", Access::Write) {}

    CopyReport run() {
        // What is destroyed while we copy makes the snapshot stale: take another.
        for (int snapshot = 0; snapshot < kSnapshots; ++snapshot) {
            take_snapshot();
            report_ = {};
            if (!copy_objects()) continue;
            publish();
            return report_;
        }
        throw Error(ErrorKind::ArchiveDamaged, archive_.folder().string(),
                    "documents are being destroyed; run the command again when that has ended");
    }

  private:
    void take_snapshot() {
        remove_file(target_ / kPart);
        Database(archive_.catalogue_file(), Access::Read).copy_to(target_ / kPart);
    }

    /// False when an object went away by destruction meanwhile.
    bool copy_objects() {
        Database snapshot(target_ / kPart, Access::Read);
        Query files = snapshot.query(
            "SELECT sha256, EXISTS (SELECT 1 FROM document WHERE document.sha256 = file.sha256) "
            "FROM file WHERE sha256 NOT IN (SELECT sha256 FROM destroyed_file) ORDER BY sha256");
        while (files.next()) {
            if (!copy_object(files.text(0), files.truth(1))) return false;
        }
        Query destroyed = snapshot.query("SELECT sha256 FROM destroyed_file");
        while (destroyed.next()) {
            if (!objects_.has(destroyed.text(0))) continue;
            objects_.remove(destroyed.text(0));
            ++report_.removed;
        }
        return true;
    }

    bool copy_object(const std::string& sha256, bool is_needed) {
        if (on_object_) on_object_(sha256);
        if (objects_.has(sha256)) {
            ++report_.there;
            return true;
        }
        if (!archive_.objects().has(sha256)) {
            const auto now = archive_.catalogue().file(sha256);
            if (now && !now->destroyed.empty()) return false;
            // A file that could not be read at all left no object.
            if (is_needed) report_.missing.push_back(sha256);
            return true;
        }
        try {
            objects_.put_file(archive_.objects().path_of(sha256), sha256);
            ++report_.copied;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Unreadable) throw;
            report_.missing.push_back(sha256);
        }
        return true;
    }

    void publish() {
        for (const char* tail : {"-wal", "-shm"}) {
            remove_file(target_ / (std::string(kPart) + tail));
            remove_file(target_ / (std::string(kCatalogue) + tail));
        }
        remove_file(target_ / kTrailHead);  // of the catalogue that was there
        write_marker(archive_.folder(), target_);
        copy_side_files(archive_.folder(), target_);
        std::error_code error;
        fs::rename(target_ / kPart, target_ / kCatalogue, error);
        if (error) throw_archive_error(target_ / kCatalogue, "written", error.value());
        flush_folder(target_);
    }

    const Archive& archive_;
    fs::path target_;
    const OnObject& on_object_;
    FolderObjectStore objects_;
    CopyReport report_;
};

}  // namespace

CopyReport back_up(const Archive& archive, const fs::path& target, const OnObject& on_object) {
    refuse_inside(archive.folder(), target);
    make_folder(target);
    refuse_other_files(target);
    const ArchiveLock lock(target / "lock");
    {
        Database ours(archive.catalogue_file(), Access::Read);
        refuse_copy_of_another(ours, target);
    }
    return Copy(archive, target, on_object).run();
}

CopyReport restore(const fs::path& backup, const fs::path& target, const OnObject& on_object) {
    if (is_there(target / kCatalogue)) {
        throw Error(ErrorKind::Usage, target.string(),
                    "is an archive already; move it away, or name another folder with --archive");
    }
    if (!is_there(backup / kCatalogue)) {
        throw Error(ErrorKind::Usage, backup.string(),
                    "is no backup; name a folder that gongwen backup wrote");
    }
    return back_up(Archive::open(backup, Access::Read), target, on_object);
}

}  // namespace gongwen::archive
