#include "archive/catalogue/seals.h"

#include <array>

#include <fmt/format.h>

namespace gongwen::archive {
namespace {

struct Shape {
    std::string_view table;
    std::string_view key;      ///< columns that name a row
    std::string_view columns;  ///< that the seal is made of, the key among them
};

/// In the order of SealedTable.
constexpr std::array<Shape, 9> kShapes{{
    {"file", "sha256",
     "sha256, source, media_type, pages, filed, version, failure_kind, failure_detail"},
    {"page", "sha256, page, version", "sha256, page, version, page_hash"},
    {"attempt", "stage, key, version", "stage, key, version, count"},
    {"document", "id", "id, filed_at, change"},
    {"removed_document", "id", "id, change"},
    {"human_value", "file, first_page, field",
     "file, first_page, field, value, pages, page, reading, who, at"},
    {"report_run", "report", "report, change, at"},
    {"clock_mark", "one", "one, boot_id, uptime_s, at"},
    {"destroyed_file", "sha256", "sha256, list, object_removed"},
}};

std::string seal_of(const Shape& shape) {
    return fmt::format("sha256(json_array({}))", shape.columns);
}

/// "a = ? AND b = ?"
std::string where_key_is(const Shape& shape) {
    std::string condition;
    for (const char c : shape.key) {
        condition += c == ',' ? " = ? AND" : std::string(1, c);
    }
    return condition + " = ?";
}

std::string sealing_of(const Shape& shape) {
    return fmt::format("UPDATE {0} SET seal = {1} WHERE {2} AND seal <> {1}", shape.table,
                       seal_of(shape), where_key_is(shape));
}

}  // namespace

const std::string& sealing(SealedTable table) {
    static const auto statements = [] {
        std::array<std::string, kShapes.size()> made;
        for (std::size_t i = 0; i < kShapes.size(); ++i) made.at(i) = sealing_of(kShapes.at(i));
        return made;
    }();
    return statements.at(static_cast<std::size_t>(table));
}

void seal_everything(Database& database) {
    for (const Shape& shape : kShapes) {
        database.run(fmt::format("UPDATE {} SET seal = {}", shape.table, seal_of(shape)));
    }
}

std::vector<std::string> rows_with_broken_seals(Database& database) {
    std::vector<std::string> problems;
    for (const Shape& shape : kShapes) {
        Query rows = database.query(
            fmt::format("SELECT json_array({1}) FROM {0} WHERE seal <> {2} ORDER BY {1}",
                        shape.table, shape.key, seal_of(shape)));
        while (rows.next()) {
            problems.push_back(fmt::format("row {} of {} was changed from outside the program",
                                           rows.text(0), shape.table));
        }
    }
    return problems;
}

}  // namespace gongwen::archive
