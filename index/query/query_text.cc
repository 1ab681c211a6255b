#include <algorithm>

#include <unicode/uchar.h>

#include "core/error.h"
#include "core/text.h"
#include "index/query/query.h"

namespace gongwen::index {
namespace {

/// Of a long query, so many code points on either side of the mistake are shown.
constexpr std::size_t kShownBefore = 200;
constexpr std::size_t kShownBehind = 40;

bool is_wide(char32_t c) {
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/// Blanks as wide as the text printed above them.
std::u32string blanks_for(std::u32string_view text) {
    std::u32string blanks;
    for (const char32_t c : text) blanks += is_wide(c) ? U'\u3000' : U' ';
    return blanks;
}

}  // namespace

QueryText::QueryText(std::string_view utf8) : text_(to_utf32(nfc(utf8))) {
    std::ranges::replace_if(text_, is_space, U' ');
}

void QueryText::fail(std::size_t at, const std::string& detail) const {
    const std::u32string_view text = text_;
    const std::size_t begin = at > kShownBefore + 1 ? at - kShownBefore : 0;
    const std::size_t end = std::min(text.size(), at + kShownBehind);
    const std::u32string before =
        (begin > 0 ? U"…" : U"") + std::u32string(text.substr(begin, at - begin));
    const std::u32string behind =
        std::u32string(text.substr(at, end - at)) + (end < text.size() ? U"…" : U"");
    throw Error(
        ErrorKind::Usage, "query",
        detail + "\n  " + to_utf8(before + behind) + "\n  " + to_utf8(blanks_for(before)) + "^");
}

}  // namespace gongwen::index
