#include "institutions/corrections/letters/notice_targets.h"

#include <algorithm>
#include <string>
#include <utility>

#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/letters/letter_acts.h"
#include "institutions/corrections/letters/locations.h"
#include "institutions/corrections/letters/own_fault.h"
#include "institutions/corrections/letters/put_right_below.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

using Kind = Token::Kind;
using View = std::u32string_view;

namespace {

/// 旨揭函請註銷，本案仍以本部…號函為準: what holds is named behind it.
bool names_none_before_act(const NoticeSentence& sentence) {
    const auto act = std::ranges::find(sentence.tokens, Kind::Cancel, &Token::kind);
    return std::ranges::none_of(sentence.letters, [&](const CitedLetter* letter) {
        return act == sentence.tokens.end() || letter->begin < act->outer_begin;
    });
}

/// Its number is what was wrong, or what is right.
bool is_side(const NoticeSentence& sentence, const CitedLetter& letter) {
    return std::any_of(sentence.pairs.begin(), sentence.pairs.end(), [&](const PairSpan& pair) {
        const auto within = [&](const Span& side) {
            return side.begin < letter.end && letter.begin < side.end;
        };
        return within(pair.wrong) || within(pair.right);
    });
}

}  // namespace

void NoticeTargets::find() {
    for (const NoticeSentence& sentence : sentences_) find_in(sentence);
    find_void_by_later();
    if (targets_.empty()) find_meant();
    if (targets_.empty()) find_own_fault();
}

bool NoticeTargets::any_amended() const {
    return std::ranges::any_of(targets_, [](const Target& one) { return one.amended; });
}

void NoticeTargets::find_in(const NoticeSentence& sentence) {
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
        Target& target = of(letter);
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
void NoticeTargets::find_void_by_later() {
    const CitedLetter* named = nullptr;
    for (const NoticeSentence& sentence : sentences_) {
        if (named != nullptr && names_none_before_act(sentence) && calls_it_void(sentence)) {
            of(named).cancelled = true;
        } else if (sentence.letters.size() == 1 && is_own_letter(*sentence.letters.front()) &&
                   !is_basis(sentence, *sentence.letters.front())) {
            named = sentence.letters.front();
        }
    }
}

bool NoticeTargets::is_corrected(const NoticeSentence& sentence, const CitedLetter& letter) const {
    return is_amended(sentence, letter) || (is_ours(letter) && is_told_by_roles(sentence, letter));
}

/// 檢送更正後之附件，請抽換 … 續本部…函: the letter is named in another sentence than the act.
void NoticeTargets::find_meant() {
    const bool renews = std::ranges::any_of(
        sentences_, [](const NoticeSentence& one) { return one.has(Kind::Replace); });
    for (const NoticeSentence& sentence : sentences_) {
        for (const CitedLetter* letter : sentence.letters) {
            const bool basis = is_basis(sentence, *letter) && !is_gone_on_with(sentence, *letter);
            if (!is_ours(*letter) || basis || is_copied(sentence, *letter)) continue;
            const bool faulty =
                tells_of_a_fault(sentence) ||
                (letter->by == CitedLetter::By::Self && names_a_fault(sentence, letter->end));
            const bool meant = is_pointed_at(sentences_, *letter, faulty) ||
                               is_revised_below(sentences_, sentence, *letter);
            if (renews || meant || is_put_right_below(sentences_, sentence, *letter)) {
                of(letter).amended = !renews;
            }
        }
    }
}

/// 本所…號函…，函文記載2份，實檢送3份: no act of correction, but a slip is told.
void NoticeTargets::find_own_fault() {
    for (const NoticeSentence& sentence : sentences_) {
        for (const CitedLetter* letter : sentence.letters) {
            if (tells_own_fault(sentence, *letter)) of(letter).amended = true;
        }
    }
}

Target& NoticeTargets::of(const CitedLetter* letter) {
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

bool NoticeTargets::is_ours(const CitedLetter& letter) const {
    return letter.by == CitedLetter::By::Self || letter.reference.issuer == context_.issuer;
}

void add_locations(Target& target, View text) {
    for (std::string& location : locations_in(text)) {
        auto& known = target.correction.locations;
        if (std::find(known.begin(), known.end(), location) == known.end()) {
            known.push_back(std::move(location));
        }
    }
}

std::vector<Target*> NoticeTargets::of_sentence(const NoticeSentence& sentence) {
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

bool NoticeTargets::amends_ours() const {
    return std::ranges::any_of(targets_, [&](const Target& target) {
        return target.amended && target.letter != nullptr && is_ours(*target.letter);
    });
}

const CitedLetter* NoticeTargets::only_letter_of_ours() const {
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

}  // namespace gongwen::institutions
