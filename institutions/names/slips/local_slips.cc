#include "institutions/names/slips/local_slips.h"

#include <algorithm>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestWord = 2;
constexpr View kMeaningful = U"總副新分前代省市縣區鄉鎮村里民國中小大一二三四五六七八九十";

/// What two names of one length have in common on either side of a single stretch.
struct Kept {
    View before;
    View behind;
    std::size_t between = 0;

    bool fits(View office) const {
        return office.size() == before.size() + between + behind.size() &&
               office.starts_with(before) && office.ends_with(behind);
    }
};

Kept kept_of(View written, View expected) {
    const std::size_t most = std::min(written.size(), expected.size());
    std::size_t before = 0;
    while (before < most && written[before] == expected[before]) ++before;
    std::size_t behind = 0;
    while (behind < most - before &&
           written[written.size() - 1 - behind] == expected[expected.size() - 1 - behind]) {
        ++behind;
    }
    return {expected.substr(0, before), expected.substr(expected.size() - behind),
            expected.size() - before - behind};
}

/// 都市推動局 may be any of 都市發展局 and 都市計畫局.
bool fits_another(const AuthorityIndex& index, const Kept& kept, View expected) {
    const auto other = [&](View office) { return office != expected && kept.fits(office); };
    const auto& listed = index.words.local_offices;
    return std::any_of(listed.begin(), listed.end(), other) ||
           std::any_of(index.units.begin(), index.units.end(), other);
}

/// 旅遊旅遊局: no office is called by one word twice.
bool says_a_word_twice(const Kept& kept, View written) {
    const View word = written.substr(kept.before.size(), kept.between);
    return word.size() == kLongestWord &&
           (kept.behind.starts_with(word) || kept.before.ends_with(word));
}

bool is_other_word(const AuthorityIndex& index, View written, View expected) {
    if (written.size() != expected.size()) return false;
    const Kept kept = kept_of(written, expected);
    // 局 alone tells nothing of whose it is.
    const bool tells = kept.before.size() + kept.behind.size() >= kLongestWord;
    return tells && kept.between <= kLongestWord &&
           (says_a_word_twice(kept, written) || !fits_another(index, kept, expected));
}

bool has_one_too_many(View written, View expected) {
    if (written.size() != expected.size() + 1) return false;
    const Kept kept = kept_of(written, expected);
    return kept.between == 0 && kMeaningful.find(written[kept.before.size()]) == View::npos;
}

}  // namespace

bool is_local_slip(const AuthorityIndex& index, View written, std::size_t institution) {
    const View expected = index.folded[institution];
    if (!is_local_office(index, index.institutions[institution])) return false;
    const std::size_t head = parent_length(index, expected);
    if (!written.starts_with(expected.substr(0, head))) return false;
    const View unit = written.substr(head);
    const View office = expected.substr(head);
    if (!unit.ends_with(U'局') || !office.ends_with(U'局')) return false;
    return is_other_word(index, unit, office) || has_one_too_many(unit, office);
}

}  // namespace gongwen::institutions
