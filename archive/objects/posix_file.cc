#include "archive/objects/posix_file.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"

namespace gongwen::archive {

OwnedFd& OwnedFd::operator=(OwnedFd&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

OwnedFd::~OwnedFd() {
    if (fd_ >= 0) ::close(fd_);
}

bool means_no_space(int error_number) {
    return error_number == ENOSPC || error_number == EDQUOT || error_number == EFBIG;
}

void throw_archive_error(const std::filesystem::path& path, std::string_view doing,
                         int error_number) {
    const std::string reason = std::generic_category().message(error_number);
    if (means_no_space(error_number)) {
        throw Error(ErrorKind::NoSpace, path.string(),
                    fmt::format("cannot be {}: {}; free some space and run the command again",
                                doing, reason));
    }
    throw Error(ErrorKind::ArchiveDamaged, path.string(),
                fmt::format("cannot be {}: {}", doing, reason));
}

void write_all(const OwnedFd& file, std::span<const std::byte> bytes,
               const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_archive_error(path, "written", errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void flush_file(const OwnedFd& file, const std::filesystem::path& path) {
    if (::fsync(file.get()) != 0) throw_archive_error(path, "flushed to the disk", errno);
}

void flush_folder(const std::filesystem::path& folder) {
    const OwnedFd opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened) throw_archive_error(folder, "opened", errno);
    flush_file(opened, folder);
}

OwnedFd lock_folder(const std::filesystem::path& folder) {
    OwnedFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd || ::flock(fd.get(), LOCK_EX) != 0) throw_archive_error(folder, "locked", errno);
    return fd;
}

void replace_file(const std::filesystem::path& file, std::string_view content) {
    constexpr mode_t kMode = 0666;
    const std::filesystem::path part = file.string() + ".new";
    std::error_code error;
    try {
        const OwnedFd fd(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode));
        if (!fd) throw_archive_error(part, "written", errno);
        write_all(fd, std::as_bytes(std::span(content)), part);
        flush_file(fd, part);
    } catch (const Error&) {
        std::filesystem::remove(part, error);
        throw;
    }
    std::filesystem::rename(part, file, error);
    if (error) throw_archive_error(file, "written", error.value());
    flush_folder(file.parent_path());
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return;
    const std::filesystem::path absolute = std::filesystem::absolute(folder / "..", error);
    if (error) throw_archive_error(folder, "made", error.value());  // in a folder that is gone
    const std::filesystem::path parent = absolute.lexically_normal();
    if (!std::filesystem::is_directory(parent, error) && parent != parent.root_path()) {
        make_folder(parent);
    }
    if (::mkdir(folder.c_str(), 0777) != 0) {
        const int reason = errno;
        const bool is_made = std::filesystem::is_directory(folder, error);  // by another process
        if (!is_made) throw_archive_error(folder, "made", reason);
    }
    flush_folder(parent);
}

}  // namespace gongwen::archive
