#include "index/text/number_terms.h"

#include <algorithm>

#include "core/text.h"
#include "index/schema.h"
#include "index/text/terms.h"

namespace gongwen::index {
namespace {

using Xapian::Query;

/// Digits with a suffix letter or sub-number and nothing else, however short.
bool is_bare_number(std::u32string_view folded) {
    return !folded.empty() && is_digit(folded.front()) &&
           std::ranges::all_of(folded,
                               [](char32_t c) { return is_digit(c) || is_latin(c) || c == U'-'; });
}

}  // namespace

std::optional<DocumentNumber> number_of(std::u32string_view text) {
    const std::u32string plain = fold_width(without_spaces(text));
    if (auto number = parse_document_number(to_utf8(plain))) return number;
    if (is_bare_number(plain)) return DocumentNumber{"", to_utf8(plain)};
    return std::nullopt;
}

std::string plain_digits(const DocumentNumber& number) {
    return number.digits.substr(0, number.digits.find_first_not_of("0123456789"));
}

std::u32string_view number_word(std::u32string_view text) {
    while (!text.empty() && (text.back() == U'字' || text.back() == U'第' || text.back() == U'號' ||
                             is_space(text.back()))) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view word_prefix(std::string_view number_prefix) {
    if (number_prefix == kNumberPrefix) return kNumberWordPrefix;
    if (number_prefix == kCitedNumberPrefix) return kCitedWordPrefix;
    return {};
}

std::string sort_key(const DocumentNumber& number) {
    constexpr std::size_t kMostDigits = 99;
    const std::size_t length = std::min(plain_digits(number).size(), kMostDigits);
    std::string key = to_utf8(fold_variants(to_utf32(number.prefix)));
    key += '\0';
    key += static_cast<char>('0' + length / 10);
    key += static_cast<char>('0' + length % 10);
    return key + number.digits;
}

void post_number(Xapian::Document& document, std::string_view number_prefix,
                 const DocumentNumber& number) {
    document.add_boolean_term(any_value_term(number_prefix));
    document.add_boolean_term(exact_term(number_prefix, number.digits));
    document.add_boolean_term(exact_term(number_prefix, plain_digits(number)));
}

Query number_query(std::string_view number_prefix, const DocumentNumber& number) {
    Query digits(exact_term(number_prefix, number.digits));
    const std::vector<Token> word = tokens_of(to_utf32(number.prefix));
    const std::string_view prefix = word_prefix(number_prefix);
    if (!word.empty()) {
        return prefix.empty() ? digits : Query(Query::OP_AND, digits, phrase_query(prefix, word));
    }
    if (number_prefix != kNumberPrefix) return digits;
    return {Query::OP_OR, digits, Query(exact_term(kReceivedNumberPrefix, number.digits))};
}

}  // namespace gongwen::index
