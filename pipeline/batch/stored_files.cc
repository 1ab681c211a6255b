#include "pipeline/batch/stored_files.h"

namespace gongwen::pipeline {

Inputs stored_files(const archive::Archive& archive, std::string_view filing_version,
                    const AlsoStored& also) {
    Inputs inputs;
    inputs.are_stored = true;
    for (const std::string& sha256 : archive.objects().list()) {
        const auto file = archive.catalogue().file(sha256);
        if (file && !file->destroyed.empty()) continue;
        const bool is_asked_for = !file || also.all || (also.failed && file->failure);
        if (!is_asked_for && file->version == filing_version) continue;
        inputs.files.push_back(archive.objects().path_of(sha256));
    }
    return inputs;
}

}  // namespace gongwen::pipeline
