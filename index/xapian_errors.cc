#include "index/xapian_errors.h"

#include <cerrno>
#include <cstring>
#include <string>

#include "core/error.h"

namespace gongwen::index {
namespace {

namespace fs = std::filesystem;

/// Ids of the processes that have the file open, as far as we may see them: "4711, 4712" or "".
std::string holders_of(const fs::path& file) {
    std::string holders;
    std::error_code error;
    for (fs::directory_iterator process("/proc", error), end; process != end;
         process.increment(error)) {
        const std::string id = process->path().filename();
        if (id.find_first_not_of("0123456789") != id.npos) continue;
        std::error_code unseen;
        for (fs::directory_iterator open(process->path() / "fd", unseen), last; open != last;
             open.increment(unseen)) {
            std::error_code gone;
            if (!fs::equivalent(open->path(), file, gone)) continue;
            holders += (holders.empty() ? "" : ", ") + id;
            break;
        }
    }
    return holders;
}

std::string detail_of_lock(const fs::path& folder) {
    const std::string holders = holders_of(folder / "flintlock");
    return holders.empty() ? "another program is writing to it; wait until it has ended"
                           : "process " + holders + " is writing to it; wait until it has ended";
}

/// `system`: the system's words for what happened, or nullptr.
bool means_no_space(const char* system) {
    if (!system) return false;
    const auto is = [system](int error) { return std::strcmp(system, std::strerror(error)) == 0; };
    return is(ENOSPC) || is(EDQUOT) || is(EFBIG);
}

}  // namespace

void rethrow(const fs::path& folder, const Xapian::Error& error) {
    const std::string type = error.get_type();
    const char* system = error.get_error_string();
    if (type == "DatabaseLockError") {
        throw Error(ErrorKind::ArchiveDamaged, folder.string(), detail_of_lock(folder));
    }
    if (means_no_space(system)) {
        throw Error(
            ErrorKind::NoSpace, folder.string(),
            "the disk of the search index is full; free some space and run gongwen reindex");
    }
    const bool is_torn = fs::exists(folder / "postlist.glass");
    if (!is_torn && !fs::exists(folder / "iamglass")) {
        throw Error(
            ErrorKind::ArchiveDamaged, folder.string(),
            "there is no search index; run gongwen reindex (a batch that is running makes it "
            "within half a minute)");
    }
    std::string detail = "the search index cannot be used (" + error.get_msg();
    if (system) detail += std::string(", ") + system;
    throw Error(ErrorKind::ArchiveDamaged, folder.string(),
                detail + "); run gongwen reindex --from-scratch");
}

}  // namespace gongwen::index
