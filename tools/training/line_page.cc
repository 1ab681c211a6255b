#include "tools/training/line_page.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ocr/layout/layout.h"
#include "ocr/line/line_image.h"
#include "ocr/line/line_parts.h"
#include "scan/cleaning/clean.h"
#include "tools/drawing/random.h"
#include "tools/drawing/sheet.h"
#include "tools/drawing/stamps.h"
#include "tools/training/line_treatment.h"

namespace gongwen::training {
namespace {

using tools::chance;
using tools::uniform;

constexpr double kTop = 55;     ///< points of paper above and below
constexpr double kShort = 0.3;  ///< share of the lines that are short, as values and headings are
constexpr double kPointsPerInch = 72;
constexpr double kCutOff = 0.2;  ///< ems beside its place at which a part of a line may be cut
constexpr double kOff = 0.5;  ///< ems by which a line's ends may differ from where it was printed

struct PageLook {
    tools::TextStyle style;
    double left = 60;
    double width = 470;
    double pitch = 1.5;   ///< in sizes
    bool framed = false;  ///< each line in a cell
};

PageLook any_look(const std::vector<std::string>& fonts, std::mt19937_64& random) {
    const std::vector<double> sizes{9, 10, 11, 12, 12, 12, 14, 14, 16, 16, 16, 18};
    PageLook look;
    look.style.font = tools::pick(random, fonts);
    look.style.size = tools::pick(random, sizes) * uniform(random, 0.95, 1.05);
    look.style.bold = chance(random, 0.05);
    look.left = uniform(random, 45, 100);
    look.width = tools::kA4Width - look.left - uniform(random, 35, 80);
    look.pitch = uniform(random, 1.2, 2.1);
    look.framed = chance(random, 0.15);
    return look;
}

struct Printed {
    LineText text;
    double left = 0;  ///< points; where its first character begins, which may be blank there
};

/// What was printed, line by line of the sheet.
std::vector<Printed> print_lines(tools::Sheet& sheet, const PageLook& look,
                                 const NextText& next_text, std::mt19937_64& random) {
    std::vector<Printed> texts;
    const double size = look.style.size;
    const double row = look.pitch * size;
    for (double y = kTop; y + row < sheet.height() - kTop; y += row) {
        const double room = look.width * (chance(random, kShort) ? uniform(random, 0.15, 0.5) : 1);
        const LineText text =
            next_text(std::max<std::size_t>(3, static_cast<std::size_t>(room / size)));
        const double rest = look.width - tools::measure(text.printed, look.style).back();
        if (look.framed)
            sheet.rectangle(
                {look.left - 5, y - 0.15 * size, sheet.width() - look.left, y + row - 0.15 * size});
        if (rest < 0) continue;
        const double indent = chance(random, 0.3) ? uniform(random, 0, rest) : 0;
        const std::size_t before = sheet.lines().size();
        sheet.print(text.printed, look.left + indent, y + (row - size) * 0.4, look.style);
        if (sheet.lines().size() > before) texts.push_back({text, look.left + indent});
    }
    return texts;
}

tools::Treatment any_paper(std::mt19937_64& random) {
    tools::Treatment paper;
    if (chance(random, 0.1)) paper.shadow = uniform(random, 0.2, 0.8);
    if (chance(random, 0.1)) paper.bleed_through = uniform(random, 0.05, 0.2);
    if (chance(random, 0.12)) paper.copies = 1 + static_cast<int>(uniform(random, 0, 2.99));
    if (chance(random, 0.06)) paper.warp = uniform(random, 1, 4);
    return paper;
}

void add_seal(tools::Sheet& sheet, std::mt19937_64& random) {
    tools::SealStamp seal;
    seal.text = "某某機關印信章";
    seal.size = uniform(random, 60, 120);
    seal.x = uniform(random, 100, sheet.width() - 100);
    seal.y = uniform(random, 100, sheet.height() - 100);
    tools::draw_seal(sheet, seal);
}

scan::RawPage scanned(const std::vector<tools::Sheet>& sheets, std::mt19937_64& random) {
    LineTreatment treatment = any_treatment(random);
    treatment.skew *= 3;
    scan::RawPage raw;
    raw.image = treated_picture(sheets, {0, 1}, any_paper(random), treatment, random);
    raw.dpi_x = pixGetXRes(raw.image.get());
    raw.dpi_y = pixGetYRes(raw.image.get());
    raw.dpi_known = true;
    return raw;
}

/// The printed line that `found` is from end to end; lines().size() if it is none.
std::size_t printed_at(const tools::Sheet& sheet, const ocr::PixelBox& found, double dots,
                       double em) {
    const std::vector<tools::PrintedLine>& lines = sheet.lines();
    const auto here = std::find_if(lines.begin(), lines.end(), [&](const tools::PrintedLine& line) {
        const double middle = (line.box.top + line.box.bottom) / 2 * dots;
        return std::abs(middle - (found.y + found.h / 2.0)) < kOff * em &&
               std::abs(line.box.left * dots - found.x) < 2 * em &&
               std::abs((line.box.right - line.box.left) * dots - found.w) < kOff * em;
    });
    return static_cast<std::size_t>(here - lines.begin());
}

/// The middle of the gap between characters that is nearest to a column; none within `reach`.
std::optional<int> gap_near(const std::vector<int>& ink, int column, int reach) {
    for (int off = 0; off <= reach; ++off) {
        for (const int at : {column - off, column + off}) {
            if (at <= 0 || at >= std::ssize(ink) || ink[static_cast<std::size_t>(at)] != 0)
                continue;
            int begin = at;
            int end = at;
            while (begin > 0 && ink[static_cast<std::size_t>(begin - 1)] == 0) --begin;
            while (end < std::ssize(ink) && ink[static_cast<std::size_t>(end)] == 0) ++end;
            return (begin + end) / 2;
        }
    }
    return std::nullopt;
}

/// The characters of a line that its label is for, cut out between characters; without ink where
/// the line has no gap there. `offset`: from the line's first ink to where it begins, in points.
ocr::LayoutLine labelled_part(const ocr::LayoutLine& line, const LineText& text,
                              const tools::TextStyle& style, double offset, double dots) {
    const std::vector<double> x = tools::measure(text.printed, style);
    const std::vector<int> ink = ocr::ink_by_column(line);
    const auto column = [&](std::size_t character) -> std::optional<int> {
        if (character == 0) return 0;
        if (character == text.printed.size()) return line.box.w;
        return gap_near(ink, static_cast<int>(std::lround((x[character] + offset) * dots)),
                        static_cast<int>(kCutOff * style.size * dots));
    };
    const std::optional<int> begin = column(text.begin);
    const std::optional<int> end = column(text.end);
    if (!begin || !end || *begin >= *end) return {};
    return ocr::part_of(line, *begin, *end);
}

}  // namespace

std::vector<LabelledLine> lines_of_page(const NextText& next_text,
                                        const std::vector<std::string>& fonts, double width,
                                        std::mt19937_64& random) {
    const PageLook look = any_look(fonts, random);
    std::vector<tools::Sheet> sheets(2);
    tools::Sheet& sheet = sheets.front();
    const std::vector<Printed> texts = print_lines(sheet, look, next_text, random);
    print_lines(sheets.back(), look, next_text, random);
    if (chance(random, 0.08)) add_seal(sheet, random);

    scan::CleanOptions options;
    options.orientation = false;
    const scan::CleanPage page = scan::clean(scanned(sheets, random), options, {});
    std::vector<LabelledLine> out;
    if (page.blank || texts.size() != sheet.lines().size()) return out;
    const ocr::Layout layout = ocr::find_layout(page.binary.get(), page.dpi);
    const double dots = page.dpi / kPointsPerInch;
    for (const ocr::LayoutLine& line : layout.lines) {
        const std::size_t i = printed_at(sheet, line.box, dots, look.style.size * dots);
        if (i >= texts.size() || line.vertical) continue;
        ocr::LineImageOptions form;
        if (chance(random, 0.1)) form = {56, true};
        form.width = width;
        const ocr::LayoutLine part = labelled_part(line, texts[i].text, look.style,
                                                   texts[i].left - sheet.lines()[i].box.left, dots);
        if (!part.ink) continue;
        const ocr::LineImage image(page.gray.get(), part, layout.em, form);
        out.push_back({PixPtr(pixClone(image.pix())), texts[i].text.label});
    }
    return out;
}

}  // namespace gongwen::training
