// The index's folder as a whole: compacted, or exchanged for another, while searches go on.

#pragma once

#include <filesystem>
#include <vector>

namespace gongwen::index {

/// Writes a copy of the index in `from`, without the gaps that changes leave, to `to`, which must
/// not exist. Durable when it returns. Throws Error as search_index.h says.
void write_compact(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same of several, none of whose documents stands in another: one index of all.
void write_compact(const std::vector<std::filesystem::path>& from, const std::filesystem::path& to);

/// Puts the index in `by` in the place of `folder`, at once: a search sees the one or the other.
/// `by` is gone afterwards. Killed in between, it may still be there and may be removed.
void replace_index(const std::filesystem::path& folder, const std::filesystem::path& by);

}  // namespace gongwen::index
