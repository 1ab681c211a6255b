// What the receiver stamps on a letter: its name with a compact date (法務部 1041012) and its own
// running number (10400174010), often as a bar code. Never the sender's 發文字號.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// What one line of a stamp says.
struct StampLine {
    std::string number;  ///< 10 or 11 digits that begin with a ROC year; "" for none
    std::optional<Date> date;
    std::size_t number_begin = 0;  ///< characters of the segment's text
    std::size_t number_end = 0;
    std::size_t date_begin = 0;
    std::size_t date_end = 0;
    bool date_is_mended = false;  ///< a point between its numbers was not read
};

/// A coloured stamp, or a line that can be nothing else: 收件章, or a running number alone.
bool is_sure_stamp(const Segment& segment);

/// A coloured stamp's own line, one right above or below another of `page` that only a stamp has,
/// or one of the two lines around a bar code.
bool is_in_stamp(const Segment& segment, const std::vector<Segment>& page);

/// Nothing where the line is no stamp: other words stand in it than an agency's name or `receiver`,
/// the letter's own. A lone 107年6月22日 dates something else unless it is `in_stamp`, beside or
/// within a sure one.
std::optional<StampLine> read_stamp_line(const Segment& segment, std::u32string_view receiver = {},
                                         bool in_stamp = false);

/// A received number is at least as old as the letter and not the letter's own number.
bool may_be_received_no(std::string_view number, const std::optional<Date>& letter_date,
                        std::string_view letter_digits);

/// The number in a bar code's text, or "".
std::string received_no_in_barcode(std::string_view text);

}  // namespace gongwen::extract
