#include "institutions/corrections/sentences/purpose.h"

#include <algorithm>
#include <array>

#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/tokens.h"

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
    constexpr auto kDiffers = std::to_array<View>({U"不符", U"不一致", U"未符", U"有別"});
    const View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    const View clause = behind.substr(0, behind.find_first_of(U"，,。；"));
    return sentence.text.substr(0, letter.begin).ends_with(U'與') &&
           std::ranges::any_of(kDiffers,
                               [&](View word) { return clause.find(word) != View::npos; });
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
    constexpr auto kDenials =
        std::to_array<View>({U"並無錯誤", U"並無違誤", U"並無不當", U"尚無不合", U"尚無違誤",
                             U"尚無錯誤", U"並無誤植", U"並無誤繕", U"並無誤載", U"並無誤寫",
                             U"查無錯誤", U"查無違誤", U"容有誤解", U"顯有誤解", U"礙難", U"歉難"});
    constexpr auto kOfTheRest = std::to_array<View>({U"其餘", U"其他", U"餘"});
    const auto says = [&](View word) { return sentence.says(word); };
    return std::ranges::any_of(kDenials,
                               [&](View word) {
                                   return says(word) &&
                                          sentence.find_unquoted(word) < sentence.span.end;
                               }) &&
           std::ranges::none_of(kOfTheRest, says);
}

bool is_example(const NoticeSentence& sentence) {
    constexpr auto kWords =
        std::to_array<View>({U"例示", U"例如", U"範例", U"範本", U"舉例", U"常見", U"屢見"});
    return speaks_of_whoever(sentence) || is_for_whom_it_happens(sentence) ||
           std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return sentence.says(word); });
}

bool puts_right(const NoticeSentence& sentence) {
    constexpr auto kActs = std::to_array<View>({U"更正", U"勘誤", U"訂正"});
    constexpr auto kLeads = std::to_array<View>(
        {U"應", U"特此", U"爰", U"請", U"謹", U"爰予", U"特予", U"併予", U"予以", U"茲", U"惠予"});
    const View words = sentence.words();
    return sentence.has_error_word() || std::any_of(kActs.begin(), kActs.end(), [&](View act) {
               for (std::size_t at = words.find(act); at != View::npos;
                    at = words.find(act, at + 1)) {
                   const View before = words.substr(0, at);
                   if (std::any_of(kLeads.begin(), kLeads.end(),
                                   [&](View lead) { return before.ends_with(lead); })) {
                       return true;
                   }
               }
               return false;
           });
}

bool tells_of_a_fault(const NoticeSentence& sentence) {
    constexpr auto kWords = std::to_array<View>(
        {U"前後不一", U"不一致", U"不符", U"文字請修正", U"文字修正", U"內容請修正"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return sentence.says(word); });
}

bool is_basis(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr auto kLeads =
        std::to_array<View>({U"依", U"依據", U"依照", U"復", U"兼復", U"奉", U"准", U"據", U"按",
                             U"轉", U"轉知", U"參照", U"就"});
    const View before = sentence.text.substr(0, letter.begin);
    return std::any_of(kLeads.begin(), kLeads.end(),
                       [&](View lead) { return before.ends_with(lead); }) ||
           is_what_another_differs_from(sentence, letter);
}

}  // namespace gongwen::institutions
