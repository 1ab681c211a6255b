// The clauses of a sentence: what stands between ，, 、 and stops.

#pragma once

#include <string_view>

namespace gongwen::institutions {

inline constexpr std::u32string_view kClauseSigns = U"，,、；;。";

/// Behind the last sign, in front of the first one.
std::u32string_view last_clause(std::u32string_view words);
std::u32string_view first_clause(std::u32string_view words);

}  // namespace gongwen::institutions
