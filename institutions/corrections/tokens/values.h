// What notices put right without quotation marks: days and hours, sums, telephone numbers,
// articles, counts, document numbers and codes.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace gongwen::institutions {

struct BareValue {
    enum class Kind { Moment, Money, Phone, Article, Count, DocumentNumber, Code };
    Kind kind = Kind::Moment;
    std::size_t begin = 0;  ///< code points
    std::size_t end = 0;
    char32_t unit = 0;  ///< of a count: 人, 日, %; of an article: 條, 點; of a period: 至
};

/// Whether the two may stand for each other: a day for a day, 人 for 人.
bool are_alike(const BareValue& a, const BareValue& b);

/// The value that begins at `at`; nothing in the middle of a number.
std::optional<BareValue> value_at(std::u32string_view text, std::size_t at);

/// 1,250, 12.5: no sign between two clauses.
bool is_inside_number(std::u32string_view text, std::size_t at);

/// Those within [begin, end), in reading order.
std::vector<BareValue> values_in(std::u32string_view text, std::size_t begin, std::size_t end);

}  // namespace gongwen::institutions
