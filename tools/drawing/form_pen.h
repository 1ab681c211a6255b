// Writes the lines of a designed form: printed words, and what somebody filled in between them.

#pragma once

#include <map>
#include <random>

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"
#include "tools/drawing/form_design.h"

namespace gongwen::tools {

class FormPen {
  public:
    FormPen(Composition& composition, DrawnDocument& document, const DocumentDescription& form,
            const FormDesign& design);

    Sheet& sheet() { return writer_.sheet(); }

    /// Draws a line from (x, top) on; `area` is the cell or the space that it may fill, `row` the
    /// row of a list, -1 outside lists.
    void line(const FormLine& line, double x, double top, double size, const Box& area, int row);
    /// A cell that holds nothing but a value, which may go over several lines.
    void whole_cell(const std::string& field, const Box& cell, double size, int row);
    /// How wide the line is with what it holds.
    double width_of(const FormLine& line, double size) const;

    /// Once all is drawn: the lists, whose rows nobody filled in are left out.
    void note_lists();

  private:
    struct Filled {
        MarkedText text;
        std::string ink;
    };
    Filled filled(const std::string& field, int row) const;
    TextStyle printed(double size) const { return {look_.font, size, false, {}}; }
    TextStyle typed(double size) const { return {look_.typed_font, size, false, {}}; }

    void piece(const FormPiece& piece);
    void words(const std::u32string& text);
    void value(const FormPiece& piece);
    void blank(const FormPiece& piece);
    void date(const FormPiece& piece);
    void box(const FormPiece& piece);
    void option(const FormPiece& piece);
    void seal(const FormPiece& piece);
    void signature(const FormPiece& piece);

    /// Adds drawn text to the line that is noted at the next gap or check box.
    void add(std::string_view text, const Box& box);
    void finish_line();
    void note(const std::string& field, const MarkedText& text, const std::string& ink, int row);
    void note(const std::string& field, FieldValue value, FieldState state);

    Record& record_;
    const FormContent& content_;
    const Look& look_;
    const FormDesign& design_;
    Writer writer_;
    std::mt19937_64 random_;
    std::map<std::string, std::map<int, Filled>> lists_;

    // The line being drawn.
    double x_ = 0;
    double top_ = 0;
    double size_ = 12;
    int row_ = -1;
    Box area_;
    std::string text_;
    Box around_;
};

}  // namespace gongwen::tools
