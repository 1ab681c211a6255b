// What else a letter says about an unknown name that resembles one of ours.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/passage.h"
#include "institutions/judge.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// Why the institution that `name` (of `passage`) resembles must be meant: "right_elsewhere" where
/// its right name stands in another part of the letter, "number_prefix" where the issuer's number
/// and "mail_domain" where its mail is that institution's; "" where nothing tells. `found`: the
/// names of each of the `passages`.
std::string meant_by(const FoundName& name, const Passage& passage,
                     std::span<const Passage> passages,
                     std::span<const std::vector<FoundName>> found, const LetterContext& context,
                     const Authority& authority);

}  // namespace gongwen::institutions
