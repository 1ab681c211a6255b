#include "archive/cut_out_folder.h"

#include <algorithm>

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;

/// HASH-NUMBER of HASH-NUMBER-FIELD.png; "" for another name.
std::string document_of(const fs::path& picture) {
    const std::string name = picture.filename().string();
    const auto behind_hash = name.find('-');
    const auto behind_number =
        behind_hash == std::string::npos ? std::string::npos : name.find('-', behind_hash + 1);
    if (behind_number == std::string::npos || picture.extension() != ".png") return "";
    const bool is_hash = behind_hash == 16 && name.find_first_not_of("0123456789abcdef") == 16;
    return is_hash ? name.substr(0, behind_number) : "";
}

}  // namespace

fs::path cut_out_folder(const fs::path& archive) { return archive / "review"; }

std::vector<fs::path> remove_orphaned_cut_outs(const fs::path& archive,
                                               const Catalogue& catalogue) {
    std::error_code none;
    std::vector<fs::path> pictures;
    for (const fs::directory_entry& entry : fs::directory_iterator(cut_out_folder(archive), none)) {
        if (!document_of(entry.path()).empty()) pictures.push_back(entry.path());
    }
    if (pictures.empty()) return {};
    const std::vector<std::string> ids = catalogue.document_ids();
    std::vector<fs::path> left;
    for (const fs::path& picture : pictures) {
        if (std::binary_search(ids.begin(), ids.end(), document_of(picture))) continue;
        std::error_code error;
        fs::remove(picture, error);
        if (error) left.push_back(picture);
    }
    return left;
}

}  // namespace gongwen::archive
