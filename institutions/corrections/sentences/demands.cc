// The part of purpose.h that tells whose words a sentence is about: the writer's or the
// receiver's.

#include <algorithm>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {

using Kind = Token::Kind;
using View = std::u32string_view;

namespace {

/// 貴府所送…案，前經本部…號函審定，其中「乙」應更正為「甲」; 本署…號函請貴府…，該函所列「乙」為誤:
/// the receiver is named, and the slip is in a letter of the writer's own.
bool is_beside_own_slip(const NoticeSentence& sentence, std::size_t receiver) {
    const auto& letters = sentence.letters;
    const auto own = std::find_if(letters.begin(), letters.end(), [](const CitedLetter* letter) {
        return letter->by == CitedLetter::By::Self;
    });
    if (own == letters.end() || is_basis(sentence, **own)) return false;
    if (receiver < (*own)->begin) {
        // 臺端陳情本部…號函認定錯誤: what the receiver says of it.
        constexpr WordList kClaims = U"陳情 異議 申訴 主張 質疑 反映 指稱 訴願";
        const View claim = sentence.text.substr(receiver, (*own)->begin - receiver);
        return !kClaims.any_in(claim);
    }
    // 本部…號函誤植貴公司統一編號, 本部…號函誤將貴公司: whose letter is named first, made the slip.
    View between = sentence.text.substr((*own)->end, receiver - (*own)->end);
    if (between.starts_with(U"，")) between.remove_prefix(1);
    if (!between.empty() && View(U"誤錯").find(between.front()) != View::npos) return true;
    // 本部…號函就貴校申請案之核復，名額書寫為45人，實際54人，特予更正: who writes, puts it right.
    constexpr WordList kDoes =
        U"特此更正 特予更正 謹此更正 爰予更正 爰此更正 茲予更正 茲更正 特函更正 請以更正後 "
        U"併此更正 ，請查照更正 特以更正 爰更正";
    if (sentence.says_one_of(kDoes)) return true;
    // 本部…號函請貴府…，該函所列
    const View behind = sentence.text.substr(receiver, sentence.span.end - receiver);
    for (std::size_t at = behind.find(U'，'); at != View::npos; at = behind.find(U'，', at + 1)) {
        if (size_of_that_letter(behind.substr(at + 1)) > 0) return true;
    }
    return false;
}

/// 請貴會轉知所屬會員: who shall tell others corrects nothing of his own.
bool shall_pass_on(View text, std::size_t receiver) {
    constexpr std::size_t kNear = 8;
    constexpr WordList kActs = U"轉知 轉告 轉行 轉請 周知";
    const View behind = text.substr(receiver, kNear);
    return receiver > 0 && text[receiver - 1] == U'請' && kActs.any_in(behind);
}

/// 函列施工廠商「德昌營造」: in a letter of the writer's own, and not 請申請人, 廠商應.
bool is_told_of(const NoticeSentence& sentence, View word) {
    const std::size_t at = sentence.find_unquoted(word);
    const bool own = std::ranges::any_of(sentence.letters, [&](const CitedLetter* letter) {
        return letter->by == CitedLetter::By::Self && letter->end <= at &&
               !is_basis(sentence, *letter);
    });
    constexpr View kDuties = U"應須需請於自逕儘得補";
    const std::size_t end = at + word.size();
    const bool asked = (at > 0 && sentence.text[at - 1] == U'請') ||
                       (end < sentence.span.end && kDuties.find(sentence.text[end]) != View::npos);
    return own && !asked;
}

}  // namespace

bool is_demand(const NoticeSentence& sentence) {
    constexpr WordList kReceivers = U"貴 臺端 台端";
    // Of whom papers speak, too: 施工廠商, 護照申請人.
    constexpr WordList kAsked = U"申請人 廠商";
    if (sentence.has(Kind::SendAgain)) return true;
    // 請就誤列「乙」部分說明並更正
    if (sentence.says(U"請就") && sentence.says(U"說明並")) return true;
    // 貴校…之職稱為「甲」，前函以「乙」稱之，謹致歉意: who says so was wrong himself.
    if (sentence.says(U"致歉") || sentence.says(U"歉意")) return false;
    const auto demands = [&](View word) {
        const std::size_t at = sentence.find_unquoted(word);
        return at != View::npos && !shall_pass_on(sentence.text, at) &&
               !is_beside_own_slip(sentence, at);
    };
    return std::ranges::any_of(kReceivers, demands) || std::ranges::any_of(kAsked, [&](View word) {
               return demands(word) && !is_told_of(sentence, word);
           });
}

bool is_of_receivers_papers(const NoticeSentence& sentence) {
    constexpr WordList kReceivers = U"貴 臺端 台端";
    constexpr WordList kPapers =
        U"所報 所送 所附 所提 所填 函報 填報 陳報 申報 檢送 檢附 檢陳 申請 來函「";
    constexpr WordList kShall = U"請貴 請臺端 請台端 自行更正 逕行更正";
    if (sentence.has(Kind::SendAgain)) return true;
    if (sentence.says(U"請就") && sentence.says(U"說明並")) return true;
    const bool shall = std::ranges::any_of(kShall, [&](View word) {
        const std::size_t at = sentence.find_unquoted(word);
        if (at == View::npos) return false;
        const View clause = first_clause(sentence.text.substr(at, sentence.span.end - at));
        return clause.find(U'正') != View::npos || clause.find(U'改') != View::npos;
    });
    return shall || std::ranges::any_of(kReceivers, [&](View word) {
               const std::size_t at = sentence.find_unquoted(word);
               if (at == View::npos || is_beside_own_slip(sentence, at)) return false;
               const View clause = first_clause(sentence.text.substr(at, sentence.span.end - at));
               return kPapers.any_in(clause);
           });
}

}  // namespace gongwen::institutions
