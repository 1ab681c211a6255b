#include "institutions/corrections/letters/letter_acts.h"

#include <algorithm>
#include <array>

#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/pairs/roles.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kBehindLetter = 40;  // how far 之說明及附件 reaches

bool is_joined(const NoticeSentence& sentence, const CitedLetter& first,
               const CitedLetter& second) {
    if (second.begin <= first.end) return second.begin == first.end;
    constexpr WordList kJoints = U"及 、 與 暨 和 以及";
    const View between = sentence.text.substr(first.end, second.begin - first.end);
    return std::find(kJoints.begin(), kJoints.end(), between) != kJoints.end();
}

bool is_copied(const NoticeSentence& sentence, const CitedLetter& letter) {
    return sentence.text.substr(letter.end).starts_with(U"影本");
}

bool is_gone_on_with(const NoticeSentence& sentence, const CitedLetter& letter) {
    const View behind = sentence.text.substr(letter.end);
    return behind.starts_with(U"續辦") || behind.starts_with(U"續行") ||
           behind.starts_with(U"賡續") || behind.starts_with(U"接續");
}

/// 函轉…號函有關更正…號函一案: what the letter that is handed on is about.
bool is_of_handed_on(const NoticeSentence& sentence, const CitedLetter& letter) {
    return std::any_of(
        sentence.letters.begin(), sentence.letters.end(), [&](const CitedLetter* other) {
            const View before = sentence.text.substr(0, other->begin);
            const bool handed_on = before.ends_with(U'轉') || before.ends_with(U"轉知");
            return handed_on && other->end < letter.begin && !is_joined(sentence, *other, letter);
        });
}

/// 應改為, 請修正為, 請將「乙」改為: of what is wrong. Plans and rules are 修正, 調整, 改 without.
bool is_needed(const NoticeSentence& sentence, const Token& cue) {
    const View words = sentence.text.substr(cue.outer_begin, cue.outer_end - cue.outer_begin);
    const std::size_t from = sentence.span.begin;
    const View before = sentence.text.substr(from, cue.outer_begin - from);
    return words.starts_with(U'應') || words.starts_with(U"正確") || words.starts_with(U"更為") ||
           before.ends_with(U'應') || last_clause(before).find(U'請') != View::npos ||
           before.find(U"請將") != View::npos;
}

/// 本部…號函所列地點，前以旨揭函更正為「乙」: another letter did it.
bool is_done_by_other(const NoticeSentence& sentence, const CitedLetter& letter, const Token& cue) {
    const View between = sentence.text.substr(letter.end, cue.outer_begin - letter.end);
    const std::size_t by = between.find_last_of(U"以經");
    return by != View::npos &&
           size_of_that_letter(between.substr(by + 1)) == between.size() - by - 1;
}

/// …號令修正發布之「…標準」第四條，「甲」更正為「乙」: the order says no more than that. Of a
/// letter of one's own 開會地點更正為「乙」 and 「甲」應改為「乙」 say as much.
bool is_put_right(const NoticeSentence& sentence, const CitedLetter& letter) {
    const bool of_ours = letter.by == CitedLetter::By::Self && !is_demand(sentence);
    const bool has_pairs = !sentence.pairs.empty();
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != Kind::ShouldBe || token.outer_begin < letter.end) return false;
        if (is_done_by_other(sentence, letter, token)) return false;
        constexpr WordList kActs = U"更正 勘誤 訂正 改正 勘正 刊正 補正";
        const bool corrects = kActs.any_in(
            sentence.text.substr(token.outer_begin, token.outer_end - token.outer_begin));
        return corrects ? has_pairs || of_ours : has_pairs && of_ours && is_needed(sentence, token);
    });
}

/// 修正本署…號函: rules are 修正, too, as those that a letter issued (修正本署…號函頒「…要點」).
bool is_revised(const NoticeSentence& sentence, const CitedLetter& letter) {
    const View behind = sentence.text.substr(letter.end);
    const bool issues = behind.starts_with(U'頒') || behind.starts_with(U"訂頒") ||
                        behind.starts_with(U"訂定") || behind.starts_with(U"下達");
    return !issues && is_own_letter(letter) &&
           sentence.text.substr(0, letter.begin).ends_with(U"修正");
}

bool is_what_it_asked(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kAsks = U"請貴 請各 請轉 請所屬 請查明 釋， 釋示 釋略 規定，";
    const View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    // 本院…號函請貴所提解被告到庭，庭期應係…，請查照更正
    if (behind.find(U"，請查照更正") != View::npos && !sentence.pairs.empty()) return false;
    return kAsks.any_begins(behind) && !names_that_letter(behind);
}

/// 本局…號函說明七刪除「乙」，另增列「甲」.
bool is_struck_in(const NoticeSentence& sentence, const CitedLetter& letter) {
    return is_own_letter(letter) && !sentence.pairs.empty() && !is_demand(sentence) &&
           stands_behind(sentence, Kind::Strike, letter, kBehindLetter);
}

