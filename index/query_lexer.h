// Cuts a query into its words and signs.

#pragma once

#include <string>
#include <vector>

#include "index/query.h"

namespace gongwen::index {

enum class LexemeKind { Word, Phrase, Field, Open, Close, And, Or, Not, AsPrinted, Tolerant, End };

struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    std::u32string text{};             ///< of a word, or of a phrase without its quotes
    const FieldSpec* field = nullptr;  ///< of a Field
    std::size_t begin = 0;             ///< code points of the query
};

/// The last one is always End.
/// Throws Error(Usage) for a quote that is not closed and for an unknown field.
std::vector<Lexeme> lex(const QueryText& query);

}  // namespace gongwen::index
