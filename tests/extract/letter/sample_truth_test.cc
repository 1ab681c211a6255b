// Feeds the true lines of every sample, as recognition without a fault would give them, and expects
// the true fields.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/page_json.h"
#include "core/text.h"
#include "page_builder.h"
#include "truth_pages.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<fs::path> truth_files() {
    std::vector<fs::path> files;
    const fs::path samples = fs::path(GONGWEN_SOURCE_DIR) / "samples";
    for (const auto& entry : fs::recursive_directory_iterator(samples)) {
        if (entry.path().filename().string().ends_with(".expected.json")) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

json read_json(const fs::path& file) {
    std::ifstream in(file);
    return json::parse(in);
}

void check_document(const json& truth) {
    const extract::Extraction found = extract::extract_document(true_pages(truth), templates());

    CHECK(found.record.kind == truth.at("kind").get<std::string>());
    CHECK(found.record.document_type == truth.at("document_type").get<std::string>());
    for (const auto& [name, field] : truth.at("fields").items()) {
        INFO(name);
        CHECK(value_of(found.record, name) == shown(value_from(field.at("value"))));
        CHECK(state_of(found.record, name) == field.at("state").get<std::string>());
    }
}

/// The characters of the lines but spaces, sorted: order and grouping do not matter here.
std::u32string characters_of(std::u32string text) {
    std::erase_if(text, is_space);
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

TEST_CASE("the true lines of every sample give its true fields", "[extract][samples]") {
    for (const fs::path& file : truth_files()) {
        for (const json& truth : read_json(file)) {
            if (!truth.contains("lines")) continue;
            INFO(file.filename().string() << " document " << truth.at("document"));
            check_document(truth);
        }
    }
}

TEST_CASE("there are samples whose truth is known", "[extract][samples]") {
    CHECK_FALSE(truth_files().empty());
}

TEST_CASE("every character of a sample is in one passage", "[extract][samples]") {
    for (const fs::path& file : truth_files()) {
        for (const json& truth : read_json(file)) {
            if (!truth.contains("lines")) continue;
            INFO(file.filename().string() << " document " << truth.at("document"));
            const std::vector<Page> pages = true_pages(truth);

            const extract::Extraction found = extract::extract_document(pages, templates());

            std::u32string printed;
            for (const Page& page : pages) {
                for (const Line& line : page.lines) printed += to_utf32(line.text);
            }
            std::u32string in_passages;
            for (const Passage& passage : found.passages) {
                in_passages += passage.text;
                CHECK(passage.text.size() == passage.origins.size());
            }
            CHECK(to_utf8(characters_of(in_passages)) == to_utf8(characters_of(printed)));
        }
    }
}
