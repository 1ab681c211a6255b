#include "institutions/corrections/pairs/patterns.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/pairs/one_sided_patterns.h"
#include "institutions/corrections/pairs/operands.h"
#include "institutions/corrections/pairs/told_inside.h"
#include "institutions/corrections/tokens/lost_marks.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

bool is_operand(const Token& token) {
    return token.kind == Kind::Quote || token.kind == Kind::Name;
}

/// Reads the pairs of one sentence.
class PairReader {
  public:
    explicit PairReader(const NoticeSentence& sentence)
        : text_(sentence.text),
          sentence_(sentence.span),
          tokens_(sentence.tokens),
          operands_(text_, sentence_, tokens_),
          one_sided_(text_, sentence_, tokens_) {}

    std::vector<PairSpan> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) read(i);
        const auto label = pairs_.empty() ? told_in_label(text_, sentence_) : std::nullopt;
        if (label) add(label->wrong, label->right);
        for (PairSpan& pair : pairs_) take_whole(pair);
        return std::move(pairs_);
    }

  private:
    void read(std::size_t i) {
        switch (tokens_[i].kind) {
            case Kind::Quote:
                if (const auto pair = told_inside(text_, tokens_[i].span)) {
                    add(pair->wrong, pair->right);
                }
                return;
            case Kind::WroteAs:
                return read_wrote_as(i);
            case Kind::ShouldBe:
                return read_should_be(i);
            case Kind::As:
                return read_as(i);
            case Kind::SlipFor:
                return read_slip_for(i);
            case Kind::Wrote:
                if (read_wrote(i)) return;
                break;
            default:
                break;
        }
        for (const PairSpan& pair : one_sided_.at(i)) add(pair.wrong, pair.right);
    }

    void add(Span wrong, Span right) {
        if (wrong.empty() && right.empty()) return;
        if (text_of(wrong) == text_of(right) || are_one_number(text_of(wrong), text_of(right))) {
            return;
        }
        if (!operands_.are_quoted({wrong})) cut_at_open_bracket(wrong);
        if (!operands_.are_quoted({wrong, right})) cut_marks_read_as_letters(text_, wrong, right);
        const bool known = std::any_of(pairs_.begin(), pairs_.end(), [&](const PairSpan& pair) {
            return text_of(pair.wrong) == text_of(wrong) && text_of(pair.right) == text_of(right);
        });
        if (!known) pairs_.push_back({wrong, right});
    }

    /// NGUYEN（錯誤）改為…: a bracket that the side does not close begins a label.
    void cut_at_open_bracket(Span& side) const {
        const std::size_t open = text_of(side).find_last_of(U"（(");
        const bool closed =
            open != View::npos && text_of(side).find_first_of(U"）)", open) != View::npos;
        if (open != View::npos && open > 0 && !closed) side.end = side.begin + open;
    }

    /// 1612 and 1612路線: the same number, once with what it counts.
    static bool are_one_number(View a, View b) {
        if (a.size() > b.size()) std::swap(a, b);
        return !a.empty() && std::ranges::all_of(a, is_digit) && b.starts_with(a) &&
               std::ranges::none_of(b.substr(a.size()), is_digit);
    }

    /// 「111年7月」，年度應改「112」，即「112年7月」: the part that changes, and then the whole,
    /// which is more like what was wrong.
    void take_whole(PairSpan& pair) const {
        if (pair.wrong.empty() || pair.right.empty()) return;
        for (const Token& token : tokens_) {
            const View whole = text_of(token.span);
            const bool holds = token.kind == Kind::Quote &&
                               token.outer_begin >= std::max(pair.wrong.end, pair.right.end) &&
                               whole.size() > pair.right.size() &&
                               whole.find(text_of(pair.right)) != View::npos;
            if (holds && edit_distance(text_of(pair.wrong), whole) <
                             edit_distance(text_of(pair.wrong), text_of(pair.right))) {
                pair.right = token.span;
            }
        }
    }

    View text_of(Span span) const { return text_.substr(span.begin, span.size()); }

    void add_in_order(const Group& wrong, const Group& right) {
        if (wrong.size() != right.size()) return add(wrong.back(), right.front());
        for (std::size_t k = 0; k < wrong.size(); ++k) add(wrong[k], right[k]);
    }

    std::optional<std::size_t> next_of(std::size_t i, Kind kind) const {
        return next_token(tokens_, i, kind);
    }

    /// 「總計」欄誤植為「W」，應為「R」: of the words `wrong` in front of it a cue says what is
    /// right.
    Group right_said_of(const Group& wrong, std::size_t i) const {
        for (std::size_t k = i + 1; k < tokens_.size(); ++k) {
            if (tokens_[k].kind != Kind::ShouldBe) continue;
            Group right = operands_.behind(k);
            const Group left = operands_.left_of(k, right);
            if (!left.empty() && left.front().begin == wrong.front().begin) return right;
        }
        return {};
    }

    /// C1, C2: 「R」誤植為「W」.
    void read_wrote_as(std::size_t i) {
        Group wrong = operands_.behind(i);
        if (wrong.empty()) return;
        Group right = right_said_of(wrong, i);
        if (right.empty()) right = operands_.left_of(i, wrong);
        if (right.empty()) {
            const auto should_be = next_of(i, Kind::ShouldBe);
            if (should_be) right = operands_.behind(*should_be);
        }
        if (right.empty()) return;
        if (wrong.size() != right.size()) return add(wrong.front(), right.back());
        add_in_order(wrong, right);
    }

    /// 誤載R為W, without quotation marks, where nothing else says what is right.
    bool read_wrote(std::size_t i) {
        if (next_of(i, Kind::ShouldBe) || next_of(i, Kind::Strike)) return false;
        const auto pair = operands_.told_unquoted(i);
        if (pair) add(pair->wrong, pair->right);
        return pair.has_value();
    }

    /// C3, C5: 「W」，應更正為「R」.
    void read_should_be(std::size_t i) {
        if (const auto pair = operands_.in_like_words(i)) return add(pair->wrong, pair->right);
        if (const auto pair = from_number_to_number(i)) return add(pair->wrong, pair->right);
        Group right = operands_.behind(i);
        if (right.empty()) return;
        Group wrong = operands_.told_behind(i, right, U"非");
        if (wrong.empty()) wrong = operands_.told_in_bracket(i, right);
        if (wrong.empty()) wrong = operands_.left_of(i, right);
        if (wrong.empty()) wrong = operands_.told_behind(i, right, U"原");
        if (wrong.empty()) wrong = operands_.told_behind(i, right, U"誤");
        if (wrong.empty()) return;
        if (const auto whole = whole_of_character(wrong)) wrong = {*whole};
        cut_mark_read_as_letter(text_, wrong.front(), right.front());
        add_in_order(wrong, right);
    }

    /// 地號由1123改為1132: bare numbers, which nothing but 由 and the cue tells.
    std::optional<PairSpan> from_number_to_number(std::size_t i) const {
        const auto number_end = [&](std::size_t at) {
            while (at < sentence_.end && (is_digit(text_[at]) || text_[at] == U'-')) ++at;
            return at;
        };
        const Span right{tokens_[i].outer_end, number_end(tokens_[i].outer_end)};
        std::size_t begin = tokens_[i].outer_begin;
        while (begin > sentence_.begin && View(U"應請均予").find(text_[begin - 1]) != View::npos) {
            --begin;
        }
        const std::size_t end = begin;
        while (begin > sentence_.begin &&
               (is_digit(text_[begin - 1]) || text_[begin - 1] == U'-')) {
            --begin;
        }
        const bool led = begin > sentence_.begin && text_[begin - 1] == U'由';
        const bool ends = right.end >= sentence_.end || is_punctuation(text_[right.end]);
        if (begin == end || right.empty() || !led || !ends) return {};
        return PairSpan{{begin, end}, right};
    }

    /// 「甲乙」，「乙」字為衍文，正確為「甲」: the character stands for the words that hold it.
    std::optional<Span> whole_of_character(const Group& wrong) const {
        const View part = text_of(wrong.back());
        const View behind = text_.substr(std::min(wrong.back().end + 1, text_.size()));
        if (wrong.size() != 1 || !behind.starts_with(U"字")) return {};
        for (const Token& token : tokens_) {
            const bool holds =
                token.kind == Kind::Quote && token.outer_end <= wrong.front().begin &&
                token.span.size() > part.size() && text_of(token.span).find(part) != View::npos;
            if (holds) return token.span;
        }
        return {};
    }

    /// C5: 勘誤發文字「W」為「R」.
    void read_as(std::size_t i) {
        const bool amends =
            std::any_of(tokens_.begin(), std::next(tokens_.begin(), static_cast<std::ptrdiff_t>(i)),
                        [](const Token& one) { return one.kind == Kind::Amend; });
        if (!amends || i == 0 || tokens_[i - 1].kind != Kind::Quote) return;
        const Group right = operands_.group_from(i + 1);
        if (!right.empty()) add_in_order(operands_.group_until(i - 1), right);
    }

    /// C4: 「W」係「R」之誤.
    void read_slip_for(std::size_t i) {
        if (i == 0 || !is_operand(tokens_[i - 1])) return;
        if (tokens_[i - 1].kind == Kind::Name) {
            const Group right{tokens_[i - 1].span};
            const Group wrong = operands_.alike_before(i - 1, right);
            if (!wrong.empty()) return add(wrong.front(), right.front());
        }
        const Group right = operands_.group_until(i - 1);
        const std::size_t first = i - (2 * right.size() - 1);
        for (std::size_t k = first; k-- > 0;) {
            if (tokens_[k].kind != Kind::Quote) continue;
            Group wrong = operands_.group_until(k);
            if (wrong.size() < right.size()) {
                // 說明二「W」及說明三「X」係「R」及「Y」之誤.
                const Group scattered = operands_.scattered_before(k + 1, right.size());
                if (!scattered.empty()) wrong = scattered;
            }
            return add_in_order(wrong, right);
        }
    }

    View text_;
    Span sentence_;
    const std::vector<Token>& tokens_;
    Operands operands_;
    OneSidedReader one_sided_;
    std::vector<PairSpan> pairs_;
};

/// C0F9T0者應屬C0F9U0: 者 is no part of the words.
void drop_one_who(View text, PairSpan& pair) {
    const bool both = pair.wrong.size() > 1 && pair.right.size() > 1;
    if (both && text[pair.wrong.end - 1] == U'者' && text[pair.right.end - 1] != U'者') {
        --pair.wrong.end;
    }
}

}  // namespace

std::vector<PairSpan> pairs_by_order(const NoticeSentence& sentence) {
    if (sentence.says(U"前者") && sentence.says(U"後者")) return {};  // in turn: weighed_pairs.h
    std::vector<PairSpan> pairs = PairReader(sentence).run();
    for (PairSpan& pair : pairs) {
        cut_to_like_ends(sentence.text, sentence.tokens, pair);
        drop_one_who(sentence.text, pair);
    }
    return pairs;
}

}  // namespace gongwen::institutions
