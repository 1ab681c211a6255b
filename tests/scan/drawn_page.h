// Pages drawn by the tests: marks that stand in lines as characters do, seals, light and dirt.

#pragma once

#include <string>

#include "core/pix.h"
#include "scan/source.h"

namespace gongwen::scan {

/// An A4 page at 300 dpi, 32 bits, white, on which things are drawn in points.
class DrawnPage {
  public:
    explicit DrawnPage(double width = 595.2, double height = 841.92, int dpi = 300);
    DrawnPage(const DrawnPage& other);

    /// `count` characters like an F, 12 pt high, in a line from (left, top).
    DrawnPage& line(double left, double top, int count, l_uint32 colour = 0x10101000);
    /// Lines from the top of the text area down, ragged like letters.
    DrawnPage& lines(int count);
    DrawnPage& box(double left, double top, double width, double height, l_uint32 colour);
    /// A square frame with some bars in it, like a seal's.
    DrawnPage& seal(double left, double top, double side, l_uint32 colour);
    DrawnPage& disc(double middle_x, double middle_y, double diameter, l_uint32 colour);
    /// Tones that change from patch to patch of 3 mm, none as bright as paper.
    DrawnPage& photograph(double left, double top, double width, double height);
    /// Specks of a pixel or two all over the page.
    DrawnPage& dust(int count);
    /// Light that falls from full on the left to `part` of it on the right.
    DrawnPage& shade(double part);
    DrawnPage& tilt(double degrees_clockwise);
    DrawnPage& turn(int degrees_clockwise);

    Pix* pix() const { return pix_.get(); }
    /// As if it had been decoded from a file that knew its resolution.
    RawPage raw() const;
    RawPage raw_gray() const;

  private:
    int pixels(double points) const;

    PixPtr pix_;
    int dpi_;
};

/// Reads nothing, but sees whether the Fs stand upright: near 1 if they do, near 0 if not.
double uprightness(Pix* gray, int dpi);

/// Share of dark pixels in a rectangle (points) of an 8-bit page.
double darkness(Pix* gray, int dpi, double left, double top, double width, double height);

}  // namespace gongwen::scan
