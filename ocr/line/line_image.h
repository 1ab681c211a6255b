// The image of one line as the recogniser likes it: only the line's own ink, one size, wide gaps
// closed. Knows the way back to the page.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

struct LineImageOptions {
    int height = 40;      ///< pixels of the line's characters in the image
    bool binary = false;  ///< black and white, for print that is too pale or too uneven in gray
    double width = 1;     ///< of the image, as a share of the natural one
    double em = 0;        ///< of the line's characters in pixels where it is known: a line of one
                          ///< small letter does not tell; 0: by the line itself
};

/// The tuned model is trained with lines of this width and reads no others: Chinese characters stay
/// as plain, and the engine, whose work grows with a line's columns, has a seventh less to do.
inline constexpr double kTunedWidth = 0.85;

class LineImage {
  public:
    /// `em` is the page's usual character size in pixels; `gray` has 8 bits.
    LineImage(Pix* gray, const LayoutLine& line, double em, const LineImageOptions& options = {});

    Pix* pix() const { return pix_.get(); }
    /// Size of the line's characters on the page, in pixels.
    double em() const { return em_; }
    static double em_of(const LayoutLine& line, double page_em);
    /// The column of the line's box that column `x` of the image shows.
    int column_on_line(double x) const;

  private:
    /// A part of the page and the column of the (unscaled) image that it begins at.
    struct Piece {
        PixelBox source;
        int target = 0;
    };

    void lay_out_row(const LayoutLine& line);
    /// The piece that column `x` of the image shows.
    std::size_t piece_at_column(double x) const;
    PixPtr compose(Pix* gray, const LayoutLine& line, bool binary) const;

    double em_ = 0;
    double scale_x_ = 1;
    int left_ = 0;
    int width_ = 0;
    int height_ = 0;
    std::vector<Piece> pieces_;
    PixPtr pix_;
};

/// For each column of the line, how many pixels of its own ink stand there.
std::vector<int> ink_by_column(const LayoutLine& line);

}  // namespace gongwen::ocr
