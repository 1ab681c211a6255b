// The wordings that tell one side alone: 漏列「甲」, 「乙」係贅植, 「乙」應予刪除, 增列「甲」.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "institutions/corrections/pairs/operands.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

/// The first token of that kind behind token `i`.
std::optional<std::size_t> next_token(const std::vector<Token>& tokens, std::size_t i,
                                      Token::Kind kind);

class OneSidedReader {
  public:
    OneSidedReader(std::u32string_view text, Span sentence, const std::vector<Token>& tokens)
        : text_(text), sentence_(sentence), tokens_(tokens), operands_(text, sentence, tokens) {}

    /// What the cue, token `i`, says was left out (wrong is empty) or too much (right is empty).
    std::vector<PairSpan> at(std::size_t i) const;

  private:
    Group missing(std::size_t i) const;
    Group surplus(std::size_t i) const;
    Group added(std::size_t i) const;
    bool is_told_in_full(std::size_t i) const;
    bool goes_on_beside_pair(std::size_t i) const;
    bool has(Token::Kind kind) const;

    std::u32string_view text_;
    Span sentence_;
    const std::vector<Token>& tokens_;
    Operands operands_;
};

}  // namespace gongwen::institutions
