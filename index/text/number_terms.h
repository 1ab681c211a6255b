// Document numbers as terms and queries. People type them whole, without 字第…號, or only the
// digits; the index keeps the digits as one term and the 字 as running text.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "core/document_number.h"

namespace gongwen::index {

/// The number that a person typed or a header holds.
std::optional<DocumentNumber> number_of(std::u32string_view text);

/// Digits before a suffix letter or sub-number.
std::string plain_digits(const DocumentNumber& number);

/// A value without its closing 字, 字第 or 號: the 字 alone.
std::u32string_view number_word(std::u32string_view text);

/// The prefix under which the 字 of a field's numbers stands; "" where the field has none.
std::string_view word_prefix(std::string_view number_prefix);

/// Orders numbers by their 字, then by how many digits they have, then by these.
std::string sort_key(const DocumentNumber& number);

/// Adds a number's terms, without those of its 字; with a sub-number, it is also found without.
void post_number(Xapian::Document& document, std::string_view number_prefix,
                 const DocumentNumber& number);

/// Matches letters of that number. Digits alone may be of our own 收文號 where the field is `no`.
Xapian::Query number_query(std::string_view number_prefix, const DocumentNumber& number);

}  // namespace gongwen::index
