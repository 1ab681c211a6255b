#include "institutions/corrections/sentences/purpose.h"

#include <algorithm>

#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// 將「甲」誤錄為「乙」者，應依職權更正: of everybody to whom it happens.
bool speaks_of_whoever(const NoticeSentence& sentence) {
    if (!sentence.letters.empty()) return false;
    const View words = sentence.words();
    const std::size_t at = words.find(U"者，");
    if (at == View::npos || at == 0 || at + 2 >= words.size()) return false;
    const bool slip = is_closing_mark(words[at - 1]) || is_writing_verb(words[at - 1]);
    const bool duty = View(U"應得請由可須").find(words[at + 2]) != View::npos;
    const View rest = words.substr(at);
    return slip && duty && std::none_of(rest.begin(), rest.end(), is_opening_mark);
}

/// 如填報「0」者，應更正為「無」.
bool is_for_whom_it_happens(const NoticeSentence& sentence) {
    constexpr View kNumbers = U"（）()一二三四五六七八九十、";
    View words = sentence.words();
    words.remove_prefix(std::min(words.find_first_not_of(kNumbers), words.size()));
    const bool supposes = words.starts_with(U"如將") || words.starts_with(U"如有");
    return !words.empty() && View(U"如倘若凡").find(words.front()) != View::npos &&
           !words.starts_with(U"如附") &&
           (words.find(U"者，") != View::npos || (supposes && words.find(U"，應") != View::npos));
}

/// 貴處所報金額與本府…號函核定者不符: the other is wrong.
bool is_what_another_differs_from(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kDiffers = U"不符 不一致 未符 有別";
    const View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    const View clause = behind.substr(0, behind.find_first_of(U"，,。；"));
    return sentence.text.substr(0, letter.begin).ends_with(U'與') && kDiffers.any_in(clause);
}

}  // namespace

std::vector<Span> said_to_be_wrong(const NoticeSentence& sentence) {
    constexpr View kBetween = U"係屬為均皆有，";
    const std::vector<Token>& tokens = sentence.tokens;
    std::vector<Span> wrong;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::Wrote || tokens[i - 1].kind != Kind::Quote) continue;
        const View between = sentence.text.substr(tokens[i - 1].outer_end,
                                                  tokens[i].outer_begin - tokens[i - 1].outer_end);
        const bool near = between.find_first_not_of(kBetween) == View::npos;
        const bool names_right = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::Quote;
        if (near && !names_right) wrong.push_back(tokens[i - 1].span);
    }
    return wrong;
}

bool denies_fault(const NoticeSentence& sentence) {
    constexpr WordList kDenials =
        U"並無錯誤 並無違誤 並無不當 尚無不合 尚無違誤 尚無錯誤 並無誤植 並無誤繕 並無誤載 "
        U"並無誤寫 查無錯誤 查無違誤 容有誤解 顯有誤解 礙難 歉難";
    constexpr WordList kOfTheRest = U"其餘 其他 餘";
    return !sentence.says_one_of(kOfTheRest) && std::ranges::any_of(kDenials, [&](View word) {
        return sentence.find_unquoted(word) < sentence.span.end;
    });
}

bool is_example(const NoticeSentence& sentence) {
    constexpr WordList kWords = U"例示 例如 範例 範本 舉例 常見 屢見";
    return speaks_of_whoever(sentence) || is_for_whom_it_happens(sentence) ||
           sentence.says_one_of(kWords);
}

bool puts_right(const NoticeSentence& sentence) {
    constexpr WordList kActs = U"更正 勘誤 訂正";
    constexpr WordList kLeads = U"應 特此 爰 請 謹 爰予 特予 併予 予以 茲 惠予";
    const View words = sentence.words();
    return sentence.has_error_word() || std::any_of(kActs.begin(), kActs.end(), [&](View act) {
               for (std::size_t at = words.find(act); at != View::npos;
                    at = words.find(act, at + 1)) {
                   const View before = words.substr(0, at);
                   if (kLeads.any_ends(before)) {
                       return true;
                   }
               }
               return false;
           });
}

bool tells_of_a_fault(const NoticeSentence& sentence) {
    constexpr WordList kWords = U"前後不一 不一致 不符 文字請修正 文字修正 內容請修正";
    return sentence.says_one_of(kWords);
}

bool is_basis(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kLeads = U"依 依據 依照 復 兼復 奉 准 據 按 轉 轉知 參照 就";
    const View before = sentence.text.substr(0, letter.begin);
    return kLeads.any_ends(before) || is_what_another_differs_from(sentence, letter);
}

}  // namespace gongwen::institutions
