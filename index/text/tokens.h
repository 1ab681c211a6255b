// How text becomes the terms of the index. The same function cuts documents, queries and the text
// that snippets are taken from, so that all three agree on what stands next to what.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/text/running_text.h"

namespace gongwen::index {

enum class TokenKind {
    Character,  ///< one Chinese character, kana, bopomofo or Hangul syllable
    Word,       ///< a run of other letters and digits
    Sign,       ///< one sign of punctuation or symbol; it keeps phrases from reaching over it
};

/// One position of a text. Spaces are layout and take none.
struct Token {
    TokenKind kind = TokenKind::Sign;
    std::string text;       ///< folded, UTF-8
    std::size_t begin = 0;  ///< code points of the text it was cut from
    std::size_t end = 0;
    /// As printed, where another spelling is folded to the same text: 台, 臺, OCR; else "".
    std::string printed{};
    /// Of a word that a line end cuts: its two halves, as each may be a word of its own.
    std::vector<std::string> halves{};
};

std::vector<Token> tokens_of(std::u32string_view text);
/// The same for lines joined as running text.
std::vector<Token> tokens_of(const RunningText& text);

/// Whether the two stand as one two-character term in the index.
bool pairs(const Token& first, const Token& second);

}  // namespace gongwen::index
