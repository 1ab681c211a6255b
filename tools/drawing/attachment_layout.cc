#include "tools/drawing/attachment_layout.h"

#include <algorithm>

#include "tools/drawing/cell_text.h"
#include "tools/drawing/item_number.h"

namespace gongwen::tools {
namespace {

constexpr double kLeft = 2.5 * kPointsPerCm;
constexpr double kRight = kA4Width - 2.5 * kPointsPerCm;
constexpr double kTitleSize = 16;
constexpr double kNoteSize = 10;
constexpr double kItemSize = 14;
constexpr double kCellSize = 12;

ParagraphStyle paragraph_style(const Look& look, double size) {
    return {{look.font, size, false, {}}, kLeft, kLeft, kRight, size * 1.5, look.cut_words};
}

/// Short texts stand in the middle or at the right; longer ones begin at the left edge.
ParagraphStyle placed(ParagraphStyle style, const MarkedText& text, double share) {
    const double width = measure(text.text, style.text).back();
    style.left = std::max(kLeft, kLeft + (kRight - kLeft - width) * share);
    style.hanging_left = style.left;
    return style;
}

void draw_item(Writer& writer, const MarkedText& item, const Look& look) {
    const ItemNumber number = item_number(item.text);
    ParagraphStyle style = paragraph_style(look, kItemSize);
    style.left += std::max(0, number.level - 1) * kItemSize * 2;
    style.hanging_left =
        style.left + measure(item.text.substr(0, number.length), style.text).back();
    writer.paragraph(item, style, "");
}

void draw_row(Writer& writer, const std::vector<MarkedText>& row, const Look& look) {
    const TextStyle style{look.font, kCellSize, false, {}};
    const double width = (kRight - kLeft) / static_cast<double>(row.size());
    double height = 0;
    for (const MarkedText& cell : row) height = std::max(height, cell_height(cell, style, width));
    const double top = writer.y();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const double left = kLeft + static_cast<double>(i) * width;
        const Box box{left, top, left + width, top + height};
        writer.sheet().rectangle(box);
        draw_cell_text(writer, row[i], box, style, "");
    }
    writer.move_to(top + height);
}

}  // namespace

void draw_attachment(Writer& writer, const Attachment& attachment, const Look& look) {
    writer.set_bottom(785);
    writer.new_sheet();
    writer.paragraph(attachment.title,
                     placed(paragraph_style(look, kTitleSize), attachment.title, 0.5), "");
    for (const MarkedText& note : attachment.notes) {
        writer.paragraph(note, placed(paragraph_style(look, kNoteSize), note, 1), "");
    }
    writer.skip(8);
    for (const MarkedText& item : attachment.items) draw_item(writer, item, look);
    for (const auto& row : attachment.table) draw_row(writer, row, look);
}

}  // namespace gongwen::tools
