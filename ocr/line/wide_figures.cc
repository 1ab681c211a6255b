#include "ocr/line/wide_figures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "ocr/line/retold_symbol.h"

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

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Figures and letters with the signs between them.
std::vector<Run> narrow_runs(const Line& line) {
    std::vector<Run> runs;
    bool goes_on = false;  // nothing but signs since the run's last figure
    for (std::size_t i = 0; i < line.symbols.size(); ++i) {
        const char32_t c = character(line.symbols[i]);
        goes_on = goes_on && is_narrow(c);
        if (!is_narrow(c) || (!is_digit(c) && !is_latin(c))) continue;
        if (!goes_on) runs.push_back({i, i});
        runs.back().end = i + 1;
        goes_on = true;
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

void widen(Line& line, const Run& run) {
    constexpr char32_t kToWide = U'！' - U'!';
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const char32_t wide = character(line.symbols[i]) + kToWide;
        retell(line, i, to_utf8(std::u32string_view(&wide, 1)));
    }
}

/// ~ / + = & - between characters and figures: a wide one takes a place as wide as a character, a
/// narrow one half of it.
bool is_wide_sign(const Line& line, std::size_t at, double pitch) {
    constexpr std::u32string_view kSigns = U"~/+=&-";
    constexpr double kBetween = 0.78;  // of a narrow sign's and a wide one's place
    if (kSigns.find(character(line.symbols[at])) == std::u32string_view::npos) return false;
    if (at == 0 || at + 1 >= line.symbols.size()) return false;
    const auto half_place = [](char32_t c) -> std::optional<double> {
        if (is_han(c) || (is_digit(c) && !is_narrow(c))) return 0.5;
        if (is_narrow_figure(c)) return 0.25;
        return std::nullopt;
    };
    const Symbol& before = line.symbols[at - 1];
    const Symbol& behind = line.symbols[at + 1];
    const auto front = half_place(character(before));
    const auto back = half_place(character(behind));
    if (!front || !back) return false;
    // A narrow hyphen in a number may have spaces around it.
    const bool between_han = is_han(character(before)) && is_han(character(behind));
    if (character(line.symbols[at]) == U'-' && !between_han) return false;
    const double distance = (behind.box.center_x() - before.box.center_x()) / pitch;
    return distance >= *front + *back + kBetween && distance <= *front + *back + kWidest;
}

}  // namespace

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

void widen_signs(std::vector<Line>& lines) {
    for (Line& line : lines) {
        const std::optional<double> pitch = line.vertical ? std::nullopt : pitch_of(line);
        if (!pitch) continue;
        for (std::size_t i = 0; i < line.symbols.size(); ++i) {
            if (is_wide_sign(line, i, *pitch)) widen(line, {i, i + 1});
        }
    }
}

void widen_figures(std::vector<Line>& lines) {
    std::vector<std::pair<Line*, std::vector<Run>>> single;
    bool any_wide = false;
    for (Line& line : lines) {
        const std::optional<double> pitch = line.vertical ? std::nullopt : pitch_of(line);
        if (!pitch) continue;
        std::vector<Run> alone;
        for (const Run& run : narrow_runs(line)) {
            if (stand_wide(line, run, *pitch)) {
                const bool percent =
                    run.end < line.symbols.size() && line.symbols[run.end].text == "%";
                widen(line, {run.begin, run.end + (percent ? 1 : 0)});
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
