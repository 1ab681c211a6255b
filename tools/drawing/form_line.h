// The text of a form's cell or line as its design writes it: printed words with {places} to fill.
//
//   {name}              what is typed or written there
//   {blank:name:6}      the same on a rule six characters wide
//   {date:name}         ____年____月____日
//   {box:name}          a check box, in front of its words
//   {option:name:是}    a printed word, to be circled
//   {seal:name}         where a seal is put
//   {sign:name}         where somebody signs

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::tools {

enum class PieceKind { Words, Value, Blank, Date, Box, Option, Seal, Signature };

struct FormPiece {
    PieceKind kind = PieceKind::Words;
    std::u32string words;  ///< of Words and Option
    std::string field;     ///< of all but Words
    double width_em = 0;   ///< of a Blank
};

/// Throws Error(Usage) where a place is not closed or of no known kind.
std::vector<FormPiece> parse_form_line(std::string_view text);

}  // namespace gongwen::tools
