#include "core/retention_period.h"

#include "core/numerals.h"
#include "core/text.h"

namespace gongwen {
namespace {

constexpr long kLongest = 99;

}  // namespace

std::string RetentionPeriod::text() const {
    return permanent ? "永久" : std::to_string(years) + "年";
}

bool is_longer(const RetentionPeriod& a, const RetentionPeriod& b) {
    if (a.permanent || b.permanent) return a.permanent && !b.permanent;
    return a.years > b.years;
}

std::optional<RetentionPeriod> parse_period(std::string_view utf8) {
    std::u32string text = fold_width(without_spaces(to_utf32(utf8)));
    for (const std::u32string_view head : {U"定期保存", U"定期"}) {
        if (text.starts_with(head)) {
            text.erase(0, head.size());
            break;
        }
    }
    if (text == U"永久" || text == U"永久保存") return RetentionPeriod{true, 0};
    if (text.ends_with(U'年')) text.pop_back();
    if (text.empty()) return std::nullopt;
    const std::optional<long> years = parse_numeral(text);
    if (!years || *years < 1 || *years > kLongest) return std::nullopt;
    return RetentionPeriod{false, static_cast<int>(*years)};
}

}  // namespace gongwen
