// What a word may have become when it was misread: the forms of it that the index really holds.

#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/confusables.h"
#include "index/text/tokens.h"

namespace gongwen::index {

/// More forms than these are not looked for.
constexpr std::size_t kMostMisreadings = 60;

/// Phrases that look like `tokens` and whose parts are terms under `prefix`; without the phrase
/// itself. Of two or three characters one may differ, of more two; a single character has no
/// misreadings, as all that look like it are words of their own. In a word or number of four signs
/// or more, two may differ, and every letter that stands for a digit.
std::vector<std::vector<Token>> misreadings(const Xapian::Database& database,
                                            std::string_view prefix,
                                            const std::vector<Token>& tokens,
                                            const Confusables& confusables);

/// The same for the digits of a document number, whole terms under `prefix`.
std::vector<std::string> misread_numbers(const Xapian::Database& database, std::string_view prefix,
                                         const std::string& digits, const Confusables& confusables);

}  // namespace gongwen::index
