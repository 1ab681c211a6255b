#include "core/freed_memory.h"

#include <malloc.h>

namespace gongwen {

void keep_freed_memory() {
    constexpr int kLargestHeapBlock = 32 << 20;  // glibc refuses more
    constexpr int kKept = 512 << 20;
    mallopt(M_MMAP_THRESHOLD, kLargestHeapBlock);
    mallopt(M_TRIM_THRESHOLD, kKept);
}

}  // namespace gongwen