bool is_amended(const NoticeSentence& sentence, const CitedLetter& letter) {
    if (is_of_handed_on(sentence, letter)) return false;
    // 轉知行政院更正該院…號函: whose letter it is, corrects it.
    if (hands_on(sentence, letter) || sentence.says(U"常見")) return false;
    // 請就誤列「乙」部分說明並更正
    if (sentence.says(U"請就") && sentence.says(U"說明並")) return false;
    if (stands_before(sentence, Kind::Amend, letter) || is_revised(sentence, letter)) return true;
    if (is_basis(sentence, letter)) return false;
    if (is_put_right(sentence, letter) || is_struck_in(sentence, letter)) return true;
    if (is_what_it_asked(sentence, letter)) return false;
    // …號函影本，請依說明更正: the letter is enclosed for what it says.
    if (is_copied(sentence, letter)) return false;
    constexpr std::array kKinds{Kind::Amend,   Kind::WroteAs, Kind::Wrote,
                                Kind::SlipFor, Kind::Missing, Kind::Surplus};
    return std::any_of(kKinds.begin(), kKinds.end(), [&](Kind kind) {
        return stands_behind(sentence, kind, letter, sentence.span.size());
    });
}

/// Between its sides or right behind them: 「乙」字樣應修改為「甲」, 「乙」請以「甲」代之.
bool is_needed(const NoticeSentence& sentence, const PairSpan& pair) {
    if (pair.wrong.empty() || pair.right.empty()) return true;
    constexpr std::size_t kBehind = 6;
    constexpr WordList kNeeds =
        U"應 宜 請 正確 更正 誤 （正） (正) → 實為 實係 實際 等字 字樣 一詞 乙詞 乙句 改以 "
        U"替代 取代 代之 代以 替換 換成 換為";
    const std::size_t from = std::min(pair.wrong.end, pair.right.end);
    const std::size_t last = std::max(pair.wrong.end, pair.right.end);
    const View words = sentence.text.substr(from, last + kBehind - from);
    const View said = words.substr(0, words.find(U"，請"));
    // 正確文號應為「甲」，前函書寫為「乙」; 「甲」，內容卻載「乙」，請以前者為準
    constexpr std::size_t kLead = 8;
    constexpr WordList kHolds = U"為準 為正 為是";
    const std::size_t begin = std::min(pair.wrong.begin, pair.right.begin);
    const std::size_t lead = std::max(sentence.span.begin, begin - std::min(begin, kLead));
    const View before = last_clause(sentence.text.substr(lead, begin - lead));
    const View behind =
        sentence.text.substr(last, sentence.span.end - std::min(last, sentence.span.end));
    constexpr WordList kAsked = U"，請改 ，請更 ，請修 ，請訂";
    return kNeeds.any_in(said) || kAsked.any_in(words) || before.find(U"正確") != View::npos ||
           before.find(U'誤') != View::npos || kHolds.any_in(behind);
}

bool is_told_by_roles(const NoticeSentence& sentence, const CitedLetter& letter) {
    const bool told_of_it = is_of_letter_kind(letter) && !is_demand(sentence) &&
                            !sentence.says(U"常見") && !is_basis(sentence, letter) &&
                            !is_copied(sentence, letter) && !is_of_handed_on(sentence, letter) &&
                            !is_what_it_asked(sentence, letter);
    if (!told_of_it) return false;
    const auto says_so = [&](const PairSpan& pair) { return is_needed(sentence, pair); };
    const std::vector<PairSpan> more = pairs_by_roles(sentence);
    return std::any_of(sentence.pairs.begin(), sentence.pairs.end(), says_so) ||
           std::any_of(more.begin(), more.end(), says_so);
}

bool announces_a_list(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr WordList kActs = U"修正 調整 變更 更動 修訂";
    constexpr WordList kBelow = U"如下 如次 如后 如說明 如附件 如附表";
    if (letter.end >= sentence.span.end) return false;
    const View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    return std::any_of(kActs.begin(), kActs.end(), [&](View act) {
        const std::size_t at = behind.find(act);
        return at != View::npos && kBelow.any_begins(behind.substr(at + act.size()));
    });
}

bool is_renewed(const NoticeSentence& sentence, const CitedLetter& letter) {
    if (is_basis(sentence, letter)) return false;
    if (stands_before(sentence, Kind::Supplement, letter) ||
        stands_behind(sentence, Kind::Replace, letter, kBehindLetter)) {
        return true;
    }
    // …函，請依限補送資料: the receiver shall.
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != Kind::Supplement || token.outer_begin < letter.end) return false;
        const View between = sentence.text.substr(letter.end, token.outer_begin - letter.end);
        return between.size() <= kBehindLetter && between.find(U'請') == View::npos;
    });
}

View text_behind(const NoticeSentence& sentence, const CitedLetter& letter) {
    const std::size_t end = std::min(letter.end + kBehindLetter, sentence.span.end);
    const View text = sentence.text.substr(letter.end, end - std::min(end, letter.end));
    return text.substr(0, text.find_first_of(U"，,。；「『"));
}

}  // namespace gongwen::institutions
