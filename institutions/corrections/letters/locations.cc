#include "institutions/corrections/letters/locations.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr WordList kParts =
    U"公告事項 發文字號 發文日期 總說明 對照表 申請書 申請表 一覽表 附件 附表 附圖 附錄 附冊 "
    U"主旨 說明 辦法 依據 正本 副本 標題 內文 本文 備註 受文者";
constexpr View kNumerals = U"一二三四五六七八九十百零〇0123456789０１２３４５６７８９-－";

constexpr View kCounters = U"份冊件式張紙頁";

std::size_t numerals_from(View text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && kNumerals.find(text[end]) != View::npos) ++end;
    return end;
}

/// 詳如說明, 如附件, 見附表: a place in the notice itself. 相關說明: an everyday word.
bool points_elsewhere(View before) {
    constexpr WordList kLeads = U"如 見 依 相關 併 隨 檢附 檢送";
    return kLeads.any_ends(before);
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
    constexpr WordList kShort = U"說明 附件 主旨 附表 正本";
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
    constexpr WordList kAttached = U"附表 附圖 附錄 附件";
    const bool attached = kAttached.any_begins(text.substr(at));
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
