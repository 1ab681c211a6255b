// A Xapian::Error is no std::exception and never leaves this folder: it becomes an Error here.

#pragma once

#include <filesystem>

#include <xapian.h>

namespace gongwen::index {

/// Throws the Error that says what went wrong with the index in `folder`, and what to do.
[[noreturn]] void rethrow(const std::filesystem::path& folder, const Xapian::Error& error);

/// Runs `work`, whose Xapian errors become ours.
template <typename Work>
auto guarded(const std::filesystem::path& folder, Work&& work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        rethrow(folder, error);
    }
}

}  // namespace gongwen::index
