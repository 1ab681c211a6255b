// What qpdf knows of a PDF: its pages and what they paint, as far as it tells a scan from a page
// made by a program. Shows nothing of qpdf, whose headers are not C++20 (see CMakeLists.txt).

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gongwen::scan {

/// As in the PDF's operators: (x, y) becomes (a·x + c·y + e, b·x + d·y + f).
struct PdfMatrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;
};

struct PaintedImage {
    int width = 0;  ///< pixels
    int height = 0;
    bool gray = false;  ///< no colour can come from it
    PdfMatrix matrix;   ///< from the unit square to the page's user space
    int object = 0;     ///< number and generation of its stream; 0 for an image within operators
    int generation = 0;
};

/// What an image's stream holds.
struct ImageBytes {
    enum class Coding {
        Samples,       ///< rows, each beginning at a whole byte
        Jpeg,          ///< a JPEG file
        Group4,        ///< CCITT Group 4 rows of one bit
        DeflatedRows,  ///< deflated rows, each behind the kind of its predictor, as a PNG has them
    };
    std::string bytes;
    Coding coding = Coding::Samples;
    int bits = 0;           ///< of a sample: 1 or 8
    int components = 0;     ///< 1 (gray) or 3 (red, green, blue)
    bool inverted = false;  ///< gray: samples of 0, what Group 4 calls black, are shown white
};

struct PdfPageContent {
    std::vector<PaintedImage> images;
    bool paints_other = false;  ///< visible text, lines, shadings, annotations
    bool may_hide = false;      ///< clip paths or optional content may keep parts from being seen
};

class PdfStructure {
  public:
    /// A file that qpdf cannot mend is not known; throws Error(Encrypted) where it needs a
    /// password.
    explicit PdfStructure(const std::filesystem::path& file);
    ~PdfStructure();

    /// False: nothing below says anything.
    bool is_known() const;
    int page_count() const;
    /// Its documents are attachments, and its pages a cover sheet (ISO 32000-1, 12.3.5).
    bool is_portfolio() const;

    /// Reads the operators of page `number` (from 1) without decoding an image, forms within forms
    /// a few levels deep. Damaged content, or content too long to be a scan's, paints other things.
    PdfPageContent content_of(int number);
    /// The samples of an image as they are stored; nothing where a colour map, a mask or another
    /// coding stands between them and what the page shows.
    std::optional<ImageBytes> bytes_of(const PaintedImage& image);
    /// The names of the files that the PDF carries inside it and shows on page `number`, on the
    /// first page also those that belong to the whole document.
    std::vector<std::string> attached_files(int number);
    /// Points that make one unit of user space, 1 where the page does not say.
    double user_unit_of(int number);

  private:
    struct Pages;
    std::unique_ptr<Pages> pages_;
};

}  // namespace gongwen::scan
