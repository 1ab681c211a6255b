// The part of near_names.h that looks for names which no single slip explains (misnomers.h).

#include <algorithm>

#include "core/text.h"
#include "institutions/names/alignment/name_bounds.h"
#include "institutions/names/finding/near_names.h"
#include "institutions/names/slips/misnomers.h"
#include "institutions/names/slips/short_slips.h"
#include "institutions/names/slips/word_slips.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 3;  // as misnomers.cc has it
constexpr std::size_t kLongest = 30;

/// Of names in reading order, the first that ends behind `at`.
std::span<const FoundName>::iterator first_behind(std::span<const FoundName> known,
                                                  std::size_t at) {
    return std::partition_point(known.begin(), known.end(),
                                [&](const FoundName& name) { return name.end <= at; });
}

/// The known names in the stretch are its parent's, or short: 內政部建築所, 中央健保署.
bool may_be_misnamed(View text, std::span<const FoundName> known, std::size_t begin,
                     std::size_t end) {
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end), is_han)) {
        return false;
    }
    const auto first = first_behind(known, begin);
    const auto last =
        std::find_if(first, known.end(), [&](const FoundName& name) { return end <= name.begin; });
    return std::none_of(first, last, [&](const FoundName& name) {
        const bool within = begin <= name.begin && name.end <= end && name.size() < end - begin;
        const bool parent = name.begin == begin && name.end < end;
        return !within || (name.how != FoundName::How::ShortName && !parent);
    });
}

/// The name that ends where the stretch begins: 考試院 in front of 銓序部.
const FoundName* name_before(std::span<const FoundName> known, std::size_t begin) {
    const auto behind = first_behind(known, begin);
    if (behind == known.begin()) return nullptr;
    const FoundName& before = *(behind - 1);
    return before.end == begin && before.how == FoundName::How::Known ? &before : nullptr;
}

/// 越南勞工部 … 勞工部: elsewhere in the text words stand in front that make it somebody else's.
bool is_anothers(const NameBounds& bounds, View text, std::size_t begin, std::size_t end) {
    const View written = text.substr(begin, end - begin);
    for (std::size_t at = text.find(written); at != View::npos; at = text.find(written, at + 1)) {
        if (!bounds.led_to(at)) return true;
    }
    return false;
}

}  // namespace

std::optional<FoundName> NearNames::misnamed(View folded, std::size_t begin, std::size_t end,
                                             Place place) const {
    auto meant = misnomer(authority_, folded.substr(begin, end - begin), date_);
    if (!meant) return {};
    return FoundName{
        FoundName::How::Near, begin, end, {meant->institution}, std::move(meant->alignment),
        place != Place::Text};
}

bool NearNames::is_parent(const FoundName& parent, const FoundName& of) const {
    return index_.institutions[of.institutions.front()].parent ==
           index_.institutions[parent.institutions.front()].name;
}

/// Stretches with a sign or a word of the sentence on either side, the longest that says something;
/// in front its parent's name will do.
void NearNames::add_misnamed(const NameBounds& bounds, View folded,
                             std::span<const FoundName> known,
                             std::vector<FoundName>& names) const {
    // 洽借國立歷史博物院: so begin names, and no word in front goes on there.
    const auto begins_so = [&](std::size_t begin) {
        const View from = folded.substr(begin);
        const bool like_names = from.starts_with(U"國立") || from.starts_with(U"中華民國") ||
                                from.starts_with(U"財團法人") || parent_length(index_, from) > 0;
        return like_names && bounds.divided_at(begin);
    };
    for (std::size_t end = kShortest; end <= folded.size(); ++end) {
        const View until = folded.substr(0, end);
        const bool ends_so = !rank_of(until).empty() || ends_like_a_ministry_by_sound(until);
        if (!ends_so || !bounds.parted_behind_rank(end)) continue;
        if (index_.words.follows_at(folded, end - 1)) continue;  // 能源局會同
        const std::size_t longest = std::min(end, kLongest);
        for (std::size_t begin = end - longest; begin + kShortest <= end; ++begin) {
            const bool parted = bounds.led_to(begin) || begins_so(begin);
            const FoundName* const before = parted ? nullptr : name_before(known, begin);
            if (!parted && before == nullptr) continue;
            if (!may_be_misnamed(folded, known, begin, end)) continue;
            if (parted && is_anothers(bounds, folded, begin, end)) continue;
            auto found = misnamed(folded, begin, end, Place::Text);
            if (!found || (before != nullptr && !is_parent(*before, *found))) continue;
            names.push_back(std::move(*found));
            break;
        }
    }
}

}  // namespace gongwen::institutions
