#include "institutions/corrections.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/correction_table.h"
#include "institutions/locations.h"
#include "institutions/pair_text.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kNearLetter = 14;    // words between 更正 and the letter it is about
constexpr std::size_t kBehindLetter = 40;  // how far 之說明及附件 reaches
constexpr double kWithoutTarget = 0.7;

struct Sentence {
    std::size_t passage = 0;
    Span span;
    std::vector<Token> tokens;
    std::vector<PairSpan> pairs;
    std::vector<const CitedLetter*> letters;

    bool has(Kind kind) const {
        return std::any_of(tokens.begin(), tokens.end(),
                           [&](const Token& token) { return token.kind == kind; });
    }
    bool has_error_word() const {
        return has(Kind::WroteAs) || has(Kind::Wrote) || has(Kind::SlipFor) || has(Kind::Missing) ||
               has(Kind::Surplus);
    }
};

/// A letter that is corrected, and how the notice says so.
struct Target {
    const CitedLetter* letter = nullptr;  ///< nullptr: not said which
    bool cancelled = false;
    bool amended = false;  ///< 更正, 勘誤 … stands with it
    int sides = 0;         ///< of pairs, over which correction.confidence is a sum until finish()
    Correction correction;
};

class Notice {
  public:
    Notice(std::span<const Passage> passages, const LetterContext& context,
           std::span<const CitedLetter> letters, const NameFinder& finder,
           const Authority& authority)
        : passages_(passages), context_(context), letters_(letters), authority_(authority) {
        for (std::size_t i = 0; i < passages.size(); ++i) {
            if (is_running_text(passages[i].field)) read_passage(i, finder);
        }
    }

    CorrectionReading read() {
        for (const Sentence& sentence : sentences_) find_targets(sentence);
        if (targets_.empty()) find_target_meant();
        for (const Sentence& sentence : sentences_) add_pairs(sentence);
        for (const TableRow& row : correction_rows(passages_)) add_row(row);
        CorrectionReading reading;
        for (Target& target : targets_) {
            finish(target);
            reading.corrections.push_back(std::move(target.correction));
        }
        reading.mentions = std::move(mentions_);
        return reading;
    }

  private:
    View text_of(const Sentence& sentence) const { return passages_[sentence.passage].text; }

    void read_passage(std::size_t number, const NameFinder& finder) {
        const View text = passages_[number].text;
        const std::vector<FoundName> names = finder.known(fold_variants(text));
        for (const Span& span : sentences_of(text)) {
            Sentence sentence{number, span, tokens_of(text, span, names), {}, {}};
            sentence.pairs = pairs_in(text, span, sentence.tokens);
            for (const CitedLetter& letter : letters_) {
                const bool inside = letter.passage == number && letter.begin >= span.begin &&
                                    letter.begin < span.end;
                if (inside) sentence.letters.push_back(&letter);
            }
            sentences_.push_back(std::move(sentence));
        }
    }

    // Which letters -----------------------------------------------------------------------------

    void find_targets(const Sentence& sentence) {
        if (sentence.has(Kind::SendAgain)) return;
        const CitedLetter* last = nullptr;  // the target before this letter
        bool last_cancelled = false;
        for (const CitedLetter* letter : sentence.letters) {
            if (letter->by == CitedLetter::By::Recipient) continue;
            const bool joined = last != nullptr && is_joined(sentence, *last, *letter);
            const bool amended = joined ? !last_cancelled : is_amended(sentence, *letter);
            const bool cancelled = joined ? last_cancelled : is_cancelled(sentence, *letter);
            if (!cancelled && !amended && !is_renewed(sentence, *letter)) continue;
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

    /// 檢送更正後之附件，請抽換 … 續本部…函: the letter is named in another sentence than the act.
    void find_target_meant() {
        const bool renews = any_sentence_has(Kind::Replace);
        for (const Sentence& sentence : sentences_) {
            for (const CitedLetter* letter : sentence.letters) {
                const bool ours = letter->by == CitedLetter::By::Self ||
                                  letter->reference.issuer == context_.issuer;
                const bool basis =
                    is_basis(sentence, *letter) && !is_gone_on_with(sentence, *letter);
                if (!ours || basis) continue;
                if (renews || is_pointed_at(*letter)) target_of(letter).amended = !renews;
            }
        }
    }

    /// A later sentence says of 旨揭函, 前揭函 … that something in it is wrong or void.
    bool is_pointed_at(const CitedLetter& letter) const {
        constexpr std::array<View, 6> kBack{U"旨揭", U"前揭", U"上開", U"前開", U"該函", U"原函"};
        return std::any_of(sentences_.begin(), sentences_.end(), [&](const Sentence& sentence) {
            const bool later =
                sentence.passage > letter.passage ||
                (sentence.passage == letter.passage && sentence.span.begin > letter.begin);
            const View text = text_of(sentence).substr(sentence.span.begin, sentence.span.size());
            const bool points = std::any_of(kBack.begin(), kBack.end(), [&](View word) {
                return text.find(word) != View::npos;
            });
            return later && points && sentence.has_error_word() && !is_demand(sentence);
        });
    }

    Target& target_of(const CitedLetter* letter) {
        for (Target& target : targets_) {
            const bool same = letter == nullptr || target.letter == nullptr
                                  ? letter == target.letter
                                  : letter->key == target.letter->key;
            if (same) return target;
        }
        targets_.push_back({letter, false, false, 0, {}});
        Target& target = targets_.back();
        if (letter != nullptr) target.correction.target = letter->reference;
        if (target.correction.target.issuer.empty()) {
            target.correction.target.issuer = context_.issuer;
        }
        return target;
    }

    /// …號函及…號函: what is said of the first holds for the second.
    bool is_joined(const Sentence& sentence, const CitedLetter& first,
                   const CitedLetter& second) const {
        if (second.begin <= first.end) return second.begin == first.end;
        const View between = text_of(sentence).substr(first.end, second.begin - first.end);
        return between == U"及" || between == U"、" || between == U"與" || between == U"暨" ||
               between == U"和" || between == U"以及";
    }

    /// Words directly in front of a letter: 更正本部 + letter.
    bool stands_before(const Sentence& sentence, Kind kind, const CitedLetter& letter) const {
        return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
            if (token.kind != kind || token.outer_end > letter.begin) return false;
            const View between =
                text_of(sentence).substr(token.outer_end, letter.begin - token.outer_end);
            return between.size() <= kNearLetter && between.find_first_of(U"，,") == View::npos;
        });
    }

