#include "institutions/names/slips/words_left_out.h"

#include <algorithm>
#include <array>
#include <string>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/word_slips.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kWord = 2;     // characters
constexpr std::size_t kOwnBody = 4;  // 健康保險: without its parent's name enough to tell whose

/// Every character of `part` stands in `whole`, in that order.
bool is_subsequence(View part, View whole) {
    std::size_t at = 0;
    for (const char32_t c : part) {
        at = whole.find(c, at);
        if (at == View::npos) return false;
        ++at;
    }
    return true;
}

/// Others have an office of that name (警察局). Beside one of the state counties do not count:
/// 勞動部 has no 勞工局.
bool others_have(const AuthorityIndex& index, View office, View expected) {
    if (!index.units.contains(std::u32string(office))) return false;
    const auto is_local = [&](std::size_t i) {
        return is_local_office(index, index.institutions[i]);
    };
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const View name = index.folded[i];
        if (!name.ends_with(office) && name != expected) continue;
        if (name == expected ? is_local(i) : !is_local(i)) return true;
    }
    return false;
}

}  // namespace

bool lacks_a_common_word(View written, View expected) {
    constexpr auto kCommon = std::to_array<View>(
        {U"商業同業", U"商業", U"同業", U"全國", U"聯合", U"公會", U"銀行", U"基金"});
    constexpr std::size_t kShortestRest = 7;
    constexpr std::size_t kOwnName = 6;
    if (written.size() < kShortestRest) return false;
    // 股份公司: a form that the law does not know.
    constexpr View kForm = U"股份有限公司";
    const bool without_limit = expected.ends_with(kForm) && written.ends_with(U"股份公司") &&
                               written.size() + 2 == expected.size() &&
                               written.starts_with(expected.substr(0, expected.size() - 4));
    if (without_limit) return true;
    // 台灣電力有限公司: the law lets no two companies differ by their form alone.
    const bool without_shares =
        expected.ends_with(kForm) && written.ends_with(U"有限公司") &&
        written.size() + 2 == expected.size() &&
        written.starts_with(expected.substr(0, expected.size() - kForm.size()));
    if (without_shares) return true;
    return std::any_of(kCommon.begin(), kCommon.end(), [&](View word) {
        if (written.size() + word.size() != expected.size()) return false;
        for (std::size_t at = expected.find(word, 1); at != View::npos;
             at = expected.find(word, at + 1)) {
            const View before = expected.substr(0, at);
            // 臺灣股份有限公司 is no bank, 臺灣中小企業股份有限公司 can be nothing else.
            const bool own = word == U"銀行" && expected.ends_with(U"公司") &&
                             before.size() < kOwnName && !before.ends_with(U"商業") &&
                             !before.ends_with(U"儲蓄");
            const bool rest =
                written.starts_with(before) && written.ends_with(expected.substr(at + word.size()));
            if (rest && !own) return true;
        }
        return false;
    });
}

bool is_shortened(const AuthorityIndex& index, View written, View expected) {
    const std::size_t head = parent_length(index, expected);
    const View office = expected.substr(head);
    const bool has_parent = head > 0 && written.starts_with(expected.substr(0, head));
    const View rest = has_parent ? written.substr(head) : written;
    if (rest.size() >= office.size() || 2 * rest.size() < office.size()) return false;
    const std::size_t body = rest.size() - rank_of(rest).size();
    if (body < (has_parent ? kWord : kOwnBody)) return false;
    if (has_parent && others_have(index, rest, expected)) return false;
    const bool is_end = rest.ends_with(U'署') && office.ends_with(rest);
    return is_end ||
           (rest.substr(0, kWord) == office.substr(0, kWord) && is_subsequence(rest, office));
}

}  // namespace gongwen::institutions
