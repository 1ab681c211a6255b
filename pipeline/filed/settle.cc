#include "pipeline/filed/settle.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "pipeline/filed/readings.h"
#include "pipeline/reading/applications.h"
#include "pipeline/reading/said_template.h"
#include "pipeline/reading/seen_by_people.h"
#include "pipeline/reading/twin_phrases.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kBetweenVersions = "; processing ";

std::vector<Page> pages_of(const Record& record, std::span<const Page> pages,
                           const Knowledge& knowledge) {
    std::vector<Page> own = extract::in_reading_order({pages.begin(), pages.end()});
    std::erase_if(own, [&](const Page& page) {
        return std::find(record.pages.begin(), record.pages.end(), page.number) ==
               record.pages.end();
    });
    for (Page& page : own) ocr::calibrate(page, knowledge.confidence.characters);
    return own;
}

Passage passage_of(const std::string& field, const std::string& text, const Field& place) {
    Passage passage{field, to_utf32(text), {}};
    passage.origins.assign(passage.text.size(), Origin{place.page, place.box, 1});
    return passage;
}

/// What a person says stands there, instead of what was read there. Values that agree keep the
/// place of every character.
void put_values(std::vector<Passage>& passages, const Record& record, const Record& read) {
    for (const auto& entry : record.fields) {
        const std::string& name = entry.first;
        const Field& field = entry.second;
        if (field.state != FieldState::Confirmed) continue;
        const Field* reading = read.field(name);
        if (reading && reading->value == field.value) continue;
        std::erase_if(passages, [&](const Passage& passage) { return passage.field == name; });
        for (const std::string& text : field.list()) {
            passages.push_back(passage_of(name, text, field));
        }
    }
}

bool follows_from_names(const ReviewItem& item) {
    return item.reason.starts_with("name_") || item.reason == "unknown_name" ||
           item.reason == "near_name" || item.reason == "near_phrase";
}

void settle(Record& record, std::span<const Page> pages, const std::vector<Record>& file,
            const Knowledge& knowledge) {
    const std::vector<Page> own = pages_of(record, pages, knowledge);
    extract::Extraction again =
        extract_document(own, knowledge.templates, knowledge.confidence.fields,
                         form_of_id(said_template_of(record), knowledge.templates));
    put_values(again.passages, record, again.record);
    std::erase_if(record.review, follows_from_names);
    judge_document(record, again.passages, knowledge);
    doubt_twin_phrases(record, again.passages, knowledge.authority);
    judge_by_people(record, file, knowledge);
}

std::vector<Record> filed_documents(const archive::Catalogue& catalogue, std::string_view sha256,
                                    int count) {
    std::vector<Record> documents;
    for (int number = 1; number <= count; ++number) {
        auto stored = catalogue.document(document_id(sha256, number));
        if (stored) documents.push_back(std::move(stored->record));
    }
    return documents;
}

/// Which forms people say that the documents of the file are, as they are filed now.
std::map<int, std::string> said_templates(const archive::Catalogue& catalogue,
                                          const std::string& sha256) {
    const auto first = catalogue.document(document_id(sha256, 1));
    if (!first) return {};
    return said_templates_of(filed_documents(catalogue, sha256, first->record.of));
}

/// The file and its pages; throws Error(Usage) where it is not filed or its readings are gone.
std::vector<Page> required_pages(const archive::Catalogue& catalogue,
                                 const archive::FileState& file) {
    auto pages = kept_pages(catalogue, file);
    if (!pages) {
        throw Error(ErrorKind::Usage, file.source,
                    "its readings are gone; run gongwen reread first");
    }
    return *std::move(pages);
}

archive::FileState required_file(const archive::Catalogue& catalogue, const std::string& sha256) {
    auto file = catalogue.file(sha256);
    if (!file) throw Error(ErrorKind::Usage, sha256, "no such file in the archive");
    return *std::move(file);
}

void check_starts(const std::vector<int>& starts, const archive::FileState& file) {
    for (const int page : starts) {
        if (page >= 1 && page <= file.pages) continue;
        throw Error(ErrorKind::Usage, fmt::format("page {}", page),
                    fmt::format("is none of {}, which has pages 1 to {}", file.source, file.pages));
    }
}

}  // namespace

