#include "institutions/corrections/pairs/bare_words.h"

#include <algorithm>
#include <optional>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/tokens/values.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kFewest = 2;
constexpr std::size_t kLongest = 24;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// Reads the clauses of one sentence.
class ClauseReader {
  public:
    explicit ClauseReader(const NoticeSentence& sentence)
        : sentence_(sentence), text_(sentence.text) {}

    std::vector<PairSpan> run() {
        std::vector<PairSpan> pairs;
        Span before;
        for (const Span& clause : clauses()) {
            std::optional<PairSpan> pair = taken_for(clause);
            if (!pair) pair = slip_of(clause);
            if (!pair) pair = put_right(clause);
            if (!pair) pair = put_right_of(before, clause);
            if (!pair) pair = written_for(before, clause);
            before = clause;
            if (pair && words(pair->wrong) != words(pair->right)) pairs.push_back(*pair);
        }
        return pairs;
    }

  private:
    View words(const Span& span) const { return text_.substr(span.begin, span.size()); }

    /// Behind the letters that they name, without those that hold a quotation.
    std::vector<Span> clauses() const {
        std::vector<Span> found;
        std::size_t begin = sentence_.span.begin;
        for (std::size_t at = begin; at <= sentence_.span.end; ++at) {
            const bool ends = at == sentence_.span.end ||
                              (in(U"，,；;。：:", text_[at]) && !is_inside_number(text_, at));
            if (!ends) continue;
            Span clause{begin, at};
            for (const CitedLetter* letter : sentence_.letters) {
                if (letter->begin < clause.end) clause.begin = std::max(clause.begin, letter->end);
            }
            const bool quotes = std::ranges::any_of(sentence_.tokens, [&](const Token& token) {
                return token.kind == Kind::Quote && token.outer_begin < clause.end &&
                       clause.begin < token.outer_end;
            });
            if (!quotes && clause.size() > kFewest) found.push_back(clause);
            begin = at + 1;
        }
        return found;
    }

    /// Behind what leads to the words themselves: 說明二所載, 附件之, 原為.
    Span without_lead(Span span) const {
        constexpr WordList kLeads =
            U"所載 所列 所稱 所敘 所述 所附 所引 其中 有關 關於 原載 原列 原為 原訂 原定 原係 "
            U"之 將 由 欄 函附 主旨 段落";
        const View whole = words(span);
        std::size_t from = 0;
        for (const View lead : kLeads) {
            const std::size_t at = whole.rfind(lead);
            const bool leaves = at != View::npos && at + lead.size() + kFewest <= whole.size();
            if (leaves) from = std::max(from, at + lead.size());
        }
        return behind_place({span.begin + from, span.end});
    }

    /// Behind 說明二（一）, 附件3, 附表一.
    Span behind_place(Span span) const {
        constexpr WordList kPlaces = U"說明 附件 附表 附圖 附錄";
        const View whole = words(span);
        std::size_t end = 0;
        for (const View place : kPlaces) {
            const std::size_t at = whole.rfind(place);
            if (at != View::npos) end = std::max(end, at + place.size());
        }
        if (end == 0) return span;
        while (end < whole.size() && in(U"一二三四五六七八九十0123456789（）()段", whole[end]))
            ++end;
        if (end + kFewest <= whole.size()) span.begin += end;
        return span;
    }

    /// Up to the words by which the clause goes on: 並請, 請惠予, 等字.
    Span without_rest(Span span) const {
        constexpr WordList kRests = U"並 請 特此 等字 字樣 一節 惠予 爰 敬請";
        std::size_t end = span.size();
        for (const View rest : kRests) end = std::min(end, words(span).find(rest, kFewest));
        return {span.begin, span.begin + std::min(end, span.size())};
    }

    static bool is_side(const Span& span) {
        return span.size() >= kFewest && span.size() <= kLongest;
    }

    /// 誤植R為W, 誤將R植為W; of several 為 the one that leaves the two most alike.
    std::optional<PairSpan> taken_for(const Span& clause) const {
        const std::size_t slip = text_.find(U'誤', clause.begin);
        if (slip >= clause.end || slip + 1 >= clause.end) return {};
        std::size_t begin = slip + 1;
        const bool taken = in(U"將把", text_[begin]);
        if (taken) ++begin;
        // Not 誤列大明公司為裁處對象.
        constexpr View kTypes = U"植繕載寫打登刊印填";
        while (!taken && begin < clause.end && in(kTypes, text_[begin])) ++begin;
        if (begin == slip + 1) return {};
        std::optional<PairSpan> best;
        std::size_t fewest = kLongest + 1;
        for (std::size_t at = begin + kFewest; at + kFewest < clause.end; ++at) {
            if (!leads_into(text_[at])) continue;
            std::size_t last = at;
            while (last > begin && is_writing_verb(text_[last - 1])) --last;
            if (taken && last == at) continue;  // 誤將名冊檢送為另一機關
            const Span right{begin, taken ? last : at};
            const Span wrong = without_rest({at + 1, clause.end});
            if (!is_side(right) || !is_side(wrong)) continue;
            const std::size_t changes = edit_distance(words(right), words(wrong));
            if (changes >= fewest) continue;
            fewest = changes;
            best = PairSpan{wrong, right};
        }
        return best;
    }

    const Token* cue_in(const Span& clause, Kind kind) const {
        for (const Token& token : sentence_.tokens) {
            const bool inside = token.outer_begin >= clause.begin && token.outer_end <= clause.end;
            if (token.kind == kind && inside) return &token;
        }
        return nullptr;
    }

