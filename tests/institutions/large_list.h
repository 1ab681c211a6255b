// A made-up address book as large as the real one: schools, offices of townships, companies and
// associations in all counties.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gongwen::institutions::test {

/// So many different names, always the same ones.
std::vector<std::string> made_up_names(std::size_t count);

/// They, as the CSV of the address book.
std::string made_up_address_book(std::size_t count);

}  // namespace gongwen::institutions::test
