#include "institutions/names/slips/tone_rules.h"

#include <algorithm>
#include <array>

#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/said_alike.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// 國立 in front, 大學 or 公司 at the end: words of a kind of institution, of which another
/// character makes no other institution.
bool in_word_of_kind(View name, std::size_t at) {
    constexpr View kNational = U"國立";
    constexpr auto kEnds = std::to_array<View>(
        {U"大學", U"學院", U"公司", U"銀行", U"醫院", U"公會", U"協會", U"基金會", U"聯合會"});
    if (at < kNational.size()) return name.starts_with(kNational);
    return std::any_of(kEnds.begin(), kEnds.end(), [&](View end) {
        return name.ends_with(end) && at + end.size() >= name.size();
    });
}

/// 臺灣金融空股股份有限公司: behind what tells companies and associations apart.
bool is_behind_mark(const AuthorityIndex& index, std::size_t institution, std::size_t at) {
    constexpr std::size_t kLong = 10;
    constexpr std::size_t kMark = 4;
    return index.folded[institution].size() >= kLong && at >= kMark &&
           !is_local_office(index, index.institutions[institution]);
}

}  // namespace

bool tone_passes(const Authority& authority, const Candidate& candidate, const Edit& edit) {
    const AuthorityIndex& index = authority.index();
    const View expected = index.folded[candidate.institution];
    const bool parted = candidate.head == Bound::Parted && candidate.tail == Bound::Parted;
    const char32_t was = candidate.written[edit.written];
    if (!parted || !said_alike_but_for_tone(was, expected[edit.expected])) return false;
    const bool last = edit.expected + 1 == expected.size();
    if (last && ends_like_a_name(candidate.written)) return false;
    if (changes_a_place(index, candidate.written, edit)) return false;
    return !is_open_class(index, index.institutions[candidate.institution]) ||
           in_word_of_kind(expected, edit.expected) ||
           is_behind_mark(index, candidate.institution, edit.expected);
}

}  // namespace gongwen::institutions
