// Pairs whose sides two sentences label: 更正前：乙。更正後：甲。

#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// Behind 二、, （一）, 1.: where the sentence itself begins.
std::size_t begin_of_words(const NoticeSentence& sentence);

/// 更正前：乙。更正後：甲。, （誤）乙；（正）甲。 A side may be of up to three sentences, of which
/// the first is sentence `i`.
std::optional<SpreadPair> told_by_labels(std::span<const NoticeSentence> sentences, std::size_t i);

}  // namespace gongwen::institutions
