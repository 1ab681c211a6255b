#include "pipeline/review/likely_names.h"

#include "extract/extract.h"

namespace gongwen::pipeline {

LikelyNames LikelyNames::load(const std::filesystem::path& data_folder) {
    return LikelyNames(
        extract::TemplateLibrary::load(data_folder / "templates").people(),
        index::Confusables::load(data_folder / "institutions" / "data" / "confusables.csv"));
}

LikelyNames::LikelyNames(std::shared_ptr<const extract::PersonNames> people,
                         index::Confusables look_alikes)
    : people_(std::move(people)), look_alikes_(std::move(look_alikes)) {}

std::vector<std::string> LikelyNames::of(const Record& record, const std::string& field) const {
    std::vector<std::string> likely;
    const Field* found = record.field(field);
    if (!found || !people_) return likely;
    const auto look_alikes = [&](char32_t c) { return look_alikes_.of(c); };
    for (const std::string& name : found->list()) {
        if (auto other = people_->with_likely_surname(name, look_alikes)) {
            likely.push_back(std::move(*other));
        }
    }
    return likely;
}

}  // namespace gongwen::pipeline
