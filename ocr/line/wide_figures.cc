#include "ocr/line/wide_figures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr double kWide = 0.82;   ///< of the Chinese characters' distance, from one to the next
constexpr double kWidest = 1.2;  ///< with a space between them

char32_t character(const Symbol& symbol) {
    const std::u32string text = to_utf32(symbol.text);
    return text.size() == 1 ? text.front() : U'\0';
}

bool is_narrow(char32_t c) { return c > 0x20 && c < 0x7F; }
bool is_narrow_figure(char32_t c) { return is_narrow(c) && is_digit(c); }

/// From one Chinese character of the line to the next, in the middle; nothing where no two stand
/// side by side.
std::optional<double> pitch_of(const Line& line) {
    std::vector<double> distances;
    for (std::size_t i = 1; i < line.symbols.size(); ++i) {
        const Symbol& before = line.symbols[i - 1];
        const Symbol& symbol = line.symbols[i];
        if (!is_han(character(before)) || !is_han(character(symbol))) continue;
        if (before.box.empty() || symbol.box.empty()) continue;
        distances.push_back(symbol.box.center_x() - before.box.center_x());
    }
    if (distances.empty()) return std::nullopt;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle > 0 ? std::optional(*middle) : std::nullopt;
}

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Run> narrow_runs(const Line& line) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < line.symbols.size(); ++i) {
        if (!is_narrow(character(line.symbols[i]))) continue;
        if (runs.empty() || runs.back().end != i) runs.push_back({i, i});
        runs.back().end = i + 1;
    }
    return runs;
}

/// Every two figures that follow each other, what stands between them counted as places. False
/// where there are no two: narrow letters of many typefaces are nearly as wide as Chinese
/// characters.
bool stand_wide(const Line& line, const Run& run, double pitch) {
    std::optional<std::size_t> before;
    bool two = false;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const Symbol& symbol = line.symbols[i];
        if (!is_narrow_figure(character(symbol)) || symbol.box.empty()) continue;
        if (before) {
            const double distance = symbol.box.center_x() - line.symbols[*before].box.center_x();
            const double places = static_cast<double>(i - *before) * pitch;
            if (distance < kWide * places || distance > kWidest * places) return false;
            two = true;
        }
        before = i;
    }
    return two;
}

/// 第５點: a place of its own between two Chinese characters.
bool has_own_place(const Line& line, const Run& run, double pitch) {
    constexpr double kTwoPlaces = 1.85;
    constexpr double kSpaced = 2.4;
    if (run.end - run.begin != 1 || run.begin == 0 || run.end >= line.symbols.size()) return false;
    const Symbol& before = line.symbols[run.begin - 1];
    const Symbol& behind = line.symbols[run.end];
    if (!is_digit(character(line.symbols[run.begin]))) return false;
    if (!is_han(character(before)) || !is_han(character(behind))) return false;
    const double distance = behind.box.center_x() - before.box.center_x();
    return distance >= kTwoPlaces * pitch && distance <= kSpaced * pitch;
}

/// In the line's text spaces stand between some of the symbols.
void widen(Line& line, const Run& run) {
    constexpr char32_t kToWide = U'！' - U'!';
    std::u32string text = to_utf32(line.text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < run.end; ++i) {
        const std::u32string symbol = to_utf32(line.symbols[i].text);
        at = text.find(symbol, at);
        if (at == std::u32string::npos) return;
        if (i >= run.begin) {
            text[at] += kToWide;
            line.symbols[i].text = to_utf8(text.substr(at, 1));
        }
        at += symbol.size();
    }
    line.text = to_utf8(text);
}

}  // namespace

void widen_figures(std::vector<Line>& lines) {
    std::vector<std::pair<Line*, std::vector<Run>>> single;
    bool any_wide = false;
    for (Line& line : lines) {
        const std::optional<double> pitch = line.vertical ? std::nullopt : pitch_of(line);
        if (!pitch) continue;
        std::vector<Run> alone;
        for (const Run& run : narrow_runs(line)) {
            if (stand_wide(line, run, *pitch)) {
                widen(line, run);
                any_wide = true;
            } else if (has_own_place(line, run, *pitch)) {
                alone.push_back(run);
            }
        }
        if (!alone.empty()) single.emplace_back(&line, std::move(alone));
    }
    if (!any_wide) return;
    for (const auto& [line, runs] : single) {
        for (const Run& run : runs) widen(*line, run);
    }
}

}  // namespace gongwen::ocr
