#include "institutions/names/slips/short_slips.h"

#include <algorithm>

#include "institutions/names/alignment/said_alike.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 3;  // 銓敘部
constexpr std::size_t kLongest = 5;   // 最高法院 with a character too many
constexpr View kRanks = U"部院府";
constexpr View kSaidLikeMinistry = U"布步簿";

/// Characters that make another name or word: 國防總部, 立法學院, 國防幹部.
constexpr View kMeaningful = U"總本副新分前大中小省市縣區民國外內醫學書法病戲影幹支黨軍";

std::optional<Edit> typed_by_sound(View written, View name) {
    if (written.size() != name.size()) return {};
    const auto [a, b] = std::mismatch(written.begin(), written.end(), name.begin());
    if (a == written.end() || !std::equal(a + 1, written.end(), b + 1)) return {};
    if (!said_alike(*a, *b)) return {};
    const auto at = static_cast<std::size_t>(a - written.begin());
    Edit edit{Edit::Kind::Substitution, at, at};
    edit.said_alike = true;
    return edit;
}

std::optional<Edit> swapped(View written, View name) {
    if (written.size() != name.size()) return {};
    const auto [a, b] = std::mismatch(written.begin(), written.end(), name.begin());
    const auto at = static_cast<std::size_t>(a - written.begin());
    if (at + 2 >= written.size() || written[at] != name[at + 1] || written[at + 1] != name[at] ||
        written.substr(at + 2) != name.substr(at + 2)) {
        return {};
    }
    return Edit{Edit::Kind::Swap, at, at, 2};
}

std::optional<Edit> one_too_many(View written, View name) {
    if (written.size() != name.size() + 1) return {};
    const auto [b, a] = std::mismatch(name.begin(), name.end(), written.begin());
    const auto at = static_cast<std::size_t>(a - written.begin());
    const bool inside = at > 0 && at + 1 < written.size();
    if (!inside || written.substr(at + 1) != name.substr(at)) return {};
    if (is_function_word(*a) || kMeaningful.find(*a) != View::npos) return {};
    return Edit{Edit::Kind::Insertion, at, at};
}

}  // namespace

bool ends_like_a_ministry_by_sound(View written) {
    return written.size() >= kShortest && kSaidLikeMinistry.find(written.back()) != View::npos;
}

std::vector<Misnomer> short_slips(const AuthorityIndex& index, View written,
                                  const std::optional<Date>& date) {
    std::vector<Misnomer> found;
    if (written.size() < kShortest || written.size() > kLongest) return found;
    const bool by_sound = ends_like_a_ministry_by_sound(written);
    if (!by_sound && kRanks.find(written.back()) == View::npos) return found;
    const char32_t rank = by_sound ? U'部' : written.back();
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const View name = index.folded[i];
        if (name.size() < kShortest || name.back() != rank) continue;
        if (date && !index.institutions[i].valid_on(*date)) continue;
        for (const auto slip : {typed_by_sound, swapped, one_too_many}) {
            if (const auto edit = slip(written, name)) found.push_back({i, {1, {*edit}}});
        }
    }
    return found;
}

}  // namespace gongwen::institutions
