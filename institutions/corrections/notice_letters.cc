// The part of notice_sentence.h that tells what a sentence says of a letter that it names.

#include <algorithm>
#include <array>

#include "institutions/corrections/notice_sentence.h"
#include "institutions/corrections/quotation_marks.h"
#include "institutions/corrections/side_roles.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kNearLetter = 14;    // words between 更正 and the letter it is about
constexpr std::size_t kBehindLetter = 40;  // how far 之說明及附件 reaches

/// Words directly in front of a letter: 更正本部 + letter.
bool stands_before(const NoticeSentence& sentence, Kind kind, const CitedLetter& letter) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != kind || token.outer_end > letter.begin) return false;
        const View between = sentence.text.substr(token.outer_end, letter.begin - token.outer_end);
        return between.size() <= kNearLetter && between.find_first_of(U"，,") == View::npos;
    });
}

/// 業經本部…號函廢止: the letter is by what something else was done.
bool is_means(const NoticeSentence& sentence, const CitedLetter& letter) {
    const View before = sentence.text.substr(0, letter.begin);
    const View own = sentence.text.substr(letter.begin, letter.end - letter.begin);
    return before.ends_with(U'經') || before.ends_with(U'以') || own.find(U"業以") != View::npos ||
           own.find(U"日以") != View::npos;
}

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

bool stands_behind(const NoticeSentence& sentence, Kind kind, const CitedLetter& letter,
                   std::size_t at_most) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        return token.kind == kind && token.outer_begin >= letter.end &&
               token.outer_begin - letter.end <= at_most && !acts_itself(sentence, token, letter);
    });
}

}  // namespace

bool is_joined(const NoticeSentence& sentence, const CitedLetter& first,
               const CitedLetter& second) {
    if (second.begin <= first.end) return second.begin == first.end;
    constexpr std::array<View, 6> kJoints{U"及", U"、", U"與", U"暨", U"和", U"以及"};
    const View between = sentence.text.substr(first.end, second.begin - first.end);
    return std::find(kJoints.begin(), kJoints.end(), between) != kJoints.end();
}

bool is_basis(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr auto kLeads =
        std::to_array<View>({U"依", U"依據", U"依照", U"復", U"兼復", U"奉", U"准", U"據", U"按",
                             U"轉", U"轉知", U"參照", U"就"});
    const View before = sentence.text.substr(0, letter.begin);
    return std::any_of(kLeads.begin(), kLeads.end(),
                       [&](View lead) { return before.ends_with(lead); });
}

bool is_copied(const NoticeSentence& sentence, const CitedLetter& letter) {
    return sentence.text.substr(letter.end).starts_with(U"影本");
}

bool is_gone_on_with(const NoticeSentence& sentence, const CitedLetter& letter) {
    return sentence.text.substr(letter.end).starts_with(U"續辦");
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
    return words.starts_with(U'應') || words.starts_with(U"正確") || before.ends_with(U'應') ||
           before.ends_with(U'請') || before.find(U"請將") != View::npos;
}

/// …號令修正發布之「…標準」第四條，「甲」更正為「乙」: the order says no more than that. Of a
/// letter of one's own 開會地點更正為「乙」 and 「甲」應改為「乙」 say as much.
bool is_put_right(const NoticeSentence& sentence, const CitedLetter& letter) {
    const bool of_ours = letter.by == CitedLetter::By::Self && !is_demand(sentence);
    const bool has_pairs = !sentence.pairs.empty();
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != Kind::ShouldBe || token.outer_begin < letter.end) return false;
        const auto says = [&](View word) {
            return sentence.text.substr(token.outer_begin, token.outer_end - token.outer_begin)
                       .find(word) != View::npos;
        };
        constexpr auto kActs =
            std::to_array<View>({U"更正", U"勘誤", U"訂正", U"改正", U"勘正", U"刊正"});
        const bool corrects = std::any_of(kActs.begin(), kActs.end(), says);
        return corrects ? has_pairs || of_ours : has_pairs && of_ours && is_needed(sentence, token);
    });
}

/// A letter makes no law: rules are issued by 令 and 公告.
bool is_of_letter_kind(const CitedLetter& letter) {
    constexpr auto kKinds = std::to_array<std::string_view>({"函", "書函", "開會通知單"});
    return std::find(kKinds.begin(), kKinds.end(), letter.reference.kind) != kKinds.end();
}

bool is_own_letter(const CitedLetter& letter) {
    return letter.by == CitedLetter::By::Self && is_of_letter_kind(letter);
}

/// 修正本署…號函: rules are 修正, too.
bool is_revised(const NoticeSentence& sentence, const CitedLetter& letter) {
    return is_own_letter(letter) && sentence.text.substr(0, letter.begin).ends_with(U"修正");
}

/// 本局…號函說明七刪除「乙」，另增列「甲」.
bool is_struck_in(const NoticeSentence& sentence, const CitedLetter& letter) {
    return is_own_letter(letter) && !sentence.pairs.empty() && !is_demand(sentence) &&
           stands_behind(sentence, Kind::Strike, letter, kBehindLetter);
}

