// One page under the pen: what is drawn on it, and the truth of every printed line. Lengths are in
// points from the top left. The drawing is kept as vectors, so that it can be turned into an image
// of any resolution or into a born-digital PDF.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cairo.h>

#include "core/box.h"

namespace gongwen::tools {

inline constexpr double kA4Width = 595.28;
inline constexpr double kA4Height = 841.89;
inline constexpr double kPointsPerCm = 72 / 2.54;

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

struct TextStyle {
    std::string font = "AR PL UKai TW";
    double size = 16;
    bool bold = false;
    Colour colour{};
};

enum class Align { Left, Center, Right };

/// A line of text as it stands on the sheet. Runs of spaces count as one ideographic space, which
/// is how a wide gap is written in a record.
struct PrintedLine {
    Box box;  ///< of the ink
    std::string text;
};

/// Something on the sheet that is no line of the document: binding line, seal, handwriting.
struct Mark {
    std::string kind;
    Box box;
    std::string text{};
    bool optional = false;  ///< `text` is printed, but a reader may give it or leave it out
};

/// Where the characters of a drawn line stand: character i from x[i] to x[i + 1].
struct DrawnLine {
    Box box;
    std::vector<double> x;
};

struct CairoDeleter {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using CairoPtr = std::unique_ptr<cairo_t, CairoDeleter>;
using SurfacePtr = std::unique_ptr<cairo_surface_t, CairoDeleter>;

/// Distances of the characters from the line's start, one more than there are characters.
std::vector<double> measure(std::u32string_view text, const TextStyle& style);

class Sheet {
  public:
    explicit Sheet(double width = kA4Width, double height = kA4Height);

    double width() const { return width_; }
    double height() const { return height_; }
    cairo_t* pen() { return pen_.get(); }
    cairo_surface_t* drawing() const { return surface_.get(); }

    /// Draws one line whose em box starts at `top` and notes it as printed. `x` is the left edge,
    /// the middle or the right edge.
    DrawnLine print(std::u32string_view text, double x, double top, const TextStyle& style,
                    Align align = Align::Left);
    /// The same without noting it: for stamps and other marks.
    DrawnLine draw(std::u32string_view text, double x, double top, const TextStyle& style,
                   Align align = Align::Left);
    /// Notes a line that was drawn in pieces.
    void note_line(const Box& box, std::string_view text);
    void rectangle(const Box& box, double line_width = 0.75);
    void stroke(double x1, double y1, double x2, double y2, double line_width = 0.75);
    void mark(Mark mark) { marks_.push_back(std::move(mark)); }

    const std::vector<PrintedLine>& lines() const { return lines_; }
    /// What rectangle() has drawn, in that order: the cells of tables.
    const std::vector<Box>& rectangles() const { return rectangles_; }
    const std::vector<Mark>& marks() const { return marks_; }
    bool blank() const { return lines_.empty() && marks_.empty(); }

  private:
    double width_;
    double height_;
    SurfacePtr surface_;
    CairoPtr pen_;
    std::vector<PrintedLine> lines_;
    std::vector<Box> rectangles_;
    std::vector<Mark> marks_;
};

}  // namespace gongwen::tools
