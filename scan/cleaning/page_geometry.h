// How a page is brought from the way it was scanned to the way it is read: scaled, turned by
// quarter turns, straightened. Pixels and boxes go the same way.

#pragma once

#include <vector>

#include "core/box.h"
#include "core/pix.h"
#include "scan/source.h"

namespace gongwen::scan {

/// The resolution at which a page is read: its own where that is near `reading_dpi` and the same
/// both ways, otherwise `reading_dpi`, lower for pages so large that they would not fit in memory.
int reading_resolution(const RawPage& page, int reading_dpi);

/// The page at `dpi` both ways, 8 or 32 bits. Throws Error(OutOfMemory).
PixPtr scaled_to(const RawPage& page, int dpi);

/// Clockwise by 0, 90, 180 or 270 degrees.
PixPtr turned(PixPtr image, int degrees);

/// Clockwise by a few degrees around the middle; the size stays, corners become white.
PixPtr straightened(PixPtr image, double degrees);

/// Carries boxes along: made for the size (points) of the page before it is turned.
class PageGeometry {
  public:
    PageGeometry(double width, double height, int rotation, double skew);
    Box carried(const Box& box) const;

  private:
    double width_;
    double height_;
    int rotation_;
    double sine_;
    double cosine_;
};

}  // namespace gongwen::scan
