// Words without quotation marks that are much like the one quotation of a sentence: the other side
// of it, where nothing else told a pair. 該函載「中山路三段」；查工程所在，乃中山路二段。

#pragma once

#include <span>
#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// At most one for each quotation, from its own sentence or the next one. What the words around the
/// two say (side_weights.h) must tell which of them is wrong.
std::vector<SpreadPair> pairs_by_like_words(std::span<const NoticeSentence> sentences);

}  // namespace gongwen::institutions
