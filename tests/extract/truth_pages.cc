#include "truth_pages.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/page_json.h"
#include "page_builder.h"

namespace gongwen::test {
namespace {

using nlohmann::json;

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
    } else if (kind == "bar_code") {
        page.barcodes.push_back({box, "Code128", text});
    } else if (kind == "binding_line") {
        Line line = line_in(box, text, page.number);
        line.vertical = true;
        page.lines.push_back(line);
    } else {
        page.uncovered_ink.push_back({box, 0.2});
    }
}

}  // namespace

std::vector<Page> true_pages(const json& document) {
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
    for (const json& number : document.at("pages")) {
        out.push_back(std::move(pages.at(number.get<int>())));
    }
    return out;
}

FieldValue value_from(const json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_array()) return value.get<std::vector<std::string>>();
    return value.get<std::string>();
}

}  // namespace gongwen::test
