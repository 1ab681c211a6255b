#include "index/query/query_dates.h"

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::index {
namespace {

constexpr std::u32string_view kTo = U"..";

constexpr const char* kExpected =
    "a date must stand here: 104, 104/9, 104/9/23, 2015-09-23, 104年9月, or a range 104/9..104/10";

DateRange range_of(std::u32string_view text, const QueryNode& term, const QueryText& query,
                   std::size_t offset) {
    const auto range = parse_date_range(to_utf8(text));
    if (!range) query.fail(term.at + offset + (term.quoted ? 1 : 0), kExpected);
    return *range;
}

}  // namespace

std::string slot_value(const Date& date) {
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

DateBounds date_bounds(const QueryNode& term, const QueryText& query) {
    const std::u32string text = fold_width(term.text);
    const std::size_t to = text.find(kTo);
    if (to == text.npos) {
        const DateRange range = range_of(text, term, query, 0);
        return {slot_value(range.first), slot_value(range.last)};
    }
    const std::u32string_view from = std::u32string_view(text).substr(0, to);
    const std::u32string_view until = std::u32string_view(text).substr(to + kTo.size());
    if (from.empty() && until.empty()) query.fail(term.at, kExpected);

    DateBounds bounds;
    if (!from.empty()) bounds.first = slot_value(range_of(from, term, query, 0).first);
    if (!until.empty()) {
        bounds.last = slot_value(range_of(until, term, query, to + kTo.size()).last);
    }
    if (!from.empty() && !until.empty() && bounds.last < bounds.first) {
        query.fail(term.at, "the range ends before it begins");
    }
    return bounds;
}

}  // namespace gongwen::index
