#include "core/text.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/variants.h"

namespace gongwen {
namespace {

icu::UnicodeString from_utf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

bool is_ascii_word(char32_t c) { return c < 0x80 && (is_digit(c) || is_latin(c)); }

}  // namespace

std::u32string to_utf32(std::string_view utf8) {
    const icu::UnicodeString text = from_utf8(utf8);
    std::u32string out;
    out.reserve(static_cast<std::size_t>(text.length()));
    for (int32_t i = 0; i < text.length();) {
        const UChar32 c = text.char32At(i);
        out.push_back(static_cast<char32_t>(c));
        i += U16_LENGTH(c);
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    return to_utf8(icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                 static_cast<int32_t>(text.size())));
}

std::string to_utf8(char32_t character) { return to_utf8(std::u32string_view(&character, 1)); }

std::string nfc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return std::string(utf8);
    const icu::UnicodeString out = normalizer->normalize(from_utf8(utf8), status);
    return U_FAILURE(status) ? std::string(utf8) : to_utf8(out);
}

bool is_han(char32_t c) {
    return c == U'〇' || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_UNIFIED_IDEOGRAPH) ||
           (c >= 0xF900 && c <= 0xFAFF);
}

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool is_latin(char32_t c) {
    const char32_t half = fold_width(c);
    return (half >= U'a' && half <= U'z') || (half >= U'A' && half <= U'Z');
}

bool is_space(char32_t c) {
    constexpr char32_t kLast = 0x3000;  // Unicode's last white space; most text lies behind it
    return c > kLast ? c == 0xFEFF : u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B;
}

bool is_punctuation(char32_t c) {
    return u_ispunct(static_cast<UChar32>(c)) || (c >= U'！' && c <= U'／') || c == U'～' ||
           c == U'｜';
}

char32_t fold_width(char32_t c) { return c >= U'！' && c <= U'～' ? c - U'！' + U'!' : c; }

std::u32string fold_width(std::u32string_view text) {
    std::u32string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) { return fold_width(c); });
    return out;
}

char32_t fold_variant(char32_t c) {
    c = fold_width(c);
    if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
    return usual_variant(c);
}

std::u32string fold_variants(std::u32string_view text) {
    std::u32string out(text);
    std::transform(out.begin(), out.end(), out.begin(), fold_variant);
    return out;
}

std::u32string without_spaces(std::u32string_view text) {
    std::u32string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char32_t c) { return !is_space(c); });
    return out;
}

std::string trimmed(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    const auto begin = std::find_if_not(text.begin(), text.end(), is_space);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), is_space).base();
    return begin < end
               ? to_utf8(std::u32string_view(&*begin, static_cast<std::size_t>(end - begin)))
               : std::string();
}

void append_line(std::u32string& text, std::u32string_view line) {
    if (text.empty() || line.empty()) {
        text += line;
        return;
    }
    // A number or address cut by the line end goes on; two words of a sentence do not.
    if (is_ascii_word(text.back()) && is_ascii_word(line.front()) && is_latin(text.back()) &&
        is_latin(line.front())) {
        text += U' ';
    }
    text += line;
}

}  // namespace gongwen
