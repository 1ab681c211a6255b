#include "ocr/line/front_brackets.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ocr/line/retold_symbol.h"

namespace gongwen::ocr {
namespace {

constexpr std::string_view kOpen = "(";
constexpr std::string_view kWideOpen = "（";
constexpr std::string_view kClose = ")";
constexpr std::string_view kWideClose = "）";

/// Shares of the line's height, which is nearly that of its brackets.
constexpr double kWideFrom = 0.3;
constexpr double kWideTo = 0.75;
constexpr double kNear = 1.2;  ///< from one line to the next

bool is_front(const Line& line) {
    return !line.vertical && line.symbols.size() > 1 && line.symbols.front().text == kOpen;
}

/// Where the value of a labelled line begins; nothing without a colon.
std::optional<double> left_behind_colon(const Line& line) {
    const auto colon = std::ranges::find_if(line.symbols, [](const Symbol& symbol) {
        return symbol.text == "：" || symbol.text == ":";
    });
    if (colon == line.symbols.end()) return std::nullopt;
    const auto value = std::find_if(colon + 1, line.symbols.end(),
                                    [](const Symbol& symbol) { return !symbol.box.empty(); });
    return value == line.symbols.end() ? std::nullopt : std::optional(value->box.left);
}

/// How far behind the text's edge of `other` the bracket begins, by the height of its line; nothing
/// where the two have no edge in common.
std::optional<double> shift_from(const Line& line, const Line& other) {
    const double size = line.box.height();
    const double gap = std::max(other.box.top - line.box.bottom, line.box.top - other.box.bottom);
    const bool is_beside = &line == &other || other.vertical || other.page != line.page ||
                           other.cell != line.cell || gap > kNear * size || gap < -0.5 * size;
    if (is_beside || other.symbols.empty() || is_front(other)) return std::nullopt;
    for (const std::optional<double> left :
         {std::optional(other.symbols.front().box.left), left_behind_colon(other)}) {
        if (!left) continue;
        const double shift = (line.symbols.front().box.left - *left) / size;
        if (shift > -kWideFrom && shift < kWideTo) return shift;
    }
    return std::nullopt;
}

/// The bracket that closes the first one; nothing where it is in another line.
std::optional<std::size_t> closing(const Line& line) {
    int depth = 0;
    for (std::size_t i = 0; i < line.symbols.size(); ++i) {
        const std::string& text = line.symbols[i].text;
        if (text == kOpen || text == kWideOpen) ++depth;
        if (text == kClose || text == kWideClose) --depth;
        if (depth == 0) return i;
    }
    return std::nullopt;
}

void widen(Line& line) {
    if (const auto close = closing(line)) retell(line, *close, kWideClose);
    retell(line, 0, kWideOpen);
}

}  // namespace

void widen_brackets_at_front(std::vector<Line>& lines) {
    for (Line& line : lines) {
        if (!is_front(line)) continue;
        std::optional<double> least;
        for (const Line& other : lines) {
            const std::optional<double> shift = shift_from(line, other);
            if (shift && (!least || *shift < *least)) least = shift;
        }
        if (least && *least >= kWideFrom) widen(line);
    }
}

}  // namespace gongwen::ocr
