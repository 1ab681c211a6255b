#include "archive/objects/folder_object_store.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/objects/posix_file.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::size_t kHashDigits = 64;

bool is_hash(std::string_view text) {
    return text.size() == kHashDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void throw_unreadable(const fs::path& file, int error_number) {
    throw Error(kind_of_reading_error(error_number), file.string(),
                "cannot be read: " + std::generic_category().message(error_number));
}

OwnedFd open_input(const fs::path& file) {
    // Without O_NONBLOCK a named pipe in an inbox would hold the batch for ever.
    OwnedFd input(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!input) throw_unreadable(file, errno);
    struct stat status {};
    if (::fstat(input.get(), &status) != 0) throw_unreadable(file, errno);
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::Unreadable, file.string(), "is not a regular file");
    }
    return input;
}

/// A file that goes away again unless it is published.
class TemporaryFile {
  public:
    explicit TemporaryFile(const fs::path& folder)
        : path_(folder / fmt::format("{}-{}", ::getpid(), next_number())),
          file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
        if (!file_) throw_archive_error(path_, "made", errno);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!published_) ::unlink(path_.c_str());
    }

    void write(std::span<const std::byte> bytes) { write_all(file_, bytes, path_); }

    /// The content first, then the name: whatever stands under `place` is whole.
    void publish(const fs::path& place) {
        if (::fchmod(file_.get(), 0444) != 0) throw_archive_error(path_, "protected", errno);
        flush_file(file_, path_);
        make_folder(place.parent_path());
        if (::rename(path_.c_str(), place.c_str()) != 0) {
            throw_archive_error(place, "written", errno);
        }
        published_ = true;
    }

  private:
    static unsigned next_number() {
        static std::atomic<unsigned> number{0};
        return number++;
    }

    fs::path path_;
    OwnedFd file_;
    bool published_ = false;
};

/// Returns the hash of what was copied.
std::string copy(const OwnedFd& input, const fs::path& file, TemporaryFile& target) {
    Sha256 hash;
    std::vector<std::byte> piece(kPiece);
    for (;;) {
        const ssize_t got = ::read(input.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw_unreadable(file, errno);
        if (got == 0) return hash.hex();
        const std::span bytes(piece.data(), static_cast<std::size_t>(got));
        hash.add(bytes);
        target.write(bytes);
    }
}

void remove_files_in(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        fs::remove(entry.path(), error);
        if (error) throw_archive_error(entry.path(), "removed", error.value());
    }
    if (error) throw_archive_error(folder, "listed", error.value());
}

}  // namespace

FolderObjectStore::FolderObjectStore(fs::path folder, Access access)
    : folder_(std::move(folder)), temporary_folder_(folder_ / "tmp") {
    if (access == Access::Read) return;
    make_folder(folder_);
    make_folder(temporary_folder_);
    remove_files_in(temporary_folder_);
}

std::string FolderObjectStore::put_file(const fs::path& file, std::string_view expected) {
    const OwnedFd input = open_input(file);
    TemporaryFile temporary(temporary_folder_);
    std::string sha256 = copy(input, file, temporary);
    if (!expected.empty() && sha256 != expected) {
        throw Error(ErrorKind::Unreadable, file.string(),
                    "changed while it was read; run the command again when it is whole");
    }
    const fs::path place = place_of(sha256);
    // An object that was lost or damaged outside this program gives way to the good copy.
    if (!intact(sha256)) temporary.publish(place);
    // Also for an object that was there: its writer may have died before this flush.
    flush_folder(place.parent_path());
    return sha256;
}

bool FolderObjectStore::has(std::string_view sha256) const {
    std::error_code none;
    return is_hash(sha256) && fs::is_regular_file(place_of(sha256), none);
}

fs::path FolderObjectStore::path_of(std::string_view sha256) const {
    if (has(sha256)) return place_of(sha256);
    throw Error(ErrorKind::ArchiveDamaged, folder_.string(),
                fmt::format("the object {} is missing; restore it from a backup, or put the "
                            "original file into the archive again",
                            sha256));
}

bool FolderObjectStore::intact(std::string_view sha256) const {
    if (!has(sha256)) return false;
    try {
        return sha256_of_file(place_of(sha256)) == sha256;
    } catch (const Error&) {
        return false;
    }
}

void FolderObjectStore::remove(std::string_view sha256) {
    if (!has(sha256)) return;
    const fs::path place = place_of(sha256);
    if (::unlink(place.c_str()) != 0 && errno != ENOENT) {
        throw_archive_error(place, "removed", errno);
    }
    flush_folder(place.parent_path());
}

std::vector<std::string> FolderObjectStore::list() const {
    std::vector<std::string> hashes;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder_, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::string name = entry->path().filename().string();
        if (has(name)) hashes.push_back(std::move(name));
    }
    const bool never_made = error == std::errc::no_such_file_or_directory && hashes.empty();
    if (error && !never_made) throw_archive_error(folder_, "listed", error.value());
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

fs::path FolderObjectStore::place_of(std::string_view sha256) const {
    return folder_ / sha256.substr(0, 2) / sha256;
}

}  // namespace gongwen::archive
