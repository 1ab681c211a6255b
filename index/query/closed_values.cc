#include "index/query/closed_values.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"

namespace gongwen::index {
namespace {

struct ClosedValue {
    std::string_view field;
    std::string_view word;
    std::string_view label;
};

constexpr std::array kClosedValues{
    ClosedValue{"verdict", "exact", "正確"},
    ClosedValue{"verdict", "variant", "異體字"},
    ClosedValue{"verdict", "short_name", "簡稱"},
    ClosedValue{"verdict", "obsolete", "舊名稱"},
    ClosedValue{"verdict", "ocr_misread", "疑辨識錯誤"},
    ClosedValue{"verdict", "miswriting", "誤植"},
    ClosedValue{"verdict", "unknown", "未收錄"},
    ClosedValue{"verdict", "mention", "引述誤植"},
    ClosedValue{"state", "corrected", "已有更正函"},
    ClosedValue{"state", "review", "待複核"},
    ClosedValue{"state", "read", "已讀出"},
    ClosedValue{"state", "repaired", "已修復"},
    ClosedValue{"state", "blank", "空白"},
    ClosedValue{"state", "absent", "無此欄"},
    ClosedValue{"state", "unreadable", "無法辨識"},
    ClosedValue{"state", "confirmed", "已確認"},
};

std::string words_of(std::string_view field) {
    std::string words;
    for (const ClosedValue& value : kClosedValues) {
        if (value.field != field) continue;
        words += words.empty() ? "" : ", ";
        words.append(value.word).append(" (").append(value.label).append(")");
    }
    return words;
}

}  // namespace

std::string known_value(const QueryNode& node, const QueryText& query) {
    const std::u32string typed = fold_variants(node.text);
    bool is_closed = false;
    for (const ClosedValue& value : kClosedValues) {
        if (value.field != node.field->name) continue;
        is_closed = true;
        const auto is_typed = [&](std::string_view name) {
            return fold_variants(to_utf32(name)) == typed;
        };
        if (is_typed(value.word) || is_typed(value.label)) return std::string(value.word);
    }
    if (is_closed && !node.open_ended) {
        query.fail(node.at, "one of these words must stand here: " + words_of(node.field->name));
    }
    return to_utf8(node.text);
}

}  // namespace gongwen::index
