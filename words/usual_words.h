// What words say of a character that was read: one that makes no word with those beside it was more
// probably misread than one that does (殲業 for 歇業).

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen {

enum class WordEvidence {
    Word,    ///< it makes a usual word with a neighbour
    Alone,   ///< it stands for itself in official writing (貴, 逕), or is a digit or bracket
    Sign,    ///< a sign, or a letter of Latin writing
    NoWord,  ///< neither: a rare word, a name, or misread
    Rare,    ///< the same, and few words have it anywhere
};

/// Of the character at `at`. The words are those of everyday writing (put together from
/// rime-essay, © its authors, LGPL-3, by make_usual_pairs.cc) and of official writing
/// (official_words.h).
WordEvidence word_evidence(std::u32string_view text, std::size_t at);

/// Usual words have the two side by side. Variants count as the same.
bool is_usual_pair(char32_t first, char32_t second);

}  // namespace gongwen
