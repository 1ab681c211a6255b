// The authority file of the repository, loaded once for all tests of a program.

#pragma once

#include <filesystem>

#include "institutions/authority/authority.h"

namespace gongwen {

inline const institutions::Authority& authority() {
    static const auto loaded = institutions::Authority::load(
        std::filesystem::path(GONGWEN_SOURCE_DIR) / "institutions" / "data");
    return loaded;
}

}  // namespace gongwen
