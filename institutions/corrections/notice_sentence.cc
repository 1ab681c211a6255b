#include "institutions/corrections/notice_sentence.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/corrections/bare_values.h"
#include "institutions/corrections/cue_finder.h"
#include "institutions/corrections/lost_marks.h"
#include "institutions/corrections/quotation_marks.h"
#include "institutions/corrections/sentence_bounds.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// C0F9T0者應屬C0F9U0: 者 is no part of the words.
void drop_one_who(View text, PairSpan& pair) {
    const bool both = pair.wrong.size() > 1 && pair.right.size() > 1;
    if (both && text[pair.wrong.end - 1] == U'者' && text[pair.right.end - 1] != U'者') {
        --pair.wrong.end;
    }
}

/// 「放榜日期」欄位誤植，正確為…，原列…: a column's name is no side where two others are.
void drop_names_of_columns(View text, const Span& span, std::vector<Token>& tokens) {
    constexpr auto kColumns = std::to_array<View>({U"欄", U"一欄", U"乙欄", U"之欄"});
    const auto is_column = [&](const Token& token) {
        return token.kind == Kind::Quote && std::ranges::any_of(kColumns, [&](View word) {
                   return text.substr(token.outer_end).starts_with(word);
               });
    };
    if (std::ranges::none_of(tokens, is_column)) return;
    const auto quotes = std::ranges::count_if(
        tokens, [&](const Token& token) { return token.kind == Kind::Quote && !is_column(token); });
    const auto values = values_in(text, span.begin, span.end);
    const bool two_values = std::ranges::any_of(values, [&](const BareValue& one) {
        return std::ranges::any_of(values, [&](const BareValue& other) {
            return one.begin < other.begin && are_alike(one, other) &&
                   text.substr(one.begin, one.end - one.begin) !=
                       text.substr(other.begin, other.end - other.begin);
        });
    });
    if (quotes >= 2 || (quotes == 0 && two_values)) std::erase_if(tokens, is_column);
}

NoticeSentence sentence_of(std::size_t number, View text, const Span& span,
                           const std::vector<FoundName>& names,
                           std::span<const CitedLetter> letters) {
    NoticeSentence sentence{number, text, span, tokens_of(text, span, names), {}, false, {}};
    drop_names_of_columns(text, span, sentence.tokens);
    const bool in_turn = sentence.says(U"前者") && sentence.says(U"後者");
    if (!in_turn) sentence.pairs = pairs_in(text, span, sentence.tokens);
    for (PairSpan& pair : sentence.pairs) {
        cut_to_like_ends(text, sentence.tokens, pair);
        drop_one_who(text, pair);
    }
    for (const CitedLetter& letter : letters) {
        const bool inside =
            letter.passage == number && letter.begin >= span.begin && letter.begin < span.end;
        if (inside) sentence.letters.push_back(&letter);
    }
    return sentence;
}

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

}  // namespace

bool NoticeSentence::has(Kind kind) const {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return token.kind == kind; });
}

bool NoticeSentence::has_error_word() const {
    return has(Kind::WroteAs) || has(Kind::Wrote) || has(Kind::SlipFor) || has(Kind::Missing) ||
           has(Kind::Surplus);
}

std::size_t NoticeSentence::find_unquoted(View word) const {
    for (std::size_t at = text.find(word, span.begin); at < span.end;
         at = text.find(word, at + 1)) {
        const bool quoted = std::ranges::any_of(tokens, [&](const Token& token) {
            return token.kind == Kind::Quote && token.outer_begin <= at && at < token.outer_end;
        });
        if (!quoted) return at;
    }
    return View::npos;
}

std::vector<NoticeSentence> notice_sentences(std::span<const Passage> passages,
                                             std::span<const CitedLetter> letters,
                                             const NameFinder& finder) {
    std::vector<NoticeSentence> sentences;
    for (std::size_t number = 0; number < passages.size(); ++number) {
        if (!is_running_text(passages[number].field)) continue;
        const View text = passages[number].text;
        const std::vector<FoundName> names = finder.known(fold_variants(text));
        for (const Span& span : sentences_of(text)) {
            sentences.push_back(sentence_of(number, text, span, names, letters));
        }
    }
    return sentences;
}

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

}  // namespace gongwen::institutions
