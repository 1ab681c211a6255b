#include "institutions/corrections/tokens/clauses.h"

namespace gongwen::institutions {

using View = std::u32string_view;

View last_clause(View words) {
    const std::size_t sign = words.find_last_of(kClauseSigns);
    return sign == View::npos ? words : words.substr(sign + 1);
}

View first_clause(View words) { return words.substr(0, words.find_first_of(kClauseSigns)); }

}  // namespace gongwen::institutions
