#include "tools/drawing/form_design_layout.h"

#include <algorithm>
#include <numeric>

#include "core/error.h"
#include "tools/drawing/form_pen.h"

namespace gongwen::tools {
namespace {

constexpr double kTop = 48;
constexpr double kPadding = 5;
constexpr double kPitch = 1.35;
constexpr double kRight = 540;

/// A cell's place in the table's grid.
struct PlacedCell {
    const DesignCell* cell = nullptr;
    int row = 0;
    int column = 0;
};

/// Puts each row's cells into the columns that no cell from above takes.
std::vector<PlacedCell> place_cells(const std::vector<DesignRow>& rows, std::size_t columns) {
    std::vector<std::vector<bool>> taken(rows.size(), std::vector<bool>(columns, false));
    std::vector<PlacedCell> placed;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::size_t column = 0;
        for (const DesignCell& cell : rows[r].cells) {
            while (column < columns && taken[r][column]) ++column;
            const std::size_t down = r + static_cast<std::size_t>(cell.rows);
            const std::size_t right = column + static_cast<std::size_t>(cell.columns);
            if (right > columns || down > rows.size()) {
                throw Error(ErrorKind::Usage, "a form's table",
                            "row " + std::to_string(r + 1) + " holds more cells than columns");
            }
            placed.push_back({&cell, static_cast<int>(r), static_cast<int>(column)});
            for (std::size_t y = r; y < down; ++y) {
                for (std::size_t x = column; x < right; ++x) taken[y][x] = true;
            }
            column = right;
        }
    }
    return placed;
}

/// The rows of lists as often as they are printed; `list_rows` counts them, -1 for other rows.
std::vector<DesignRow> repeated(const std::vector<DesignRow>& rows, std::vector<int>& list_rows) {
    std::vector<DesignRow> out;
    for (const DesignRow& row : rows) {
        for (int i = 0; i < row.repeat; ++i) {
            out.push_back(row);
            list_rows.push_back(row.repeat > 1 ? i : -1);
        }
    }
    return out;
}

std::vector<double> edges(double begin, const std::vector<double>& lengths) {
    std::vector<double> out{begin};
    for (const double length : lengths) out.push_back(out.back() + length);
    return out;
}

class DesignDrawer {
  public:
    explicit DesignDrawer(FormPen& pen) : pen_(pen) {}

    void draw(const std::vector<DesignBlock>& blocks) {
        for (const DesignBlock& block : blocks) {
            y_ += block.skip;
            block.rows.empty() ? draw_line(block) : draw_table(block);
        }
    }

  private:
    void draw_line(const DesignBlock& block) {
        const double width = pen_.width_of(block.line, block.size);
        double x = block.left;
        if (block.align == Align::Center) x = (kA4Width - width) / 2;
        if (block.align == Align::Right) x = kRight - width;
        const Box area{x, y_ - 2, kRight, y_ + kPitch * block.size + 2};
        pen_.line(block.line, x, y_, block.size, area, -1);
        y_ += 1.6 * block.size;
    }

    void draw_table(const DesignBlock& block) {
        std::vector<int> list_rows;
        const std::vector<DesignRow> rows = repeated(block.rows, list_rows);
        std::vector<double> heights;
        heights.reserve(rows.size());
        for (const DesignRow& row : rows) {
            heights.push_back(row.height > 0 ? row.height : block.height);
        }
        const std::vector<double> x = edges(block.left, block.widths);
        const std::vector<double> y = edges(y_, heights);
        for (const PlacedCell& placed : place_cells(rows, block.widths.size())) {
            const auto row = static_cast<std::size_t>(placed.row);
            const auto column = static_cast<std::size_t>(placed.column);
            const Box box{x[column], y[row],
                          x[column + static_cast<std::size_t>(placed.cell->columns)],
                          y[row + static_cast<std::size_t>(placed.cell->rows)]};
            pen_.sheet().rectangle(box);
            pen_.sheet().mark({"cell", box, std::to_string(table_)});
            draw_cell(*placed.cell, box, block.size, list_rows[row]);
        }
        y_ = y.back();
        ++table_;
    }

    void draw_cell(const DesignCell& cell, const Box& box, double block_size, int list_row) {
        const double size = cell.size > 0 ? cell.size : block_size;
        if (cell.lines.size() == 1 && cell.lines.front().size() == 1 &&
            cell.lines.front().front().kind == PieceKind::Value) {
            pen_.whole_cell(cell.lines.front().front().field, box, size, list_row);
            return;
        }
        const double pitch = kPitch * size;
        const auto count = static_cast<double>(cell.lines.size());
        double top = box.top + (box.height() - count * pitch) / 2 + (pitch - size) / 2;
        for (const FormLine& line : cell.lines) {
            double x = box.left + kPadding;
            if (cell.align == Align::Center) {
                x = std::max(x, box.center_x() - pen_.width_of(line, size) / 2);
            }
            pen_.line(line, x, top, size, box, list_row);
            top += pitch;
        }
    }

    FormPen& pen_;
    double y_ = kTop;
    int table_ = 0;
};

}  // namespace

void draw_form_design(Composition& composition, const DocumentDescription& form,
                      const FormDesign& design) {
    DrawnDocument document;
    document.font = form.look.font;
    document.record.kind = design.template_id.empty() ? "unknown" : "form";
    document.record.template_id = design.template_id;
    FormPen pen(composition, document, form, design);
    DesignDrawer(pen).draw(design.blocks);
    pen.note_lists();
    if (design.template_id.empty()) document.record.fields.clear();
    composition.documents.push_back(std::move(document));
}

}  // namespace gongwen::tools
