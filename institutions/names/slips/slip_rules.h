// Which differences between a written and a valid name may be called a slip. Strict on purpose: a
// name that we do not know (a company, a school, a city's office) must never be "corrected" into
// one that we know. docs/names.md explains each rule with an example.

#pragma once

#include <string_view>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/alignment.h"
#include "institutions/names/alignment/name_bounds.h"

namespace gongwen::institutions {

/// Where a doubtful name stands; the less its bounds are certain, the stricter the rules.
enum class Place {
    Item,   ///< the whole item of a name field
    Quote,  ///< the whole of a quotation
    Text,   ///< between words of a sentence
};

struct Candidate {
    std::u32string_view written;  ///< variants folded
    std::size_t institution = 0;
    const Alignment& alignment;
    Place place = Place::Item;
    Bound head = Bound::Parted;  ///< from what stands in front of it
    Bound tail = Bound::Parted;
    bool has_offices = false;  ///< 及其所屬 or a branch (臺南分署) stands behind it: an agency's
                               ///< name, no person's title
    char32_t behind = 0;  ///< the next character of the text
    bool acts = false;    ///< stands where the sentence tells who does something: 由…派員
};

bool is_slip(const Authority& authority, const Candidate& candidate);

/// What is no slip by these rules, but worth a person's look: one word at the most differs, and of
/// companies, associations and a county's offices none is another one.
bool may_be_meant(const Authority& authority, const Candidate& candidate);

}  // namespace gongwen::institutions
