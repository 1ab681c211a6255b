// What becomes of memory that is free again.

#pragma once

namespace gongwen {

/// From now on the process keeps what it frees, up to half a gigabyte, for what it needs next. Page
/// images come and go by the dozen: otherwise the kernel hands out and clears the same megabytes
/// again and again, a fifth of all time. For programs that read pages.
void keep_freed_memory();

}  // namespace gongwen
