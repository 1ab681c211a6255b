#include "index/writing/index_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ranges>
#include <span>

#include <fcntl.h>
#include <xapian.h>

#include "core/error.h"
#include "index/schema.h"
#include "index/xapian_errors.h"

namespace gongwen::index {

namespace fs = std::filesystem;

namespace {

/// What the parts know differs in one thing only: the number of the last change, of which the
/// highest counts.
class HighestChange : public Xapian::Compactor {
  public:
    std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                           const std::string tags[]) override {
        const auto value = [](const std::string& tag) { return change_in(tag); };
        // Xapian 1.4 passes the key as its table spells it, with bytes in front.
        if (!key.ends_with(kLastChangeKey)) return tags[0];
        return std::ranges::max(std::span(tags, count), {}, value);
    }
};

}  // namespace

void write_compact(const fs::path& from, const fs::path& to) {
    write_compact(std::vector<fs::path>{from}, to);
}

void write_compact(const std::vector<fs::path>& from, const fs::path& to) {
    guarded(to, [&] {
        Xapian::Database all;
        for (const fs::path& part : from) all.add_database(Xapian::Database(part.string()));
        HighestChange compactor;
        constexpr unsigned kDefaultFlags = 0;
        constexpr int kDefaultBlockSize = 0;
        all.compact(to.string(), kDefaultFlags, kDefaultBlockSize, compactor);
    });
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
