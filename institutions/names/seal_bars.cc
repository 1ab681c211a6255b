#include "institutions/names/seal_bars.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/name_relation.h"

namespace gongwen::institutions {
namespace {

bool is_about_seal(const std::string& text) {
    constexpr auto kWords =
        std::to_array<std::string_view>({"印信", "印鑑", "印章", "用印", "蓋", "簽"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool is_name(const std::string& text, const Authority& authority) {
    constexpr std::size_t kShortest = 5;
    const std::u32string name = folded_name(text);
    const bool known = authority.find(text) != nullptr || !authority.find_short(text).empty() ||
                       known_head(text, authority) != nullptr;
    return known || (name.size() >= kShortest && ends_like_a_name(name));
}

Line joined(const std::vector<Line>& lines) {
    Line all = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        all.text += lines[i].text;
        all.box = united(all.box, lines[i].box);
        all.confidence = std::min(all.confidence, lines[i].confidence);
    }
    return all;
}

}  // namespace

bool is_in_seal(int page, const Box& box, const Field& seal) {
    return page == seal.page && !box.empty() && covered_share(box, seal.box) > 0.5;
}

std::vector<Line> bars_of_seal(const Record& form, const Field& seal, double sure,
                               const Authority& authority) {
    std::vector<Line> lines;
    for (const Line& line : form.lines) {
        const bool printed = line.confidence >= sure && !is_about_seal(line.text);
        if (printed && is_in_seal(line.page, line.box, seal)) lines.push_back(line);
    }
    if (lines.size() > 1) {
        Line all = joined(lines);
        if (is_name(all.text, authority)) return {std::move(all)};
    }
    std::erase_if(lines, [&](const Line& line) { return !is_name(line.text, authority); });
    return lines;
}

bool is_part_of_any(const std::string& name, const std::vector<Line>& bars) {
    const std::u32string part = folded_name(name);
    return std::any_of(bars.begin(), bars.end(), [&](const Line& bar) {
        const std::u32string whole = folded_name(bar.text);
        return whole.size() > part.size() && whole.find(part) != std::u32string::npos;
    });
}

}  // namespace gongwen::institutions
