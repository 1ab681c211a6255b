#include "pipeline/cli/search_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/record.h"
#include "core/roc_date.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline::cli {
namespace {

// The index marks hits with these two private characters.
constexpr std::string_view kMarkBegin = "\xEE\x80\x80";
constexpr std::string_view kMarkEnd = "\xEE\x80\x81";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kFacetLabels{{
    {"agency", "機關"},
    {"kind", "文別"},
    {"year", "年度"},
    {"retention", "保存年限"},
    {"findings", "名稱判定"},
    {"state", "狀態"},
}};

}  // namespace

std::string with_marks(std::string text, const Marks& marks) {
    for (const auto& [from, to] : {std::pair{kMarkBegin, marks.begin}, {kMarkEnd, marks.end}}) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::string label_of_facet(std::string_view name) {
    const auto label = std::ranges::find(kFacetLabels, name, [](const auto& l) { return l.first; });
    return std::string(label == kFacetLabels.end() ? name : label->second);
}

std::string label_of_value(std::string_view facet, const std::string& value) {
    if (facet == "year") return fmt::format("{}年", roc_year(std::stoi(value)));
    if (facet == "kind") {
        if (value == "form") return "申請表";
        if (value == "attachment") return "附件";
        if (value == "unknown") return "未辨識";
    }
    if (facet == "findings") {
        return value == "mention" ? "引述誤植" : std::string(label_of_verdict(value));
    }
    if (facet == "state") {
        if (value == "corrected") return "已有更正函";
        if (value == "review") return "待複核";
        return std::string(label_of_state(field_state_from(value)));
    }
    return value;
}

}  // namespace gongwen::pipeline::cli
