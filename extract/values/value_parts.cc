#include "extract/values/value_parts.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::extract {

using View = std::u32string_view;
using Parts = std::map<std::string, std::string>;

std::string without_frame(View text) {
    static constexpr View kFrame = U"（）()、，,：:；; ";
    const std::size_t begin = text.find_first_not_of(kFrame);
    if (begin == View::npos) return {};
    return to_utf8(text.substr(begin, text.find_last_not_of(kFrame) - begin + 1));
}

Parts file_no_parts(const std::string& value) {
    static constexpr std::array<const char*, 5> kNames{"year", "class", "case", "volume", "item"};
    const std::u32string text = fold_width(without_spaces(to_utf32(value)));
    Parts parts;
    std::size_t begin = 0;
    for (const char* name : kNames) {
        const std::size_t end = std::min(text.find(U'/', begin), text.size());
        const std::u32string part = text.substr(begin, end - begin);
        if (part.empty()) return {};
        parts[name] = to_utf8(part);
        begin = end + 1;
        if (begin > text.size()) break;
    }
    const std::u32string year = to_utf32(parts["year"]);
    // 0107 as offices have it that count years in four digits.
    const bool four = year.size() == 4 && year.front() == U'0';
    const bool is_year = (year.size() == 2 || year.size() == 3 || four) &&
                         std::all_of(year.begin(), year.end(), is_digit);
    return begin > text.size() && is_year && parts.size() >= 3 ? parts : Parts{};
}

Parts address_parts(const std::string& value) {
    const std::u32string text = without_spaces(to_utf32(value));
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    Parts parts;
    // Postal codes have had three, five, and six digits.
    const bool postal = digits == 3 || digits == 5 || digits == 6;
    if (postal) parts["postal_code"] = to_utf8(fold_width(View(text).substr(0, digits)));
    const std::string address = to_utf8(View(text).substr(postal ? digits : 0));
    if (!address.empty()) parts["address"] = address;
    return parts;
}

Parts secrecy_parts(const std::string& value) {
    // 限閱 is no grade by law, but stands there on letters for few eyes.
    static constexpr std::array<View, 7> kGrades{U"絕對機密", U"極機密", U"機密", U"密",
                                                 U"限閱",     U"普通",   U"無"};
    const std::u32string text = without_spaces(to_utf32(value));
    for (const View grade : kGrades) {
        if (!View(text).starts_with(grade)) continue;
        Parts parts{{"grade", to_utf8(grade)}};
        const std::string condition = without_frame(View(text).substr(grade.size()));
        if (!condition.empty()) parts["condition"] = condition;
        return parts;
    }
    if (text.empty()) return {};
    return {{"condition", without_frame(text)}};
}

}  // namespace gongwen::extract
