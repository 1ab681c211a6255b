// What people ask (queries/queries.toml) among the letters of queries/documents.toml.

#include <filesystem>

#include <catch2/catch.hpp>
#include <toml++/toml.h>

#include "core/error.h"
#include "core/text.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

const std::filesystem::path kQueries = GONGWEN_SOURCE_DIR "/tests/index/queries";

std::string text_in(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string());
}

std::vector<std::string> list_in(const toml::table& table, std::string_view key) {
    std::vector<std::string> values;
    if (const toml::array* list = table[key].as_array()) {
        for (const toml::node& value : *list) values.push_back(value.value_or(std::string()));
    }
    return values;
}

/// A blank line ends a page.
std::string with_pages(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' && out.ends_with('\n')) {
            out.back() = '\f';
        } else {
            out += c;
        }
    }
    return out;
}

NameFinding name_in(const toml::table& table) {
    NameFinding finding;
    finding.written = text_in(table, "written");
    finding.expected = text_in(table, "expected");
    finding.verdict = text_in(table, "verdict");
    finding.mention = table["mention"].value_or(false);
    return finding;
}

void add_fields(IndexEntry& entry, const toml::table& table) {
    for (const auto& [key, field] : {std::pair("issuer", "issuer"),
                                     {"number", "document_no"},
                                     {"date", "issue_date"},
                                     {"received", "received_no"},
                                     {"received_date", "received_date"},
                                     {"retention", "retention"},
                                     {"file", "file_no"},
                                     {"to", "recipient"},
                                     {"subject", "subject"}}) {
        const std::string value = text_in(table, key);
        if (!value.empty()) with_field(entry, field, value);
    }
    for (const char* field : {"originals", "copies"}) {
        if (table.contains(field)) with_field(entry, field, list_in(table, field));
    }
    for (const std::string& field : list_in(table, "unreadable")) {
        with_field(entry, field, "", FieldState::Unreadable);
    }
}

IndexEntry entry_in(const toml::table& table) {
    IndexEntry entry = entry_of(text_in(table, "id"), with_pages(text_in(table, "text")));
    entry.record.document_type = text_in(table, "type");
    entry.record.kind = entry.record.document_type.empty() ? "form" : "letter";
    entry.record.template_id = table["template"].value_or(std::string("letter"));
    entry.agency_names = list_in(table, "agency_names");
    entry.corrected_by = list_in(table, "corrected_by");
    add_fields(entry, table);
    for (const std::string& number : list_in(table, "corrects")) {
        Correction correction;
        correction.target.document_no = number;
        entry.record.corrections.push_back(correction);
    }
    if (const toml::array* names = table["names"].as_array()) {
        for (const toml::node& name : *names) {
            entry.record.names.push_back(name_in(*name.as_table()));
        }
    }
    return entry;
}

std::vector<IndexEntry> documents() {
    const toml::table file = toml::parse_file((kQueries / "documents.toml").string());
    std::vector<IndexEntry> entries;
    for (const toml::node& document : *file["document"].as_array()) {
        entries.push_back(entry_in(*document.as_table()));
    }
    return entries;
}

SearchRequest request_in(const toml::table& query) {
    SearchRequest request;
    request.query = text_in(query, "q");
    request.limit = 100;
    request.tolerant = query["tolerant"].value_or(false);
    request.reverse = query["reverse"].value_or(false);
    const std::string sort = query["sort"].value_or(std::string("date"));
    request.sort = sort == "relevance" ? SortBy::Relevance
                   : sort == "number"  ? SortBy::Number
                                       : SortBy::Date;
    return request;
}

void check_mistake(const SearchIndex& index, const toml::table& query) {
    std::string message = "no error";
    try {
        index.search(request_in(query));
    } catch (const Error& error) {
        message = error.what();
    }
    CHECK_THAT(message, Catch::Contains(text_in(query, "error")));
    const std::u32string mark = to_utf32(message.substr(message.rfind('\n') + 1));
    constexpr std::size_t kIndent = 2;
    CHECK(static_cast<std::int64_t>(mark.size() - kIndent - 1) == query["at"].value_or(-1));
}

}  // namespace

TEST_CASE("every query of the file finds what it must, in order, and nothing else", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), documents());
    const auto index = open_for_reading(
        folder.path(), Confusables::load(GONGWEN_SOURCE_DIR "/institutions/data/confusables.csv"));
    const toml::table file = toml::parse_file((kQueries / "queries.toml").string());
    const toml::array& queries = *file["query"].as_array();
    CHECK(queries.size() >= 150);
    for (const toml::node& node : queries) {
        const toml::table& query = *node.as_table();
        INFO("queries.toml:" << query.source().begin.line << ": " << text_in(query, "q"));
        if (query.contains("error")) {
            check_mistake(*index, query);
            continue;
        }
        std::vector<std::string> found;
        const SearchPage page = index->search(request_in(query));
        for (const Hit& hit : page.hits) found.push_back(hit.id);
        CHECK(found == list_in(query, "ids"));
        CHECK(page.total == static_cast<std::int64_t>(found.size()));
    }
}
