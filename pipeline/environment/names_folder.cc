#include "pipeline/environment/names_folder.h"

#include "core/error.h"

namespace gongwen::pipeline {

namespace fs = std::filesystem;

fs::path folder_for_import(const std::string& said, const fs::path& archive_folder) {
    return said.empty() ? archive_folder / "institutions" : fs::path(said);
}

fs::path own_names_folder(const std::string& said, const fs::path& archive_folder) {
    std::error_code none;
    if (!said.empty()) {
        if (fs::is_directory(said, none)) return said;
        throw Error(ErrorKind::Usage, said,
                    "is no folder with lists of institutions; gongwen institutions import makes "
                    "one (--institutions, GONGWEN_INSTITUTIONS)");
    }
    const fs::path own = archive_folder / "institutions";
    return fs::exists(own / "institutions.csv", none) ? own : fs::path();
}

}  // namespace gongwen::pipeline
