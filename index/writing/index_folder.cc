#include "index/writing/index_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <xapian.h>

#include "core/error.h"
#include "index/xapian_errors.h"

namespace gongwen::index {

namespace fs = std::filesystem;

void write_compact(const fs::path& from, const fs::path& to) {
    guarded(to, [&] { Xapian::Database(from.string()).compact(to.string()); });
}

void replace_index(const fs::path& folder, const fs::path& by) {
    const unsigned flags = fs::exists(folder) ? RENAME_EXCHANGE : 0;
    if (renameat2(AT_FDCWD, by.c_str(), AT_FDCWD, folder.c_str(), flags) != 0) {
        throw Error(
            errno == ENOSPC ? ErrorKind::NoSpace : ErrorKind::ArchiveDamaged, folder.string(),
            std::string("the new search index cannot be put here: ") + std::strerror(errno));
    }
    // What has the old one open reads on.
    std::error_code error;
    if (flags != 0) fs::remove_all(by, error);
}

}  // namespace gongwen::index
