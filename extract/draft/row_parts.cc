#include "extract/draft/row_parts.h"

#include <algorithm>

#include "core/text.h"
#include "extract/draft/draft_rows.h"

namespace gongwen::extract {

std::vector<RowPart> parts_of(std::u32string_view row) {
    std::vector<RowPart> parts;
    bool is_inside = false;  // of words
    for (const char32_t c : row) {
        if (c == U'\u3000') {
            if (!parts.empty()) ++parts.back().room;
            is_inside = false;
        } else {
            if (!is_inside || c == kBoxSign) parts.emplace_back();
            parts.back().words += c;
            is_inside = true;
        }
    }
    return parts;
}

bool is_sentence(const std::vector<RowPart>& parts) {
    constexpr long kFewest = 10;  // Chinese characters
    long han = 0;
    bool has_comma = false;
    for (const RowPart& part : parts) {
        han += std::count_if(part.words.begin(), part.words.end(), is_han);
        has_comma = has_comma || part.words.find_first_of(U"，。；") != std::u32string::npos;
    }
    return has_comma && han >= kFewest;
}

}  // namespace gongwen::extract
