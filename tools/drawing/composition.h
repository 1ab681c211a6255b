// The pages of one sample with the truth about them, and the pen that fills them line by line.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "tools/drawing/marked_text.h"
#include "tools/drawing/sheet.h"

namespace gongwen::tools {

/// One document of a sample. Page numbers in the record count the sample's sheets from 1.
struct DrawnDocument {
    Record record;
    std::string font;
    std::string answer{};  ///< of a letter that answers an application
};

struct Composition {
    std::vector<Sheet> sheets;
    std::vector<DrawnDocument> documents;
};

/// How a paragraph stands on the page; lengths in points.
struct ParagraphStyle {
    TextStyle text;
    double left = 71;          ///< of the first line
    double hanging_left = 71;  ///< of the others
    double right = 524;
    double pitch = 24;  ///< from line to line
    bool cut_words = false;
};

/// Writes downwards, and goes on to a new sheet where one is full.
class Writer {
  public:
    enum class Start { NewSheet, NoSheet };
    /// Starts the document on a new sheet, or leaves that to the one who writes.
    Writer(Composition& composition, DrawnDocument& document, Start start = Start::NewSheet);

    Sheet& sheet() { return composition_.sheets.back(); }
    int page() const { return static_cast<int>(composition_.sheets.size()); }
    void new_sheet();

    double y() const { return y_; }
    void move_to(double y) { y_ = y; }
    void skip(double points) { y_ += points; }
    /// No line's foot goes below this.
    void set_bottom(double bottom) { bottom_ = bottom; }

    /// Prints a paragraph from y() downwards; its names go into the record, as found in `field`.
    void paragraph(const MarkedText& text, const ParagraphStyle& style, const std::string& field);

  private:
    struct PlacedLine {
        std::size_t begin;
        std::size_t end;
        int page;
        DrawnLine drawn;
    };
    void note_names(const MarkedText& text, const std::vector<PlacedLine>& lines,
                    const std::string& field);

    Composition& composition_;
    DrawnDocument& document_;
    double y_ = 0;
    double top_ = 71;
    double bottom_ = 780;
};

}  // namespace gongwen::tools
