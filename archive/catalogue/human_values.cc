#include "archive/catalogue/human_values.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "archive/catalogue/seals.h"
#include "archive/catalogue/stored_json.h"
#include "archive/clock.h"
#include "core/record_json.h"

namespace gongwen::archive {
namespace {

constexpr std::string_view kPagesChanged = "pages_changed";

struct StoredValue {
    int first_page = 0;
    std::string field;
    FieldValue value;
    std::string pages;  ///< JSON
    int page = 0;
};

std::vector<StoredValue> values_of_file(Database& database, const std::string& file) {
    Query rows = database.query(
        "SELECT first_page, field, value, pages, page FROM human_value WHERE file = ? "
        "ORDER BY first_page, field",
        file);
    std::vector<StoredValue> values;
    while (rows.next()) {
        values.push_back({static_cast<int>(rows.integer(0)), rows.text(1),
                          field_value_from_json(from_text(rows.text(2))), rows.text(3),
                          static_cast<int>(rows.integer(4))});
    }
    return values;
}

bool has_page(const Record& record, int page) {
    return std::find(record.pages.begin(), record.pages.end(), page) != record.pages.end();
}

/// Where it stands: the page on which the field was read, or else that on which its document began.
int place_of(const StoredValue& value) { return value.page == 0 ? value.first_page : value.page; }

bool reads_elsewhere(const Record& record, const StoredValue& value) {
    const Field* field = record.field(value.field);
    if (!field || field->page == 0 || field->page == value.page) return false;
    return field->state != FieldState::Absent && field->state != FieldState::Blank;
}

struct ValuesOfDocument {
    std::map<std::string, StoredValue> by_field;  ///< that count
    std::vector<StoredValue> others;  ///< on its pages, too; the program or a person says otherwise
};

ValuesOfDocument all_values_for(Database& database, const Record& record) {
    const Anchor anchor = anchor_of(record);
    ValuesOfDocument values;
    std::vector<StoredValue> displaced;
    for (StoredValue& value : values_of_file(database, anchor.file)) {
        const bool begins_here = value.first_page == anchor.first_page;
        if (begins_here && (value.page == 0 || has_page(record, value.page))) {
            values.by_field.insert_or_assign(value.field, std::move(value));
        } else if (has_page(record, place_of(value))) {
            auto& list = reads_elsewhere(record, value) ? values.others : displaced;
            list.push_back(std::move(value));
        }
    }
    for (StoredValue& value : displaced) {
        const bool counts = !values.by_field.contains(value.field);
        if (counts) values.by_field.emplace(value.field, std::move(value));
        if (!counts) values.others.push_back(std::move(value));
    }
    return values;
}

/// The values that count for the document, by field.
std::map<std::string, StoredValue> values_for(Database& database, const Record& record) {
    return all_values_for(database, record).by_field;
}

/// Values that do not count are not lost in silence, unless a person spoke of just these pages.
void doubt_others(Record& record, const ValuesOfDocument& values) {
    for (const StoredValue& other : values.others) {
        const auto said = values.by_field.find(other.field);
        const bool is_decided =
            said != values.by_field.end() && said->second.pages == to_text(record.pages);
        const Field* now = record.field(other.field);
        if (!is_decided && (!now || now->value != other.value)) doubt_pages(record, other.field);
    }
}

void take_off_review(Record& record, const std::string& field) {
    std::erase_if(record.review, [&](const ReviewItem& item) {
        return item.field == field && item.reason != kPagesChanged;
    });
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

/// The program's reading of a field, also where a person's value lies over it.
Field reading_of(Database& database, const Record& record, const std::string& field) {
    const Field* now = record.field(field);
    if (!now) return {};
    if (now->state != FieldState::Confirmed) return *now;
    const auto stored = stored_human_value(database, record, field);
    return stored ? stored->reading : *now;
}

}  // namespace

Anchor anchor_of(const Record& record) {
    const std::string id = document_id(record);
    return {id.substr(0, id.find('-')), record.pages.empty() ? 0 : record.pages.front()};
}

void doubt_pages(Record& record, const std::string& field) {
    const ReviewItem item{field, std::string(kPagesChanged)};
    const auto& known = record.review;
    if (std::find(known.begin(), known.end(), item) == known.end()) record.review.push_back(item);
}

void apply_human_values(Database& database, Record& record, const Settle& settle) {
    const ValuesOfDocument values = all_values_for(database, record);
    doubt_others(record, values);
    if (values.by_field.empty()) return;
    const Anchor anchor = anchor_of(record);
    for (const auto& [name, said] : values.by_field) {
        database.run(
            "UPDATE human_value SET reading = ? WHERE file = ? AND first_page = ? AND field = ?",
            to_text(to_json_value(record.fields[name])), anchor.file, said.first_page, name);
        seal_row(database, SealedTable::HumanValue, anchor.file, said.first_page, name);
        lay_over(record, name, said.value);
        if (said.pages != to_text(record.pages)) doubt_pages(record, name);
    }
    settle_by_people(database, record, settle);
}

void keep_human_value(Database& database, Record& record, const std::string& field,
                      const FieldValue& value, std::string_view who) {
    const Anchor anchor = anchor_of(record);
    const Field reading = reading_of(database, record, field);
    // A second word of a person replaces the first, never the program's reading.
    database.run(
        "INSERT INTO human_value (file, first_page, field, value, pages, page, reading, who, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (file, first_page, field) DO UPDATE SET value = excluded.value, "
        "pages = excluded.pages, page = excluded.page, who = excluded.who, at = excluded.at",
        anchor.file, anchor.first_page, field, to_text(to_json_value(value)), to_text(record.pages),
        reading.page, to_text(to_json_value(reading)), who, utc_now());
    seal_row(database, SealedTable::HumanValue, anchor.file, anchor.first_page, field);
    lay_over(record, field, value);
    std::erase_if(record.review, [&](const ReviewItem& item) { return item.field == field; });
}

std::optional<Anchor> withdraw_human_value(Database& database, Record& record,
                                           const std::string& field) {
    const auto values = values_for(database, record);
    const auto found = values.find(field);
    if (found == values.end()) return std::nullopt;
    const Anchor kept_under{anchor_of(record).file, found->second.first_page};
    record.fields[field] = reading_of(database, record, field);
    if (field == "document_type") record.document_type = record.text_of(field);
    database.run("DELETE FROM human_value WHERE file = ? AND first_page = ? AND field = ?",
                 kept_under.file, kept_under.first_page, field);
    std::erase_if(record.review, [&](const ReviewItem& item) {
        return item.field == field && item.reason == kPagesChanged;
    });
    return kept_under;
}

void settle_by_people(Database& database, Record& record, const Settle& settle) {
    if (!settle) return;
    settle(record);
    for (const auto& [name, said] : values_for(database, record)) take_off_review(record, name);
}

std::optional<HumanValue> stored_human_value(Database& database, const Record& record,
                                             std::string_view field) {
    const auto values = values_for(database, record);
    const auto found = values.find(std::string(field));
    if (found == values.end()) return std::nullopt;
    Query row = database.query(
        "SELECT value, reading, who, at FROM human_value "
        "WHERE file = ? AND first_page = ? AND field = ?",
        anchor_of(record).file, found->second.first_page, field);
    if (!row.next()) return std::nullopt;
    return HumanValue{field_value_from_json(from_text(row.text(0))),
                      field_from_json(from_text(row.text(1))), row.text(2), row.text(3)};
}

}  // namespace gongwen::archive
