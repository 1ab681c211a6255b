#include "archive/catalogue/corrected_items.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/text.h"

namespace gongwen::archive {
namespace {

std::u32string folded(std::string_view name) {
    return fold_variants(without_spaces(to_utf32(name)));
}

struct Item {
    std::string document;
    std::int64_t ordinal = 0;
    std::string field;
    std::string reason;
};

/// From the ties, which are few.
std::vector<Item> items_about_names(Database& database) {
    Query rows = database.query(
        "SELECT DISTINCT item.document, item.ordinal, item.field, item.reason FROM tie "
        "CROSS JOIN review_item AS item ON item.document = tie.corrected "
        "WHERE item.closed = 0 AND item.reason GLOB 'name_*'");
    std::vector<Item> items;
    while (rows.next()) {
        items.push_back({rows.text(0), rows.integer(1), rows.text(2), rows.text(3)});
    }
    return items;
}

class Letter {
  public:
    Letter(Database& database, const std::string& id) : database_(database) {
        Query rows = database_.query(
            "SELECT correcting, correction, action FROM tie JOIN correction "
            "ON correction.document = tie.correcting AND correction.ordinal = tie.correction "
            "WHERE corrected = ?",
            id);
        while (rows.next()) {
            const std::string notice = rows.text(0);
            std::set<std::string> way;
            if (is_cancelled(notice, way)) continue;
            if (rows.text(2) == "cancel") is_void_ = true;
            add_names(notice, rows.integer(1));
        }
    }

    bool is_put_right(const Item& item) const {
        return is_void_ || (!names_.empty() && are_all_named(item));
    }

  private:
    /// `way`: from the notice to here; letters that correct one another in a circle are followed
    /// once around.
    bool is_cancelled(const std::string& notice, std::set<std::string>& way) {
        Query rows = database_.query(
            "SELECT DISTINCT correcting FROM tie JOIN correction "
            "ON correction.document = tie.correcting AND correction.ordinal = tie.correction "
            "WHERE corrected = ? AND action = 'cancel'",
            notice);
        way.insert(notice);
        bool cancelled = false;
        while (!cancelled && rows.next()) {
            const std::string later = rows.text(0);
            cancelled = !way.contains(later) && !is_cancelled(later, way);
        }
        way.erase(notice);
        return cancelled;
    }

    void add_names(const std::string& notice, std::int64_t correction) {
        Query rows = database_.query(
            "SELECT wrong FROM correction_pair WHERE document = ? AND correction = ?", notice,
            correction);
        while (rows.next()) names_.insert(folded(rows.text(0)));
    }

    bool are_all_named(const Item& item) const {
        constexpr std::string_view kBeforeVerdict = "name_";
        Query rows = database_.query(
            "SELECT written FROM name_finding WHERE document = ?1 AND mention = 0 "
            "AND decision = '' AND verdict = ?2 "
            "AND (field = ?3 OR (field = '' AND ?3 = 'text'))",
            item.document, item.reason.substr(kBeforeVerdict.size()), item.field);
        bool any = false;
        while (rows.next()) {
            if (!names_.contains(folded(rows.text(0)))) return false;
            any = true;
        }
        return any;
    }

    Database& database_;
    bool is_void_ = false;
    std::set<std::u32string> names_;
};

}  // namespace

void gather_corrected_items(Database& database) {
    database.run_script(
        "CREATE TEMP TABLE IF NOT EXISTS corrected_item "
        "(document TEXT, ordinal INTEGER, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;"
        "DELETE FROM corrected_item");
    std::string letter_id;
    std::optional<Letter> letter;
    for (const Item& item : items_about_names(database)) {
        if (!letter || letter_id != item.document) {
            letter.emplace(database, item.document);
            letter_id = item.document;
        }
        if (!letter->is_put_right(item)) continue;
        database.run("INSERT OR IGNORE INTO corrected_item VALUES (?, ?)", item.document,
                     item.ordinal);
    }
}

}  // namespace gongwen::archive
