// Values that a person confirmed or typed. They are kept apart from what the program reads, and
// laid over every reading before it is filed. A person speaks of what stands on a page, so a value
// belongs to the document that begins where its document began, whatever number that has now.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// How what people decide of a document is kept.
struct Anchor {
    std::string file;  ///< first digits of the hash, as in the document's id
    int first_page = 0;
};
Anchor anchor_of(const Record& record);
/// Of what holds for every document of the archive (decisions on names).
inline const Anchor kEverywhere{};

/// Lays the confirmed values over a fresh record, and settles it where there are any. The program's
/// own reading of each such field is kept beside the value. A value that was confirmed when the
/// document had other pages still wins, but goes on the review list ("pages_changed"). A value of a
/// document that begins elsewhere now counts here if its page is one of this document's and the
/// program reads nothing for that field on another page; without a page, by the page on which its
/// document began. Where such a value does not count, the field goes on the review list as well.
void apply_human_values(Database& database, Record& record, const Settle& settle);

/// Puts the field on the record's review list: what a person said of it was said of other pages.
void doubt_pages(Record& record, const std::string& field);

/// Keeps the value, and lays it over `record`.
void keep_human_value(Database& database, Record& record, const std::string& field,
                      const FieldValue& value, std::string_view who);

/// Forgets the value; `record` gets the program's reading back. Returns the page under which the
/// value was kept; nothing where there was none.
std::optional<Anchor> withdraw_human_value(Database& database, Record& record,
                                           const std::string& field);

/// Calls `settle`; what it says of fields that a person confirmed is not for review.
void settle_by_people(Database& database, Record& record, const Settle& settle);

std::optional<HumanValue> stored_human_value(Database& database, const Record& record,
                                             std::string_view field);

}  // namespace gongwen::archive
