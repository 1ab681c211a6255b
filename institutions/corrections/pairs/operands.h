// What stands on either side of a cue word: quotations, names, bare words and values.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

/// Quotations that are spoken of together: 「甲」及「丙」.
using Group = std::vector<Span>;

class Operands {
  public:
    Operands(std::u32string_view text, Span sentence, const std::vector<Token>& tokens)
        : text_(text), sentence_(sentence), tokens_(tokens) {}

    /// Quotations joined by 及, 、 … that begin with token `i`.
    Group group_from(std::size_t i) const;
    /// Quotations joined by 及, 、 … that end with token `i`.
    Group group_until(std::size_t i) const;
    /// What stands right behind token `i`: quotations, a value, or bare words up to the next sign.
    Group behind(std::size_t i) const;
    /// Institutions without quotation marks right behind token `i`: 漏列勞動部、環境部.
    Group names_behind(std::size_t i) const;
    /// The quotations, or the name, in front of token `i`, with at most a few words in between.
    Group before(std::size_t i) const;
    /// The side of the pair in front of token `i`; `behind` is what stands behind it. A character
    /// or word that was left out is no side, but what it was left out of:
    /// 「W」漏植「總」字，應為「R」.
    Group left_of(std::size_t i, Group& behind) const;
    /// 應為「R」，原列「W」; 應為「R」而非「W」: what stands behind `right`, token `i`'s, with
    /// `lead` right in front of it.
    Group told_behind(std::size_t i, const Group& right, std::u32string_view lead) const;
    /// 應為「R」（原列「W」）, 應為「R」（誤植為「W」）.
    Group told_in_bracket(std::size_t i, const Group& right) const;
    /// 檢送「W」1份，應更正為：檢送「R」1份: quotations with the same words in front of them.
    std::optional<PairSpan> in_like_words(std::size_t i) const;
    /// 誤載R為W behind token `i`, 誤載: neither is quoted, and they are at least half alike.
    std::optional<PairSpan> told_unquoted(std::size_t i) const;
    static bool holds(const Group& group, const Span& span);
    /// Any of the spans stands between quotation marks.
    bool are_quoted(const Group& spans) const;
    /// The last `count` quotations in front of token `i` with no other cue among them:
    /// 說明二「甲」及說明三「丙」分別; empty where there are fewer.
    Group scattered_before(std::size_t i, std::size_t count) const;
    /// Values are not put in quotation marks: 日期104年9月13日誤植，應為104年9月23日. The last one
    /// in front of token `i` that is like `other` and belongs to no cited letter. Words that both
    /// have behind them are taken along: 15日內更正為30日內.
    Group value_before(std::size_t i, Group& other) const;
    /// The words in front of token `i` that are most like `other`, where neither is quoted:
    /// 受文者勞工部應更正為勞動部. Empty where they have not half of it in common.
    Group alike_before(std::size_t i, const Group& other) const;

  private:
    /// Characters between a side and its cue: 「R」之機關全銜及代碼於說明三均誤植為.
    static constexpr std::size_t kFarLeft = 24;

    /// A cue that may stand between what is wrong and what is right.
    static bool passes(Token::Kind kind);
    bool is_quoted(const Group& group) const;
    Group whole_of(const Group& part) const;
    Group quote_before(std::size_t k) const;
    /// 時間更正為「R」，地點更正為「S」: R, token `k`, is no side of the second cue, token `i`.
    bool is_right_of_other(std::size_t k, std::size_t i) const;
    Span from_begin_of_change(Span side) const;
    std::optional<Span> shortened_before(std::size_t end, std::u32string_view right) const;
    std::size_t end_of_bare_words(std::size_t from) const;
    std::size_t end_of_name(std::size_t i, std::size_t end) const;

    std::u32string_view text_;
    Span sentence_;
    const std::vector<Token>& tokens_;
};

}  // namespace gongwen::institutions
