#include "extract/letter/wording/letter_end.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {

using View = std::u32string_view;

namespace {

/// 陳○○, 林○: a name of which the given part is not to be read.
bool is_masked(View name) {
    constexpr View kCircles = U"○〇◯Ｏ";
    return name.size() >= 2 && is_han(name.front()) && kCircles.find(name.back()) != View::npos &&
           kCircles.find(name[1]) != View::npos;
}

}  // namespace

bool ends_letter(const Segment& segment) {
    static constexpr std::array<View, 32> kTitles{
        U"部長", U"院長",   U"署長",   U"局長",   U"處長",   U"市長",   U"縣長",   U"主任委員",
        U"校長", U"董事長", U"理事長", U"總經理", U"會長",   U"所長",   U"館長",   U"分局長",
        U"鎮長", U"鄉長",   U"區長",   U"司長",   U"總統",   U"秘書長", U"執行長", U"主任",
        U"代理", U"司令",   U"總隊長", U"大隊長", U"檢察長", U"檢察官", U"法官",   U"副院長"};
    const std::u32string text = without_spaces(segment.text);
    if (View(text).starts_with(U"本案依分層負責")) return true;
    constexpr std::size_t kLongestTail = 14;
    const auto opens_tail = [&](View word) { return View(text).starts_with(word); };
    static constexpr std::array<View, 8> kTails{U"敬陳", U"敬會", U"謹陳", U"敬呈",
                                                U"謹呈", U"此致", U"此陳", U"陳核"};
    if (text.size() <= kLongestTail && std::any_of(kTails.begin(), kTails.end(), opens_tail)) {
        return true;
    }
    if (text.size() > 14 || text.find_first_of(U"，。、；：:") != View::npos) return false;
    const bool has_gap = std::any_of(segment.text.begin(), segment.text.end(), is_space);
    return std::any_of(kTitles.begin(), kTitles.end(), [&](View title) {
        const bool name_behind = text.size() >= title.size() + 2 && text.size() <= title.size() + 5;
        return View(text).starts_with(title) && name_behind &&
               (has_gap || is_masked(View(text).substr(title.size())));
    });
}

bool is_closing_name(const Segment& segment) {
    constexpr std::size_t kLongestSigner = 8;  // 敬啟, 律師　林大有
    if (segment.text.find_first_of(U"，。；、：:（(") != std::u32string::npos) return false;
    const std::u32string text = without_spaces(segment.text);
    const std::size_t first_gap = segment.text.find_first_of(U" \u3000");
    const View name = View(segment.text).substr(0, first_gap);
    constexpr std::size_t kShortest = 4;
    if (text.size() < kShortest) return false;
    if (agency_end(text) == text.size()) return true;
    return name.size() >= kShortest && agency_end(name) == name.size() &&
           text.size() <= name.size() + kLongestSigner;
}

}  // namespace gongwen::extract
