// Mail addresses as they are read and as they can be. Every repair keeps the raw reading; what
// stands before @ is changed only where a capital stands among small letters.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// `domain` with its end mended by one of `endings` (.gov.tw): look-alikes (0/O, 1/l/I, vv/w, q/g)
/// anywhere, and in an ending that begins with a dot also one wrong, missing or added character.
/// Unchanged where it ends with one already, or nothing fits.
std::string with_known_ending(std::string_view domain, const std::vector<std::u32string>& endings);

/// In an address of small letters a ring as large as a capital is 0, a capital I is l, a Z is 2, and
/// the only other capital, of a shape that only its size tells, is small (mS2).
std::string with_small_letters(std::string_view address);

/// How long the part of an address is that no usage tells: what stands in front of a usual ending
/// (.gov.tw), or in front of @ where the domain is that of a known office.
std::size_t told_by_no_usage(std::u32string_view address);

/// Mends every mail address of the record: reasons "misread_character" and "known_domain" (by the
/// field's choices, by those of usual offices where its template names none).
void mend_mail_addresses(Record& record, const Template& used);

}  // namespace gongwen::extract
