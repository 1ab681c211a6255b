#include "archive/archive_lock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"

namespace gongwen::archive {
namespace {

constexpr std::size_t kCommandLimit = 200;
constexpr std::chrono::milliseconds kPause{100};

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

bool locked_now(const OwnedFd& lock, const std::filesystem::path& file) {
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK && errno != EINTR) throw_archive_error(file, "locked", errno);
    return false;
}

bool locked(const OwnedFd& lock, const std::filesystem::path& file, const Waiting& waiting) {
    if (locked_now(lock, file)) return true;
    std::this_thread::sleep_for(kPause);  // who asks whether it is held holds it for a moment
    if (locked_now(lock, file)) return true;
    const auto end = std::chrono::steady_clock::now() + waiting.at_most;
    if (waiting.at_most.count() > 0 && waiting.on_wait) waiting.on_wait(lock_holder(file));
    while (std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(kPause);
        if (waiting.between_tries) waiting.between_tries();
        if (locked_now(lock, file)) return true;
    }
    return false;
}

}  // namespace

ArchiveLock::ArchiveLock(const std::filesystem::path& file, const Waiting& waiting)
    // Closed on exec, so that a worker that outlives us does not hold the archive.
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (!file_) throw_archive_error(file, "opened for writing", errno);
    if (!locked(file_, file, waiting)) {
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

std::optional<std::chrono::system_clock::time_point> held_since(const std::filesystem::path& file) {
    const OwnedFd lock(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!lock || ::flock(lock.get(), LOCK_SH | LOCK_NB) == 0) return {};  // freed as it is closed
    struct stat status {};
    if (errno != EWOULDBLOCK || ::fstat(lock.get(), &status) != 0) return {};
    return std::chrono::system_clock::from_time_t(status.st_mtime);
}

std::string lock_holder(const std::filesystem::path& file) {
    std::string holder = content_of(file);
    while (!holder.empty() && holder.back() == '\n') holder.pop_back();
    return holder.empty() ? "another program" : holder;
}

}  // namespace gongwen::archive
