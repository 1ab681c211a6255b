// Where the sentences of a letter's running text begin and end.

#pragma once

#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// Cut at 。；: before 一、 and at （一）, but not inside quotation marks.
std::vector<Span> sentences_of(std::u32string_view text);

}  // namespace gongwen::institutions
