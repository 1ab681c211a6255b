#include "ocr/line/column_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"
#include "ocr/line/lying_marks.h"

namespace gongwen::ocr {
namespace {

constexpr double kGapEm = 0.1;       ///< white between two characters of the row
constexpr double kMarksApartEm = 4;  ///< 裝, 訂 and 線 stand further apart than words
// What a way to cut a column costs.
constexpr double kOfCell = 0.05;    ///< each character, so that none is cut in two for nothing
constexpr double kOfInk = 6;        ///< cutting a stroke as wide as the column
constexpr double kOfSize = 2;       ///< a character of another size than its neighbours, squared
constexpr double kOfWhite = 0.15;   ///< passing over as much white as a character takes
constexpr double kLeastSize = 0.8;  ///< of a character's distance from the next
constexpr double kGreatestSize = 1.2;
constexpr std::array<double, 9> kDistances{0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4};  ///< em

struct Cuts {
    double cost = std::numeric_limits<double>::infinity();
    std::vector<RowRange> cells;
};

/// The cheapest way to cut a column whose characters stand `distance` pixels apart.
class Cutter {
  public:
    Cutter(const std::vector<int>& ink, double em, double distance)
        : ink_(ink), em_(em), distance_(distance) {}

    Cuts cut() const {
        const std::size_t rows = ink_.size();
        std::vector<Step> best(rows + 1);
        best[0].cost = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            if (best[row].cost == std::numeric_limits<double>::infinity()) continue;
            if (ink_[row] == 0) {
                improve(best[row + 1], best[row].cost + kOfWhite / distance_, row, false);
            }
            const std::size_t longest = std::min(rows - row, size_of(kGreatestSize));
            for (std::size_t size = size_of(kLeastSize); size <= longest; ++size) {
                improve(best[row + size], best[row].cost + cost_of(row, size), row, true);
            }
            // The last character may lack the white below it.
            if (rows - row < size_of(kLeastSize)) {
                improve(best[rows], best[row].cost + kOfCell, row, true);
            }
        }
        return {best[rows].cost, cells_of(best)};
    }

  private:
    struct Step {
        double cost = std::numeric_limits<double>::infinity();
        std::size_t from = 0;
        bool is_cell = false;
    };

    static void improve(Step& step, double cost, std::size_t from, bool is_cell) {
        if (cost < step.cost) step = {cost, from, is_cell};
    }

    std::size_t size_of(double share) const {
        return static_cast<std::size_t>(std::max(1L, std::lround(share * distance_)));
    }

    double cost_of(std::size_t row, std::size_t size) const {
        const double odd = static_cast<double>(size) / distance_ - 1;
        const std::size_t end = row + size;
        // Ink on both sides of the cut: a stroke is cut through.
        const int cut = end < ink_.size() ? std::min(ink_[end - 1], ink_[end]) : 0;
        return kOfCell + kOfSize * odd * odd + kOfInk * cut / em_;
    }

    std::vector<RowRange> cells_of(const std::vector<Step>& best) const {
        std::vector<RowRange> cells;
        for (std::size_t row = best.size() - 1; row > 0; row = best[row].from) {
            const auto begin = static_cast<int>(best[row].from);
            const auto end = static_cast<int>(row);
            const bool has_ink = std::any_of(ink_.begin() + begin, ink_.begin() + end,
                                             [](int count) { return count > 0; });
            if (best[row].is_cell && has_ink) cells.emplace_back(begin, end);
        }
        std::reverse(cells.begin(), cells.end());
        return cells;
    }

    const std::vector<int>& ink_;
    double em_;
    double distance_;
};

/// The ink of a piece of a column that is as high as the column is wide.
struct Piece {
    double y = 0;       ///< of its middle
    double middle = 0;  ///< of its ink, from left to right
    int width = 0;      ///< of its ink
};

std::vector<Piece> pieces_of(Pix* ink) {
    const int side = pixGetWidth(ink);
    const auto inked = [](int count) { return count > 0; };
    std::vector<Piece> pieces;
    for (int y = 0; y + side <= pixGetHeight(ink); y += side) {
        const std::vector<int> columns = ink_per_column(crop(ink, {0, y, side, side}).get());
        const auto first = std::ranges::find_if(columns, inked) - columns.begin();
        const auto last =
            std::find_if(columns.rbegin(), columns.rend(), inked).base() - columns.begin();
        if (first >= last) continue;
        pieces.push_back({y + side / 2.0, static_cast<double>(first + last) / 2,
                          static_cast<int>(last - first)});
    }
    return pieces;
}

int usual_width(const std::vector<Piece>& pieces) {
    std::vector<int> widths;
    widths.reserve(pieces.size());
    for (const Piece& piece : pieces) widths.push_back(piece.width);
    std::ranges::sort(widths);
    return widths[widths.size() * 3 / 4];
}

/// Where a column's characters stand in its box, which a slant makes wider than they are.
class Slant {
  public:
    explicit Slant(Pix* ink) : width_(pixGetWidth(ink)), middle_(width_ / 2.0) {
        constexpr std::size_t kFewest = 4;  // pieces; a shorter column hardly slants
        constexpr double kWhole = 0.75;  // of the usual width: less is a sign or a thin character
        constexpr double kRoom = 1.08;
        std::vector<Piece> pieces = pieces_of(ink);
        if (pieces.size() < kFewest) return;
        const int usual = usual_width(pieces);
        std::erase_if(pieces, [&](const Piece& piece) { return piece.width < kWhole * usual; });
        fit(pieces);
        width_ = std::min(width_, static_cast<int>(kRoom * usual) + 1);
    }

