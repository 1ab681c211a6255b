#include "pipeline/environment/resources.h"

#include <cstdlib>
#include <vector>

#include "core/error.h"

namespace gongwen::pipeline {

std::filesystem::path program_path() {
    if (const char* set = std::getenv("GONGWEN_PROGRAM"); set && *set) return set;
    return std::filesystem::read_symlink("/proc/self/exe");
}

std::filesystem::path data_folder() {
    std::vector<std::filesystem::path> candidates;
    if (const char* set = std::getenv("GONGWEN_DATA_DIR"); set && *set) {
        candidates.emplace_back(set);
    } else {
        candidates.push_back(program_path().parent_path().parent_path() / "share" / "gongwen");
        candidates.emplace_back(GONGWEN_SOURCE_DIR);
    }
    for (const auto& folder : candidates) {
        if (std::filesystem::is_directory(folder / "templates")) return folder;
    }
    throw Error(ErrorKind::PartMissing, candidates.front().string(),
                "holds no templates/; set GONGWEN_DATA_DIR to the folder that does");
}

ocr::EngineOptions default_engine_options() {
    const std::filesystem::path models = data_folder() / "ocr" / "model";
    return ocr::has_tuned_model(models) ? ocr::tuned_engine_options(models) : ocr::EngineOptions{};
}

}  // namespace gongwen::pipeline
