// 保存年限: for ever, or a number of years (檔案法 10; 機關檔案保存年限及銷毀辦法 4).

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongwen {

struct RetentionPeriod {
    bool permanent = false;
    int years = 0;  ///< where it is not permanent

    std::string text() const;  ///< 永久, 10年
    bool operator==(const RetentionPeriod&) const = default;
};

/// The order of keeping: permanent is longest.
bool is_longer(const RetentionPeriod& a, const RetentionPeriod& b);

/// As printed or typed: 永久, 10年, 10, 十年, 定期10年, in any width. Nothing for other text, and
/// for years outside 1 to 99.
std::optional<RetentionPeriod> parse_period(std::string_view utf8);

}  // namespace gongwen
