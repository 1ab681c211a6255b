// The rows of disposal lists. All within the caller's transaction, each with its audit entry.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/retention/disposal.h"

namespace gongwen::archive {

std::int64_t add_list(Ledger& ledger, const std::string& title, const Date& today);
void add_item(Ledger& ledger, std::int64_t list, const std::string& id,
              const std::string& record_sha256, const std::string& skeleton);
void add_opinion(Ledger& ledger, std::int64_t list, const DisposalOpinion& opinion);

struct Outcome {
    std::string_view action;   ///< for the trail: keep, destroy
    std::string_view outcome;  ///< extended, kept, destroyed
    std::string note;
};
void set_outcome(Ledger& ledger, std::int64_t list, const std::string& id, const Outcome& outcome);

struct ListChange {
    std::string_view action;  ///< for the trail
    std::vector<std::pair<std::string, std::string>> columns;
};
void change_list(Ledger& ledger, std::int64_t list, const ListChange& change);

/// Years beyond the period, added to those that were granted before.
void extend(Ledger& ledger, const std::string& id, int years, const std::string& reason);

/// SHA-256 of the document's record; "" where there is none.
std::string record_hash(Database& database, const std::string& id);
/// The same, when it was listed.
std::string record_hash_of(const DisposalItem& item);

}  // namespace gongwen::archive
