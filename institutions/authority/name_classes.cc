#include "institutions/authority/name_classes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/name_endings.h"
#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

bool is_local_unit(const AuthorityIndex& index, View office) {
    const auto& offices = index.words.local_offices;
    return index.units.contains(std::u32string(office)) ||
           std::find(offices.begin(), offices.end(), office) != offices.end();
}

/// 臺北市十二區公所, but not 雲林縣斗六市公所.
bool counts_towns(View written) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    constexpr std::size_t kRankAndOffice = 3;
    if (!written.ends_with(U"公所") || written.size() <= kRankAndOffice) return false;
    const View head = written.substr(0, written.size() - kRankAndOffice);
    const std::size_t before = head.find_last_not_of(kNumerals);
    if (before + 1 == head.size()) return false;
    return before == View::npos || in(U"縣市", head[before]);
}

/// 國軍高雄總醫院; a ministry's are listed.
bool is_anybodys_hospital(const AuthorityIndex& index, const Institution& institution) {
    if (!institution.name.ends_with("院")) return false;
    const std::u32string name = fold_variants(to_utf32(institution.name));
    return is_hospital(name) && parent_length(index, name) == 0;
}

}  // namespace

bool is_local_office(const AuthorityIndex& index, const Institution& institution) {
    if (!institution.name.starts_with(institution.parent)) return false;  // a town's 公所
    const auto parent = index.by_name(fold_variants(to_utf32(institution.parent)));
    return parent && index.institutions[*parent].kind == "縣市政府";
}

bool is_open_class(const AuthorityIndex& index, const Institution& institution) {
    constexpr auto kParts = std::to_array<std::string_view>(
        {"公會", "公司", "銀行", "聯合會", "協會", "大學", "總會", "基金會", "小學", "中學", "學校",
         "農會", "合作社", "事務所"});
    // 金融監督管理委員會銀行局 is no bank, 臺北榮民總醫院 one of three.
    constexpr auto kAgencies = std::to_array<std::string_view>({"部", "署", "局", "院"});
    const bool agency =
        std::find(kAgencies.begin(), kAgencies.end(), institution.kind) != kAgencies.end();
    return institution.kind == "公司" || institution.kind == "公會" ||
           (!agency && is_anybodys_hospital(index, institution)) ||
           (!agency && std::any_of(kParts.begin(), kParts.end(),
                                   [&](std::string_view part) {
                                       return institution.name.find(part) != std::string::npos;
                                   })) ||
           is_local_office(index, institution);
}

bool is_hospital(View name) {
    return name.ends_with(U"醫院") || name.ends_with(U"病院") || name.ends_with(U"療養院");
}

bool is_county(View folded) {
    constexpr std::array<View, 5> kEnds{U"縣政府", U"市政府", U"縣議會", U"市議會", U"省政府"};
    return folded.size() == 5 &&
           std::any_of(kEnds.begin(), kEnds.end(), [&](View end) { return folded.ends_with(end); });
}

bool is_known_local_office(const AuthorityIndex& index, View written) {
    if (written.ends_with(U'署')) return false;  // only the state has these
    for (std::size_t head = 3; head + 1 < written.size(); ++head) {
        const auto parent = index.by_name(written.substr(0, head));
        const bool local = parent && index.institutions[*parent].kind == "縣市政府";
        if (local && is_local_unit(index, written.substr(head))) return true;
    }
    return false;
}

bool is_collective(View written) {
    return written.starts_with(U"本") || counts_towns(written) ||
           written.find(U'各') != View::npos || written.find(U"所屬") != View::npos;
}

bool ends_like_a_name(View written) {
    return written.ends_with(U"法人") || ends_as(written, kEndingCharacters | kEndingWords);
}

bool in_fixed_words(View folded, std::size_t at) {
    constexpr std::array<View, 4> kFixed{U"股份有限公司", U"同業公會", U"中華民國", U"商業銀行"};
    return std::any_of(kFixed.begin(), kFixed.end(), [&](View words) {
        const std::size_t begin = folded.find(words);
        return begin != View::npos && begin <= at && at < begin + words.size();
    });
}

std::string kind_by_ending(std::string_view name) {
    struct Ending {
        std::string_view ending;
        std::string_view kind;
    };
    constexpr std::array<Ending, 13> kEndings{{{"縣政府", "縣市政府"},
                                               {"市政府", "縣市政府"},
                                               {"公司", "公司"},
                                               {"法院", "法院"},
                                               {"公會", "公會"},
                                               {"協會", "其他"},
                                               {"學院", "其他"},
                                               {"醫院", "其他"},
                                               {"部", "部"},
                                               {"會", "會"},
                                               {"署", "署"},
                                               {"局", "局"},
                                               {"院", "院"}}};
    const auto found = std::find_if(kEndings.begin(), kEndings.end(),
                                    [&](const Ending& one) { return name.ends_with(one.ending); });
    return std::string(found == kEndings.end() ? "其他" : found->kind);
}

}  // namespace gongwen::institutions
