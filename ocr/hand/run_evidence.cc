#include "ocr/hand/run_evidence.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/hand/print_shapes.h"

namespace gongwen::ocr {
namespace {

bool is_small_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Digits and most capitals stand on one line and reach one height.
bool is_even(char32_t c) {
    return is_digit(c) || (is_latin(c) && !is_small_letter(c) && c != U'Q' && c != U'J');
}

/// And so do the small letters without a stem above or a tail below.
bool is_even_small(char32_t c) {
    constexpr std::u32string_view kLow = U"acemnorsuvwxz";
    return kLow.find(c) != std::u32string_view::npos;
}

template <typename Value>
double median(const std::vector<RunCharacter>& characters, const Value& value) {
    std::vector<double> values;
    for (const RunCharacter& character : characters) values.push_back(value(character));
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// What the run is judged by: a comma has no height, small letters have several, and a few of them
/// tell nothing.
std::vector<RunCharacter> judged(const WrittenRun& run) {
    constexpr std::size_t kLeastSmall = 3;
    const bool small = is_in_small_letters(run);
    std::vector<RunCharacter> out;
    for (const RunCharacter& character : run.characters) {
        const bool is_judged = small ? is_even_small(character.text) : is_even(character.text);
        if (run.is_han || is_judged) out.push_back(character);
    }
    if (small && out.size() < kLeastSmall) out.clear();
    return out;
}

/// How far the places lie apart.
int spread(const std::vector<int>& places) {
    const auto [least, most] = std::minmax_element(places.begin(), places.end());
    return *most - *least;
}

/// How far the places lie from their middle, without the furthest quarter: 一 has neither the top
/// nor the foot of other characters.
double usual_distance(std::vector<int> places) {
    std::sort(places.begin(), places.end());
    const std::size_t half = places.size() / 2;
    const double middle =
        places.size() % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2.0;
    std::vector<double> distances;
    for (const int place : places) distances.push_back(std::abs(place - middle));
    std::sort(distances.begin(), distances.end());
    return distances[places.size() - places.size() / 4 - 1];
}

/// How unlike one another the tops or feet of the characters stand, in heights.
double unevenness(const std::vector<RunCharacter>& characters, double height, bool is_han) {
    std::vector<int> tops;
    std::vector<int> feet;
    for (const RunCharacter& character : characters) {
        tops.push_back(character.ink.box.y);
        feet.push_back(bottom_of(character.ink.box));
    }
    if (!is_han) return std::max(spread(tops), spread(feet)) / height;
    return std::max(usual_distance(tops), usual_distance(feet)) / height;
}

/// A feature's part in the evidence: `weight` at its end `middle` + `range`, the opposite at the
/// other end, nothing in the middle.
struct Feature {
    double middle;
    double range;
    double weight;
    double at(double value) const {
        return weight * std::clamp((value - middle) / range, -1.0, 1.0);
    }
};

struct Weights {
    Feature likeness;
    Feature unevenness;
    Feature stroke_width;  ///< over the print's
    Feature straight;      ///< over the print's
    double one;            ///< a character by itself
    double any;
};

constexpr Weights kFigures{
    {0.78, 0.15, -1.59}, {0.075, 0.065, 1.88}, {1.4, 0.45, 2.1}, {0.6, 0.6, -0.73}, -0.4, 1.11};
constexpr Feature kHeightOfFigures{0.92, 0.14, 1.83};  // in em; figures of print are lower
struct {
    Feature likeness;
    Feature stroke_width;  ///< over the print's
    Feature height;        ///< in em
} constexpr kSmall{{0.82, 0.1, -2}, {1.45, 0.5, 1.2}, {0.62, 0.06, 1.2}};

constexpr Feature kLikePrint{0.82, 0.14, -2.34};  // figures and letters, as likeness_to_print()

constexpr double kLeastHeight = 0.3;  // in em: lower ink is no figure
constexpr double kNoFigure = 0.5;     // evidence

constexpr Weights kHan{
    {0.65, 0.2, -3.64}, {0.05, 0.04, 1.36}, {1.35, 0.35, 2.17}, {0.6, 0.4, -1.1}, -0.71, 2.2};
constexpr Feature kConfidenceOfHan{0.96, 0.03, -1.68};
constexpr Feature kContrastOfHan{2.5, 0.7, 0.68};
constexpr Feature kHeightOfHan{1.1, 0.2, 1.2};  // in em; print in cells is seldom larger

double mean_of(const std::vector<RunCharacter>& characters, double (*value)(const RunCharacter&)) {
    double sum = 0;
    for (const RunCharacter& character : characters) sum += value(character);
    return sum / static_cast<double>(characters.size());
}

double height_of(const std::vector<RunCharacter>& characters) {
    return median(characters, [](const RunCharacter& c) { return c.ink.box.h; });
}

double common_evidence(const std::vector<RunCharacter>& characters, const PagePrint& print,
                       bool is_han) {
    const Weights& weights = is_han ? kHan : kFigures;
    const double uneven = unevenness(characters, height_of(characters), is_han);
    const double stroke =
        median(characters, [](const RunCharacter& c) { return c.ink.stroke_width; });
    const double straight =
        mean_of(characters, [](const RunCharacter& c) { return c.ink.straight; });
    return weights.any + (characters.size() == 1 ? weights.one : weights.unevenness.at(uneven)) +
           weights.stroke_width.at(stroke / print.stroke_width) +
           weights.straight.at(straight / std::max(0.02, print.straight));
}

double evidence_of_figures(const std::vector<RunCharacter>& characters, const PagePrint& print) {
    const double height = height_of(characters) / print.em;
    double evidence = common_evidence(characters, print, false) + kHeightOfFigures.at(height);
    const auto likeness = mean_likeness(characters);
    if (likeness) evidence += kFigures.likeness.at(*likeness);
    if (const auto print_like = likeness_to_print(characters)) {
        evidence += kLikePrint.at(*print_like);
    }
    return height < kLeastHeight ? std::max(evidence, kNoFigure) : evidence;
}

/// Small letters are narrow, and where one is cut from the next is not sure: of those that have
/// another one like them the better quarter tells.
double evidence_of_small(const std::vector<RunCharacter>& characters, const PagePrint& print) {
    std::vector<double> likenesses;
    for (const RunCharacter& character : characters) {
        if (character.likeness >= 0) likenesses.push_back(character.likeness);
    }
    std::sort(likenesses.begin(), likenesses.end());
    const double stroke =
        median(characters, [](const RunCharacter& c) { return c.ink.stroke_width; });
    double evidence = kSmall.stroke_width.at(stroke / print.stroke_width) +
                      kSmall.height.at(height_of(characters) / print.em);
    if (!likenesses.empty()) evidence += kSmall.likeness.at(likenesses[likenesses.size() * 3 / 4]);
    if (const auto print_like = likeness_to_print(characters)) {
        evidence += kLikePrint.at(*print_like);
    }
    return evidence;
}

/// Values may be typed in another font than labels: that a character looks otherwise elsewhere
/// tells nothing, that it looks the same does. Large characters outside of tables are titles.
double evidence_of_han(const std::vector<RunCharacter>& characters, const PagePrint& print,
                       bool in_cell) {
    double evidence = common_evidence(characters, print, true);
    const auto likeness = mean_likeness(characters);
    if (likeness) evidence += std::min(0.0, kHan.likeness.at(*likeness));
    const double confidence =
        mean_of(characters, [](const RunCharacter& c) { return c.confidence; });
    const double contrast =
        median(characters, [](const RunCharacter& c) { return c.ink.contrast; });
    const bool has_size = in_cell && characters.size() > 1;
    if (has_size) {
        evidence += std::max(0.0, kHeightOfHan.at(height_of(characters) / print.em));
    }
    return evidence + kConfidenceOfHan.at(confidence) + kContrastOfHan.at(contrast);
}

}  // namespace

std::optional<double> mean_likeness(const std::vector<RunCharacter>& characters) {
    double sum = 0;
    int count = 0;
    for (const RunCharacter& character : characters) {
        if (character.likeness < 0) continue;
        sum += character.likeness;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

bool is_in_small_letters(const WrittenRun& run) {
    std::ptrdiff_t small = 0;
    std::ptrdiff_t other = 0;
    for (const RunCharacter& character : run.characters) {
        small += is_small_letter(character.text) ? 1 : 0;
        other += is_even(character.text) ? 1 : 0;
    }
    return 2 * small > other;
}

PagePrint print_of(const std::vector<WrittenRun>& runs, double em) {
    std::vector<RunCharacter> print;
    for (const WrittenRun& run : runs) {
        if (run.is_han) print.insert(print.end(), run.characters.begin(), run.characters.end());
    }
    if (print.empty()) return {};
    return {em, median(print, [](const RunCharacter& c) { return c.ink.stroke_width; }),
            median(print, [](const RunCharacter& c) { return c.ink.straight; })};
}

PagePrint print_beside(const WrittenRun& figures, const std::vector<WrittenRun>& runs,
                       const PagePrint& print) {
    constexpr double kLarger = 1.2;      // than the page's type
    constexpr double kHeightInEm = 0.9;  // of a Chinese character's ink
    constexpr std::size_t kFewest = 2;
    if (figures.in_cell || figures.is_han || print.stroke_width <= 0) return print;
    std::vector<RunCharacter> title;
    std::size_t others = 0;  // that may be written
    for (const WrittenRun& run : runs) {
        if (run.line != figures.line || !run.is_han) continue;
        if (evidence_of(run, print).value_or(0) > 0) {
            others += run.characters.size();
        } else {
            title.insert(title.end(), run.characters.begin(), run.characters.end());
        }
    }
    if (title.size() < std::max(kFewest, others)) return print;
    const double em = height_of(title) / kHeightInEm;
    if (em < kLarger * print.em) return print;
    return {em, median(title, [](const RunCharacter& c) { return c.ink.stroke_width; }),
            print.straight};
}

std::optional<double> evidence_of(const WrittenRun& run, const PagePrint& print) {
    const std::vector<RunCharacter> characters = judged(run);
    if (characters.empty() || print.stroke_width <= 0) return std::nullopt;
    if (run.is_han) return evidence_of_han(characters, print, run.in_cell);
    return is_in_small_letters(run) ? evidence_of_small(characters, print)
                                    : evidence_of_figures(characters, print);
}

}  // namespace gongwen::ocr