bool is_amended(const NoticeSentence& sentence, const CitedLetter& letter) {
    if (is_of_handed_on(sentence, letter)) return false;
    if (stands_before(sentence, Kind::Amend, letter) || is_revised(sentence, letter)) return true;
    if (is_basis(sentence, letter)) return false;
    if (is_put_right(sentence, letter) || is_struck_in(sentence, letter)) return true;
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
    constexpr auto kNeeds =
        std::to_array<View>({U"應", U"請", U"正確", U"更正", U"誤", U"（正）", U"(正)", U"→",
                             U"實為", U"實係", U"實際", U"等字", U"字樣", U"一詞", U"乙詞"});
    const std::size_t from = std::min(pair.wrong.end, pair.right.end);
    const std::size_t last = std::max(pair.wrong.end, pair.right.end);
    const View words = sentence.text.substr(from, last + kBehind - from);
    const View said = words.substr(0, words.find(U"，請"));
    return std::any_of(kNeeds.begin(), kNeeds.end(),
                       [&](View word) { return said.find(word) != View::npos; });
}

bool is_told_by_roles(const NoticeSentence& sentence, const CitedLetter& letter) {
    const bool told_of_it = is_of_letter_kind(letter) && !is_demand(sentence) &&
                            !is_basis(sentence, letter) && !is_copied(sentence, letter) &&
                            !is_of_handed_on(sentence, letter);
    if (!told_of_it) return false;
    const auto says_so = [&](const PairSpan& pair) { return is_needed(sentence, pair); };
    const std::vector<PairSpan> more = pairs_by_roles(sentence);
    return std::any_of(sentence.pairs.begin(), sentence.pairs.end(), says_so) ||
           std::any_of(more.begin(), more.end(), says_so);
}

bool announces_a_list(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr auto kActs = std::to_array<View>({U"修正", U"調整", U"變更", U"更動", U"修訂"});
    constexpr auto kBelow =
        std::to_array<View>({U"如下", U"如次", U"如后", U"如說明", U"如附件", U"如附表"});
    if (letter.end >= sentence.span.end) return false;
    const View behind = sentence.text.substr(letter.end, sentence.span.end - letter.end);
    return std::any_of(kActs.begin(), kActs.end(), [&](View act) {
        const std::size_t at = behind.find(act);
        return at != View::npos && std::any_of(kBelow.begin(), kBelow.end(), [&](View below) {
                   return behind.substr(at + act.size()).starts_with(below);
               });
    });
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
    constexpr auto kIssues = std::to_array<View>(
        {U"訂定", U"制定", U"修正", U"發布", U"訂頒", U"頒布", U"頒訂", U"函頒", U"頒行"});
    constexpr auto kBetween = std::to_array<View>({U"發布", U"之"});
    View behind = sentence.text.substr(letter.end);
    const auto take = [&](View word) {
        const bool here = behind.starts_with(word);
        if (here) behind.remove_prefix(word.size());
        return here;
    };
    if (std::none_of(kIssues.begin(), kIssues.end(), take)) return false;
    while (std::any_of(kBetween.begin(), kBetween.end(), take)) {
    }
    return opens_a_quote(behind, 0);
}

/// 內政部…號函停止適用，函轉請查照: another's act, which is handed on.
bool hands_on(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr auto kActs = std::to_array<View>({U"函轉", U"轉請", U"轉知", U"轉行", U"核轉"});
    return letter.by == CitedLetter::By::Named &&
           std::any_of(kActs.begin(), kActs.end(), [&](View act) { return sentence.says(act); });
}

/// …號函誤繕，該函請予註銷.
bool is_void_by_pointing(const NoticeSentence& sentence, const CitedLetter& letter) {
    constexpr auto kBack = std::to_array<View>({U"該函", U"前函", U"原函", U"旨揭函", U"前揭函"});
    constexpr std::size_t kWords = 6;  // 請惠予逕行
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
        if (token.kind != Kind::Cancel || token.outer_begin < letter.end) return false;
        const std::size_t from = std::max(letter.end, token.outer_begin - kWords - 3);
        const View before = sentence.text.substr(from, token.outer_begin - from);
        return std::any_of(kBack.begin(), kBack.end(),
                           [&](View back) { return before.find(back) != View::npos; });
    });
}

bool is_cancelled(const NoticeSentence& sentence, const CitedLetter& letter) {
    if (issues_a_rule(sentence, letter) || hands_on(sentence, letter)) return false;
    if (is_cancelled_with_next(sentence, letter)) return true;
    if (is_cancelled_by_next(sentence, letter)) return true;
    if (stands_before(sentence, Kind::Cancel, letter)) return true;
    return !is_basis(sentence, letter) && !is_means(sentence, letter) &&
           (stands_behind(sentence, Kind::Cancel, letter, kNearLetter) ||
            is_void_by_pointing(sentence, letter));
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
