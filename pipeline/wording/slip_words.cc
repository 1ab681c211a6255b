#include "pipeline/wording/slip_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gongwen::pipeline {

std::string_view label_of_slip(std::string_view reason) {
    using Words = std::pair<std::string_view, std::string_view>;
    constexpr auto kWords = std::to_array<Words>({
        {"drop", "漏字"},
        {"insert", "衍字"},
        {"swap", "前後字對調"},
        {"block_swap", "字詞對調"},
        {"parent", "上級機關不符"},
        {"rank", "機關層級用字不符"},
        {"substitution", "用字不符"},
        {"look_alike", "形近字"},
        {"said_alike", "音同字"},
        {"low_confidence", "辨識把握不足"},
        {"surely_read", "辨識確定"},
        {"read_twice", "兩處同字"},
        {"geometry", "字距可證"},
        {"sign", "夾有符號"},
        {"name_end", "名稱末字"},
        {"date", "當日非此名稱"},
        {"not_yet", "當時尚未成立"},
        {"prefix", "上級機關名稱冠否有誤"},
        {"historical", "舊稱"},
        {"variant", "異體字"},
        {"right_elsewhere", "文中他處正確"},
        {"number_prefix", "發文字號可證"},
        {"mail_domain", "電子信箱網域可證"},
    });
    const auto* const known = std::find_if(kWords.begin(), kWords.end(),
                                           [&](const Words& one) { return one.first == reason; });
    return known == kWords.end() ? reason : known->second;
}

}  // namespace gongwen::pipeline
