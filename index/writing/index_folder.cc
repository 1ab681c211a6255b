#include "index/writing/index_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ranges>
#include <span>
#include <system_error>

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

[[noreturn]] void throw_not_replaced(const fs::path& folder, const std::error_code& error) {
    const bool no_space = error == std::errc::no_space_on_device;
    throw Error(no_space ? ErrorKind::NoSpace : ErrorKind::ArchiveDamaged, folder.string(),
                "the new search index cannot be put here: " + error.message());
}

void move_to(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) throw_not_replaced(to, error);
}

/// NFS and some others cannot.
bool means_no_exchange(int error_number) {
    return error_number == EINVAL || error_number == ENOSYS || error_number == ENOTSUP;
}

}  // namespace

void make_empty_index(const fs::path& folder) {
    fs::path beside = folder;
    beside += ".first";
    std::error_code left_over;
    fs::remove_all(beside, left_over);
    guarded(beside, [&] {
        Xapian::WritableDatabase database(beside.string(), Xapian::DB_CREATE);
        database.set_metadata(kSchemaKey, std::string(kSchemaVersion));
        database.commit();
    });
    move_to(beside, folder);
}

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

int exchange_paths(const fs::path& one, const fs::path& other) {
    const int failed = renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE);
    return failed != 0 ? errno : 0;
}

void replace_index(const fs::path& folder, const fs::path& by, const Exchange& exchange) {
    if (!fs::exists(folder)) return move_to(by, folder);
    fs::path old = by;
    if (const int failed = exchange(by, folder); means_no_exchange(failed)) {
        old += ".old";
        fs::remove_all(old);
        move_to(folder, old);
        move_to(by, folder);
    } else if (failed != 0) {
        throw_not_replaced(folder, {failed, std::generic_category()});
    }
    // What has the old one open reads on.
    std::error_code error;
    fs::remove_all(old, error);
}

}  // namespace gongwen::index
