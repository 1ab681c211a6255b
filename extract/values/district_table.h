// The counties and districts of Taiwan with their postal codes, and how an address begins with
// them.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gongwen::extract {

struct County {
    std::u32string_view name;
    std::u32string_view earlier;  ///< its name before 2010 or 2014; "" where it has not changed
    std::u32string_view districts;  ///< each as its postal code and its name without 區, 市, 鎮, 鄉
};

struct District {
    const County* county;
    std::u32string_view code;
    std::u32string_view name;
};

const std::vector<District>& all_districts();

/// An address as far as its district.
struct Beginning {
    std::u32string_view code;  ///< of three digits; "" where there is none
    const County* county{};    ///< as printed; nullptr where it is not
    std::size_t district;      ///< where its name begins in the address
};

Beginning beginning_of(std::u32string_view address);

/// 栗縣後龍鎮…: what is left of a county's name whose first character was not read. 縣 alone
/// tells: cities are called 北市 and 高市, too.
bool begins_within_county(std::u32string_view text);

/// The same but for spelling (臺, 台).
inline bool same(std::u32string_view a, std::u32string_view b) {
    return fold_variants(a) == fold_variants(b);
}

/// What a district is.
inline constexpr std::u32string_view kDistrictKinds = U"區市鎮鄉";

/// How many characters of a district's name differ where the address has it; its length where no
/// 區, 市, 鎮 or 鄉 follows.
std::size_t differing(std::u32string_view name, std::u32string_view printed);

}  // namespace gongwen::extract
