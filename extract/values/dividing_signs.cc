#include "extract/values/dividing_signs.h"

#include <string_view>

#include "core/text.h"

namespace gongwen::extract {

bool only_divides(const Passage& number, std::size_t at) {
    constexpr double kSure = 0.85;
    constexpr std::u32string_view kDividing = U"-–—－() （）";
    if (kDividing.find(number.text[at]) == std::u32string_view::npos) return false;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (is_digit(number.text[i]) && number.origins[i].confidence < kSure) return false;
    }
    return true;
}

}  // namespace gongwen::extract
