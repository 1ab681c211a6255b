#include "archive/retention/file_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/text.h"

namespace gongwen::archive {
namespace {

constexpr std::size_t kFewestParts = 3;

struct Shape {
    std::size_t shortest;
    std::size_t longest;
    std::string_view besides_digits;
};

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kLettersAndDot = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.";

/// 年度號, 分類號, 案次號, 卷次號, 目次號; widths as live systems have them.
constexpr std::array<Shape, 5> kShapes{
    {{2, 4, ""}, {1, 20, kLettersAndDot}, {1, 12, kLetters}, {1, 4, ""}, {1, 4, ""}}};

bool has_shape(std::string_view part, const Shape& shape) {
    return part.size() >= shape.shortest && part.size() <= shape.longest &&
           std::all_of(part.begin(), part.end(), [&](char c) {
               return (c >= '0' && c <= '9') ||
                      shape.besides_digits.find(c) != std::string_view::npos;
           });
}

std::vector<std::string> parts_of(std::string_view utf8) {
    std::vector<std::string> parts(1);
    for (const char32_t c : fold_width(without_spaces(to_utf32(utf8)))) {
        if (c == U'/' || c == U'-') {
            parts.emplace_back();
        } else {
            parts.back() += to_utf8(c);
        }
    }
    return parts;
}

int number_in(const std::string& digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

std::string CaseNumber::text() const { return year + "/" + class_no + "/" + case_no; }

std::string FileNumber::text() const {
    std::string out = in_case.text();
    if (volume > 0) out += "/" + std::to_string(volume);
    if (volume > 0 && item > 0) out += "/" + std::to_string(item);
    return out;
}

std::optional<FileNumber> parse_file_number(std::string_view utf8) {
    if (utf8.empty()) return std::nullopt;
    const std::vector<std::string> parts = parts_of(utf8);
    if (parts.size() < kFewestParts || parts.size() > kShapes.size()) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!has_shape(parts[i], kShapes[i])) return std::nullopt;
    }
    FileNumber number{{std::to_string(number_in(parts[0])), parts[1], parts[2]}};
    if (parts.size() > kFewestParts) number.volume = number_in(parts[kFewestParts]);
    if (parts.size() > kFewestParts + 1) number.item = number_in(parts[kFewestParts + 1]);
    return number;
}

std::optional<CaseNumber> parse_case_number(std::string_view utf8) {
    const auto number = parse_file_number(utf8);
    if (!number || number->volume > 0) return std::nullopt;
    return number->in_case;
}

}  // namespace gongwen::archive
