#include "tools/drawing/cell_text.h"

#include "tools/drawing/line_breaker.h"

namespace gongwen::tools {
namespace {

constexpr double kPadding = 4;
constexpr double kPitch = 1.3;

std::size_t line_count(const MarkedText& text, const TextStyle& style, double width) {
    const double inner = width - 2 * kPadding;
    return break_lines(text.text, measure(text.text, style), {inner, inner, false}).size();
}

}  // namespace

double cell_height(const MarkedText& text, const TextStyle& style, double width) {
    const auto lines = static_cast<double>(line_count(text, style, width));
    return lines * style.size * kPitch + 2 * kPadding;
}

void draw_cell_text(Writer& writer, const MarkedText& text, const Box& cell, const TextStyle& style,
                    const std::string& field, Align align) {
    if (text.empty()) return;
    const double pitch = style.size * kPitch;
    const auto lines = static_cast<double>(line_count(text, style, cell.width()));
    const double spare = cell.height() - lines * pitch;
    ParagraphStyle paragraph{
        style, cell.left + kPadding, cell.left + kPadding, cell.right - kPadding, pitch, false};
    if (align == Align::Center && lines == 1) {
        const double width = measure(text.text, style).back();
        paragraph.left = cell.center_x() - width / 2;
        paragraph.right = cell.right;
    }
    writer.move_to(cell.top + spare / 2 + (pitch - style.size) / 2);
    writer.paragraph(text, paragraph, field);
}

}  // namespace gongwen::tools