std::string filing_version(std::string_view reading_version, const Knowledge& knowledge) {
    return fmt::format("{}; {}", reading_version, knowledge.version());
}

std::string reading_part(std::string_view filing_version) {
    return std::string(filing_version.substr(0, filing_version.rfind(kBetweenVersions)));
}

archive::Settle settle_with(std::span<const Page> pages, std::vector<Record> file,
                            const Knowledge& knowledge) {
    return [pages, file = std::move(file), &knowledge](Record& record) {
        settle(record, pages, file, knowledge);
    };
}

std::vector<Record> documents_of_file(const archive::Catalogue& catalogue, const Record& one) {
    return filed_documents(catalogue, one.sha256, one.of);
}

std::vector<Record> records_for_filing(const archive::Catalogue& catalogue,
                                       const FileIdentity& file, std::span<const Page> pages,
                                       const Knowledge& knowledge, Stopwatch* watch) {
    FileIdentity known = file;
    known.templates = said_templates(catalogue, file.sha256);
    std::vector<Record> records = process_document(known, pages, knowledge, watch);
    judge_by_people(records, seen_by_people(catalogue, records), knowledge);
    return records;
}

void judge_others(archive::Catalogue& catalogue, const Record& one, const Knowledge& knowledge,
                  std::string_view who) {
    const std::vector<Record> documents = documents_of_file(catalogue, one);
    if (documents.size() < 2) return;
    for (const Record& other : documents) {
        if (document_id(other) == document_id(one)) continue;
        catalogue.judge_again(document_id(other), document_id(one), who, [&](Record& record) {
            judge_by_people(record, documents, knowledge);
        });
    }
}
std::optional<std::vector<Page>> kept_pages(const archive::Catalogue& catalogue,
                                            const archive::FileState& file) {
    const std::string version = reading_part(file.version);
    std::vector<Page> pages;
    for (int number = 1; number <= file.pages; ++number) {
        auto page = kept_page(catalogue, version, file.sha256, number);
        if (!page) return std::nullopt;
        pages.push_back(std::move(*page));
    }
    return pages;
}

std::vector<int> current_starts(const archive::Catalogue& catalogue, std::string_view sha256,
                                int documents) {
    std::vector<int> starts;
    for (int number = 1; number <= documents; ++number) {
        const auto document = catalogue.document(document_id(sha256, number));
        if (document && !document->record.pages.empty()) {
            starts.push_back(document->record.pages.front());
        }
    }
    return starts;
}

std::vector<std::string> divide_file(archive::Archive& archive, const Knowledge& knowledge,
                                     const std::string& sha256, std::vector<int> starts,
                                     std::string_view who) {
    archive::Catalogue& catalogue = archive.catalogue();
    archive::FileState file = required_file(catalogue, sha256);
    check_starts(starts, file);
    const std::vector<Page> pages = required_pages(catalogue, file);
    starts.push_back(1);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const std::vector<Record> records =
        records_for_filing(catalogue, {file.source, sha256, starts}, pages, knowledge);
    file.version = filing_version(reading_part(file.version), knowledge);
    catalogue.decide_split(file, starts, records, who,
                           settle_with(pages, seen_by_people(catalogue, records), knowledge));
    std::vector<std::string> ids(records.size());
    std::transform(records.begin(), records.end(), ids.begin(),
                   [](const Record& record) { return document_id(record); });
    return ids;
}

void check_readings(const archive::Catalogue& catalogue, const std::string& sha256) {
    required_pages(catalogue, required_file(catalogue, sha256));
}

void file_again(archive::Catalogue& catalogue, const Knowledge& knowledge,
                const std::string& sha256) {
    archive::FileState file = required_file(catalogue, sha256);
    const std::vector<Page> pages = required_pages(catalogue, file);
    const std::vector<int> starts = catalogue.decided_split(sha256).value_or(std::vector<int>{});
    const std::vector<Record> records =
        records_for_filing(catalogue, {file.source, sha256, starts}, pages, knowledge);
    file.version = filing_version(reading_part(file.version), knowledge);
    catalogue.file_documents(file, records,
                             settle_with(pages, seen_by_people(catalogue, records), knowledge));
}

}  // namespace gongwen::pipeline
