#include "extract/form/bracket_boxes.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kOpening = U"([〔【";
constexpr View kClosing = U")]〕】";

char32_t sign_of(const Symbol& symbol) {
    const std::u32string text = to_utf32(symbol.text);
    return text.empty() ? U' ' : fold_width(text.front());
}

/// A tick is read as V or Y, a cross as X, a ring or a dot as a round sign; no letter that numbers
/// items (A, B, C) is among them.
bool is_mark(char32_t c) {
    constexpr View kMarks = U"VvYyUuLJXxOo0√✓✔ˇ∨×✕☓○〇●◎■/\\*丫乂";
    return kMarks.find(c) != View::npos;
}

bool has_unread_ink(const Page& page, const Box& box) {
    return std::any_of(
        page.uncovered_ink.begin(), page.uncovered_ink.end(),
        [&](const InkRegion& ink) { return box.contains(ink.box.center_x(), ink.box.center_y()); });
}

/// The box that opens at `open`, where a pair closes with at most one sign between.
std::optional<CheckBox> box_at(const Page& page, const Line& line, std::size_t open) {
    constexpr double kMostSure = 0.9;
    const auto kind = kOpening.find(sign_of(line.symbols[open]));
    if (kind == View::npos) return std::nullopt;
    std::optional<char32_t> mark;
    for (std::size_t i = open + 1; i < line.symbols.size(); ++i) {
        const Symbol& symbol = line.symbols[i];
        const char32_t sign = sign_of(symbol);
        if (is_space(sign)) continue;
        if (sign == kClosing[kind]) {
            const Box box = united(line.symbols[open].box, symbol.box);
            if (!mark && has_unread_ink(page, box)) return std::nullopt;
            const double sure =
                std::min({kMostSure, line.symbols[open].confidence, symbol.confidence});
            return CheckBox{box, 0, mark.has_value(), sure};
        }
        if (mark || !is_mark(sign)) return std::nullopt;
        mark = sign;
    }
    return std::nullopt;
}

}  // namespace

std::vector<CheckBox> bracket_boxes(const Page& page) {
    std::vector<CheckBox> out;
    for (const Line& line : page.lines) {
        for (std::size_t i = 0; i < line.symbols.size(); ++i) {
            if (const auto box = box_at(page, line, i)) out.push_back(*box);
        }
    }
    return out;
}

}  // namespace gongwen::extract
