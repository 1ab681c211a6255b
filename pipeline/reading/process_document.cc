#include "pipeline/reading/process_document.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/text.h"
#include "extract/letter/pages/enclosed_letters.h"
#include "extract/lines/columns.h"
#include "extract/review/review.h"
#include "extract/values/add_review.h"
#include "institutions/judge.h"
#include "institutions/names/agreement/mismatches.h"
#include "pipeline/reading/applications.h"
#include "pipeline/reading/misread_names.h"
#include "pipeline/reading/said_template.h"
#include "pipeline/reading/twin_phrases.h"
#include "pipeline/reading/unknown_issuer.h"

namespace gongwen::pipeline {
namespace {

// Raise when extraction or judging would make other records of the same pages.
constexpr int kProcessingRevision = 26;

/// Where a person says that documents begin. The first page always begins one.
std::vector<extract::DocumentPages> split_at(std::span<const Page> pages,
                                             const std::vector<int>& starts) {
    std::vector<extract::DocumentPages> documents;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool begins =
            std::find(starts.begin(), starts.end(), pages[i].number) != starts.end();
        if (documents.empty() || begins) {
            documents.push_back({i, 1});
        } else {
            ++documents.back().count;
        }
    }
    return documents;
}

std::vector<extract::DocumentPages> documents_in(const FileIdentity& file,
                                                 std::span<const Page> pages,
                                                 const Knowledge& knowledge) {
    if (!file.starts.empty()) return split_at(pages, file.starts);
    return extract::split_documents(pages, knowledge.templates);
}

/// nullptr where nobody said which form begins on the page.
const extract::Template* said_form(const FileIdentity& file, int page, const Knowledge& knowledge) {
    const auto said = file.templates.find(page);
    return said == file.templates.end() ? nullptr : form_of_id(said->second, knowledge.templates);
}

void doubt_beginnings(Record& record, const extract::DocumentPages& part,
                      std::span<const Page> pages) {
    for (const std::size_t index : part.doubtful) {
        extract::add_review(record, fmt::format("page.{}", pages[index].number), "doubtful_split");
    }
}

}  // namespace

std::filesystem::path confidence_file(const std::filesystem::path& data_folder) {
    return data_folder / "ocr" / "model" / "confidence.json";
}

Knowledge Knowledge::load(const std::filesystem::path& data_folder,
                          const std::filesystem::path& own_names) {
    const std::filesystem::path names = data_folder / "institutions" / "data";
    Knowledge knowledge{extract::TemplateLibrary::load(data_folder / "templates"),
                        institutions::Authority::load(names, own_names),
                        Confidence::load(confidence_file(data_folder)),
                        institutions::KindTable::load(names)};
    require_known_kinds(knowledge);
    return knowledge;
}

std::string Knowledge::version() const {
    return fmt::format("processing {}; {}; {}; {}; {}", kProcessingRevision, templates.version(),
                       authority.version(), confidence.version(), kinds.version());
}

void judge_document(Record& record, std::span<const Passage> passages, const Knowledge& knowledge) {
    institutions::judge_record(record, passages, knowledge.authority);
    doubt_unknown_issuer(record, passages);
}

void check_mismatches(std::vector<Record>& documents, const Knowledge& knowledge) {
    for (Record& record : documents) {
        const Record* letter = nullptr;
        for (const Record& other : documents) {
            const bool covers =
                record.covering_letter && document_id(other) == record.covering_letter->document;
            if (covers) letter = &other;
        }
        record.mismatches = institutions::find_mismatches(record, letter, knowledge.authority);
    }
}

std::vector<Record> process_document(const FileIdentity& file, std::span<const Page> read,
                                     const Knowledge& knowledge, Stopwatch* watch) {
    Stopwatch::Step step(watch, "fields");
    std::vector<Record> records;
    std::vector<Page> calibrated(read.begin(), read.end());
    std::map<int, double> in_columns;  // the widths of such pages
    for (Page& page : calibrated) {
        ocr::calibrate(page, knowledge.confidence.characters);
        if (!extract::is_in_columns(page)) continue;
        in_columns[page.number] = page.width;
        extract::lay_on_side(page);
    }
    calibrated = extract::in_reading_order(std::move(calibrated));
    const std::span<const Page> pages(calibrated);
    const auto documents = documents_in(file, pages, knowledge);
    for (const extract::DocumentPages& part : documents) {
        const auto own_pages = pages.subspan(part.first, part.count);
        step.next("fields");
        extract::Extraction extraction =
            extract_document(own_pages, knowledge.templates, knowledge.confidence.fields,
                             said_form(file, own_pages.front().number, knowledge));
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
        doubt_beginnings(record, part, pages);
        judge_document(record, extraction.passages, knowledge);
        mend_misread_names(record, knowledge.authority);
        doubt_twin_phrases(record, extraction.passages, knowledge.authority);
        records.push_back(std::move(record));
    }
    extract::tie_enclosed_letters(records);
    check_applications(records, knowledge);
    check_mismatches(records, knowledge);
    for (Record& record : records) {
        extract::review_document(record);
        extract::set_upright(record, in_columns);
    }
    return records;
}

}  // namespace gongwen::pipeline
