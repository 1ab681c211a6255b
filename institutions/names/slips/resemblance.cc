// may_be_meant of slip_rules.h: names that a person should look at.

#include <algorithm>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/slip_limits.h"
#include "institutions/names/slips/slip_rules.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 6;
constexpr std::size_t kLongestWord = 2;

/// All in one place, and no more than a word of two characters.
bool in_one_word(const std::vector<Edit>& edits) {
    return edits.back().expected - edits.front().expected < kLongestWord;
}

bool edit_passes(const AuthorityIndex& index, View written, View expected, bool open_class,
                 const Edit& edit) {
    if (edit.kind != Edit::Kind::Substitution) return true;
    if (edit.structural() && open_class) return false;
    // 司, 處, 科 at the end: an office of another rank, or a part of the agency.
    if (edit.expected + 1 == expected.size()) return false;
    return !same_series(written[edit.written], expected[edit.expected]) &&
           !changes_a_place(index, written, edit);
}

}  // namespace

bool may_be_meant(const Authority& authority, const Candidate& candidate) {
    const AuthorityIndex& index = authority.index();
    const View written = candidate.written;
    const View expected = index.folded[candidate.institution];
    const std::vector<Edit>& edits = candidate.alignment.edits;
    if (expected.size() < kShortest || edits.empty() || !in_one_word(edits)) return false;
    if (is_collective(written) || is_known_local_office(index, written) ||
        has_other_parent(index, written, expected)) {
        return false;
    }
    if (is_other_town(index, written, expected)) return false;
    const bool open_class =
        is_hospital(expected) || is_open_class(index, index.institutions[candidate.institution]);
    return std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
        return edit_passes(index, written, expected, open_class, edit);
    });
}

}  // namespace gongwen::institutions
