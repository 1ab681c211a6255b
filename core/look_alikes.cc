#include "core/look_alikes.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen {
namespace {

struct LookAlikes {
    std::u32string_view members;  ///< the digit, then the letters and signs
    std::size_t usual;  ///< of the members, from the front: misreads also where letters may be
};

constexpr std::array<LookAlikes, 7> kClasses{{{U"0OoQ〇○", 6},
                                              {U"1Il|!Li", 5},
                                              {U"2Zz", 3},
                                              {U"5Ss", 2},
                                              {U"6Gb", 1},
                                              {U"8B", 2},
                                              {U"9qg", 2}}};

/// The class of which `c` is a member; nullptr where there is none.
const LookAlikes* class_of(char32_t c) {
    const auto* const found = std::find_if(
        kClasses.begin(), kClasses.end(),
        [&](const LookAlikes& one) { return one.members.find(c) != std::u32string_view::npos; });
    return found != kClasses.end() ? found : nullptr;
}

}  // namespace

std::u32string_view look_alikes_of(char32_t c) {
    const LookAlikes* const found = class_of(c);
    return found != nullptr ? found->members : std::u32string_view();
}

char32_t digit_for(char32_t c) {
    const char32_t folded = fold_width(c);
    const LookAlikes* const found = class_of(folded);
    const bool usual = found != nullptr && found->members.find(folded) < found->usual;
    return usual ? found->members.front() : c;
}

}  // namespace gongwen
