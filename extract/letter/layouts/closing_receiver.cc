#include "extract/letter/layouts/closing_receiver.h"

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

/// Where 公鑒 begins behind a name at the end of the line; nothing where none does.
std::optional<std::size_t> start_of_honorific(View text) {
    static constexpr std::array<View, 8> kWords{U"公鑒", U"鈞鑒", U"台鑒", U"臺鑒",
                                                U"惠鑒", U"大鑒", U"勛鑒", U"道鑒"};
    std::size_t end = text.size();
    while (end > 0 && (is_space(text[end - 1]) || fold_width(text[end - 1]) == U':')) --end;
    const View front = text.substr(0, end);
    const auto word =
        std::ranges::find_if(kWords, [&](View known) { return front.ends_with(known); });
    if (word == kWords.end()) return std::nullopt;
    std::size_t begin = end - word->size();
    while (begin > 0 && is_space(text[begin - 1])) --begin;
    return begin;
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
        const View text = segments[i].text;
        if (const auto name_end = start_of_honorific(text);
            name_end && is_name(text.substr(0, *name_end))) {
            return {{i, CellPart{receiver, i, 0, *name_end}}};
        }
        const auto end = end_of_address_word(text);
        if (!end) continue;
        if (*end < text.size()) {
            if (!is_name(text.substr(*end))) continue;
            return {{i, CellPart{receiver, i, *end}}};
        }
        const bool named = i + 1 < segments.size() &&
                           stands_right_below(segments[i], segments[i + 1]) &&
                           !labels.at_front(segments[i + 1]) && is_name(segments[i + 1].text);
        if (!named) continue;
        return {{i, CellPart{receiver, i, text.size()}}, {i + 1, CellPart{receiver, i, 0}}};
    }
    return {};
}

}  // namespace gongwen::extract
