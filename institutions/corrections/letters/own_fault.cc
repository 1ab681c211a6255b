#include "institutions/corrections/letters/own_fault.h"

#include <algorithm>
#include <string_view>

#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/letters/letter_acts.h"
#include "institutions/corrections/pairs/roles.h"
#include "institutions/corrections/pairs/weighed_pairs.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/sides/side_words.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool says_what_holds(const NoticeSentence& sentence) {
    constexpr WordList kHolds = U"為準 為正確 更正 訂正 請更為 應更為 複查 查明 查證 經查";
    return sentence.says_one_of(kHolds);
}

/// 應自5月1日起算，函文繕為5月11日起算: what the letter itself says.
bool quotes_the_letter(const NoticeSentence& sentence, std::size_t from) {
    const View behind = sentence.text.substr(from, sentence.span.end - from);
    return speaks_of_the_letter(behind) || behind.find(U"內文") != View::npos;
}

}  // namespace

bool names_a_fault(const NoticeSentence& sentence, std::size_t from) {
    constexpr WordList kFaults = U"誤 錯 不正確 疏漏 疏失 殘留 打成 寫成 繕成 植成 登成 印成";
    constexpr View kNotBefore = U"無免防勿否";
    constexpr View kNotBehind = U"差餐點會解過開";
    const View text = sentence.text.substr(0, sentence.span.end);
    return std::ranges::any_of(kFaults, [&](View fault) {
        for (std::size_t at = text.find(fault, from); at != View::npos;
             at = text.find(fault, at + 1)) {
            const bool quoted = std::ranges::any_of(sentence.tokens, [&](const Token& token) {
                return token.kind == Token::Kind::Quote && token.outer_begin <= at &&
                       at < token.outer_end;
            });
            const std::size_t end = at + fault.size();
            const bool other = (at > 0 && kNotBefore.find(text[at - 1]) != View::npos) ||
                               (end < text.size() && kNotBehind.find(text[end]) != View::npos);
            if (!quoted && !other) return true;
        }
        return false;
    });
}

bool tells_own_fault(const NoticeSentence& sentence, const CitedLetter& letter) {
    const bool told_of_it = is_own_letter(letter) && !is_demand(sentence) &&
                            !is_example(sentence) && !is_basis(sentence, letter) &&
                            !is_copied(sentence, letter) && !hands_on(sentence, letter) &&
                            !is_what_it_asked(sentence, letter);
    if (!told_of_it) return false;
    const bool fault = names_a_fault(sentence, letter.end);
    const bool told = fault || says_what_holds(sentence) || says_exchanged(sentence.words()) ||
                      quotes_the_letter(sentence, letter.end);
    if (!told) return false;
    // 所附網址錯誤，正確網址：…: what was wrong is not said.
    if (fault && sentence.says(U"，正確")) return true;
    return !sentence.pairs.empty() || !pairs_by_roles(sentence).empty() ||
           !pairs_by_weight(sentence).empty();
}

}  // namespace gongwen::institutions
