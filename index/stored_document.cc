#include "index/stored_document.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace gongwen::index {
namespace {

using nlohmann::json;

constexpr double kTenths = 10;  // a tenth of a point is enough to mark a line

long tenths(double points) { return std::lround(points * kTenths); }

json box_to_json(const Box& box) {
    if (box.empty()) return nullptr;
    return {tenths(box.left), tenths(box.top), tenths(box.right), tenths(box.bottom)};
}

Box box_from_json(const json& value) {
    if (value.is_null()) return {};
    const auto points = [&value](std::size_t i) { return value.at(i).get<double>() / kTenths; };
    return {points(0), points(1), points(2), points(3)};
}

/// [text, page, box, apart]: the bulk of the data, so without names, and without what is usual.
json line_to_json(const PrintedLine& line) {
    json out = json::array({line.text, line.page, box_to_json(line.box)});
    if (line.apart) out.push_back(true);
    return out;
}

PrintedLine line_from_json(const json& value) {
    return {value.at(0), value.at(1), box_from_json(value.at(2)), value.size() > 3};
}

StoredDocument from_json(const json& value) {
    StoredDocument document;
    Hit& hit = document.hit;
    hit.id = value.at("id");
    hit.kind = value.at("kind");
    hit.document_type = value.at("type");
    hit.issuer = value.at("issuer");
    hit.subject = value.at("subject");
    hit.document_no = value.at("no");
    hit.issue_date = value.at("date");
    hit.page = value.at("page");
    hit.box = box_from_json(value.at("box"));
    hit.corrected_by = value.at("corrected_by");
    for (const json& line : value.at("lines")) document.lines.push_back(line_from_json(line));
    if (value.contains("printed")) document.printed = value.at("printed");
    return document;
}

}  // namespace

StoredDocument stored_document_of(const IndexEntry& entry) {
    const Record& record = entry.record;
    StoredDocument document;
    Hit& hit = document.hit;
    hit.id = entry.id;
    hit.kind = record.kind;
    hit.document_type = record.document_type;
    hit.issuer = record.text_of("issuer");
    hit.subject = record.text_of("subject");
    hit.document_no = record.text_of("document_no");
    hit.issue_date = record.text_of("issue_date");
    if (const Field* subject = record.field("subject")) {
        hit.page = subject->page;
        hit.box = subject->box;
    }
    hit.corrected_by = entry.corrected_by;
    document.lines = printed_lines(record);
    return document;
}

std::string to_data(const StoredDocument& document) {
    const Hit& hit = document.hit;
    json lines = json::array();
    for (const PrintedLine& line : document.lines) lines.push_back(line_to_json(line));
    json value{{"id", hit.id},
               {"kind", hit.kind},
               {"type", hit.document_type},
               {"issuer", hit.issuer},
               {"subject", hit.subject},
               {"no", hit.document_no},
               {"date", hit.issue_date},
               {"page", hit.page},
               {"box", box_to_json(hit.box)},
               {"corrected_by", hit.corrected_by},
               {"lines", std::move(lines)}};
    if (!document.printed.empty()) value["printed"] = document.printed;
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

StoredDocument from_data(std::string_view data) {
    try {
        return from_json(json::parse(data));
    } catch (const json::exception& error) {
        throw Error(ErrorKind::ArchiveDamaged, "search index",
                    std::string("a stored document cannot be read (") + error.what() +
                        "); run gongwen reindex --from-scratch");
    }
}

}  // namespace gongwen::index
