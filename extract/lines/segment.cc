#include "extract/lines/segment.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"

namespace gongwen::extract {
namespace {

constexpr double kBindingMargin = 65;  // points from the left edge
constexpr double kBinaryTolerance = 1e-6;

/// A box for each code point; a line whose symbols do not spell its text is divided evenly.
std::vector<Box> boxes_of_characters(const Line& line, std::size_t length) {
    std::vector<Box> boxes;
    for (const Symbol& symbol : line.symbols) {
        boxes.insert(boxes.end(), to_utf32(symbol.text).size(), symbol.box);
    }
    if (boxes.size() == length) return boxes;
    boxes.clear();
    const double step = length == 0 ? 0 : line.box.width() / static_cast<double>(length);
    for (std::size_t i = 0; i < length; ++i) {
        const double left = line.box.left + step * static_cast<double>(i);
        boxes.push_back({left, line.box.top, left + step, line.box.bottom});
    }
    return boxes;
}

/// Of the Chinese characters, so that 一 and signs do not count; the tall quarter decides.
double type_size(const std::u32string& text, const std::vector<Box>& boxes, const Box& line) {
    std::vector<double> heights;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_han(text[i]) && !boxes[i].empty()) heights.push_back(boxes[i].height());
    }
    if (heights.empty()) return line.height();
    const std::size_t at = heights.size() * 3 / 4;
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(at),
                     heights.end());
    return heights[at];
}

Segment make_segment(const Page& page, const Line& line, const std::u32string& text,
                     const std::vector<Box>& boxes, std::size_t begin, std::size_t end) {
    while (begin < end && is_space(text[begin])) ++begin;
    while (end > begin && is_space(text[end - 1])) --end;
    Segment segment{&page, &line, begin, end, text.substr(begin, end - begin), {}, {}, 0, false};
    segment.character_boxes.assign(boxes.begin() + static_cast<std::ptrdiff_t>(begin),
                                   boxes.begin() + static_cast<std::ptrdiff_t>(end));
    for (const Box& box : segment.character_boxes) segment.box = united(segment.box, box);
    if (segment.box.empty()) segment.box = line.box;
    segment.size = type_size(segment.text, segment.character_boxes, segment.box);
    constexpr std::ptrdiff_t kEnoughCharacters = 4;
    segment.size_is_sure =
        std::count_if(segment.text.begin(), segment.text.end(), is_han) >= kEnoughCharacters;
    return segment;
}

double weighted_median(std::vector<std::pair<double, double>> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    double total = 0;
    for (const auto& [value, weight] : values) total += weight;
    double sum = 0;
    for (const auto& [value, weight] : values) {
        sum += weight;
        if (sum >= total / 2 - kBinaryTolerance) return value;
    }
    return values.back().first;
}

bool holds_only(std::u32string_view text, std::u32string_view allowed) {
    return std::all_of(text.begin(), text.end(), [&](char32_t c) {
        return is_digit(c) || allowed.find(c) != std::u32string_view::npos;
    });
}

}  // namespace

double Segment::left_of(std::size_t at) const {
    return at < character_boxes.size() && !character_boxes[at].empty() ? character_boxes[at].left
                                                                       : box.left;
}

Segment Segment::part(std::size_t from, std::size_t to) const {
    const std::u32string whole = to_utf32(line->text);
    return make_segment(*page, *line, whole, boxes_of_characters(*line, whole.size()), begin + from,
                        begin + to);
}

Segment segment_of(const Page& page, const Line& line) {
    const std::u32string text = to_utf32(line.text);
    return make_segment(page, line, text, boxes_of_characters(line, text.size()), 0, text.size());
}

PageMeasure measure(const std::vector<Segment>& segments) {
    constexpr std::size_t kFewestCharacters = 12;
    std::vector<std::pair<double, double>> lefts;
    std::vector<std::pair<double, double>> sizes;
    std::vector<double> rights;
    PageMeasure out;
    for (const Segment& segment : segments) {
        if (segment.line->vertical || segment.box.empty()) continue;
        const auto weight = static_cast<double>(segment.text.size());
        sizes.emplace_back(segment.size, weight);
        if (segment.text.size() < kFewestCharacters) continue;
        lefts.emplace_back(segment.box.left, weight);
        rights.push_back(segment.box.right);
    }
    out.body_size = weighted_median(sizes);
    out.left = weighted_median(lefts);
    if (!rights.empty()) {
        // A stray mark may stand further out than the text.
        std::sort(rights.begin(), rights.end());
        out.right = rights[rights.size() - 1 - rights.size() / 10];
    }
    return out;
}

std::optional<double> right_in_cell(const Segment& segment) {
    const int index = segment.line->cell;
    if (index < 0 || static_cast<std::size_t>(index) >= segment.page->cells.size()) return {};
    const Box& cell = segment.page->cells[static_cast<std::size_t>(index)].box;
    return cell.right - std::clamp(segment.box.left - cell.left, 0.0, segment.size);
}

bool is_binding_mark(const Segment& segment) {
    if (segment.line->vertical) return true;
    const std::u32string text = without_spaces(segment.text);
    if (text.empty()) return true;
    if (segment.box.right > kBindingMargin) return false;
    static constexpr std::u32string_view kMarks = U"裝訂線.…·‧:：|｜-—─_";
    return std::all_of(text.begin(), text.end(),
                       [](char32_t c) { return kMarks.find(c) != std::u32string_view::npos; });
}

bool is_flat(const Segment& segment, const PageMeasure& measure) {
    constexpr double kFlat = 0.3;  // of the body's type
    return segment.box.height() < kFlat * measure.body_size &&
           std::ranges::any_of(segment.text, [](char32_t c) {
               return is_han(c) && std::u32string_view(U"一二三").find(c) == std::u32string::npos;
           });
}

bool is_page_number(const Segment& segment) {
    constexpr double kFoot = 0.9;
    const double height = segment.page->height;
    if (height > 0 && segment.box.center_y() < kFoot * height &&
        segment.box.center_y() > (1 - kFoot) * height) {
        return false;
    }
    const std::u32string text = without_spaces(segment.text);
    if (text.empty() || text.size() > 14) return false;
    const bool in_words = text.find(U'頁') != std::u32string::npos &&
                          (text.front() == U'第' || text.front() == U'共') &&
                          holds_only(text, U"第共頁，,、/.一二三四五六七八九十");
    // Only low on the page: a lone number is a receiving number otherwise.
    const bool in_figures = height > 0 && segment.box.center_y() > kFoot * height &&
                            text.size() <= 5 && holds_only(text, U"-—–/~");
    return in_words || in_figures;
}

bool is_in_barcode(const Segment& segment) {
    const auto& codes = segment.page->barcodes;
    return std::any_of(codes.begin(), codes.end(), [&](const Barcode& code) {
        return covered_share(segment.box, code.box) > 0.6;
    });
}

bool same_type(const Segment& a, const Segment& b) {
    if (!a.size_is_sure || !b.size_is_sure) return true;
    return std::min(a.size, b.size) >= 0.82 * std::max(a.size, b.size);
}

bool stands_below(const Segment& previous, const Segment& next) {
    if (previous.page != next.page) return false;
    if (previous.box.empty() || next.box.empty()) return true;
    const double size = std::max(previous.size, next.size);
    if (!same_type(previous, next)) return false;
    const double gap = next.box.top - previous.box.bottom;
    return gap > -0.5 * size && gap < 1.35 * size;
}

bool is_full(const Segment& segment, const PageMeasure& measure) {
    return measure.right <= 0 || segment.box.right > measure.right - 1.9 * segment.size;
}

}  // namespace gongwen::extract
