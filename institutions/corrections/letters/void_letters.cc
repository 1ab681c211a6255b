// The part of letter_acts.h that tells whether a sentence makes a letter void.

#include <algorithm>
#include <string_view>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/letters/letter_acts.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// 業經本部…號函廢止: the letter is by what something else was done.
bool is_means(const NoticeSentence& sentence, const CitedLetter& letter) {
    const View before = sentence.text.substr(0, letter.begin);
    const View own = sentence.text.substr(letter.begin, letter.end - letter.begin);
    return before.ends_with(U'經') || before.ends_with(U'以') || own.find(U"業以") != View::npos ||
           own.find(U"日以") != View::npos;
}

/// …號函及…號函均停止適用: said of the last, of all that are joined to it.
bool is_cancelled_with_next(const NoticeSentence& sentence, const CitedLetter& letter) {
    const auto& letters = sentence.letters;
    const auto here = std::find(letters.begin(), letters.end(), &letter);
    if (here == letters.end() || std::next(here) == letters.end()) return false;
    const CitedLetter& next = **std::next(here);
    return is_joined(sentence, letter, next) && is_cancelled(sentence, next);
}

/// …號令，業經本院以…號令註銷: the next letter did it.
bool is_cancelled_by_next(const NoticeSentence& sentence, const CitedLetter& letter) {
    const auto& letters = sentence.letters;
    const auto here = std::find(letters.begin(), letters.end(), &letter);
    if (here == letters.end() || std::next(here) == letters.end()) return false;
    const CitedLetter& next = **std::next(here);
    const View between =
        sentence.text.substr(letter.end, next.begin - std::min(letter.end, next.begin));
    constexpr std::size_t kWords = 8;
    return between.size() <= kWords && between.find(U'經') != View::npos &&
           is_means(sentence, next) && stands_behind(sentence, Kind::Cancel, next, kNearLetter);
}

/// …號令訂定之「…要點」，自即日廢止: the rule ends, not the letter that issued it.
bool issues_a_rule(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kIssues = U"訂定 制定 修正 發布 訂頒 頒布 頒訂 函頒 頒行";
    constexpr WordList kBetween = U"發布 之";
    View behind = sentence.text.substr(letter.end);
    if (!kIssues.take_from(behind)) return false;
    while (kBetween.take_from(behind)) {
    }
    return opens_a_quote(behind, 0);
}

/// …號函誤繕，該函請予註銷.
bool is_void_by_pointing(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr std::size_t kWords = 6;  // 請惠予逕行
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != Kind::Cancel || token.outer_begin < letter.end) return false;
        const std::size_t from = std::max(letter.end, token.outer_begin - kWords - 3);
        const View before = sentence.text.substr(from, token.outer_begin - from);
        return names_that_letter(before);
    });
}

/// 本局…號函，因承辦人疏失誤發，應予作廢: the last clause says no more than that, and the sentence
/// tells of no enclosure that it could be about.
bool is_void_in_the_end(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr View kWishes = U"應請予惠爰逕均以特謹業已";
    const bool alone = sentence.letters.size() == 1 && sentence.pairs.empty() &&
                       !sentence.says(U"附") && is_own_letter(letter);
    return alone &&
           std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
               if (token.kind != Kind::Cancel || token.outer_begin < letter.end) return false;
               const View before = sentence.text.substr(letter.end, token.outer_begin - letter.end);
               const std::size_t comma = before.find_last_of(U"，,");
               return comma != View::npos && comma + 1 < before.size() &&
                      before.find_first_not_of(kWishes, comma + 1) == View::npos;
           });
}

/// 本部…號函誤送貴機關，請將該函退還; 該函不生效力.
bool is_sent_by_mistake(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kMistakes = U"誤送 誤發 誤寄 有誤";
    constexpr WordList kBack = U"退還 退回 擲還 退文 銷毀";
    constexpr WordList kVoid = U"該函不生效力 原函不生效力 該函無效";
    if (!is_own_letter(letter) || !sentence.pairs.empty() || sentence.says(U"附")) return false;
    return sentence.says_one_of(kVoid) ||
           (names_that_letter(sentence.words()) && sentence.says_one_of(kMistakes) &&
            sentence.says_one_of(kBack));
}

/// …號開會通知單所訂會議取消: what the notice was for does not take place.
bool is_called_off(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr std::size_t kWords = 10;  // 所訂之現場會勘
    constexpr std::string_view kNotice = "通知單";
    if (!letter.reference.kind.ends_with(kNotice)) return false;
    View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    // …號開會通知單，會議因颱風取消
    constexpr WordList kMeetings = U"，會議 ，會勘 ，本次會 ，該次會 ，該會 ，原訂會 ，座談會";
    if (kMeetings.any_begins(behind)) {
        behind.remove_prefix(1);
    }
    const std::size_t off = behind.find(U"取消");
    return off != View::npos && off <= kWords && behind.find_first_of(U"，,") > off;
}

/// …號函核發之執照，聲明作廢: the permit, not the letter.
bool gives_a_paper(const NoticeSentence& sentence, const CitedLetter& letter) {
    const View behind = sentence.text.substr(letter.end);
    return behind.starts_with(U"核發") || behind.starts_with(U"發給");
}

}  // namespace

bool is_cancelled(const NoticeSentence& sentence, const CitedLetter& letter) {
    if (issues_a_rule(sentence, letter) || gives_a_paper(sentence, letter)) return false;
    if (hands_on(sentence, letter)) return false;
    if (!is_basis(sentence, letter) && is_called_off(sentence, letter)) return true;
    if (!is_basis(sentence, letter) && is_sent_by_mistake(sentence, letter)) return true;
    if (is_cancelled_with_next(sentence, letter)) return true;
    if (is_cancelled_by_next(sentence, letter)) return true;
    if (stands_before(sentence, Kind::Cancel, letter)) return true;
    return !is_basis(sentence, letter) && !is_means(sentence, letter) &&
           (stands_behind(sentence, Kind::Cancel, letter, kNearLetter) ||
            is_void_by_pointing(sentence, letter) || is_void_in_the_end(sentence, letter));
}

bool calls_it_void(const NoticeSentence& sentence) {
    constexpr WordList kWhen = U"因故 自即日起 即日起";
    constexpr View kWishes = U"應請敬惠予爰逕均以特謹業已退回";
    const View words = sentence.words();
    return size_of_that_letter(words) > 0 && sentence.pairs.empty() && !is_demand(sentence) &&
           std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
               if (token.kind != Kind::Cancel) return false;
               const View before = words.substr(0, token.outer_begin - sentence.span.begin);
               const std::size_t comma = before.find_last_of(U"，,");
               View clause = comma == View::npos ? before : before.substr(comma + 1);
               clause.remove_prefix(size_of_that_letter(clause));
               for (const View when : kWhen) {
                   if (clause.starts_with(when)) clause.remove_prefix(when.size());
               }
               return clause.find_first_not_of(kWishes) == View::npos;
           });
}

}  // namespace gongwen::institutions
