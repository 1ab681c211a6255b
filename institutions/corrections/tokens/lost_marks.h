// Quotation marks that OCR lost or took for something else: 人104年9月3日） for 《104年9月3日》.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

/// Where the words begin of which `close` is the closing mark and whose opening one was not read
/// as such. They lie within [begin, close): behind the last sign or word that leads to a quotation,
/// and behind what the mark was taken for.
std::size_t begin_of_unopened(std::u32string_view text, std::size_t begin, std::size_t close);

/// The ） at `at` closes no bracket of [begin, at), but a quotation whose 《 was taken for a
/// character.
bool closes_misread_mark(std::u32string_view text, std::size_t begin, std::size_t at);

/// Cuts what is no part of a side whose mark on that end was lost: the ends that agree with the
/// other side are the side's own. 附表面積1,250公頃」 beside 「1,520公頃」 is 1,250公頃.
void cut_to_like_ends(std::u32string_view text, const std::vector<Token>& tokens, PairSpan& pair);

/// 「MOST109」，應為TMOST119: the 「 in front of Latin letters was read as one.
void cut_mark_read_as_letter(std::u32string_view text, Span wrong, Span& right);

/// 應為TMMRI，誤繕為TMRMI: the marks of 「MMR」 and 「MRM」 were read as letters.
void cut_marks_read_as_letters(std::u32string_view text, Span& wrong, Span& right);

}  // namespace gongwen::institutions
