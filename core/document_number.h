// 發文字號: the 字 (台內資), the digits (1042301569), an optional suffix letter and sub-number.
// Found in headers and running text, with the year rules that tell a misread digit.
// Rules: docs/dates-and-numbers.md.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roc_date.h"

namespace gongwen {

struct DocumentNumber {
    std::string prefix;  ///< the 字: 台內資, 臺教師（二）; as printed, never normalised; may be ""
    std::string digits;  ///< half-width, with suffix letter and sub-number: 1042301569,
                         ///< 1040000123A, 0960011371-1

    std::string text() const;  ///< 台內資字第1042301569號
    /// For comparing: variants folded, brackets alike, without 字第…號 and the year of
    /// 台（92）內資.
    std::string key() const;
    bool operator==(const DocumentNumber&) const = default;
};

struct DocumentNumberMatch {
    DocumentNumber number;
    std::size_t begin = 0;  ///< code points, of the 字
    std::size_t end = 0;    ///< behind 號
};

/// Every X字第N號 in running text (lines joined, spaces of layout gone). A date or words in front
/// of the 字 are cut off (at 日, 年, a closed bracket with a year, 依據, 本部 …); the 字 keeps 1 to
/// 8 characters. 第 or 號 may be missing where the rest leaves no doubt; digits may hold misread O,
/// l, 〇.
std::vector<DocumentNumberMatch> find_document_numbers(std::u32string_view text);

/// A whole value that is a document number, as the header field holds it or as a person types it in
/// a search (台內資1042301569, 1042301569, 台內資字第 1042301569 號).
std::optional<DocumentNumber> parse_document_number(std::string_view utf8);

/// How the first digits agree with the letter's year.
enum class YearCheck {
    Agrees,        ///< 10 or 11 digits that begin with the ROC year, or an old short number
    PreviousYear,  ///< the year before, with a date in January to March: legal
    Suspect,       ///< anything else: a digit of number or date was misread or mis-typed
    CannotTell,    ///< too short, or no date
};
YearCheck check_year(const DocumentNumber& number, const std::optional<Date>& date);

}  // namespace gongwen
