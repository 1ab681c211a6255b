// Cuts a query into its words and signs.

#pragma once

#include <string>
#include <vector>

#include "index/query/query.h"

namespace gongwen::index {

enum class LexemeKind { Word, Phrase, Field, Open, Close, And, Or, Not, AsPrinted, Tolerant, End };

struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    std::u32string text{};             ///< of a word, or of a phrase without its quotes
    const FieldSpec* field = nullptr;  ///< of a Field
    std::size_t begin = 0;             ///< code points of the query
    bool is_loose = false;             ///< an operator that is not in capitals: "or"
};
bool begins_operand(const Lexeme& lexeme);

/// The last one is always End. and, or, not in small letters are operators where they stand between
/// terms, as people type them so, and a letter that holds such a word holds both its neighbours.
/// Throws Error(Usage) for a quote that is not closed and for an unknown field.
std::vector<Lexeme> lex(const QueryText& query);

}  // namespace gongwen::index
