#include "core/simplified.h"

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "core/text.h"

namespace gongwen {
namespace {

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// What Taiwanese computers could always write is no simplified character, whatever else it is.
bool is_in_big5(const icu::UnicodeString& character) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> big5(ucnv_open("Big5", &status));
    if (U_FAILURE(status) != 0) return true;
    ucnv_setFromUCallBack(big5.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    char bytes[8];
    ucnv_fromUChars(big5.get(), bytes, sizeof bytes, character.getBuffer(), character.length(),
                    &status);
    return U_SUCCESS(status) != 0;
}

std::unique_ptr<icu::Transliterator> to_traditional() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> out(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    return U_SUCCESS(status) != 0 ? std::move(out) : nullptr;
}

bool is_only_simplified(char32_t c, const icu::Transliterator& traditional) {
    if (!is_han(c)) return false;
    const icu::UnicodeString printed(static_cast<UChar32>(c));
    icu::UnicodeString changed = printed;
    traditional.transliterate(changed);
    return changed != printed && !is_in_big5(printed);
}

}  // namespace

std::optional<std::string> in_traditional(std::string_view utf8) {
    const std::unique_ptr<icu::Transliterator> traditional = to_traditional();
    const std::u32string text = to_utf32(utf8);
    const auto is_simplified = [&](char32_t c) { return is_only_simplified(c, *traditional); };
    if (!traditional || std::none_of(text.begin(), text.end(), is_simplified)) return std::nullopt;
    icu::UnicodeString changed = icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    traditional->transliterate(changed);
    std::string out;
    changed.toUTF8String(out);
    // Of variants, which search takes for one, nothing needs to be said.
    if (fold_variants(to_utf32(out)) == fold_variants(text)) return std::nullopt;
    return out;
}

}  // namespace gongwen
