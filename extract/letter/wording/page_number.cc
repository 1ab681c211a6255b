#include "extract/letter/wording/page_number.h"

#include <algorithm>
#include <numeric>
#include <set>

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

/// Each of the letter's pages is there, once.
bool proves_order(std::span<const PrintedPageNumber> numbers) {
    std::vector<bool> seen(numbers.size() + 1, false);
    for (const PrintedPageNumber& number : numbers) {
        const auto at = static_cast<std::size_t>(number.number);
        if (at == 0 || at >= seen.size() || seen[at]) return false;
        seen[at] = true;
    }
    return numbers.size() > 1;
}

/// A printed page: its index, and its number where it says one.
struct NumberedPage {
    std::size_t index = 0;
    std::optional<PrintedPageNumber> number;
};

/// The end of the pages from `begin` on that all say the same count.
std::size_t end_of_run(const std::vector<NumberedPage>& pages, std::size_t begin) {
    std::size_t end = begin;
    while (end < pages.size() && pages[end].number &&
           pages[end].number->total == pages[begin].number->total) {
        ++end;
    }
    return end;
}

/// The letters of `total` pages that lie one behind the other in pages [begin, end), each put in
/// order by itself. Pages that are no whole number of letters prove nothing.
void sort_letters(std::vector<std::size_t>& order, const std::vector<NumberedPage>& pages,
                  std::size_t begin, std::size_t end) {
    const auto total = static_cast<std::size_t>(pages[begin].number->total);
    if (total < 2 || (end - begin) % total != 0) return;
    for (std::size_t first = begin; first < end; first += total) {
        std::vector<PrintedPageNumber> numbers;
        for (std::size_t i = 0; i < total; ++i) numbers.push_back(*pages[first + i].number);
        if (!proves_order(numbers)) return;
        // Blank pages keep their places.
        for (std::size_t i = 0; i < total; ++i) {
            const auto place = static_cast<std::size_t>(numbers[i].number) - 1;
            order[pages[first + place].index] = pages[first + i].index;
        }
    }
}

/// Do pages [begin, begin + total) but for the one at `lone` say that they are all the others of
/// `total`?
bool lacks_only(const std::vector<NumberedPage>& pages, std::size_t begin, int total,
                std::size_t lone) {
    std::set<int> numbers{pages[lone].number->number};
    const std::size_t end = begin + static_cast<std::size_t>(total);
    if (end > pages.size()) return false;
    for (std::size_t i = begin; i < end; ++i) {
        if (i == lone) continue;
        if (!pages[i].number || pages[i].number->total != total) return false;
        numbers.insert(pages[i].number->number);
    }
    return numbers.size() == static_cast<std::size_t>(total);
}

/// 第1頁5頁: the 共 was not read. The page is of the letter whose other pages lie around it, if its
/// number is the one that they lack.
void add_lost_totals(std::vector<NumberedPage>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!pages[i].number || pages[i].number->total != 0) continue;
        const std::size_t other = i + 1 < pages.size() ? i + 1 : i - 1;
        if (other >= pages.size() || !pages[other].number) continue;
        const int total = pages[other].number->total;
        for (std::size_t before = 0; before < static_cast<std::size_t>(total); ++before) {
            if (before > i || !lacks_only(pages, i - before, total, i)) continue;
            pages[i].number->total = total;
            break;
        }
    }
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
    std::vector<NumberedPage> printed;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!pages[i].blank) printed.push_back({i, printed_page_number(pages[i])});
    }
    add_lost_totals(printed);
    for (std::size_t begin = 0; begin < printed.size();) {
        const std::size_t end = printed[begin].number ? end_of_run(printed, begin) : begin + 1;
        // Behind a page without a number the first one may go on with that page's letter.
        const bool may_go_on = begin > 0 && !printed[begin - 1].number;
        if (printed[begin].number && !may_go_on) sort_letters(order, printed, begin, end);
        begin = end;
    }
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
