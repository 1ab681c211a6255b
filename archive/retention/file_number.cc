#include "archive/retention/file_number.h"

#include <array>
#include <charconv>
#include <vector>

#include "core/pattern.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

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
    // Widths as in live systems: domain of 檔案管理局's catalogue format.
    static constexpr std::array<std::string_view, 5> kPatterns{
        "[0-9]{2,4}", "[0-9A-Za-z.]{1,20}", "[0-9A-Za-z]{1,12}", "[0-9]{1,4}", "[0-9]{1,4}"};
    constexpr std::size_t kFewest = 3;
    const std::vector<std::string> parts = parts_of(utf8);
    if (parts.size() < kFewest || parts.size() > kPatterns.size()) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!matches(parts[i], kPatterns[i])) return std::nullopt;
    }
    FileNumber number{{std::to_string(number_in(parts[0])), parts[1], parts[2]}};
    if (parts.size() > kFewest) number.volume = number_in(parts[kFewest]);
    if (parts.size() > kFewest + 1) number.item = number_in(parts[kFewest + 1]);
    return number;
}

std::optional<CaseNumber> parse_case_number(std::string_view utf8) {
    const auto number = parse_file_number(utf8);
    if (!number || number->volume > 0) return std::nullopt;
    return number->in_case;
}

}  // namespace gongwen::archive
