#include "small_disk.h"

#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace gongwen {
namespace {

/// Mounts of this process, and of what it starts, are then its own.
bool has_own_mounts() {
    static const bool own = ::unshare(CLONE_NEWNS) == 0 &&
                            ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return own;
}

std::filesystem::path filler_in(const std::filesystem::path& disk) { return disk / "filler"; }

}  // namespace

SmallDisk::SmallDisk(int megabytes) {
    const std::string size = "size=" + std::to_string(megabytes) + "m";
    is_mounted_ =
        has_own_mounts() && ::mount("tmpfs", path().c_str(), "tmpfs", 0, size.c_str()) == 0;
}

SmallDisk::~SmallDisk() {
    if (is_mounted_) ::umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::fill(std::uintmax_t left) const {
    const int file = ::open(filler_in(path()).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) throw std::runtime_error("the disk cannot be filled");
    const std::vector<char> page(4096, 'x');
    off_t size = 0;
    for (ssize_t got = 0; (got = ::write(file, page.data(), page.size())) > 0;) size += got;
    const off_t kept = size > static_cast<off_t>(left) ? size - static_cast<off_t>(left) : 0;
    const bool cut = ::ftruncate(file, kept) == 0;
    ::close(file);
    if (!cut) throw std::runtime_error("the disk cannot be filled");
}

void SmallDisk::make_room() const { std::filesystem::remove(filler_in(path())); }

void SmallDisk::make_read_only() const {
    if (::mount(nullptr, path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
        throw std::runtime_error("the disk cannot be made read-only");
    }
}

}  // namespace gongwen