    /// W係R之誤, W為R之誤植.
    std::optional<PairSpan> slip_of(const Span& clause) const {
        const Token* const cue = cue_in(clause, Kind::SlipFor);
        if (cue == nullptr) return {};
        const View before = text_.substr(0, cue->outer_begin);
        const std::size_t is = before.find_last_of(U"係為乃");
        if (is == View::npos || is <= clause.begin) return {};
        const Span right{is + 1, cue->outer_begin};
        std::size_t end = is;
        while (end > clause.begin && in(U"應顯實係", text_[end - 1])) --end;
        const Span wrong = without_lead({clause.begin, end});
        // Not 該數字係承辦人員之誤植.
        const bool alike = is_side(right) && is_side(wrong) &&
                           (end_alike(words(wrong), words(right)) ||
                            edit_distance(words(wrong), words(right)) * 2 <= right.size());
        return alike ? std::optional(PairSpan{wrong, right}) : std::nullopt;
    }

    /// 由W改為R, 原為W更正為R, and W更正為R where both end alike.
    std::optional<PairSpan> put_right(const Span& clause) const {
        const Token* const cue = cue_in(clause, Kind::ShouldBe);
        if (cue == nullptr || !puts_right_here(*cue)) return {};
        std::size_t end = cue->outer_begin;
        while (end > clause.begin && in(U"應請予惠均業已爰", text_[end - 1])) --end;
        const Span left{clause.begin, end};
        const Span right = without_rest({cue->outer_end, clause.end});
        const Span wrong = without_lead(left);
        if (!is_side(right) || !is_side(wrong)) return {};
        const View lead = text_.substr(clause.begin, wrong.begin - clause.begin);
        const bool told = lead.ends_with(U"由") || lead.find(U'原') != View::npos;
        return told || end_alike(words(wrong), words(right)) ? std::optional(PairSpan{wrong, right})
                                                             : std::nullopt;
    }

    /// 說明三所列W，貴中心正確名稱為R: the wrong words end the clause before, and are much like R.
    std::optional<PairSpan> put_right_of(const Span& before, const Span& clause) const {
        const Token* const cue = cue_in(clause, Kind::ShouldBe);
        if (cue == nullptr || before.empty() || !puts_right_here(*cue)) return {};
        const Span right = without_rest({cue->outer_end, clause.end});
        const Span wrong = without_lead(before);
        if (!is_side(right) || !is_side(wrong)) return {};
        const View lead = text_.substr(before.begin, wrong.begin - before.begin);
        const bool told = lead.find(U'原') != View::npos || are_alike(wrong, right);
        return told && end_alike(words(wrong), words(right)) ? std::optional(PairSpan{wrong, right})
                                                             : std::nullopt;
    }

    /// R誤繕W, and R之校名，前函誤繕為W: of the words in front, those that are most like W.
    std::optional<PairSpan> written_for(const Span& before, const Span& clause) const {
        constexpr View kTypes = U"植繕載寫打登刊印填列書";
        const std::size_t slip = text_.find(U'誤', clause.begin);
        if (slip >= clause.end) return {};
        std::size_t begin = slip + 1;
        while (begin < clause.end && in(kTypes, text_[begin])) ++begin;
        if (begin == slip + 1) return {};
        if (begin < clause.end && leads_into(text_[begin])) ++begin;
        const Span wrong = without_rest({begin, clause.end});
        if (!is_side(wrong)) return {};
        for (const Span& place : {Span{clause.begin, slip}, before}) {
            if (const auto right = most_like(wrong, place)) return PairSpan{wrong, *right};
        }
        return {};
    }

    /// As long as `side`, at the begin or the end of `place`, or nothing where it is not alike.
    std::optional<Span> most_like(const Span& side, const Span& place) const {
        if (place.size() < side.size()) return {};
        for (const Span& there : {Span{place.end - side.size(), place.end},
                                  Span{place.begin, place.begin + side.size()}}) {
            if (are_alike(side, there) && words(side).back() == words(there).back()) return there;
        }
        return {};
    }

    bool are_alike(const Span& a, const Span& b) const {
        return words(a) != words(b) &&
               2 * edit_distance(words(a), words(b)) <= std::max(a.size(), b.size());
    }

    /// 更正 says so by itself; 改為 and 應為 of a letter that the sentence names or beside 更正.
    bool puts_right_here(const Token& cue) const {
        const View word = text_.substr(cue.outer_begin, cue.outer_end - cue.outer_begin);
        return word.find(U"更正") != View::npos || word.starts_with(U"正確") ||
               word.starts_with(U"實") || !sentence_.letters.empty() || puts_right(sentence_);
    }

    /// 大里區, 太平區; 林小姐, 陳先生.
    static bool end_alike(View a, View b) {
        constexpr std::size_t kMoreOrLess = 3;
        constexpr WordList kTitles = U"先生 小姐 女士 君 科長 技士 科員";
        const auto titled = [&](View words) { return kTitles.any_ends(words); };
        const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
        return (a.back() == b.back() && apart <= kMoreOrLess) || (titled(a) && titled(b));
    }

    const NoticeSentence& sentence_;
    View text_;
};

}  // namespace

std::vector<PairSpan> pairs_of_bare_words(const NoticeSentence& sentence) {
    return ClauseReader(sentence).run();
}

}  // namespace gongwen::institutions
