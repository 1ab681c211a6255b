#include "extract/letter/page_number.h"

#include <algorithm>
#include <numeric>

#include "core/numerals.h"
#include "core/text.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr long kMostPages = 999;

/// The number between `before` and `after`; 0 where it does not stand there.
int number_between(View text, char32_t before, char32_t after) {
    const std::size_t begin = text.find(before);
    if (begin == View::npos) return 0;
    const std::size_t end = text.find(after, begin);
    if (end == View::npos) return 0;
    const auto value = parse_numeral(text.substr(begin + 1, end - begin - 1));
    return value && *value > 0 && *value <= kMostPages ? static_cast<int>(*value) : 0;
}

int number_of(View text) {
    const bool figures = !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
    const auto value = figures ? parse_numeral(text) : std::nullopt;
    return value && *value <= kMostPages ? static_cast<int>(*value) : 0;
}

std::optional<PrintedPageNumber> in_figures(View text) {
    const std::size_t slash = text.find(U'/');
    if (slash != View::npos) {
        const int number = number_of(text.substr(0, slash));
        const int total = number_of(text.substr(slash + 1));
        if (number > 0 && number <= total) return PrintedPageNumber{0, number, total};
        return std::nullopt;
    }
    const std::size_t begin = text.find_first_not_of(U"-—–~");
    const std::size_t end = text.find_last_not_of(U"-—–~");
    if (begin == View::npos) return std::nullopt;
    const int number = number_of(text.substr(begin, end - begin + 1));
    if (number == 0) return std::nullopt;
    return PrintedPageNumber{0, number, 0};
}

/// Every printed page says which of `printed` pages it is, each once.
bool proves_order(const std::vector<PrintedPageNumber>& numbers) {
    std::vector<bool> seen(numbers.size() + 1, false);
    for (const PrintedPageNumber& number : numbers) {
        const auto at = static_cast<std::size_t>(number.number);
        if (static_cast<std::size_t>(number.total) != numbers.size() || at == 0) return false;
        if (at >= seen.size() || seen[at]) return false;
        seen[at] = true;
    }
    return numbers.size() > 1;
}

}  // namespace

std::optional<PrintedPageNumber> parse_page_number(View printed) {
    const std::u32string text = fold_width(without_spaces(printed));
    if (text.find(U'頁') == std::u32string::npos) return in_figures(text);
    const int number = number_between(text, U'第', U'頁');
    if (number == 0) return std::nullopt;
    const int total = number_between(text, U'共', U'頁');
    if (total > 0 && number > total) return std::nullopt;
    return PrintedPageNumber{0, number, total};
}

std::optional<PrintedPageNumber> printed_page_number(const Page& page) {
    for (auto line = page.lines.rbegin(); line != page.lines.rend(); ++line) {
        const Segment segment = segment_of(page, *line);
        if (!is_page_number(segment)) continue;
        if (auto number = parse_page_number(segment.text)) {
            number->page = page.number;
            return number;
        }
    }
    return std::nullopt;
}

std::vector<std::size_t> reading_order(std::span<const Page> pages) {
    std::vector<std::size_t> order(pages.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::size_t> printed;
    std::vector<PrintedPageNumber> numbers;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].blank) continue;
        const auto number = printed_page_number(pages[i]);
        if (!number) return order;
        printed.push_back(i);
        numbers.push_back(*number);
    }
    if (!proves_order(numbers)) return order;
    // Blank pages keep their places.
    std::vector<std::size_t> sorted(printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        sorted[static_cast<std::size_t>(numbers[i].number) - 1] = printed[i];
    }
    for (std::size_t i = 0; i < printed.size(); ++i) order[printed[i]] = sorted[i];
    return order;
}

bool is_separator_sheet(const Page& page) {
    constexpr std::size_t kMostCharacters = 40;
    if (page.barcodes.empty() || !page.cells.empty() || !page.seals.empty()) return false;
    std::size_t characters = 0;
    for (const Line& line : page.lines) {
        characters += without_spaces(to_utf32(line.text)).size();
    }
    return characters <= kMostCharacters;
}

}  // namespace gongwen::extract
