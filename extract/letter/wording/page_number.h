// What a page's foot says about its place: 第2頁，共3頁; and what follows from it.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/letter_details.h"
#include "core/page.h"

namespace gongwen::extract {

/// 第2頁，共3頁, 共3頁 第2頁, 2/3, - 2 -; the page is left 0. Nothing for any other text.
std::optional<PrintedPageNumber> parse_page_number(std::u32string_view text);

/// The number in the foot (or head) of the page.
std::optional<PrintedPageNumber> printed_page_number(const Page& page);

/// Indexes of `pages` in the order in which they are to be read. Odd and even sides that were
/// scanned one after the other (1, 3, 5, 6, 4, 2) are put in order if the printed numbers prove it:
/// pages that lie together say which they are of how many, all of the same count, each once; so is
/// each letter of a stack by itself. Otherwise as they came.
std::vector<std::size_t> reading_order(std::span<const Page> pages);

/// A sheet that only divides documents: a bar code and at most a few words.
bool is_separator_sheet(const Page& page);

}  // namespace gongwen::extract
