#include "archive/catalogue/review_rows.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "archive/catalogue/corrected_items.h"
#include "archive/catalogue/human_values.h"
#include "archive/clock.h"

namespace gongwen::archive {
namespace {

bool contains(const std::vector<ReviewItem>& items, const ReviewItem& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

std::vector<ReviewItem> closed_items(Database& database, const Record& record) {
    const Anchor anchor = anchor_of(record);
    Query rows = database.query(
        "SELECT field, reason FROM review_closed WHERE file = ? AND first_page = ? "
        "ORDER BY field, reason",
        anchor.file, anchor.first_page);
    std::vector<ReviewItem> items;
    while (rows.next()) items.push_back({rows.text(0), rows.text(1)});
    return items;
}

/// page.3 is on page 3; a field where its value stands.
int page_of(const Record& record, const std::string& field) {
    constexpr std::string_view kPage = "page.";
    int page = 0;
    if (field.starts_with(kPage)) {
        std::from_chars(field.data() + kPage.size(), field.data() + field.size(), page);
        return page;
    }
    const Field* found = record.field(field);
    return found ? found->page : 0;
}

/// Parameters ?1 to ?3 are the filter's document, reason and field, or "".
constexpr std::string_view kWhere =
    "FROM review_item AS item WHERE (?1 = '' OR item.document = ?1) "
    "AND (?2 = '' OR item.reason = ?2) AND (?3 = '' OR item.field = ?3) ";

void add_closing(Database& database, std::int64_t first_page, QueuedItem& item) {
    Query row = database.query(
        "SELECT how, note, who, at FROM review_closed "
        "WHERE file = ? AND first_page = ? AND field = ? AND reason = ?",
        item.document.substr(0, item.document.find('-')), first_page, item.field, item.reason);
    if (!row.next()) return;
    item.closed = row.text(0);
    item.note = row.text(1);
    item.who = row.text(2);
    item.at = row.text(3);
}

}  // namespace

std::vector<ReviewItem> take_closed_off(Database& database, Record& record) {
    std::vector<ReviewItem> closed = closed_items(database, record);
    std::erase_if(record.review, [&](const ReviewItem& item) { return contains(closed, item); });
    return closed;
}

void add_closed(Database& database, Record& record) {
    Query rows = database.query(
        "SELECT field, reason FROM review_item WHERE document = ? AND closed = 1 ORDER BY ordinal",
        document_id(record));
    while (rows.next()) {
        const ReviewItem item{rows.text(0), rows.text(1)};
        if (!contains(record.review, item)) record.review.push_back(item);
    }
}

void keep_closed(Database& database, const Record& record, const ReviewItem& item,
                 const Closing& closing) {
    const Anchor anchor = anchor_of(record);
    database.run("INSERT OR REPLACE INTO review_closed VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                 anchor.file, anchor.first_page, item.field, item.reason, closing.how, closing.note,
                 closing.who, utc_now());
}

int forget_closed(Database& database, const Record& record, std::string_view field) {
    const Anchor anchor = anchor_of(record);
    return database.run("DELETE FROM review_closed WHERE file = ? AND first_page = ? AND field = ?",
                        anchor.file, anchor.first_page, field);
}

void write_review_rows(Database& database, const Record& record,
                       const std::vector<ReviewItem>& closed) {
    const std::string id = document_id(record);
    database.run("DELETE FROM review_item WHERE document = ?", id);
    int ordinal = 0;
    const auto write = [&](const ReviewItem& item, bool is_closed) {
        const Field* field = record.field(item.field);
        database.run(
            "INSERT INTO review_item (document, ordinal, first_page, field, reason, closed, "
            "confidence, page) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            id, ordinal++, anchor_of(record).first_page, item.field, item.reason, int{is_closed},
            field ? field->confidence : 0.0, page_of(record, item.field));
    };
    for (const ReviewItem& item : record.review) write(item, false);
    for (const ReviewItem& item : closed) write(item, true);
}

std::vector<QueuedItem> queued_items(Database& database, const ReviewFilter& filter) {
    gather_corrected_items(database);
    Query rows = database.query(
        std::string("SELECT item.document, item.field, item.reason, item.confidence, item.page, "
                    "item.closed, item.first_page, NOT")
            .append(kIsNotCorrected)
            .append(kWhere)
            .append("AND (?4 OR (item.closed = 0 AND")
            .append(kIsNotCorrected)
            .append(")) ORDER BY item.closed, item.urgency, "
                    "item.confidence, item.document, item.ordinal LIMIT ?5 OFFSET ?6"),
        filter.document, filter.reason, filter.field, int{filter.closed_too}, filter.limit,
        filter.offset);
    std::vector<QueuedItem> items;
    while (rows.next()) {
        QueuedItem item{rows.text(0), rows.text(1), rows.text(2), rows.real(3),
                        static_cast<int>(rows.integer(4))};
        if (rows.truth(5)) add_closing(database, rows.integer(6), item);
        if (rows.truth(7)) item.closed = "corrected";
        items.push_back(std::move(item));
    }
    return items;
}

ReviewCounts count_review(Database& database, const ReviewFilter& filter) {
    ReviewCounts counts;
    gather_corrected_items(database);
    Query rows = database.query(std::string("SELECT item.closed OR NOT")
                                    .append(kIsNotCorrected)
                                    .append("AS done, item.reason, count(*) ")
                                    .append(kWhere)
                                    .append("GROUP BY done, item.reason"),
                                filter.document, filter.reason, filter.field);
    while (rows.next()) {
        if (rows.truth(0)) {
            counts.closed += rows.integer(2);
        } else {
            counts.open += rows.integer(2);
            counts.open_by_reason[rows.text(1)] = rows.integer(2);
        }
    }
    Query documents = database.query(std::string("SELECT count(DISTINCT item.document) ")
                                         .append(kWhere)
                                         .append("AND item.closed = 0 AND")
                                         .append(kIsNotCorrected),
                                     filter.document, filter.reason, filter.field);
    documents.next();
    counts.documents = documents.integer(0);
    return counts;
}

}  // namespace gongwen::archive
