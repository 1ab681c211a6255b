#include "core/pattern.h"

#include <unicode/regex.h>

namespace gongwen {
namespace {

icu::UnicodeString from_utf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

}  // namespace

bool is_pattern(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RegexMatcher matcher(from_utf8(pattern), 0, status);
    return U_SUCCESS(status) != 0;
}

bool matches(std::string_view text, std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(from_utf8(pattern), 0, status);
    if (U_FAILURE(status) != 0) return false;
    const icu::UnicodeString input = from_utf8(text);
    matcher.reset(input);
    return matcher.matches(status) != 0 && U_SUCCESS(status) != 0;
}

}  // namespace gongwen
