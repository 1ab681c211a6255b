// What the archive needs of POSIX files beyond the standard library: descriptors that close
// themselves, writing to the end, flushing a file or a folder to the disk, and errno as Error.

#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

namespace gongwen::archive {

/// Owns a file descriptor; -1 owns nothing.
class OwnedFd {
  public:
    explicit OwnedFd(int fd = -1) : fd_(fd) {}
    OwnedFd(OwnedFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    OwnedFd& operator=(OwnedFd&& other) noexcept;
    ~OwnedFd();

    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

/// No room on the disk, by quota or by the process's file size limit.
bool means_no_space(int error_number);

/// Throws the Error for a failure within the archive: NoSpace, or ArchiveDamaged for everything
/// else. `doing` completes "cannot be …".
[[noreturn]] void throw_archive_error(const std::filesystem::path& path, std::string_view doing,
                                      int error_number);

/// Writes everything; throws NoSpace or ArchiveDamaged.
void write_all(const OwnedFd& file, std::span<const std::byte> bytes,
               const std::filesystem::path& path);
/// Returns when the bytes are on the disk.
void flush_file(const OwnedFd& file, const std::filesystem::path& path);
/// Returns when the names in the folder are on the disk.
void flush_folder(const std::filesystem::path& folder);
/// Waits until nobody else has locked the folder; free again when what is returned goes, or the
/// process ends.
OwnedFd lock_folder(const std::filesystem::path& folder);
/// Writes the file anew, under a temporary name (FILE.new) first: after a kill or a loss of power
/// it is whole, as it was or as it is now. Throws NoSpace or ArchiveDamaged; then it is as it was.
void replace_file(const std::filesystem::path& file, std::string_view content);
/// Makes the folder, and those above it, unless they are there; durably.
void make_folder(const std::filesystem::path& folder);

}  // namespace gongwen::archive
