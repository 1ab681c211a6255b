#include "ocr/hand/print_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr std::array kFonts = std::to_array<std::string_view>({
#include "ocr/hand/print_shapes.inc"
});

constexpr std::size_t kColumns = 4;
constexpr std::size_t kRows = 6;
constexpr std::size_t kSquares = kColumns * kRows;
constexpr std::size_t kCharacters = 62;
constexpr std::size_t kDigits = 2 + kSquares;  // hexadecimal, a character

/// Ink by place, so that how dark it is all in all does not count: the mean is 0, the length 1.
using Shape = std::array<double, kSquares>;

struct PrintedCharacter {
    double width = 0;  ///< in heights
    Shape shape{};
};
using Font = std::array<PrintedCharacter, kCharacters>;

std::size_t index_of(char32_t c) {
    if (is_digit(c)) return c - U'0';
    return c <= U'Z' ? 10 + (c - U'A') : 36 + (c - U'a');
}

bool is_known(char32_t c) { return c < 0x80 && (is_digit(c) || is_latin(c)); }

void level(Shape& shape) {
    double sum = 0;
    for (const double ink : shape) sum += ink;
    double squares = 0;
    for (double& ink : shape) {
        ink -= sum / kSquares;
        squares += ink * ink;
    }
    if (squares <= 0) return;
    for (double& ink : shape) ink /= std::sqrt(squares);
}

int digit_at(std::string_view digits, std::size_t at) {
    const char c = digits[at];
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

Font font_of(std::string_view digits) {
    Font font;
    for (std::size_t i = 0; i < kCharacters; ++i) {
        const std::string_view one = digits.substr(i * kDigits, kDigits);
        font[i].width = (16 * digit_at(one, 0) + digit_at(one, 1)) / 100.0;
        for (std::size_t square = 0; square < kSquares; ++square) {
            font[i].shape[square] = digit_at(one, 2 + square);
        }
        level(font[i].shape);
    }
    return font;
}

const std::array<Font, kFonts.size()>& fonts() {
    static const std::array<Font, kFonts.size()> all = [] {
        std::array<Font, kFonts.size()> out;
        std::transform(kFonts.begin(), kFonts.end(), out.begin(), font_of);
        return out;
    }();
    return all;
}

Shape shape_of(const ShapeGrid& grid) {
    Shape shape{};
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const std::size_t row = i / kShapeColumns * kRows / kShapeRows;
        const std::size_t column = i % kShapeColumns * kColumns / kShapeColumns;
        shape[row * kColumns + column] += grid[i];
    }
    level(shape);
    return shape;
}

struct Seen {
    std::size_t character;
    double width;  ///< in heights
    Shape shape;
};

/// Wider or narrower than in print costs a quarter of the whole where it is by e.
double likeness(const Seen& seen, const PrintedCharacter& printed) {
    constexpr double kWidth = 0.25;
    double common = 0;
    for (std::size_t i = 0; i < kSquares; ++i) common += seen.shape[i] * printed.shape[i];
    return common - kWidth * std::min(1.0, std::abs(std::log(seen.width / printed.width)));
}

}  // namespace

std::optional<double> likeness_to_print(const std::vector<RunCharacter>& characters) {
    std::vector<Seen> seen;
    for (const RunCharacter& character : characters) {
        const PixelBox& box = character.ink.box;
        if (!is_known(character.text) || box.w <= 0 || box.h <= 0) continue;
        seen.push_back({index_of(character.text), static_cast<double>(box.w) / box.h,
                        shape_of(character.ink.shape)});
    }
    if (seen.empty()) return std::nullopt;
    double likest = 0;
    for (const Font& font : fonts()) {
        double sum = 0;
        for (const Seen& one : seen) sum += likeness(one, font[one.character]);
        likest = std::max(likest, sum / static_cast<double>(seen.size()));
    }
    return likest;
}

}  // namespace gongwen::ocr
