#include "extract/draft/draft_title.h"

#include "core/text.h"

namespace gongwen::extract {

std::u32string title_of(const DraftPage& page) {
    constexpr std::size_t kLong = 4;  // characters
    constexpr double kLarger = 1.05;
    constexpr double kByFar = 1.1;
    const std::vector<DraftPage::OuterLine> lines = page.outer_lines();
    std::u32string title;
    double size = 0;
    const auto look_for = [&](bool is_long, double larger) {
        for (const DraftPage::OuterLine& line : lines) {
            std::u32string words = without_spaces(line.text);
            const bool fits = words.size() >= 2 && (words.size() >= kLong) == is_long;
            if (!fits || line.size <= size * larger) continue;
            size = line.size;
            title = std::move(words);
        }
    };
    look_for(true, kLarger);
    look_for(false, kByFar);
    return title;
}

}  // namespace gongwen::extract
