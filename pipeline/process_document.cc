#include "pipeline/process_document.h"

#include <fmt/format.h>

#include "institutions/judge.h"

namespace gongwen::pipeline {
namespace {

// Raise when extraction or judging would make other records of the same pages.
constexpr int kProcessingRevision = 3;

}  // namespace

std::filesystem::path confidence_file(const std::filesystem::path& data_folder) {
    return data_folder / "ocr" / "model" / "confidence.json";
}

Knowledge Knowledge::load(const std::filesystem::path& data_folder) {
    return {extract::TemplateLibrary::load(data_folder / "templates"),
            institutions::Authority::load(data_folder / "institutions" / "data"),
            Confidence::load(confidence_file(data_folder))};
}

std::string Knowledge::version() const {
    return fmt::format("processing {}; {}; {}; {}", kProcessingRevision, templates.version(),
                       authority.version(), confidence.version());
}

std::vector<Record> process_document(const FileIdentity& file, std::span<const Page> read,
                                     const Knowledge& knowledge, Stopwatch* watch) {
    Stopwatch::Step step(watch, "fields");
    std::vector<Record> records;
    std::vector<Page> calibrated(read.begin(), read.end());
    for (Page& page : calibrated) ocr::calibrate(page, knowledge.confidence.characters);
    const std::span<const Page> pages(calibrated);
    const auto documents = extract::split_documents(pages, knowledge.templates);
    for (const extract::DocumentPages& part : documents) {
        const auto own_pages = pages.subspan(part.first, part.count);
        step.next("fields");
        extract::Extraction extraction =
            extract_document(own_pages, knowledge.templates, knowledge.confidence.fields);
        Record& record = extraction.record;
        record.source = file.source;
        record.sha256 = file.sha256;
        record.document = static_cast<int>(records.size()) + 1;
        record.of = static_cast<int>(documents.size());
        record.pages.clear();
        for (const Page& page : own_pages) {
            record.pages.push_back(page.number);
            record.views.push_back(
                {page.number, page.width, page.height, page.rotation, page.skew});
        }
        step.next("names");
        institutions::judge_record(record, extraction.passages, knowledge.authority);
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace gongwen::pipeline
