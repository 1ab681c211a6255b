// Unicode for the whole program. Text is stored as printed, in NFC; the folded forms here are
// shadow copies for comparing and searching, never what a record shows.

#pragma once

#include <string>
#include <string_view>

namespace gongwen {

/// Invalid bytes become U+FFFD.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);
std::string to_utf8(char32_t character);

/// Canonical composition (not NFKC, which would destroy ㈠, ① and full-width signs).
std::string nfc(std::string_view utf8);

/// A Chinese character, 〇 included; not punctuation, not kana.
bool is_han(char32_t c);
/// ASCII or full-width digit.
bool is_digit(char32_t c);
/// ASCII or full-width Latin letter.
bool is_latin(char32_t c);
/// Space, tab, line break, U+3000, no-break and zero-width spaces.
bool is_space(char32_t c);
/// A sign of Chinese or Latin punctuation, brackets included.
bool is_punctuation(char32_t c);

/// Full-width digits, Latin letters and signs (！ to ～) to half width; other characters unchanged.
char32_t fold_width(char32_t c);
std::u32string fold_width(std::u32string_view text);

/// For comparing names and words: width folded, Latin lower-cased, 台→臺, and the spelling variants
/// that are not errors (証/證, 佈/布, 畫/劃, 紀/記, 佔/占, 週/周, 祕/秘, 裡/裏, 号/號 …).
/// One character in, one character out, so positions keep.
char32_t fold_variant(char32_t c);
std::u32string fold_variants(std::u32string_view text);

std::u32string without_spaces(std::u32string_view text);
std::string trimmed(std::string_view utf8);

/// Joins two printed lines as running text: nothing between Chinese characters, one space between
/// two Latin words or numbers that both stand at the break as whole words.
void append_line(std::u32string& text, std::u32string_view line);

}  // namespace gongwen
