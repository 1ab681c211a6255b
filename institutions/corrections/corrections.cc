#include "institutions/corrections/corrections.h"

#include <algorithm>
#include <iterator>

#include "core/text.h"
#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/letters/notice_targets.h"
#include "institutions/corrections/letters/target.h"
#include "institutions/corrections/pair_text.h"
#include "institutions/corrections/pairs/bare_words.h"
#include "institutions/corrections/pairs/patterns.h"
#include "institutions/corrections/pairs/roles.h"
#include "institutions/corrections/pairs/told_apart.h"
#include "institutions/corrections/pairs/weighed_pairs.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tables/correction_table.h"
#include "institutions/corrections/tables/table_cells.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

class Notice {
  public:
    Notice(std::span<const Passage> passages, const LetterContext& context,
           std::span<const CitedLetter> letters, const NameFinder& finder,
           const Authority& authority)
        : passages_(passages),
          context_(context),
          authority_(authority),
          sentences_(notice_sentences(passages, letters, finder)),
          targets_(sentences_, context) {
        for (NoticeSentence& sentence : sentences_) sentence.pairs = pairs_by_order(sentence);
    }

    CorrectionReading read() {
        if (std::ranges::any_of(sentences_, denies_fault)) return {};
        targets_.find();
        for (NoticeSentence& sentence : sentences_) read_roles(sentence);
        for (const NoticeSentence& sentence : sentences_) add_pairs(sentence);
        for (const SpreadPair& row : correction_rows(passages_, targets_.any_amended()))
            add_row(row);
        for (const SpreadPair& row : pairs_told_apart(sentences_, targets_.amends_ours()))
            add_row(row);
        add_weighed_apart();
        for (const NoticeSentence& sentence : sentences_) mentions_.add_wrong_words(sentence);
        CorrectionReading reading;
        for (Target& target : targets_.all()) {
            conclude(target, sentences_, context_.date, authority_);
            reading.weighed = reading.weighed || target.weighed;
            reading.corrections.push_back(std::move(target.correction));
        }
        reading.mentions = mentions_.take();
        reading.unread = is_unread(reading.corrections);
        return reading;
    }

  private:
    bool is_unread(const std::vector<Correction>& corrections) const {
        if (!corrections.empty()) {
            return std::any_of(corrections.begin(), corrections.end(), [](const Correction& one) {
                return one.action == "amend" && one.pairs.empty();
            });
        }
        // 更正 alone is said of much: 更正登記, 請更正後再送.
        return std::any_of(sentences_.begin(), sentences_.end(), [](const NoticeSentence& one) {
            return one.has_error_word() && !is_demand(one) && !is_example(one);
        });
    }

    /// A letter of ours is put right, so that 貴公司 does not say that its words are.
    bool is_of_others(const NoticeSentence& sentence) const {
        return targets_.amends_ours() ? is_of_receivers_papers(sentence) : is_demand(sentence);
    }

    /// In what is known to be a notice, wordings that no pattern knows.
    void read_roles(NoticeSentence& sentence) {
        if (targets_.empty() || is_of_others(sentence)) return;
        const auto more = pairs_by_roles(sentence);
        sentence.pairs.insert(sentence.pairs.end(), more.begin(), more.end());
        if (sentence.pairs.empty()) sentence.pairs = pairs_of_bare_words(sentence);
        complete_by_weight(sentence);
        std::ranges::stable_sort(sentence.pairs, {}, [](const PairSpan& pair) {
            if (pair.wrong.empty() || pair.right.empty())
                return std::max(pair.wrong.begin, pair.right.begin);
            return std::min(pair.wrong.begin, pair.right.begin);
        });
    }

    /// What was wrong in one sentence, what is right in another, where nothing else told a pair.
    void add_weighed_apart() {
        const bool open = std::ranges::any_of(targets_.all(), [](const Target& target) {
            return target.amended && !target.cancelled && target.correction.pairs.empty();
        });
        if (!open) return;
        std::vector<NoticeSentence> ours;
        std::ranges::copy_if(sentences_, std::back_inserter(ours), [&](const NoticeSentence& one) {
            return !is_of_others(one) && !is_example(one);
        });
        const std::vector<SpreadPair> rows = pairs_by_weight(ours);
        for (const SpreadPair& row : rows) add_row(row);
        if (rows.empty()) return;
        for (Target& target : targets_.all()) target.weighed = true;
    }

