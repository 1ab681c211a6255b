#include "extract/draft/numbered_blanks.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "extract/draft/units.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Where the number with its point ends that begins at `at`; `at` where none does.
std::size_t end_of_number(View row, std::size_t at) {
    constexpr std::size_t kMostDigits = 2;
    if (at > 0 && !is_space(row[at - 1])) return at;
    std::size_t end = at;
    while (end < row.size() && is_digit(row[end])) ++end;
    const bool is_number = end > at && end - at <= kMostDigits && end < row.size() &&
                           View(U".．、").find(row[end]) != View::npos;
    return is_number ? end + 1 : at;
}

}  // namespace

std::vector<LineBlank> numbered_blanks_in(View row) {
    constexpr long kLeastRoom = 4;  // characters
    std::vector<LineBlank> blanks;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const std::size_t end = end_of_number(row, at);
        if (end == at) continue;
        const std::size_t behind = std::min(row.find_first_not_of(U" \u3000", end), row.size());
        const View room = row.substr(end, behind - end);
        if (std::count(room.begin(), room.end(), U'\u3000') < kLeastRoom) continue;
        const View next = row.substr(behind);
        const std::u32string unit(unit_of(next.substr(0, next.find_first_of(U" \u3000"))));
        const std::u32string label(row.substr(at, end - at));
        blanks.push_back({label, unit, FieldKind::Text});
        if (!unit.empty()) blanks.push_back({label, unit, FieldKind::Number});
        at = end - 1;
    }
    return blanks;
}

}  // namespace gongwen::extract
