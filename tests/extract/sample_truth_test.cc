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

void add_mark(Page& page, const json& mark) {
    const std::string kind = mark.at("kind");
    const Box box = box_from_json(mark.at("box"));
    const std::string text = mark.value("text", "");
    if (kind == "receiving_stamp") return;  // its words are among the lines
    if (kind == "check_box") {
        const bool ticked = text != "empty";
        page.check_boxes.push_back({box, ticked ? 0.3 : 0.01, ticked, 0.99});
    } else if (kind == "cell") {
        page.cells.push_back({box, std::stoi(text), 0, 0, 1, 1});
    } else if (kind == "seal") {
        page.seals.push_back({box, "red", 0.3});
    } else if (kind == "binding_line") {
        Line line = line_in(box, text, page.number);
        line.vertical = true;
        page.lines.push_back(line);
    } else {
        page.uncovered_ink.push_back({box, 0.2});
    }
}

std::vector<Page> pages_of(const json& document) {
    std::map<int, Page> pages;
    for (const json& number : document.at("pages")) {
        pages[number.get<int>()] = PageBuilder(number.get<int>()).page;
    }
    for (const json& line : document.at("lines")) {
        Page& page = pages.at(line.at("page").get<int>());
        page.lines.push_back(line_in(box_from_json(line.at("box")),
                                     line.at("text").get<std::string>(), page.number));
    }
    for (const json& mark : document.at("marks")) add_mark(pages.at(mark.at("page")), mark);
    std::vector<Page> out;
    for (auto& [number, page] : pages) out.push_back(std::move(page));
    return out;
}

FieldValue value_from(const json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_array()) return value.get<std::vector<std::string>>();
    return value.get<std::string>();
}

void check_document(const json& truth) {
    const extract::Extraction found = extract::extract_document(pages_of(truth), templates());

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
            const std::vector<Page> pages = pages_of(truth);

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