    void add_pairs(const NoticeSentence& sentence) {
        if (sentence.pairs.empty() || sentence.has(Kind::SendAgain)) return;
        const bool self_evident =
            sentence.has(Kind::WroteAs) || sentence.has(Kind::SlipFor) || sentence.has(Kind::Wrote);
        if (targets_.empty()) {
            const bool told = self_evident && !is_demand(sentence) && !is_example(sentence);
            if (!told || !is_notice()) return;
            const CitedLetter* letter = targets_.only_letter_of_ours();
            // 臺端申請…一案，請補正: what is wrong is in the receiver's papers.
            // 鈞府…號函所附名單誤植: nor is the receiver's letter one of ours.
            const bool of_theirs = std::ranges::any_of(sentence.letters, [](const auto* one) {
                return one->by == CitedLetter::By::Recipient;
            });
            if (letter == nullptr &&
                (of_theirs || std::ranges::any_of(sentences_, is_demand) || hands_on())) {
                return;
            }
            targets_.of(letter).amended = true;
        }
        for (Target* target : targets_.of_sentence(sentence)) {
            target->weighed = target->weighed || sentence.is_weighed;
            for (const PairSpan& pair : sentence.pairs) add_pair(*target, sentence, pair);
            const std::size_t first = sentence.pairs.front().right.empty()
                                          ? sentence.pairs.front().wrong.begin
                                          : sentence.pairs.front().right.begin;
            const std::size_t from =
                sentence.letters.empty() ? sentence.span.begin : sentence.letters.back()->end;
            if (from < first) {
                add_locations(*target, sentence.text.substr(from, first - from));
            }
        }
    }

    void add_pair(Target& target, const NoticeSentence& sentence, const PairSpan& pair) {
        add_pair(target, {{{sentence.passage, pair.wrong}}, {{sentence.passage, pair.right}}});
    }

    /// A row of a 勘誤表 holds for every letter that the notice is about.
    void add_row(const SpreadPair& row) {
        if (targets_.empty() && any_sentence_has(Kind::Amend)) {
            const CitedLetter* letter = targets_.only_letter_of_ours();
            if (letter != nullptr) targets_.of(letter).amended = true;
        }
        for (Target& target : targets_.all()) add_pair(target, row);
    }

    void add_pair(Target& target, const SpreadPair& sides) {
        const Passage wrong = put_together(passages_, sides.wrong);
        const Passage right = put_together(passages_, sides.right);
        const CorrectionPair pair =
            pair_text(wrong, {0, wrong.size()}, right, {0, right.size()}, authority_);
        auto& pairs = target.correction.pairs;
        if (pair.wrong == pair.right) return;
        if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(pair);
        for (const TextPart& line : sides.wrong) {
            mentions_.add({line.passage, line.span, pair.wrong, pair.right,
                           date_from_iso(target.correction.target.date)});
        }
        for (const Passage* side : {&wrong, &right}) {
            if (side->text.empty()) continue;
            target.correction.confidence += side->confidence_of(0, side->size());
            ++target.sides;
        }
    }

    /// Something in it is put right, which a text about slips in general does not say.
    bool is_notice() const {
        return any_sentence_has(Kind::Amend) || any_sentence_has(Kind::Replace);
    }

    /// 轉知交通部…號函更正…: another agency's notice.
    bool hands_on() const {
        return std::ranges::any_of(sentences_, [](const NoticeSentence& sentence) {
            return std::ranges::any_of(sentence.letters, [&](const CitedLetter* letter) {
                return institutions::hands_on(sentence, *letter);
            });
        });
    }

    bool any_sentence_has(Kind kind) const {
        return std::any_of(sentences_.begin(), sentences_.end(),
                           [&](const NoticeSentence& sentence) { return sentence.has(kind); });
    }

    std::span<const Passage> passages_;
    const LetterContext& context_;
    const Authority& authority_;
    std::vector<NoticeSentence> sentences_;
    NoticeTargets targets_;
    Mentions mentions_;
};

}  // namespace

CorrectionReading read_corrections(std::span<const Passage> passages, const LetterContext& context,
                                   std::span<const CitedLetter> letters, const NameFinder& finder,
                                   const Authority& authority) {
    return Notice(passages, context, letters, finder, authority).read();
}

}  // namespace gongwen::institutions
