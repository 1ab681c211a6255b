// What was destroyed stays destroyed: no later run files it again.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/catalogue/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// How and when all documents of the file were destroyed; "" where any is left.
std::string how_destroyed(Database& database, std::string_view sha256);

/// How and when a part of the file's documents was destroyed; "" where none was.
std::string how_partly_destroyed(Database& database, std::string_view sha256);

/// The documents that went and that `typed` may mean: an id, the beginning of a hash, a 發文字號 in
/// any spelling. Each says when it went, by which list and under which approval.
std::vector<std::string> destroyed_as(Database& database, std::string_view typed);

/// Puts up for review (`document`, destroyed_before) a record whose issuer, day and 發文字號 are
/// those of a destroyed document of another file: a second scan of it. What stays of that one is
/// its skeleton.
void doubt_destroyed(Database& database, Record& record);

/// The records of one file but for those that begin on a page where a destroyed document began.
std::vector<Record> without_destroyed(Database& database, const std::vector<Record>& records);

/// Whether `records`, of the file of which a part was destroyed, begin and end elsewhere than those
/// that are left of it: pages that were destroyed would become text of another document.
bool divides_otherwise(Database& database, std::string_view sha256,
                       const std::vector<Record>& records);

}  // namespace gongwen::archive
