// What becomes of memory that is free again.

#pragma once

#include <string>
#include <vector>

namespace gongwen {

/// From now on the process keeps what it frees, up to half a gigabyte, for what it needs next. Page
/// images come and go by the dozen: otherwise the kernel hands out and clears the same megabytes
/// again and again, a fifth of all time. For programs that read pages.
void keep_freed_memory();

/// This process's environment, for a new program that reads pages: its allocator is to ask the
/// kernel for memory in large pages (glibc's tunable `malloc.hugetlb`, read before main), since
/// each page image otherwise costs thousands of page faults, a sixth of the time of a drawn page.
/// Tunables that the environment has already stand.
std::vector<std::string> environment_with_large_pages();

}  // namespace gongwen
