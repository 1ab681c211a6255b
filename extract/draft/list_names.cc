#include "extract/draft/list_names.h"

#include <cmath>
#include <set>

namespace gongwen::extract {

std::string ListNames::name_of(const DraftCell& first, const Draft& draft) {
    constexpr double kBorder = 4;  // points; cells of one row begin as near to each other
    for (const auto& [row, name] : lists_) {
        const bool is_same =
            row.table == first.table && std::abs(row.box.top - first.box.top) < kBorder;
        if (is_same) return name;
    }
    std::set<std::string> known;
    for (const Proposal& field : draft.fields) known.insert(field.rows);
    known.erase("");
    const std::string number = known.empty() ? "" : "_" + std::to_string(known.size() + 1);
    lists_.emplace_back(first, "items" + number);
    return lists_.back().second;
}

}  // namespace gongwen::extract
