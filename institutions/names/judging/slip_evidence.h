// Who made a slip: the letter's writer, or the recogniser? docs/names.md tells by what.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/passage.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// A text layer, or a person's entry: nobody misread it.
constexpr double kTyped = 0.9999;

/// Whether the page itself says that the writer, not OCR, made the slip `edit` of `name`. `times`:
/// at how many places of the letter a name was read with just these letters. What it says goes
/// into `reasons`.
bool is_writers_slip(const Edit& edit, const FoundName& name, const Passage& passage,
                     std::size_t times, const AuthorityIndex& index,
                     std::vector<std::string>& reasons);

}  // namespace gongwen::institutions
