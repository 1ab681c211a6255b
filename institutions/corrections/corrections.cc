#include "institutions/corrections/corrections.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text.h"
#include "institutions/corrections/bare_words.h"
#include "institutions/corrections/beside_letter.h"
#include "institutions/corrections/correction_table.h"
#include "institutions/corrections/correction_target.h"
#include "institutions/corrections/like_words.h"
#include "institutions/corrections/locations.h"
#include "institutions/corrections/mentions.h"
#include "institutions/corrections/notice_sentence.h"
#include "institutions/corrections/own_fault.h"
#include "institutions/corrections/pair_text.h"
#include "institutions/corrections/put_right_below.h"
#include "institutions/corrections/side_roles.h"
#include "institutions/corrections/told_apart.h"
#include "institutions/corrections/weighed_sides.h"

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
          sentences_(notice_sentences(passages, letters, finder)) {}

    CorrectionReading read() {
        if (std::ranges::any_of(sentences_, denies_fault)) return {};
        for (const NoticeSentence& sentence : sentences_) find_targets(sentence);
        find_void_by_later();
        if (targets_.empty()) find_target_meant();
        if (targets_.empty()) find_own_fault();
        for (NoticeSentence& sentence : sentences_) read_roles(sentence);
        for (const NoticeSentence& sentence : sentences_) add_pairs(sentence);
        for (const TableRow& row : correction_rows(passages_, is_known())) add_row(row);
        for (const TableRow& row : pairs_told_apart(sentences_, is_of_ours())) add_row(row);
        add_weighed_apart();
        for (const NoticeSentence& sentence : sentences_) mentions_.add_wrong_words(sentence);
        CorrectionReading reading;
        for (Target& target : targets_) {
            conclude(target, sentences_, context_.date, authority_);
            reading.weighed = reading.weighed || target.weighed;
            reading.corrections.push_back(std::move(target.correction));
        }
        reading.mentions = mentions_.take();
        reading.unread = is_unread(reading.corrections);
        return reading;
    }

  private:
    /// It puts something right of a letter that is named.
    bool is_known() const {
        return std::ranges::any_of(targets_, [](const Target& one) { return one.amended; });
    }

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

    // Which letters -----------------------------------------------------------------------------

    void find_targets(const NoticeSentence& sentence) {
        // 該函不生效力，請退還: not to be sent again.
        if (sentence.has(Kind::SendAgain) && !sentence.says(U"不生效力")) return;
        const CitedLetter* last = nullptr;  // the target before this letter
        bool last_cancelled = false;
        for (const CitedLetter* letter : sentence.letters) {
            if (letter->by == CitedLetter::By::Recipient || is_side(sentence, *letter)) continue;
            const bool joined = last != nullptr && is_joined(sentence, *last, *letter);
            const bool amended = joined ? !last_cancelled : is_corrected(sentence, *letter);
            const bool cancelled = joined ? last_cancelled : is_cancelled(sentence, *letter);
            const bool renewed = is_ours(*letter) && is_renewed(sentence, *letter);
            if (!cancelled && !amended && !renewed) continue;
            Target& target = target_of(letter);
            // 因內容有誤，應予作廢: what is wrong is why it is void.
            const bool only_why = !sentence.has(Kind::Amend) && sentence.pairs.empty();
            target.cancelled = target.cancelled || (cancelled && (!amended || only_why));
            target.amended = target.amended || amended;
            add_locations(target, text_behind(sentence, *letter));
            last = letter;
            last_cancelled = target.cancelled;
        }
    }

    /// 本所…號函諒悉。該函因附件有誤，敬請惠予退回作廢。
    void find_void_by_later() {
        const CitedLetter* named = nullptr;
        for (const NoticeSentence& sentence : sentences_) {
            if (named != nullptr && names_none_before_act(sentence) && calls_it_void(sentence)) {
                target_of(named).cancelled = true;
            } else if (sentence.letters.size() == 1 && is_own_letter(*sentence.letters.front()) &&
                       !is_basis(sentence, *sentence.letters.front())) {
                named = sentence.letters.front();
            }
        }
    }

    /// 旨揭函請註銷，本案仍以本部…號函為準: what holds is named behind it.
    static bool names_none_before_act(const NoticeSentence& sentence) {
        const auto act = std::ranges::find(sentence.tokens, Kind::Cancel, &Token::kind);
        return std::ranges::none_of(sentence.letters, [&](const CitedLetter* letter) {
            return act == sentence.tokens.end() || letter->begin < act->outer_begin;
        });
    }

    bool is_corrected(const NoticeSentence& sentence, const CitedLetter& letter) const {
        return is_amended(sentence, letter) ||
               (is_ours(letter) && is_told_by_roles(sentence, letter));
    }

    /// Its number is what was wrong, or what is right.
    static bool is_side(const NoticeSentence& sentence, const CitedLetter& letter) {
        return std::any_of(sentence.pairs.begin(), sentence.pairs.end(), [&](const PairSpan& pair) {
            const auto within = [&](const Span& side) {
                return side.begin < letter.end && letter.begin < side.end;
            };
            return within(pair.wrong) || within(pair.right);
        });
    }

    /// 檢送更正後之附件，請抽換 … 續本部…函: the letter is named in another sentence than the act.
    void find_target_meant() {
        const bool renews = any_sentence_has(Kind::Replace);
        for (const NoticeSentence& sentence : sentences_) {
            for (const CitedLetter* letter : sentence.letters) {
                const bool basis =
                    is_basis(sentence, *letter) && !is_gone_on_with(sentence, *letter);
                if (!is_ours(*letter) || basis || is_copied(sentence, *letter)) continue;
                const bool faulty =
                    tells_of_a_fault(sentence) ||
                    (letter->by == CitedLetter::By::Self && names_a_fault(sentence, letter->end));
                const bool meant = is_pointed_at(sentences_, *letter, faulty) ||
                                   is_revised_below(sentences_, sentence, *letter);
                if (renews || meant || is_put_right_below(sentences_, sentence, *letter)) {
                    target_of(letter).amended = !renews;
                }
            }
        }
    }

    /// 本所…號函…，函文記載2份，實檢送3份: no act of correction, but a slip is told.
    void find_own_fault() {
        for (const NoticeSentence& sentence : sentences_) {
            for (const CitedLetter* letter : sentence.letters) {
                if (tells_own_fault(sentence, *letter)) target_of(letter).amended = true;
            }
        }
    }

    Target& target_of(const CitedLetter* letter) {
        for (Target& target : targets_) {
            const bool same = letter == nullptr || target.letter == nullptr
                                  ? letter == target.letter
                                  : letter->key == target.letter->key;
            if (same) return target;
        }
        targets_.push_back({letter, false, false, false, 0, {}});
        Target& target = targets_.back();
        if (letter != nullptr) target.correction.target = letter->reference;
        if (target.correction.target.issuer.empty()) {
            target.correction.target.issuer = context_.issuer;
        }
        return target;
    }

    bool is_ours(const CitedLetter& letter) const {
        return letter.by == CitedLetter::By::Self || letter.reference.issuer == context_.issuer;
    }

    static void add_locations(Target& target, View text) {
        for (std::string& location : locations_in(text)) {
            auto& known = target.correction.locations;
            if (std::find(known.begin(), known.end(), location) == known.end()) {
                known.push_back(std::move(location));
            }
        }
    }

    // What was wrong ----------------------------------------------------------------------------

    /// The letters that a sentence's pairs are about: those it names itself, else all.
    std::vector<Target*> targets_for(const NoticeSentence& sentence) {
        std::vector<Target*> chosen;
        for (Target& target : targets_) {
            const bool named = target.letter != nullptr &&
                               std::any_of(sentence.letters.begin(), sentence.letters.end(),
                                           [&](const CitedLetter* letter) {
                                               return letter->key == target.letter->key;
                                           });
            if (named) chosen.push_back(&target);
        }
        if (chosen.empty()) {
            for (Target& target : targets_) {
                if (target.amended || !target.cancelled) chosen.push_back(&target);
            }
        }
        return chosen;
    }

    /// A letter of ours is put right, so that 貴公司 does not say that its words are.
    bool is_of_others(const NoticeSentence& sentence) const {
        return is_of_ours() ? is_of_receivers_papers(sentence) : is_demand(sentence);
    }

    bool is_of_ours() const {
        return std::ranges::any_of(targets_, [&](const Target& target) {
            return target.amended && target.letter != nullptr && is_ours(*target.letter);
        });
    }

    /// In what is known to be a notice, wordings that no pattern knows.
    void read_roles(NoticeSentence& sentence) {
        if (targets_.empty() || is_of_others(sentence)) return;
        const auto more = pairs_by_roles(sentence);
        sentence.pairs.insert(sentence.pairs.end(), more.begin(), more.end());
        if (sentence.pairs.empty()) sentence.pairs = pairs_of_bare_words(sentence);
        complete_by_weight(sentence);
    }

    /// What was wrong in one sentence, what is right in another, where nothing else told a pair.
    void add_weighed_apart() {
        const bool open = std::ranges::any_of(targets_, [](const Target& target) {
            return target.amended && !target.cancelled && target.correction.pairs.empty();
        });
        if (!open) return;
        std::vector<NoticeSentence> ours;
        std::ranges::copy_if(sentences_, std::back_inserter(ours), [&](const NoticeSentence& one) {
            return !is_of_others(one) && !is_example(one);
        });
        std::vector<TableRow> rows = pairs_by_weight(ours);
        if (rows.empty()) rows = pairs_by_like_words(ours);
        for (const TableRow& row : rows) add_row(row);
        if (rows.empty()) return;
        for (Target& target : targets_) target.weighed = true;
    }

    void add_pairs(const NoticeSentence& sentence) {
        if (sentence.pairs.empty() || sentence.has(Kind::SendAgain)) return;
        const bool self_evident =
            sentence.has(Kind::WroteAs) || sentence.has(Kind::SlipFor) || sentence.has(Kind::Wrote);
        if (targets_.empty()) {
            const bool told = self_evident && !is_demand(sentence) && !is_example(sentence);
            if (!told || !is_notice()) return;
            const CitedLetter* letter = only_letter_of_ours();
            // 臺端申請…一案，請補正: what is wrong is in the receiver's papers.
            // 鈞府…號函所附名單誤植: nor is the receiver's letter one of ours.
            const bool of_theirs = std::ranges::any_of(sentence.letters, [](const auto* one) {
                return one->by == CitedLetter::By::Recipient;
            });
            if (letter == nullptr &&
                (of_theirs || std::ranges::any_of(sentences_, is_demand) || hands_on())) {
                return;
            }
            target_of(letter).amended = true;
        }
        for (Target* target : targets_for(sentence)) {
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

    /// 公告更正「…」勘誤表 … 依據：本局…號公告: where no other letter of ours is named.
    const CitedLetter* only_letter_of_ours() const {
        const CitedLetter* only = nullptr;
        const bool demands = std::ranges::any_of(sentences_, is_demand);
        for (const NoticeSentence& sentence : sentences_) {
            for (const CitedLetter* letter : sentence.letters) {
                // 依本部…號函規定格式辦理, in a letter that asks the receiver to correct his own
                if (!is_ours(*letter) || (demands && is_basis(sentence, *letter))) continue;
                if (only != nullptr && only->key != letter->key) return nullptr;
                only = letter;
            }
        }
        return only;
    }

    /// A row of a 勘誤表 holds for every letter that the notice is about.
    void add_row(const TableRow& row) {
        if (targets_.empty() && any_sentence_has(Kind::Amend)) {
            const CitedLetter* letter = only_letter_of_ours();
            if (letter != nullptr) target_of(letter).amended = true;
        }
        for (Target& target : targets_) add_pair(target, row);
    }

    void add_pair(Target& target, const TableRow& sides) {
        const Passage wrong = put_together(passages_, sides.wrong);
        const Passage right = put_together(passages_, sides.right);
        const CorrectionPair pair =
            pair_text(wrong, {0, wrong.size()}, right, {0, right.size()}, authority_);
        auto& pairs = target.correction.pairs;
        if (pair.wrong == pair.right) return;
        if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(pair);
        for (const CellText& line : sides.wrong) {
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
    std::vector<Target> targets_;
    Mentions mentions_;
};

}  // namespace

CorrectionReading read_corrections(std::span<const Passage> passages, const LetterContext& context,
                                   std::span<const CitedLetter> letters, const NameFinder& finder,
                                   const Authority& authority) {
    return Notice(passages, context, letters, finder, authority).read();
}

}  // namespace gongwen::institutions
