// Pairs of a sentence that tell the same twice: by what changed alone and by the words that hold
// it.

#pragma once

#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

/// Sides become the whole that is told behind them (應改「112」，即「112年7月」), and pairs that
/// are parts of others go (「乙」字漏植，「甲丙」應為「甲乙丙」). `tokens` are those of the
/// sentence.
void tell_in_whole(std::u32string_view text, const std::vector<Token>& tokens,
                   std::vector<PairSpan>& pairs);

}  // namespace gongwen::institutions
