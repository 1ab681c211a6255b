// The index's folder as a whole: made, compacted, or exchanged for another, while searches go on.

#pragma once

#include <filesystem>
#include <functional>
#include <vector>

namespace gongwen::index {

/// Makes an index without letters in `folder`, which is missing or empty: beside it, in
/// FOLDER.first, and moved into place when whole. Killed while it makes a database, Xapian leaves
/// one that it cannot open, which nobody could tell from one that lost its head file. Throws Error
/// as search_index.h says.
void make_empty_index(const std::filesystem::path& folder);

/// Writes a copy of the index in `from`, without the gaps that changes leave, to `to`, which must
/// not exist. Durable when it returns. Throws Error as search_index.h says.
void write_compact(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same of several, none of whose documents stands in another: one index of all.
void write_compact(const std::vector<std::filesystem::path>& from, const std::filesystem::path& to);

/// Lets two paths change places at once. Returns 0, or an errno.
using Exchange =
    std::function<int(const std::filesystem::path& one, const std::filesystem::path& other)>;
int exchange_paths(const std::filesystem::path& one, const std::filesystem::path& other);

/// Puts the index in `by` in the place of `folder`, at once: a search sees the one or the other.
/// Where the file system cannot do that (NFS), for a moment it sees none. `by` is gone afterwards.
/// Killed in between, it, or BY.old, may still be there and may be removed.
void replace_index(const std::filesystem::path& folder, const std::filesystem::path& by,
                   const Exchange& exchange = exchange_paths);

}  // namespace gongwen::index
