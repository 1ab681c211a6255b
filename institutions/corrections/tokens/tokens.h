// The tokens of a notice's sentence: quotations, names, signs and cue words.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/spans.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

struct Token {
    enum class Kind {
        Quote,         ///< what stands between 「 and 」, either of which OCR may have lost
        Name,          ///< an institution's name outside quotation marks
        Comma,         ///< ， or another sign inside a sentence
        Joint,         ///< 及, 與, 、 between two quotations
        WroteAs,       ///< 誤植為, 誤繕成: what follows is wrong
        Wrote,         ///< 誤植, 誤繕 and no more
        ShouldBe,      ///< 應為, 更正為: what follows is right
        As,            ///< a lone 為 between two quotations
        SlipFor,       ///< 之誤, 之誤植: what stands before is right
        Missing,       ///< 漏列, 漏植
        Added,         ///< 增列, 補列
        Surplus,       ///< 贅植, 贅字
        Strike,        ///< 刪除
        Amend,         ///< 更正, 勘誤, 訂正
        Respectively,  ///< 分別
        Cancel,        ///< 註銷, 撤回, 作廢, 停止適用
        Replace,       ///< 抽換, 檢送更正後之…
        Supplement,    ///< 補送, 補正
        SendAgain,     ///< 更正後再送, 退還: asks the receiver to correct his own letter
    };
    Kind kind = Kind::Quote;
    Span span;  ///< of a quotation: without its marks
    std::size_t outer_begin = 0;
    std::size_t outer_end = 0;
};

/// The tokens of one sentence [begin, end) of `text`, in reading order. `names` are the known names
/// of the whole text.
std::vector<Token> tokens_of(std::u32string_view text, Span sentence,
                             const std::vector<FoundName>& names);

}  // namespace gongwen::institutions