    bool stands_behind(const Sentence& sentence, Kind kind, const CitedLetter& letter,
                       std::size_t at_most) const {
        return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
            return token.kind == kind && token.outer_begin >= letter.end &&
                   token.outer_begin - letter.end <= at_most &&
                   !acts_itself(sentence, token, letter);
        });
    }

    /// …號函勘誤第6條條文, …號函註銷…號令: the letter does it, it is not done to the letter.
    bool acts_itself(const Sentence& sentence, const Token& token,
                     const CitedLetter& letter) const {
        if (token.outer_begin != letter.end) return false;
        const View behind = text_of(sentence).substr(token.outer_end, 4);
        const bool of_article = behind.starts_with(U'第');
        const bool of_letter = std::any_of(
            sentence.letters.begin(), sentence.letters.end(), [&](const CitedLetter* other) {
                return other->begin >= token.outer_end && other->begin <= token.outer_end + 2;
            });
        return of_article || of_letter;
    }

    /// 依據…函辦理, 復貴部…函: the reason for writing, not what is corrected.
    bool is_basis(const Sentence& sentence, const CitedLetter& letter) const {
        constexpr std::array<View, 8> kLeads{U"依", U"依據", U"復", U"奉",
                                             U"准", U"據",   U"按", U"兼復"};
        const View before = text_of(sentence).substr(0, letter.begin);
        return std::any_of(kLeads.begin(), kLeads.end(),
                           [&](View lead) { return before.ends_with(lead); });
    }

    /// 依本部…函續辦: the letter that this one goes on with.
    bool is_gone_on_with(const Sentence& sentence, const CitedLetter& letter) const {
        return text_of(sentence).substr(letter.end).starts_with(U"續辦");
    }

    bool is_amended(const Sentence& sentence, const CitedLetter& letter) const {
        if (stands_before(sentence, Kind::Amend, letter)) return true;
        if (is_basis(sentence, letter)) return false;
        constexpr std::array kKinds{Kind::Amend,   Kind::WroteAs, Kind::Wrote,
                                    Kind::SlipFor, Kind::Missing, Kind::Surplus};
        return std::any_of(kKinds.begin(), kKinds.end(), [&](Kind kind) {
            return stands_behind(sentence, kind, letter, sentence.span.size());
        });
    }

    bool is_cancelled(const Sentence& sentence, const CitedLetter& letter) const {
        if (stands_before(sentence, Kind::Cancel, letter)) return true;
        return !is_basis(sentence, letter) &&
               stands_behind(sentence, Kind::Cancel, letter, kNearLetter);
    }

    /// 檢送本部…函更正後附件, 補送本部…函附件: only of our own letters.
    bool is_renewed(const Sentence& sentence, const CitedLetter& letter) const {
        const bool ours =
            letter.by == CitedLetter::By::Self || letter.reference.issuer == context_.issuer;
        if (!ours || is_basis(sentence, letter)) return false;
        return stands_before(sentence, Kind::Supplement, letter) ||
               stands_behind(sentence, Kind::Replace, letter, kBehindLetter) ||
               stands_behind(sentence, Kind::Supplement, letter, kBehindLetter);
    }

    /// From the letter's kind to the next comma: 之說明及附件.
    View text_behind(const Sentence& sentence, const CitedLetter& letter) const {
        const std::size_t end = std::min(letter.end + kBehindLetter, sentence.span.end);
        View text = text_of(sentence).substr(letter.end, end - std::min(end, letter.end));
        return text.substr(0, text.find_first_of(U"，,。；「『"));
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

    bool is_demand(const Sentence& sentence) const {
        const View text = text_of(sentence).substr(sentence.span.begin, sentence.span.size());
        constexpr std::array<View, 5> kReceivers{U"貴", U"臺端", U"台端", U"申請人", U"廠商"};
        return sentence.has(Kind::SendAgain) ||
               std::any_of(kReceivers.begin(), kReceivers.end(),
                           [&](View word) { return text.find(word) != View::npos; });
    }

    /// The letters that a sentence's pairs are about: those it names itself, else all.
    std::vector<Target*> targets_for(const Sentence& sentence) {
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
            for (Target& target : targets_) chosen.push_back(&target);
        }
        return chosen;
    }

    void add_pairs(const Sentence& sentence) {
        if (sentence.pairs.empty() || sentence.has(Kind::SendAgain)) return;
        const bool self_evident =
            sentence.has(Kind::WroteAs) || sentence.has(Kind::SlipFor) || sentence.has(Kind::Wrote);
        if (targets_.empty()) {
            if (!self_evident || is_demand(sentence)) return;
            target_of(nullptr).amended = true;
        }
        for (Target* target : targets_for(sentence)) {
            for (const PairSpan& pair : sentence.pairs) add_pair(*target, sentence, pair);
            const std::size_t first = sentence.pairs.front().right.empty()
                                          ? sentence.pairs.front().wrong.begin
                                          : sentence.pairs.front().right.begin;
            const std::size_t from =
                sentence.letters.empty() ? sentence.span.begin : sentence.letters.back()->end;
            if (from < first) {
                add_locations(*target, text_of(sentence).substr(from, first - from));
            }
        }
    }

    void add_pair(Target& target, const Sentence& sentence, const PairSpan& pair) {
        add_pair(target, {{sentence.passage, pair.wrong}, {sentence.passage, pair.right}});
    }

    /// A row of a 勘誤表 holds for every letter that the notice is about.
    void add_row(const TableRow& row) {
        if (targets_.empty()) return;
        for (Target& target : targets_) add_pair(target, row);
    }

    void add_pair(Target& target, const TableRow& sides) {
        const CorrectionPair pair =
            pair_text(passages_[sides.wrong.passage], sides.wrong.span,
                      passages_[sides.right.passage], sides.right.span, authority_);
        auto& pairs = target.correction.pairs;
        if (pair.wrong == pair.right) return;
        if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(pair);
        const bool noted =
            std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
                return mention.passage == sides.wrong.passage && mention.span == sides.wrong.span;
            });
        if (!sides.wrong.span.empty() && !noted) {
            mentions_.push_back({sides.wrong.passage, sides.wrong.span, pair.wrong, pair.right,
                                 date_from_iso(target.correction.target.date)});
        }
        for (const CellText& side : {sides.wrong, sides.right}) {
            if (side.span.empty()) continue;
            target.correction.confidence +=
                passages_[side.passage].confidence_of(side.span.begin, side.span.end);
            ++target.sides;
        }
    }

    // How -----------------------------------------------------------------------------------

    bool any_sentence_has(Kind kind) const {
        return std::any_of(sentences_.begin(), sentences_.end(),
                           [&](const Sentence& sentence) { return sentence.has(kind); });
    }

    std::string action_of(const Target& target) const {
        if (target.cancelled && target.correction.pairs.empty()) return "cancel";
        if (!target.correction.pairs.empty()) return "amend";
        if (any_sentence_has(Kind::Replace)) return "replace";
        if (!target.amended && any_sentence_has(Kind::Supplement)) return "supplement";
        return "amend";
    }

    void finish(Target& target) const {
        Correction& correction = target.correction;
        correction.action = action_of(target);
        if (correction.action == "replace" && correction.locations.empty()) {
            correction.locations = {"附件"};
        }
        const double read = target.sides == 0 ? 1.0 : correction.confidence / target.sides;
        correction.confidence = target.letter != nullptr ? read : read * kWithoutTarget;
        const std::optional<Date> date = date_from_iso(correction.target.date);
        correction.direction_doubtful =
            std::any_of(correction.pairs.begin(), correction.pairs.end(), [&](const auto& pair) {
                return direction_is_doubtful(pair, date ? date : context_.date, authority_);
            });
    }

    std::span<const Passage> passages_;
    const LetterContext& context_;
    std::span<const CitedLetter> letters_;
    const Authority& authority_;
    std::vector<Sentence> sentences_;
    std::vector<Target> targets_;
    std::vector<Mention> mentions_;
};

}  // namespace

CorrectionReading read_corrections(std::span<const Passage> passages, const LetterContext& context,
                                   std::span<const CitedLetter> letters, const NameFinder& finder,
                                   const Authority& authority) {
    return Notice(passages, context, letters, finder, authority).read();
}

}  // namespace gongwen::institutions
