// What a recogniser says about a line, character by character, before it becomes a core Line.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ocr/layout/layout.h"

namespace gongwen::ocr {

struct ReadSymbol {
    char32_t text = 0;
    double confidence = 0;
    int begin = 0;  ///< columns [begin, end) of its ink, from the left edge of the line's box
    int end = 0;
    bool starts_word = false;  ///< the recogniser saw a space in front of it
    bool doubtful = false;     ///< to be looked at again
};

/// The symbol is `told`, as its ink says against the recogniser, and no surer than 0.9.
void tell_by_ink(ReadSymbol& symbol, char32_t told);

/// Symbols [begin, end) of a line.
struct SymbolSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Replaces a span by its second reading, whose columns count from `begin`.
void put_in_place(std::vector<ReadSymbol>& symbols, const SymbolSpan& span,
                  std::vector<ReadSymbol> second, int begin);

/// A line's own ink, seen from above.
class LineInk {
  public:
    /// `em` is the size of the line's characters in pixels.
    LineInk(const LayoutLine& line, double em);

    double em() const { return em_; }
    int width() const { return static_cast<int>(columns_.size()); }
    int height() const { return height_; }
    /// The ink within columns [begin, end), in coordinates of the line; without width if none.
    PixelBox tight(int begin, int end) const;
    /// The shapes within columns [begin, end) that do not touch one another.
    std::vector<PixelBox> shapes(int begin, int end) const;
    /// Does the shape at `box` enclose white, as 。 does?
    bool has_hole(const PixelBox& box) const;
    /// The largest white that the shape at `box` encloses.
    std::optional<PixelBox> hole_in(const PixelBox& box) const;
    /// Dark pixels side by side in columns [begin, end) of a row, at most.
    int longest_run(int row, int begin, int end) const;
    /// Dark pixels within `box`.
    int ink(const PixelBox& box) const;

    /// Dark pixels of one column.
    int column(int x) const {
        return x >= 0 && x < width() ? columns_[static_cast<std::size_t>(x)] : 0;
    }
    /// The first column at or behind `x` that has ink; width() if there is none.
    int next_ink(int x) const;
    /// Behind the last column before `x` that has ink; 0 if there is none.
    int last_ink(int x) const;

  private:
    const LayoutLine& line_;
    double em_;
    int height_;
    std::vector<int> columns_;
};

/// Distance from one Chinese character to the next: the advance of the line's type, `em` where too
/// few stand side by side.
double advance_of(const std::vector<ReadSymbol>& symbols, double em);

}  // namespace gongwen::ocr
