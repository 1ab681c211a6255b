#include "core/page_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace gongwen {
namespace {

using nlohmann::json;

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

json line_to_json(const Line& line) {
    json symbols = json::array();
    for (const Symbol& s : line.symbols) {
        symbols.push_back({s.text, to_json_value(s.box), rounded(s.confidence, 1e4)});
    }
    json value = {{"box", to_json_value(line.box)},
                  {"text", line.text},
                  {"confidence", rounded(line.confidence, 1e4)},
                  {"symbols", symbols},
                  {"cell", line.cell},
                  {"vertical", line.vertical}};
    if (line.stamp) value["stamp"] = true;
    return value;
}

Line line_from_json(const json& value, int page) {
    Line line;
    line.page = page;
    line.box = box_from_json(value.at("box"));
    line.text = value.at("text");
    line.confidence = value.at("confidence");
    line.cell = value.at("cell");
    line.vertical = value.at("vertical");
    line.stamp = value.value("stamp", false);
    for (const json& s : value.at("symbols")) {
        line.symbols.push_back({s.at(0), box_from_json(s.at(1)), s.at(2)});
    }
    return line;
}

}  // namespace

json to_json_value(const Box& box) {
    return json::array({rounded(box.left, 100), rounded(box.top, 100), rounded(box.right, 100),
                        rounded(box.bottom, 100)});
}

Box box_from_json(const json& value) {
    return {value.at(0), value.at(1), value.at(2), value.at(3)};
}

json to_json_value(const Page& page) {
    json out = {{"number", page.number},
                {"width", rounded(page.width, 100)},
                {"height", rounded(page.height, 100)},
                {"dpi", page.dpi},
                {"rotation", page.rotation},
                {"skew", rounded(page.skew, 1000)},
                {"blank", page.blank},
                {"source", page.source == TextSource::Ocr ? "ocr" : "text_layer"},
                {"pixel_hash", page.pixel_hash},
                {"lines", json::array()},
                {"cells", json::array()},
                {"check_boxes", json::array()},
                {"seals", json::array()},
                {"barcodes", json::array()},
                {"uncovered_ink", json::array()}};
    for (const Line& line : page.lines) out["lines"].push_back(line_to_json(line));
    for (const Cell& c : page.cells) {
        out["cells"].push_back({{"box", to_json_value(c.box)},
                                {"table", c.table},
                                {"row", c.row},
                                {"column", c.column},
                                {"row_span", c.row_span},
                                {"column_span", c.column_span}});
    }
    for (const CheckBox& c : page.check_boxes) {
        out["check_boxes"].push_back({{"box", to_json_value(c.box)},
                                      {"ink", rounded(c.ink, 1e4)},
                                      {"ticked", c.ticked},
                                      {"confidence", rounded(c.confidence, 1e4)}});
    }
    for (const Seal& s : page.seals) {
        out["seals"].push_back(
            {{"box", to_json_value(s.box)}, {"colour", s.colour}, {"ink", rounded(s.ink, 1e4)}});
    }
    for (const Barcode& b : page.barcodes) {
        out["barcodes"].push_back(
            {{"box", to_json_value(b.box)}, {"format", b.format}, {"text", b.text}});
    }
    for (const InkRegion& i : page.uncovered_ink) {
        out["uncovered_ink"].push_back(
            {{"box", to_json_value(i.box)}, {"ink", rounded(i.ink, 1e4)}});
    }
    if (!page.attached_files.empty()) out["attached_files"] = page.attached_files;
    return out;
}

Page page_from_json(const json& value) {
    Page page;
    page.number = value.at("number");
    page.width = value.at("width");
    page.height = value.at("height");
    page.dpi = value.at("dpi");
    page.rotation = value.at("rotation");
    page.skew = value.at("skew");
    page.blank = value.at("blank");
    page.source = value.at("source") == "ocr" ? TextSource::Ocr : TextSource::TextLayer;
    page.pixel_hash = value.at("pixel_hash");
    for (const json& l : value.at("lines")) page.lines.push_back(line_from_json(l, page.number));
    for (const json& c : value.at("cells")) {
        page.cells.push_back({box_from_json(c.at("box")), c.at("table"), c.at("row"),
                              c.at("column"), c.at("row_span"), c.at("column_span")});
    }
    for (const json& c : value.at("check_boxes")) {
        page.check_boxes.push_back(
            {box_from_json(c.at("box")), c.at("ink"), c.at("ticked"), c.at("confidence")});
    }
    for (const json& s : value.at("seals")) {
        page.seals.push_back({box_from_json(s.at("box")), s.at("colour"), s.at("ink")});
    }
    for (const json& b : value.at("barcodes")) {
        page.barcodes.push_back({box_from_json(b.at("box")), b.at("format"), b.at("text")});
    }
    for (const json& i : value.at("uncovered_ink")) {
        page.uncovered_ink.push_back({box_from_json(i.at("box")), i.at("ink")});
    }
    page.attached_files = value.value("attached_files", std::vector<std::string>());
    return page;
}

}  // namespace gongwen
