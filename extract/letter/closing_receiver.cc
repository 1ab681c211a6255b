#include "extract/letter/closing_receiver.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Behind 此致 and a colon at the front; nothing where the line does not begin with it.
std::optional<std::size_t> end_of_address_word(View text) {
    static constexpr std::array<View, 4> kWords{U"此致", U"謹致", U"敬致", U"謹此致"};
    for (const View word : kWords) {
        std::size_t at = 0;
        for (const char32_t c : word) {
            at = skip_spaces(text, at);
            if (at >= text.size() || text[at] != c) {
                at = View::npos;
                break;
            }
            ++at;
        }
        if (at == View::npos) continue;
        at = skip_spaces(text, at);
        if (at < text.size() && fold_width(text[at]) == U':') at = skip_spaces(text, at + 1);
        return at;
    }
    return std::nullopt;
}

/// Short, and no sentence (此致敬禮 ends a private letter).
bool is_name(View text) {
    constexpr std::size_t kLongest = 30;
    const std::u32string name = without_spaces(text);
    return name.size() >= 2 && name.size() <= kLongest && name != U"敬禮" &&
           std::ranges::count_if(name, is_han) >= 2 &&
           name.find_first_of(U"，。；：:") == name.npos;
}

bool stands_right_below(const Segment& word, const Segment& name) {
    constexpr double kGap = 1.5;  // sizes of the type
    const double gap = name.box.top - word.box.bottom;
    return name.box.center_y() > word.box.bottom && gap < kGap * word.size;
}

}  // namespace

std::map<std::size_t, CellPart> closing_receiver(const std::vector<Segment>& segments,
                                                 const LabelFinder& labels,
                                                 const Template& letter) {
    const FieldTemplate* receiver = letter.field("recipient");
    const bool labelled = std::ranges::any_of(segments, [&](const Segment& segment) {
        const auto hit = labels.at_front(segment);
        return hit && hit->field == receiver;
    });
    if (!receiver || labelled) return {};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto end = end_of_address_word(segments[i].text);
        if (!end) continue;
        if (*end < segments[i].text.size()) {
            if (!is_name(View(segments[i].text).substr(*end))) continue;
            return {{i, CellPart{receiver, i, *end}}};
        }
        const bool named = i + 1 < segments.size() &&
                           stands_right_below(segments[i], segments[i + 1]) &&
                           !labels.at_front(segments[i + 1]) && is_name(segments[i + 1].text);
        if (!named) continue;
        return {{i, CellPart{receiver, i, segments[i].text.size()}},
                {i + 1, CellPart{receiver, i, 0}}};
    }
    return {};
}

}  // namespace gongwen::extract
