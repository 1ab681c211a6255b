// The kind of a letter (函, 書函, 公告) in the words behind its issuer's name, misread ones mended.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/template/template.h"

namespace gongwen::extract {

/// What stands behind the issuer's name.
struct LetterKind {
    std::size_t name_end = 0;
    std::string type;
    std::string raw;
    bool repaired = false;
};

/// The kind that the line ends with: 內政部　函, 輔仁大學（函）. A misread kind counts behind an
/// agency's name or a space only.
std::optional<LetterKind> kind_of(std::u32string_view text, const Template& letter);

/// The kind that the whole text is, （函） as well.
std::optional<LetterKind> whole_kind(std::u32string_view text, const Template& letter);

/// The kind that begins at the end of `above`, behind a name or a space, and is ended by the whole
/// of the line `below`: a long title that was broken into 書 and 函.
std::optional<LetterKind> kind_over_lines(std::u32string_view above, std::u32string_view below,
                                          const Template& letter);

/// The template knows that kind.
bool has_type(const Template& letter, std::string_view name);

/// Behind the last character of [0, end) that is no space.
std::size_t trimmed_end(std::u32string_view text, std::size_t end);

}  // namespace gongwen::extract
