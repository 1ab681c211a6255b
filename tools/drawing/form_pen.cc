#include "tools/drawing/form_pen.h"

#include <algorithm>
#include <array>

#include "core/roc_date.h"
#include "core/text.h"
#include "tools/drawing/cell_text.h"
#include "tools/drawing/stamps.h"

namespace gongwen::tools {
namespace {

constexpr double kBoxSide = 10;
constexpr double kDateBlankEm = 2.2;
constexpr std::array<std::u32string_view, 3> kDateUnits = {U"年", U"月", U"日"};
constexpr std::u32string_view kWideGap = U"\u3000\u3000";

/// The numbers that stand on a date's three blanks; fewer where the date is not complete.
std::vector<std::u32string> numbers_of(std::u32string_view date) {
    std::vector<std::u32string> numbers;
    bool inside = false;
    for (const char32_t c : date) {
        if (is_digit(c) && !inside) numbers.emplace_back();
        if (is_digit(c)) numbers.back() += c;
        inside = is_digit(c);
    }
    return numbers;
}

double scribble_width(const std::u32string& text, double size, double most) {
    return std::min(most, 1.15 * size * std::max<double>(2, static_cast<double>(text.size())));
}

}  // namespace

FormPen::FormPen(Composition& composition, DrawnDocument& document, const DocumentDescription& form,
                 const FormDesign& design)
    : record_(document.record),
      content_(form.form),
      look_(form.look),
      design_(design),
      writer_(composition, document),
      random_(form.form.values.size() + 17) {
    writer_.set_bottom(840);
}

FormPen::Filled FormPen::filled(const std::string& field, int row) const {
    const auto found = content_.values.find(field);
    if (found == content_.values.end()) return {{}, "typed"};
    if (row < 0) return {found->second.text, found->second.ink};
    const auto index = static_cast<std::size_t>(row);
    if (index >= found->second.list.size()) return {{}, "typed"};
    return {found->second.list[index], found->second.ink};
}

void FormPen::line(const FormLine& line, double x, double top, double size, const Box& area,
                   int row) {
    x_ = x;
    top_ = top;
    size_ = size;
    row_ = row;
    area_ = area;
    for (const FormPiece& part : line) piece(part);
    finish_line();
}

void FormPen::piece(const FormPiece& part) {
    switch (part.kind) {
        case PieceKind::Words:
            return words(part.words);
        case PieceKind::Value:
            return value(part);
        case PieceKind::Blank:
            return blank(part);
        case PieceKind::Date:
            return date(part);
        case PieceKind::Box:
            return box(part);
        case PieceKind::Option:
            return option(part);
        case PieceKind::Seal:
            return seal(part);
        case PieceKind::Signature:
            return signature(part);
    }
}

/// A wide gap parts two lines, as it does for whoever reads the page.
void FormPen::words(const std::u32string& text) {
    const std::size_t gap = text.find(kWideGap);
    const std::u32string first = text.substr(0, gap);
    if (!first.empty()) {
        const DrawnLine drawn = sheet().draw(first, x_, top_, printed(size_));
        add(to_utf8(first), drawn.box);
        x_ = drawn.x.back();
    }
    if (gap == std::u32string::npos) return;
    finish_line();
    const std::size_t behind = std::min(text.find_first_not_of(U'\u3000', gap), text.size());
    x_ += size_ * static_cast<double>(behind - gap);
    words(text.substr(behind));
}

void FormPen::value(const FormPiece& piece) {
    const auto [text, ink] = filled(piece.field, row_);
    note(piece.field, text, ink, row_);
    if (text.empty()) return;
    if (ink == "handwritten") {
        finish_line();
        const double width = scribble_width(text.text, size_, area_.right - x_ - 4);
        draw_scribble(sheet(), {x_ + 3, top_ - 1, x_ + 3 + width, top_ + size_ + 1}, random_);
        x_ += width + 6;
        return;
    }
    const DrawnLine drawn = sheet().draw(text.text, x_ + 1, top_, typed(size_));
    add(text.utf8(), drawn.box);
    x_ = drawn.x.back() + 1;
}

void FormPen::blank(const FormPiece& piece) {
    const auto [text, ink] = filled(piece.field, row_);
    note(piece.field, text, ink, row_);
    const double width = piece.width_em * size_;
    const double foot = top_ + size_ + 1.5;
    sheet().stroke(x_, foot, x_ + width, foot, 0.6);
    if (text.empty()) {
        add("____", {x_, top_, x_ + width, foot});
    } else if (ink == "handwritten") {
        finish_line();
        const double wide = scribble_width(text.text, size_, width - 6);
        draw_scribble(sheet(), {x_ + 3, top_ - 2, x_ + 3 + wide, top_ + size_ - 1}, random_);
    } else {
        add(text.utf8(), sheet().draw(text.text, x_ + 4, top_, typed(size_)).box);
    }
    x_ += width;
}

void FormPen::date(const FormPiece& piece) {
    const auto [text, ink] = filled(piece.field, row_);
    const bool by_hand = ink == "handwritten" && !text.empty();
    const auto parsed = parse_date(text.text);
    if (by_hand) {
        note(piece.field, text, ink, row_);
    } else {
        note(piece.field, parsed ? parsed->iso() : "",
             parsed ? FieldState::Read : FieldState::Blank);
    }
    const std::vector<std::u32string> numbers = numbers_of(text.text);
    const double width = kDateBlankEm * size_;
    const double foot = top_ + size_ + 1.5;
    for (std::size_t i = 0; i < kDateUnits.size(); ++i) {
        const std::u32string number = i < numbers.size() ? numbers[i] : U"";
        sheet().stroke(x_, foot, x_ + width, foot, 0.6);
        if (by_hand) {
            draw_scribble(sheet(), {x_ + 3, top_ - 2, x_ + width - 4, top_ + size_ - 1}, random_);
        } else if (!number.empty()) {
            sheet().draw(number, x_ + 4, top_, typed(size_));
        }
        add(number.empty() || by_hand ? "____" : to_utf8(number), {x_, top_, x_ + width, foot});
        x_ += width;
        words(std::u32string(kDateUnits[i]));
    }
}

void FormPen::box(const FormPiece& piece) {
    finish_line();
    const auto found = content_.boxes.find(piece.field);
    const std::string how = found == content_.boxes.end() ? "" : found->second;
    const double top = top_ + (size_ - kBoxSide) / 2;
    draw_check_box(sheet(), {x_, top, x_ + kBoxSide, top + kBoxSide}, how);
    note(piece.field, !how.empty(), FieldState::Read);
    x_ += kBoxSide + 4;
}

void FormPen::option(const FormPiece& piece) {
    finish_line();  // so that the truth says where the word stands
    const DrawnLine drawn = sheet().draw(piece.words, x_, top_, printed(size_));
    add(to_utf8(piece.words), drawn.box);
    finish_line();
    x_ = drawn.x.back();
    const std::string word = to_utf8(piece.words);
    if (filled(piece.field, row_).text.utf8() == word) {
        draw_circle(sheet(), drawn.box, random_);
        note(piece.field, word, FieldState::Read);
    } else if (!record_.fields.contains(piece.field)) {
        note(piece.field, "", FieldState::Blank);
    }
}

void FormPen::seal(const FormPiece& piece) {
    note(piece.field, content_.seal.has_value(), FieldState::Read);
    if (!content_.seal) return;
    SealStamp stamp = *content_.seal;
    stamp.x = area_.center_x();
    stamp.y = area_.center_y();
    stamp.size = std::min(stamp.size, area_.height() - 8);
    draw_seal(sheet(), stamp);
}

void FormPen::signature(const FormPiece& piece) {
    const auto [text, ink] = filled(piece.field, row_);
    note(piece.field, !text.empty(), FieldState::Read);
    if (text.empty()) return;
    const double middle = area_.center_y();
    if (ink == "chop") {
        constexpr double kChop = 26;
        SealStamp chop;
        chop.text = text.utf8();
        chop.size = std::min(kChop, area_.height() - 4);
        chop.x = x_ + chop.size;
        chop.y = middle;
        draw_seal(sheet(), chop);
    } else {
        const double width = scribble_width(text.text, 1.2 * size_, area_.right - x_ - 8);
        const double half = std::min(0.8 * size_, area_.height() / 2 - 3);
        draw_scribble(sheet(), {x_ + 4, middle - half, x_ + 4 + width, middle + half}, random_);
    }
}

void FormPen::whole_cell(const std::string& field, const Box& cell, double size, int row) {
    const auto [text, ink] = filled(field, row);
    note(field, text, ink, row);
    if (text.empty()) return;
    if (ink == "handwritten") {
        const double width = scribble_width(text.text, size, cell.width() - 12);
        const double half = std::min(0.6 * size, cell.height() / 2 - 3);
        draw_scribble(
            sheet(),
            {cell.left + 6, cell.center_y() - half, cell.left + 6 + width, cell.center_y() + half},
            random_);
        return;
    }
    draw_cell_text(writer_, text, cell, typed(size), field);
}

double FormPen::width_of(const FormLine& line, double size) const {
    double width = 0;
    for (const FormPiece& part : line) {
        if (part.kind == PieceKind::Words || part.kind == PieceKind::Option) {
            width += measure(part.words, printed(size)).back();
        } else if (part.kind == PieceKind::Blank) {
            width += part.width_em * size;
        } else if (part.kind == PieceKind::Box) {
            width += kBoxSide + 4;
        } else if (part.kind == PieceKind::Date) {
            width += 3 * (kDateBlankEm + 1) * size;
        }
    }
    return width;
}

void FormPen::add(std::string_view text, const Box& box) {
    text_ += text;
    around_ = united(around_, box);
}

void FormPen::finish_line() {
    if (!trimmed(text_).empty() && !around_.empty()) sheet().note_line(around_, text_);
    text_.clear();
    around_ = {};
}

void FormPen::note(const std::string& field, const MarkedText& text, const std::string& ink,
                   int row) {
    if (row >= 0) {
        lists_[field][row] = {text, ink};
        return;
    }
    if (text.empty()) return note(field, "", FieldState::Blank);
    if (ink == "handwritten") return note(field, "", FieldState::Unreadable);
    const DesignField* known = design_.field(field);
    const auto date = parse_date(text.text);
    const bool is_date = known && known->make == "date" && date;
    note(field, is_date ? date->iso() : text.utf8(), FieldState::Read);
}

void FormPen::note(const std::string& field, FieldValue value, FieldState state) {
    Field noted;
    noted.value = std::move(value);
    noted.state = state;
    noted.confidence = 1;
    record_.fields[field] = std::move(noted);
}

void FormPen::note_lists() {
    int used = 0;
    for (const auto& [field, rows] : lists_) {
        for (const auto& [row, filled] : rows) {
            if (!filled.text.empty()) used = std::max(used, row + 1);
        }
    }
    for (const auto& [field, rows] : lists_) {
        std::vector<std::string> values;
        bool by_hand = false;
        bool any = false;
        for (int row = 0; row < used; ++row) {
            const auto found = rows.find(row);
            const bool there = found != rows.end() && !found->second.text.empty();
            by_hand = by_hand || (there && found->second.ink == "handwritten");
            any = any || there;
            values.push_back(there ? found->second.text.utf8() : "");
        }
        if (by_hand) {
            note(field, "", FieldState::Unreadable);
        } else {
            note(field, any ? FieldValue(values) : FieldValue(""),
                 any ? FieldState::Read : FieldState::Blank);
        }
    }
}

}  // namespace gongwen::tools
