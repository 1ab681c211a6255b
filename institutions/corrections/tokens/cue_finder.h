// Finds the cue words of one sentence: those of cue_words.h, those that only in front of a
// quotation or a value say something, and those of which OCR misread a character.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

struct Cue {
    Token::Kind kind;
    std::size_t end;
};

class CueFinder {
  public:
    CueFinder(std::u32string_view text, Span sentence) : text_(text), sentence_(sentence) {}

    /// The cue that begins at `at`.
    std::optional<Cue> at(std::size_t at) const;

  private:
    std::optional<Cue> cue_to_operand_at(std::size_t at) const;
    std::optional<Cue> part_of_word_at(std::size_t at) const;
    bool is_called_wrong_at(std::size_t at) const;
    bool stands_before_operand(std::size_t at) const;
    std::optional<Cue> misread_wrote_at(std::size_t at) const;
    std::optional<Cue> misread_one_sided_at(std::size_t at) const;
    bool stands_behind_quote(std::size_t at) const;
    std::u32string_view sentence() const;
    bool says(std::u32string_view word) const;
    bool says_alone(std::u32string_view word) const;

    std::u32string_view text_;
    Span sentence_;
};

/// What a slip does to words (植, 繕, 載 …) and what goes with it (成, 為, 作).
bool is_writing_verb(char32_t c);
/// 卷載為, 經重新核算為: in front of a writing verb it says that a source was looked up, so that
/// what follows is right.
bool is_looked_up(std::u32string_view before);
bool leads_into(char32_t c);

}  // namespace gongwen::institutions
