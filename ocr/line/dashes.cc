#include "ocr/line/dashes.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"
#include "ocr/line/retold_symbol.h"
#include "ocr/line/wide_figures.h"

namespace gongwen::ocr {
namespace {

constexpr std::string_view kOne = "一";
constexpr std::string_view kDash = "—";
constexpr std::string_view kWideHyphen = "－";
constexpr std::string_view kWave = "~";

constexpr double kShortest = 0.6;  ///< em
constexpr double kHighest = 0.09;  ///< em, on copies that made strokes thicker
constexpr double kEven = 1.35;     ///< its height to the usual thickness of the stroke
constexpr double kConfidence = 0.9;

enum class Stroke {
    Bar,      ///< level and of one thickness
    Written,  ///< with a serif, rising, or a wave
    Unclear,  ///< short, broken, or thick
};

/// The median of its columns.
int usual_thickness(Pix* stroke) {
    std::vector<int> columns = ink_per_column(stroke);
    const auto middle = columns.begin() + static_cast<long>(columns.size() / 2);
    std::nth_element(columns.begin(), middle, columns.end());
    return *middle;
}

Stroke stroke_at(Pix* ink, const PixelBox& place, double em) {
    const PixPtr part(pixClipRectangle(ink, to_leptonica(place).get(), nullptr));
    if (!part) return Stroke::Unclear;
    const std::vector<Component> pieces = components_of(part.get());
    const auto widest =
        std::ranges::max_element(pieces, {}, [](const Component& piece) { return piece.box.w; });
    if (widest == pieces.end() || widest->box.w < kShortest * em) return Stroke::Unclear;
    const int thickness = usual_thickness(widest->shape.get());
    const bool even = widest->box.h <= std::max(thickness + 1.0, kEven * thickness);
    if (even && widest->box.h <= kHighest * em) return Stroke::Bar;
    return even ? Stroke::Unclear : Stroke::Written;
}

bool is_han_at(const Line& line, std::size_t at) {
    return at < line.symbols.size() && is_han(to_utf32(line.symbols[at].text).front());
}

bool is_between_han(const Line& line, std::size_t at) {
    return at > 0 && is_han_at(line, at - 1) && is_han_at(line, at + 1);
}

/// 5月1日一5月3日: from one date, time or number to another; no 一 stands in front of figures.
bool is_between_numbers(const Line& line, std::size_t at) {
    constexpr std::u32string_view kUnits = U"年月日號時分點條項款頁元起)）";
    if (at == 0 || at + 1 >= line.symbols.size()) return false;
    const char32_t before = to_utf32(line.symbols[at - 1].text).front();
    const char32_t behind = to_utf32(line.symbols[at + 1].text).front();
    return is_digit(behind) &&
           (is_digit(before) || kUnits.find(before) != std::u32string_view::npos);
}

/// 一、 is a number in any face.
bool is_item_number(const Line& line, std::size_t at) {
    return at + 1 < line.symbols.size() && line.symbols[at + 1].text == "、";
}

/// Of 17 typefaces — is at least 0.78 of a character's place long, － at most 0.76.
bool is_long(const Line& line, std::size_t at) {
    constexpr double kLong = 0.77;
    const std::optional<double> pitch = pitch_of(line);
    return !pitch || line.symbols[at].box.width() >= kLong * *pitch;
}

void tell(Line& line, std::size_t at, std::string_view sign) {
    retell(line, at, sign);
    line.symbols[at].confidence = std::min(line.symbols[at].confidence, kConfidence);
}

std::string_view dash_at(const Line& line, std::size_t at) {
    return is_long(line, at) ? kDash : kWideHyphen;
}

}  // namespace

void tell_dashes(std::vector<Line>& lines, Pix* ink, int dpi, double em) {
    std::vector<std::pair<Line*, std::size_t>> bars;
    std::size_t written = 0;
    bool sans_serif = false;
    for (Line& line : lines) {
        if (line.vertical) continue;
        for (std::size_t i = 0; i < line.symbols.size(); ++i) {
            const Symbol& symbol = line.symbols[i];
            if (symbol.text != kOne || symbol.box.empty()) continue;
            const Stroke stroke = stroke_at(ink, to_pixels(symbol.box, dpi), em);
            if (is_between_numbers(line, i)) {
                if (stroke == Stroke::Bar) tell(line, i, dash_at(line, i));
                if (stroke == Stroke::Written) tell(line, i, kWave);
                continue;
            }
            written += stroke == Stroke::Written ? 1 : 0;
            if (stroke != Stroke::Bar) continue;
            sans_serif |= is_item_number(line, i);
            if (is_between_han(line, i)) bars.emplace_back(&line, i);
        }
    }
    if (written == 0 || sans_serif) return;
    for (const auto& [line, at] : bars) tell(*line, at, dash_at(*line, at));
}

}  // namespace gongwen::ocr
