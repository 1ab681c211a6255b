#include "extract/review/digit_doubts.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/text.h"
#include "extract/values/add_review.h"
#include "extract/values/address_doubts.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

/// The digit in front that was read for the 0 of an area's code.
void add_from_phone(std::set<char32_t>& misread, const std::string& printed) {
    const std::u32string text = without_spaces(to_utf32(printed));
    if (with_zero_in_front(text)) misread.insert(fold_width(*std::ranges::find_if(text, is_digit)));
}

/// 193036臺北市大同區: with 0 for its 9 the code is that of the district.
void add_from_address(std::set<char32_t>& misread, const std::string& printed) {
    constexpr std::size_t kCode = 3;  // the digits that tell the district
    if (doubt_of_address(printed) != "other_postal_code") return;
    const std::u32string text = to_utf32(printed);
    for (const char32_t digit : std::u32string_view(text).substr(0, kCode)) {
        if (!is_digit(digit) || digit == U'0') continue;
        std::u32string mended = text;
        std::replace(mended.begin(), mended.begin() + kCode, digit, U'0');
        if (doubt_of_address(to_utf8(mended)) != "other_postal_code") misread.insert(digit);
    }
}

std::set<char32_t> digits_read_for_zero(const Record& record, const Template& form) {
    std::set<char32_t> misread;
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found) continue;
        if (field.kind == FieldKind::Phone) add_from_phone(misread, found->raw);
        if (field.name == "address") add_from_address(misread, found->text());
    }
    return misread;
}

}  // namespace

void doubt_misread_zeros(Record& record, const Template& form) {
    const std::set<char32_t> misread = digits_read_for_zero(record, form);
    if (misread.empty()) return;
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found) continue;
        // A date's value has the year of another calendar; what was printed tells.
        const std::u32string raw = to_utf32(found->raw);
        const bool has_digit =
            std::ranges::any_of(raw, [&](char32_t c) { return misread.contains(fold_width(c)); });
        if (has_digit) add_review(record, field.name, "zero_misread");
    }
}

}  // namespace gongwen::extract
