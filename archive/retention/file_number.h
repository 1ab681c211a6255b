// 檔號: 年度號/分類號/案次號, with 卷次號 and 目次號 where the file is in order. The first three
// name a 案卷 (case file).

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongwen::archive {

/// Parts without leading zeros in the year, otherwise as printed in half width.
struct CaseNumber {
    std::string year;  ///< 年度號: the ROC year in which the case began
    std::string class_no;  ///< 分類號: digits in levels of two (類綱目節), letters in some agencies
    std::string case_no;  ///< 案次號

    std::string text() const;  ///< 104/030501/1
    auto operator<=>(const CaseNumber&) const = default;
};

struct FileNumber {
    CaseNumber in_case;
    int volume = 0;  ///< 卷次號; 0 where it is not said
    int item = 0;    ///< 目次號; 0 where it is not said

    std::string text() const;  ///< 104/030501/1/2/12
};

/// Slashes or hyphens between the parts, in any width, with or without spaces and zeros in front of
/// the year. Nothing where it is no 檔號 of three to five parts.
std::optional<FileNumber> parse_file_number(std::string_view utf8);
/// The same for three parts; volume and item are no part of a case's number.
std::optional<CaseNumber> parse_case_number(std::string_view utf8);

}  // namespace gongwen::archive
