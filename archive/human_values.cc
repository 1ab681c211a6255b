#include "archive/human_values.h"

#include <nlohmann/json.hpp>

#include "archive/clock.h"
#include "archive/stored_json.h"
#include "core/record_json.h"

namespace gongwen::archive {
namespace {

struct HumanValue {
    std::string field;
    FieldValue value;
    std::string pages;  ///< JSON
};

std::vector<HumanValue> human_values(Database& database, const std::string& id) {
    Query rows = database.query(
        "SELECT field, value, pages FROM human_value WHERE document = ? ORDER BY field", id);
    std::vector<HumanValue> values;
    while (rows.next()) {
        values.push_back(
            {rows.text(0), field_value_from_json(from_text(rows.text(1))), rows.text(2)});
    }
    return values;
}

void take_off_review(Record& record, const std::string& field) {
    std::erase_if(record.review, [&](const ReviewItem& item) { return item.field == field; });
}

void lay_over(Record& record, const std::string& name, const FieldValue& value) {
    Field& field = record.fields[name];
    field.value = value;
    field.state = FieldState::Confirmed;
    field.confidence = 1;
    field.reason.clear();
    // The one field that the record also holds outside its fields.
    if (name == "document_type") record.document_type = field.text();
    take_off_review(record, name);
}

}  // namespace

void apply_human_values(Database& database, Record& record) {
    const std::string id = document_id(record);
    for (const HumanValue& said : human_values(database, id)) {
        database.run("UPDATE human_value SET reading = ? WHERE document = ? AND field = ?",
                     to_text(to_json_value(record.fields[said.field])), id, said.field);
        lay_over(record, said.field, said.value);
        if (said.pages != to_text(record.pages)) {
            record.review.push_back({said.field, "pages_changed"});
        }
    }
}

void keep_human_value(Database& database, Record& record, const std::string& field,
                      const FieldValue& value, std::string_view who) {
    const std::string reading = to_text(to_json_value(record.fields[field]));
    // A second word of a person replaces the first, never the program's reading.
    database.run(
        "INSERT INTO human_value (document, field, value, pages, reading, who, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (document, field) DO UPDATE SET value = excluded.value, "
        "pages = excluded.pages, who = excluded.who, at = excluded.at",
        document_id(record), field, to_text(to_json_value(value)), to_text(record.pages), reading,
        who, utc_now());
    lay_over(record, field, value);
}

}  // namespace gongwen::archive
