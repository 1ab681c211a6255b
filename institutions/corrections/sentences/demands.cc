// The part of purpose.h that tells whose words a sentence is about: the writer's or the
// receiver's.

#include <algorithm>
#include <array>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/tokens/tokens.h"

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
        constexpr auto kClaims = std::to_array<View>(
            {U"陳情", U"異議", U"申訴", U"主張", U"質疑", U"反映", U"指稱", U"訴願"});
        const View claim = sentence.text.substr(receiver, (*own)->begin - receiver);
        return std::ranges::none_of(kClaims,
                                    [&](View word) { return claim.find(word) != View::npos; });
    }
    // 本部…號函誤植貴公司統一編號, 本部…號函誤將貴公司: whose letter is named first, made the slip.
    View between = sentence.text.substr((*own)->end, receiver - (*own)->end);
    if (between.starts_with(U"，")) between.remove_prefix(1);
    if (!between.empty() && View(U"誤錯").find(between.front()) != View::npos) return true;
    // 本部…號函就貴校申請案之核復，名額書寫為45人，實際54人，特予更正: who writes, puts it right.
    constexpr auto kDoes = std::to_array<View>(
        {U"特此更正", U"特予更正", U"謹此更正", U"爰予更正", U"爰此更正", U"茲予更正", U"茲更正",
         U"特函更正", U"請以更正後", U"併此更正", U"，請查照更正", U"特以更正", U"爰更正"});
    if (std::ranges::any_of(kDoes, [&](View word) { return sentence.says(word); })) return true;
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
    constexpr auto kActs = std::to_array<View>({U"轉知", U"轉告", U"轉行", U"轉請", U"周知"});
    const View behind = text.substr(receiver, kNear);
    return receiver > 0 && text[receiver - 1] == U'請' &&
           std::ranges::any_of(kActs, [&](View act) { return behind.find(act) != View::npos; });
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
    constexpr auto kReceivers = std::to_array<View>({U"貴", U"臺端", U"台端"});
    // Of whom papers speak, too: 施工廠商, 護照申請人.
    constexpr auto kAsked = std::to_array<View>({U"申請人", U"廠商"});
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
    constexpr auto kReceivers = std::to_array<View>({U"貴", U"臺端", U"台端"});
    constexpr auto kPapers =
        std::to_array<View>({U"所報", U"所送", U"所附", U"所提", U"所填", U"函報", U"填報", U"陳報",
                             U"申報", U"檢送", U"檢附", U"檢陳", U"申請", U"來函「"});
    constexpr auto kShall =
        std::to_array<View>({U"請貴", U"請臺端", U"請台端", U"自行更正", U"逕行更正"});
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
               return std::ranges::any_of(
                   kPapers, [&](View paper) { return clause.find(paper) != View::npos; });
           });
}

}  // namespace gongwen::institutions
