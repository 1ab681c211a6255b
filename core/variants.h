// Spellings of one character that are no error, and several code points for one: the one table for
// names, labels and search.

#pragma once

#include <string>
#include <string_view>

namespace gongwen {

/// The spelling that Taiwanese print uses: 內 for 内, 說 for 説, 臺 for 台; any other character is
/// its own. Simplified characters are no variants: some stand for several characters, and who
/// prints one in a letter wrote it wrongly.
char32_t usual_variant(char32_t c);

/// Characters for radicals (⼈, ⻑) and for other encodings' duplicates (U+F900 to U+FAFF) become the
/// characters that they look exactly like (人, 長): fonts and PDF writers take one code point for
/// another, on paper there is one character.
std::string with_usual_code_points(std::string_view utf8);

}  // namespace gongwen
