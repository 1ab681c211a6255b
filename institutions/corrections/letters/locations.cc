#include "institutions/corrections/letters/locations.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr auto kParts = std::to_array<View>(
    {U"公告事項", U"發文字號", U"發文日期", U"總說明", U"對照表", U"申請書", U"申請表", U"一覽表",
     U"附件",     U"附表",     U"附圖",     U"附錄",   U"附冊",   U"主旨",   U"說明",   U"辦法",
     U"依據",     U"正本",     U"副本",     U"標題",   U"內文",   U"本文",   U"備註",   U"受文者"});
constexpr View kNumerals = U"一二三四五六七八九十百零〇0123456789０１２３４５６７８９-－";

constexpr View kCounters = U"份冊件式張紙頁";

std::size_t numerals_from(View text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && kNumerals.find(text[end]) != View::npos) ++end;
    return end;
}

/// 詳如說明, 如附件, 見附表: a place in the notice itself. 相關說明: an everyday word.
bool points_elsewhere(View before) {
    constexpr std::array<View, 8> kLeads{U"如", U"見", U"依",   U"相關",
                                         U"併", U"隨", U"檢附", U"檢送"};
    return std::any_of(kLeads.begin(), kLeads.end(),
                       [&](View lead) { return before.ends_with(lead); });
}

/// 第三點, 第23-1條第2項; 0 where there is none.
std::size_t article_length(View text, std::size_t at) {
    constexpr View kUnits = U"點條項款目章節頁欄行";
    std::size_t end = at;
    while (end < text.size() && text[end] == U'第') {
        const std::size_t number = numerals_from(text, end + 1);
        const bool counted = number > end + 1 && number < text.size();
        if (!counted || kUnits.find(text[number]) == View::npos) break;
        end = number + 1;
    }
    if (end == at) return 0;
    if (text.substr(end).starts_with(U"之")) {
        const std::size_t number = numerals_from(text, end + 1);
        if (number > end + 1) end = number;
    }
    return end - at;
}

/// 褒明及附件: one of the two characters of a part was misread, between 之 or 及 and the next sign.
/// The part, or "" where it is none.
View misread_part(View text, std::size_t at) {
    constexpr auto kShort = std::to_array<View>({U"說明", U"附件", U"主旨", U"附表", U"正本"});
    constexpr View kBefore = U"之及、與";
    constexpr View kBehind = U"及、與，,。";
    if (at == 0 || at + 2 > text.size() || kBefore.find(text[at - 1]) == View::npos) return {};
    const bool ends = at + 2 == text.size() || kBehind.find(text[at + 2]) != View::npos;
    for (const View part : kShort) {
        const bool one_right = (text[at] == part[0]) != (text[at + 1] == part[1]);
        if (ends && one_right && is_han(text[at]) && is_han(text[at + 1])) return part;
    }
    return {};
}

std::size_t part_length(View text, std::size_t at) {
    for (const View part : kParts) {
        if (!text.substr(at).starts_with(part)) continue;
        std::size_t end = numerals_from(text, at + part.size());
        // 附件1份 counts, 附件1 names.
        const bool counts = end < text.size() && kCounters.find(text[end]) != View::npos;
        if (counts) end = at + part.size();
        return end + article_length(text, end) - at;
    }
    return 0;
}

/// 第四條附表: what an article has attached is one place with it.
std::size_t attached_length(View text, std::size_t at) {
    constexpr std::array<View, 4> kAttached{U"附表", U"附圖", U"附錄", U"附件"};
    const bool attached = std::any_of(kAttached.begin(), kAttached.end(),
                                      [&](View part) { return text.substr(at).starts_with(part); });
    return attached ? part_length(text, at) : 0;
}

}  // namespace

std::vector<std::string> locations_in(View text) {
    std::vector<std::string> locations;
    const auto add = [&](View location) {
        std::string one = to_utf8(location);
        if (std::find(locations.begin(), locations.end(), one) == locations.end()) {
            locations.push_back(std::move(one));
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = article_length(text, at);
        length += length > 0 ? attached_length(text, at + length) : part_length(text, at);
        if (length > 0) {
            if (!points_elsewhere(text.substr(0, at))) add(text.substr(at, length));
        } else if (const View part = misread_part(text, at); !part.empty()) {
            add(part);
            length = part.size();
        }
        at += std::max<std::size_t>(length, 1);
    }
    return locations;
}

}  // namespace gongwen::institutions
