#include "pipeline/filed/readings.h"

namespace gongwen::pipeline {
namespace {

/// A reading may come from another file, where the same pixels were another page.
Page as_page(Page page, int number) {
    page.number = number;
    for (Line& line : page.lines) line.page = number;
    return page;
}

}  // namespace

std::optional<Page> kept_page(const archive::Catalogue& catalogue, const std::string& version,
                              const std::string& sha256, int number) {
    const auto hash = catalogue.page_hash(sha256, number, version);
    if (!hash) return {};
    auto reading = catalogue.reading(*hash, version);
    if (!reading) return {};
    return as_page(std::move(*reading), number);
}

std::optional<Survey> CatalogueReadings::survey(const std::string& sha256) const {
    const auto file = catalogue_.file(sha256);
    if (!file || file->pages == 0) return {};
    return Survey{file->pages, file->media_type};
}

void CatalogueReadings::put_survey(const std::string& sha256, const Survey& survey) {
    archive::FileState state = catalogue_.file(sha256).value_or(archive::FileState{});
    state.sha256 = sha256;
    state.pages = survey.pages;
    state.media_type = survey.media_type;
    catalogue_.note_file(state);
}

std::optional<Page> CatalogueReadings::page(const std::string& sha256, int number) const {
    return kept_page(catalogue_, version_, sha256, number);
}

bool CatalogueReadings::has_page(const std::string& sha256, int number) const {
    return page(sha256, number).has_value();
}

bool CatalogueReadings::adopt(const std::string& sha256, int number,
                              const std::string& pixel_hash) {
    auto reading = catalogue_.reading(pixel_hash, version_);
    if (!reading) return false;
    catalogue_.put_reading(sha256, number, version_, as_page(std::move(*reading), number));
    return true;
}

void CatalogueReadings::put_page(const std::string& sha256, const Page& page) {
    catalogue_.put_reading(sha256, page.number, version_, page);
}

bool CatalogueReadings::begin_attempt(const std::string& sha256, const std::string& stage,
                                      int limit) {
    return catalogue_.begin_attempt({stage, sha256, version_}, limit);
}

void CatalogueReadings::end_attempt(const std::string& sha256, const std::string& stage) {
    catalogue_.end_attempt({stage, sha256, version_});
}

std::optional<Survey> MemoryReadings::survey(const std::string& sha256) const {
    const auto found = surveys_.find(sha256);
    return found == surveys_.end() ? std::nullopt : std::optional(found->second);
}

void MemoryReadings::put_survey(const std::string& sha256, const Survey& survey) {
    surveys_[sha256] = survey;
}

std::optional<Page> MemoryReadings::page(const std::string& sha256, int number) const {
    const auto found = pages_.find({sha256, number});
    return found == pages_.end() ? std::nullopt : std::optional(found->second);
}

bool MemoryReadings::has_page(const std::string& sha256, int number) const {
    return pages_.contains({sha256, number});
}

void MemoryReadings::put_page(const std::string& sha256, const Page& page) {
    pages_[{sha256, page.number}] = page;
}

bool MemoryReadings::begin_attempt(const std::string& sha256, const std::string& stage, int limit) {
    int& count = attempts_[{sha256, stage}];
    if (count >= limit) return false;
    ++count;
    return true;
}

void MemoryReadings::end_attempt(const std::string& sha256, const std::string& stage) {
    attempts_.erase({sha256, stage});
}

void MemoryReadings::forget(const std::string& sha256) {
    surveys_.erase(sha256);
    std::erase_if(pages_, [&](const auto& entry) { return entry.first.first == sha256; });
}

}  // namespace gongwen::pipeline
