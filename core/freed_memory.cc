#include "core/freed_memory.h"

#include <algorithm>

#include <malloc.h>
#include <unistd.h>

namespace gongwen {

void keep_freed_memory() {
    constexpr int kKept = 512 << 20;
    // A colour page of 300 dpi is larger than any threshold that glibc takes: none is mapped apart.
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, kKept);
}

std::vector<std::string> environment_with_large_pages() {
    const std::string variable = "GLIBC_TUNABLES=";
    std::vector<std::string> settings;
    for (char** setting = environ; *setting != nullptr; ++setting) settings.emplace_back(*setting);
    const bool tuned = std::ranges::any_of(
        settings, [&](const std::string& setting) { return setting.starts_with(variable); });
    if (!tuned) settings.push_back(variable + "glibc.malloc.hugetlb=1");
    return settings;
}

}  // namespace gongwen
