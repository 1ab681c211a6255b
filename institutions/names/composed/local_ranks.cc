#include "institutions/names/composed/local_ranks.h"

#include <algorithm>
#include <string>

#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/name_bounds.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr Date kMunicipalities{2010, 12, 25};  // 新北市, 臺中市, 臺南市, 高雄市 as they are since
constexpr char32_t kRight = U'局';
constexpr char32_t kWrong = U'處';

bool holds(const std::vector<std::u32string>& offices, View office) {
    return std::find(offices.begin(), offices.end(), office) != offices.end();
}

/// A county or city that is no more had other offices (臺北縣政府), as a name of its time may say.
const Institution* county_of(const AuthorityIndex& index, View name) {
    if (!is_county(name)) return nullptr;
    const auto known = index.by_name(name);
    if (!known || index.institutions[*known].kind != "縣市政府") return nullptr;
    return index.institutions[*known].valid_to ? nullptr : &index.institutions[*known];
}

bool is_wrong(const AuthorityIndex& index, const Institution& county, View office) {
    if (office.empty() || office.back() != kWrong) return false;
    std::u32string right(office);
    right.back() = kRight;
    const bool municipality = county.parent == "行政院";
    return holds(index.words.bureaus_everywhere, right) ||
           (municipality && holds(index.words.bureaus_of_municipalities, right));
}

/// 原臺中市政府教育處, 前…, 改制前….
bool is_of_the_past(const AuthorityIndex& index, View text, std::size_t begin) {
    return begin > 0 && index.words.directly_before.find(text[begin - 1]) != View::npos;
}

}  // namespace

std::optional<FoundName> with_wrong_local_rank(const AuthorityIndex& index, View text,
                                               std::size_t begin, std::size_t end,
                                               const std::optional<Date>& date) {
    if (date && *date < kMunicipalities) return {};
    constexpr std::size_t kCounty = 5;
    const View written = text.substr(begin, end - begin);
    const Institution* const county = county_of(index, written.substr(0, kCounty));
    if (county == nullptr || !is_wrong(index, *county, written.substr(kCounty))) return {};
    if (is_of_the_past(index, text, begin)) return {};
    FoundName name{FoundName::How::Unlisted, begin, end};
    name.meant = written;
    name.meant.back() = kRight;
    const std::size_t last = written.size() - 1;
    name.alignment = {1, {{Edit::Kind::Rank, last, last}}};
    return name;
}

std::vector<FoundName> wrong_local_ranks_in(const AuthorityIndex& index, View text,
                                            const std::optional<Date>& date) {
    constexpr View kGovernment = U"政府";
    constexpr std::size_t kPlace = 3;
    std::vector<FoundName> names;
    std::optional<NameBounds> bounds;
    for (std::size_t at = text.find(kGovernment, kPlace); at != View::npos;
         at = text.find(kGovernment, at + 1)) {
        const View near = text.substr(at, kGovernment.size() + index.words.longest_bureau());
        const std::size_t rank = near.find(kWrong);
        if (rank == View::npos) continue;
        const std::size_t end = at + rank + 1;
        auto name = with_wrong_local_rank(index, text, at - kPlace, end, date);
        if (!name) continue;
        if (!bounds) bounds.emplace(index, text);
        if (bounds->parted_behind(end)) names.push_back(std::move(*name));
    }
    return names;
}

}  // namespace gongwen::institutions
