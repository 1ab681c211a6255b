#include "archive/archive_lock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/error.h"

namespace gongwen::archive {
namespace {

constexpr std::size_t kCommandLimit = 200;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string own_command() {
    std::string command = content_of("/proc/self/cmdline");
    while (!command.empty() && command.back() == '\0') command.pop_back();
    std::replace(command.begin(), command.end(), '\0', ' ');
    return command.substr(0, kCommandLimit);
}

std::string own_host() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
    return name.data();
}

}  // namespace

ArchiveLock::ArchiveLock(const std::filesystem::path& file)
    // Closed on exec, so that a worker that outlives us does not hold the archive.
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (!file_) throw_archive_error(file, "opened for writing", errno);
    if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) throw_archive_error(file, "locked", errno);
        throw Error(ErrorKind::ArchiveDamaged, file.parent_path().string(),
                    fmt::format("is being written by {}; wait until that ends or stop it, then "
                                "run this command again",
                                lock_holder(file)));
    }
    const std::string holder =
        fmt::format("process {} on host {} ({})\n", ::getpid(), own_host(), own_command());
    if (::ftruncate(file_.get(), 0) != 0) throw_archive_error(file, "written", errno);
    write_all(file_, std::as_bytes(std::span(holder.data(), holder.size())), file);
}

ArchiveLock::~ArchiveLock() {
    // Nobody must be named who no longer holds it; a failure would only leave the old name.
    if (file_ && ::ftruncate(file_.get(), 0) != 0) return;
}

std::string lock_holder(const std::filesystem::path& file) {
    std::string holder = content_of(file);
    while (!holder.empty() && holder.back() == '\n') holder.pop_back();
    return holder.empty() ? "another program" : holder;
}

}  // namespace gongwen::archive
