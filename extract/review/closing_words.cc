#include "extract/review/closing_words.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Each two characters long, with a space behind it.
constexpr View kRequests =
    U"備料 備查 備案 備詢 儘速 公告 公布 公開 出席 函告 函復 刊登 列席 勿誤 "
    U"參採 卓採 採用 知悉 留存 張掛 配辦 酌採 "
    U"卓參 卓處 卓裁 卓辦 協助 協辦 參加 參照 參考 參與 參辦 參閱 同意 周知 "
    U"回復 回覆 垂鑒 報備 報局 報府 報核 報部 填報 填復 存查 宣導 審定 審查 "
    U"審核 審議 審閱 張貼 惠予 惠允 惠准 惠復 惠知 惠示 惠請 惠賜 惠辦 抽換 "
    U"指導 指教 指正 推薦 提供 撥付 撥款 擲復 擲還 支持 收執 收訖 改善 更換 "
    U"更正 會勘 會簽 會辦 查報 查填 查對 查復 查收 查明 查核 查照 查考 查處 "
    U"查詢 查證 查辦 查閱 核備 核准 核定 核復 核撥 核派 核示 核轉 核辦 核銷 "
    U"檢送 檢還 歸墊 派員 照辦 登載 知照 研處 研議 示復 示遵 簽收 結案 繳款 "
    U"繳納 蒞臨 處理 處置 裁示 補件 補正 見告 見復 見示 見諒 註銷 評估 說明 "
    U"諒察 賜准 賜復 賜知 賜覆 踴躍 轉發 轉知 轉達 轉陳 辦理 辦結 退還 週知 "
    U"遵照 遵行 遵辦 酌予 酌參 酌處 酌辦 配合 鈞裁 銷案 鑒察 鑒查 鑒核 鑒照 "
    U"鑒諒 ";

constexpr std::size_t kLength = 2;

/// ，花請核派。: one character between a comma and 請 that is none of those that ask.
bool has_odd_plea(View subject) {
    constexpr View kBefore =
        U"惠敬恭謹復併並仍亟懇逕另函轉特爰務擬簽陳呈報提煩祈還至均再亦先即俾申續促籲仰希"
        U"請";
    const std::size_t at = subject.size() - 2 - kLength;  // of 請
    return at > 1 && View(U"，、；").find(subject[at - 2]) != View::npos &&
           is_han(subject[at - 1]) && kBefore.find(subject[at - 1]) == View::npos;
}

bool is_request(View words) {
    for (std::size_t at = 0; at < kRequests.size(); at += kLength + 1) {
        if (kRequests.substr(at, kLength) == words) return true;
    }
    return false;
}

/// 請查有照。: a character within the two that ask.
bool has_sign_within_request(View subject) {
    constexpr std::size_t kWithSign = kLength + 1;
    if (subject.size() < kWithSign + 2) return false;
    const View words = subject.substr(subject.size() - 1 - kWithSign, kWithSign);
    return subject[subject.size() - 2 - kWithSign] == U'請' &&
           is_request(std::u32string{words.front(), words.back()}) &&
           !is_request(words.substr(1)) && !is_request(words.substr(0, kLength));
}

}  // namespace

bool has_odd_closing(View subject) {
    if (subject.size() < kLength + 2 || subject.back() != U'。') return false;
    if (has_sign_within_request(subject)) return true;
    const View request = subject.substr(subject.size() - 1 - kLength, kLength);
    if (subject[subject.size() - 2 - kLength] != U'請') return false;
    if (has_odd_plea(subject)) return true;
    bool near = false;
    for (std::size_t at = 0; at < kRequests.size(); at += kLength + 1) {
        const View known = kRequests.substr(at, kLength);
        if (known == request) return false;
        near = near || known.front() == request.front() || known.back() == request.back();
    }
    return near;
}

}  // namespace gongwen::extract
