#include "institutions/corrections/tokens/quotation_marks.h"

namespace gongwen::institutions {
namespace {

constexpr std::u32string_view kOpen = U"「『“‘〝｢﹁﹃〔【[《〈";
constexpr std::u32string_view kClose = U"」』”’〞〟｣﹂﹄〕】]》〉";

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

bool is_straight_mark(char32_t c) { return in(U"\"＂'＇", c); }
bool is_opening_mark(char32_t c) { return in(kOpen, c) || is_straight_mark(c); }
bool is_closing_mark(char32_t c) { return in(kClose, c) || is_straight_mark(c); }

bool opens_a_quote(std::u32string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == U'：' || text[at] == U':')) ++at;
    return at < text.size() && is_opening_mark(text[at]);
}

}  // namespace gongwen::institutions
