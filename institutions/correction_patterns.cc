#include "institutions/correction_patterns.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kFarLeft = 24;  // 「R」之機關全銜及代碼於說明三均誤植為: words in between
constexpr std::size_t kLongestBare = 40;

bool is_operand(const Token& token) {
    return token.kind == Kind::Quote || token.kind == Kind::Name;
}

/// Reads the pairs of one sentence.
class PairReader {
  public:
    PairReader(View text, Span sentence, const std::vector<Token>& tokens)
        : text_(text), sentence_(sentence), tokens_(tokens) {}

    std::vector<PairSpan> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) read(i);
        return std::move(pairs_);
    }

  private:
    using Group = std::vector<Span>;

    void read(std::size_t i) {
        switch (tokens_[i].kind) {
            case Kind::WroteAs:
                return read_wrote_as(i);
            case Kind::ShouldBe:
                return read_should_be(i);
            case Kind::As:
                return read_as(i);
            case Kind::SlipFor:
                return read_slip_for(i);
            case Kind::Missing:
                return read_missing(i);
            case Kind::Wrote:
                if (read_wrote(i)) return;
                [[fallthrough]];
            case Kind::Surplus:
                return read_surplus(i);
            case Kind::Strike:
                return read_strike(i);
            case Kind::Added:
                return read_added(i);
            default:
                return;
        }
    }

    void add(Span wrong, Span right) {
        if (wrong.empty() && right.empty()) return;
        const bool known = std::any_of(pairs_.begin(), pairs_.end(), [&](const PairSpan& pair) {
            return text_of(pair.wrong) == text_of(wrong) && text_of(pair.right) == text_of(right);
        });
        if (!known) pairs_.push_back({wrong, right});
    }

    View text_of(Span span) const { return text_.substr(span.begin, span.size()); }

    void add_in_order(const Group& wrong, const Group& right) {
        if (wrong.size() != right.size()) return add(wrong.front(), right.back());
        for (std::size_t k = 0; k < wrong.size(); ++k) add(wrong[k], right[k]);
    }

    /// Quotations joined by 及, 、 … that begin with token `i`.
    Group group_from(std::size_t i) const {
        Group group;
        while (i < tokens_.size() && tokens_[i].kind == Kind::Quote) {
            group.push_back(tokens_[i].span);
            if (i + 2 >= tokens_.size() || tokens_[i + 1].kind != Kind::Joint) break;
            i += 2;
        }
        return group;
    }

    /// Quotations joined by 及, 、 … that end with token `i`.
    Group group_until(std::size_t i) const {
        Group group{tokens_[i].span};
        while (i >= 2 && tokens_[i - 1].kind == Kind::Joint && tokens_[i - 2].kind == Kind::Quote) {
            i -= 2;
            group.insert(group.begin(), tokens_[i].span);
        }
        return group;
    }

    /// What stands right behind token `i`: quotations, a name, or bare words up to the next sign.
    Group operand_behind(std::size_t i) const {
        const std::size_t from = tokens_[i].outer_end;
        if (i + 1 < tokens_.size() && is_operand(tokens_[i + 1]) &&
            tokens_[i + 1].outer_begin <= from + 1) {
            if (tokens_[i + 1].kind == Kind::Quote) return group_from(i + 1);
        }
        std::size_t end = from;
        while (end < sentence_.end && !is_punctuation(text_[end])) ++end;
        if (end == from || end - from > kLongestBare) return {};
        return {{from, end}};
    }

    /// The quotations, or the name, in front of token `i`, with at most a few words in between.
    Group operand_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            const Token& token = tokens_[k];
            if (tokens_[i].outer_begin - token.outer_end > kFarLeft) return {};
            if (token.kind == Kind::Quote) return group_until(k);
            if (token.kind == Kind::Name) return {token.span};
            const bool passes = token.kind == Kind::Comma || token.kind == Kind::Wrote ||
                                token.kind == Kind::Respectively || token.kind == Kind::Amend ||
                                token.kind == Kind::Surplus || token.kind == Kind::Strike;
            if (!passes) return {};
        }
        return {};
    }

    /// Days are not put in quotation marks: 日期104年9月13日誤植，應為104年9月23日. The last one
    /// that stands in front of token `i` and belongs to no document number, where `other` is a day,
    /// too.
    Group day_before(std::size_t i, const Group& other) const {
        if (other.size() != 1 || !is_day(text_of(other.front()))) return {};
        const std::size_t until = tokens_[i].outer_begin;
        const std::size_t from = std::max(sentence_.begin, until - std::min(until, kFarLeft));
        const View before = text_.substr(from, until - from);
        const std::vector<DateMatch> days = find_dates(before);
        if (days.empty() || before.substr(days.back().end).find(U'號') != View::npos) return {};
        return {{from + days.back().begin, from + days.back().end}};
    }

    static bool is_day(View text) {
        const std::vector<DateMatch> days = find_dates(text);
        return days.size() == 1 && days.front().begin == 0 && days.front().end == text.size();
    }

    std::optional<std::size_t> next_of(std::size_t i, Kind kind) const {
        for (std::size_t k = i + 1; k < tokens_.size(); ++k) {
            if (tokens_[k].kind == kind) return k;
        }
        return {};
    }

    /// 第三條（原誤繕為第二條）: as many characters in front of the bracket as stand inside.
    Group bare_before_bracket(std::size_t i, const Group& wrong) const {
        std::size_t at = tokens_[i].outer_begin;
        if (at > sentence_.begin && text_[at - 1] == U'原') --at;
        if (at == sentence_.begin || (text_[at - 1] != U'（' && text_[at - 1] != U'(')) return {};
        const std::size_t end = at - 1;
        const std::size_t length = wrong.front().size();
        if (end < sentence_.begin + length) return {};
        return {{end - length, end}};
    }

    /// C1, C2: 「R」誤植為「W」.
    void read_wrote_as(std::size_t i) {
        const Group wrong = operand_behind(i);
        if (wrong.empty()) return;
        Group right = operand_before(i);
        if (right.empty()) right = bare_before_bracket(i, wrong);
        if (right.empty()) right = day_before(i, wrong);
        if (right.empty()) {
            const auto should_be = next_of(i, Kind::ShouldBe);
            if (should_be) right = operand_behind(*should_be);
        }
        if (!right.empty()) add_in_order(wrong, right);
    }

    /// 「R」誤植「W」: quotations on both sides, and nothing else says what is right.
    bool read_wrote(std::size_t i) {
        if (read_slip_of(i)) return true;
        const bool behind = i + 1 < tokens_.size() && tokens_[i + 1].kind == Kind::Quote &&
                            tokens_[i + 1].outer_begin == tokens_[i].outer_end;
        if (!behind || next_of(i, Kind::ShouldBe) || next_of(i, Kind::Strike)) return false;
        const Group right = operand_before(i);
        if (right.empty()) return false;
        add_in_order(group_from(i + 1), right);
        return true;
    }

    /// 「W」係「R」誤植, without a 之.
    bool read_slip_of(std::size_t i) {
        if (i < 2 || tokens_[i - 1].kind != Kind::Quote || tokens_[i - 2].kind != Kind::Quote ||
            tokens_[i - 1].outer_end != tokens_[i].outer_begin) {
            return false;
        }
        const View between = text_.substr(tokens_[i - 2].outer_end,
                                          tokens_[i - 1].outer_begin - tokens_[i - 2].outer_end);
        constexpr std::size_t kWords = 6;  // 經檢視係
        if (between.empty() || between.size() > kWords ||
            View(U"係為是乃").find(between.back()) == View::npos) {
            return false;
        }
        add(tokens_[i - 2].span, tokens_[i - 1].span);
        return true;
    }

    /// Whether the quotations behind token `i` go on with 誤植為: 應為「R」誤植為「W」.
    bool continues_as_wrote_as(std::size_t i) const {
        std::size_t k = i + 1;
        while (k < tokens_.size() &&
               (tokens_[k].kind == Kind::Quote || tokens_[k].kind == Kind::Joint ||
                tokens_[k].kind == Kind::Respectively || tokens_[k].kind == Kind::Comma)) {
            ++k;
        }
        return k < tokens_.size() && tokens_[k].kind == Kind::WroteAs;
    }

    /// C3, C5: 「W」，應更正為「R」.
    void read_should_be(std::size_t i) {
        if (continues_as_wrote_as(i)) return;
        const Group right = operand_behind(i);
        Group wrong = operand_before(i);
        if (wrong.empty()) wrong = day_before(i, right);
        const bool quoted = !wrong.empty() && !right.empty();
        if (quoted) add_in_order(wrong, right);
    }

    /// C5: 勘誤發文字「W」為「R」.
    void read_as(std::size_t i) {
        const bool amends =
            std::any_of(tokens_.begin(), std::next(tokens_.begin(), static_cast<std::ptrdiff_t>(i)),
                        [](const Token& one) { return one.kind == Kind::Amend; });
        if (!amends || i == 0 || tokens_[i - 1].kind != Kind::Quote) return;
        const Group right = group_from(i + 1);
        if (!right.empty()) add_in_order(group_until(i - 1), right);
    }

    /// C4: 「W」係「R」之誤.
    void read_slip_for(std::size_t i) {
        if (i == 0 || !is_operand(tokens_[i - 1])) return;
        const Group right = group_until(i - 1);
        const std::size_t first = i - (2 * right.size() - 1);
        for (std::size_t k = first; k-- > 0;) {
            if (tokens_[k].kind == Kind::Quote) return add_in_order(group_until(k), right);
        }
    }

    /// C6: 漏列「R」, 「R」漏列.
    void read_missing(std::size_t i) {
        Group right = group_from(i + 1);
        if (right.empty()) {
            const auto added = next_of(i, Kind::Added);
            if (added) right = group_from(*added + 1);
        }
        if (right.empty() && i > 0 && tokens_[i - 1].kind == Kind::Quote) {
            right = group_until(i - 1);
        }
        for (const Span& one : right) add({}, one);
    }

    /// C7: 「W」係贅植，應予刪除; 誤植「W」，請刪除.
    void read_surplus(std::size_t i) {
        const bool struck = next_of(i, Kind::Strike).has_value();
        const bool replaced = next_of(i, Kind::ShouldBe).has_value();
        if (replaced || (!struck && tokens_[i].kind != Kind::Surplus)) return;
        Group wrong = group_from(i + 1);
        if (wrong.empty()) wrong = operand_before(i);
        for (const Span& one : wrong) add(one, {});
    }

    bool has(Kind kind) const {
        return std::any_of(tokens_.begin(), tokens_.end(),
                           [kind](const Token& token) { return token.kind == kind; });
    }

    /// 「W」應予刪除, where nothing else tells why.
    void read_strike(std::size_t i) {
        if (has(Kind::Surplus) || has(Kind::Wrote) || has(Kind::ShouldBe)) return;
        for (const Span& one : operand_before(i)) add(one, {});
    }

    /// 「W」應予刪除，並增列「R」: added alone may be no more than a wish.
    void read_added(std::size_t i) {
        if (has(Kind::Missing) || !has(Kind::Strike)) return;
        for (const Span& one : group_from(i + 1)) add({}, one);
    }

    View text_;
    Span sentence_;
    const std::vector<Token>& tokens_;
    std::vector<PairSpan> pairs_;
};

}  // namespace

std::vector<PairSpan> pairs_in(View text, Span sentence, const std::vector<Token>& tokens) {
    return PairReader(text, sentence, tokens).run();
}

}  // namespace gongwen::institutions
