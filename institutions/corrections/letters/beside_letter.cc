#include "institutions/corrections/letters/beside_letter.h"

#include <algorithm>
#include <array>

#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// …號函勘誤第6條條文, …號函註銷…號令, …號令廢止「…要點」: the letter does it, it is not done to
/// the letter.
bool acts_itself(const NoticeSentence& sentence, const Token& token, const CitedLetter& letter) {
    if (token.outer_begin != letter.end) return false;
    const View behind = sentence.text.substr(token.outer_end);
    const bool of_article =
        behind.starts_with(U'第') || (token.kind == Kind::Cancel && opens_a_quote(behind, 0));
    const bool of_letter = std::any_of(
        sentence.letters.begin(), sentence.letters.end(), [&](const CitedLetter* other) {
            return other->begin >= token.outer_end && other->begin <= token.outer_end + 2;
        });
    return of_article || of_letter;
}

}  // namespace

bool stands_before(const NoticeSentence& sentence, Kind kind, const CitedLetter& letter) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != kind || token.outer_end > letter.begin) return false;
        const View between = sentence.text.substr(token.outer_end, letter.begin - token.outer_end);
        return between.size() <= kNearLetter && between.find_first_of(U"，,") == View::npos;
    });
}

bool stands_behind(const NoticeSentence& sentence, Kind kind, const CitedLetter& letter,
                   std::size_t at_most) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        return token.kind == kind && token.outer_begin >= letter.end &&
               token.outer_begin - letter.end <= at_most && !acts_itself(sentence, token, letter);
    });
}

bool hands_on(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kActs = U"函轉 轉請 轉知 轉行 核轉";
    // 銓敘部…號函，前以…號函檢送之問答集誤植，轉請查照: both are of the one that is handed on;
    // 轉知教育部更正…號函: so is the one that is not said whose it is.
    const bool whole = sentence.words().starts_with(U"轉知") ||
                       sentence.words().starts_with(U"函轉") ||
                       std::ranges::any_of(sentence.letters, [&](const CitedLetter* other) {
                           return other->by == CitedLetter::By::Named &&
                                  other->reference.issuer == letter.reference.issuer;
                       });
    const bool named =
        letter.by == CitedLetter::By::Named || (letter.by == CitedLetter::By::Unsaid && whole);
    return named && sentence.says_one_of(kActs);
}

bool is_of_letter_kind(const CitedLetter& letter) {
    constexpr auto kKinds = std::to_array<std::string_view>({"函", "書函", "開會通知單"});
    return std::find(kKinds.begin(), kKinds.end(), letter.reference.kind) != kKinds.end();
}

bool is_own_letter(const CitedLetter& letter) {
    return letter.by == CitedLetter::By::Self && is_of_letter_kind(letter);
}

}  // namespace gongwen::institutions