    /// Of its characters, in pixels.
    int width() const { return width_; }
    /// The left edge of a character, from that of the box.
    int left_at(double y) const {
        return static_cast<int>(std::lround(middle_ + drift_ * y - width_ / 2.0));
    }

  private:
    /// The line through the middles, by least squares.
    void fit(const std::vector<Piece>& pieces) {
        const auto count = static_cast<double>(pieces.size());
        double y = 0;
        double x = 0;
        for (const Piece& piece : pieces) {
            y += piece.y / count;
            x += piece.middle / count;
        }
        double both = 0;
        double squares = 0;
        for (const Piece& piece : pieces) {
            both += (piece.y - y) * (piece.middle - x);
            squares += (piece.y - y) * (piece.y - y);
        }
        drift_ = squares > 0 ? both / squares : 0;
        middle_ = x - drift_ * y;
    }

    int width_ = 0;
    double middle_ = 0;  ///< at the top
    double drift_ = 0;   ///< pixels to the right with each pixel down
};

/// What a cell of the row shows of an image of the page; marks that lie there as a row has them.
PixPtr shown(Pix* image, const PixelBox& source, bool lies) {
    PixPtr part = crop(image, source);
    return lies ? PixPtr(pixRotate90(part.get(), -1)) : std::move(part);
}

}  // namespace

std::vector<RowRange> character_cells(const std::vector<int>& ink_by_row, double em) {
    Cuts best;
    for (const double distance : kDistances) {
        Cuts cuts = Cutter(ink_by_row, em, distance * em).cut();
        if (cuts.cost < best.cost) best = std::move(cuts);
    }
    return best.cells;
}

ColumnAsRow::ColumnAsRow(Pix* gray, const LayoutLine& column) {
    const PixelBox& box = column.box;
    const Slant slant(column.ink.get());
    const int em = slant.width();
    const auto gap = static_cast<int>(std::lround(kGapEm * em));
    int target = 0;
    int height = 0;
    int bottom = 0;
    for (const auto& [begin, end] : character_cells(ink_per_row(column.ink.get()), em)) {
        const int white = begin - bottom;
        if (!cells_.empty()) target += gap + (white > kMarksApartEm * em ? 0 : white);
        const int left = std::clamp(slant.left_at((begin + end) / 2.0), 0, box.w - em);
        cells_.push_back({{box.x + left, box.y + begin, em, end - begin}, target});
        target += em;
        height = std::max(height, end - begin);
        bottom = end;
    }
    gray_.reset(pixCreate(std::max(1, target), std::max(1, height), 8));
    pixSetAll(gray_.get());
    line_.box = {0, 0, pixGetWidth(gray_.get()), pixGetHeight(gray_.get())};
    line_.cell = column.cell;
    line_.ink.reset(pixCreate(line_.box.w, line_.box.h, 1));
    for (const Cell& cell : cells_) {
        const PixelBox within{cell.source.x - box.x, cell.source.y - box.y, cell.source.w,
                              cell.source.h};
        const PixPtr mark = crop(column.ink.get(), within);
        const bool lies = lies_in_column(mark.get(), em);
        const PixPtr picture = shown(gray, cell.source, lies);
        const PixPtr ink = shown(column.ink.get(), within, lies);
        const int width = std::min(em, pixGetWidth(ink.get()));
        const int tall = std::min(height, pixGetHeight(ink.get()));
        const int top = (height - tall) / 2;
        pixRasterop(gray_.get(), cell.target, top, width, tall, PIX_SRC, picture.get(), 0, 0);
        pixRasterop(line_.ink.get(), cell.target, top, width, tall, PIX_SRC, ink.get(), 0, 0);
    }
}

const ColumnAsRow::Cell& ColumnAsRow::cell_at(int x) const {
    const auto behind = std::upper_bound(cells_.begin(), cells_.end(), x,
                                         [](int at, const Cell& cell) { return at < cell.target; });
    return behind == cells_.begin() ? cells_.front() : *std::prev(behind);
}

PixelBox ColumnAsRow::on_page(int begin, int end) const {
    return cell_at((begin + end) / 2).source;
}

}  // namespace gongwen::ocr
