// Pages as a printer would make them, drawn for one test. All lengths in millimetres.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/pix.h"
#include "ocr/engine.h"
#include "ocr/layout/layout.h"

struct _cairo;
struct _cairo_surface;

namespace gongwen::ocr {

constexpr int kTestDpi = 300;

class DrawnPage {
  public:
    DrawnPage(double width, double height);
    ~DrawnPage();
    DrawnPage(const DrawnPage&) = delete;
    DrawnPage& operator=(const DrawnPage&) = delete;

    DrawnPage& text(double x, double y, double points, const std::string& text,
                    const std::string& font = "AR PL UKai TW");
    /// One character below the other.
    DrawnPage& column(double x, double y, double points, const std::string& text,
                      const std::string& font = "AR PL UKai TW");
    DrawnPage& rule(double x0, double y0, double x1, double y1, double thickness = 0.3);
    DrawnPage& frame(double x, double y, double width, double height);
    DrawnPage& box(double x, double y, double side) { return frame(x, y, side, side); }
    /// A square with round corners.
    DrawnPage& rounded(double x, double y, double side, double radius);
    DrawnPage& ring(double x, double y, double width, double height);
    DrawnPage& tick(double x, double y, double side);
    /// Two strokes from corner to corner of the square, or `beyond` them (negative: within it).
    DrawnPage& cross(double x, double y, double side, double beyond = 0, double thickness = 0.5);
    /// A row of dots down the page.
    DrawnPage& dots(double x, double y0, double y1, double step);
    /// Loops of a pen.
    DrawnPage& scribble(double x, double y, double width, double height);

    PixPtr gray() const;
    PixPtr binary() const;
    Layout layout() const;
    Page read(Engine& engine, bool columns = false) const;

  private:
    _cairo_surface* surface_;
    _cairo* cairo_;
};

/// Millimetres to pixels of a drawn page.
double pixels(double mm);

/// One engine for all tests: loading a model takes its time.
Engine& test_engine();

/// A cell of a form; only forms are looked at for rings and brackets.
inline DrawnPage& form_cell(DrawnPage& page) { return page.frame(10, 10, 150, 14); }

inline std::vector<LayoutCheckBox> boxes_of(const DrawnPage& page) {
    return page.layout().check_boxes;
}

}  // namespace gongwen::ocr
