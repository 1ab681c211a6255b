#include "core/name_endings.h"

#include <algorithm>
#include <array>
#include <span>

namespace gongwen {
namespace {

using View = std::u32string_view;

constexpr auto kRank = std::to_array<View>({U"部", U"院", U"府", U"署", U"局"});
constexpr auto kAssembly = std::to_array<View>({U"會"});
constexpr auto kOffice = std::to_array<View>({U"處", U"所", U"館"});
constexpr auto kDepartment = std::to_array<View>({U"司", U"廳"});
constexpr auto kPlant = std::to_array<View>(
    {U"校", U"園", U"隊", U"團", U"社", U"行", U"庫", U"廠", U"站", U"場", U"臺", U"關", U"監"});
constexpr auto kUnit = std::to_array<View>({U"科", U"課", U"室", U"組", U"股"});
constexpr auto kCounty = std::to_array<View>({U"縣", U"市"});
constexpr auto kTown = std::to_array<View>({U"鄉", U"鎮", U"區", U"里", U"村"});
constexpr auto kTemple = std::to_array<View>({U"宮", U"寺", U"廟"});
constexpr auto kPublicOffice =
    std::to_array<View>({U"政府", U"公所", U"委員會", U"議會", U"代表會", U"中心", U"圖書館",
                         U"博物館", U"研究所", U"事務所"});
constexpr auto kCourt = std::to_array<View>({U"法院", U"檢察署", U"監獄"});
constexpr auto kSchool =
    std::to_array<View>({U"大學", U"學院", U"學校", U"中學", U"小學", U"高中", U"國中", U"國小"});
constexpr auto kHospital = std::to_array<View>({U"醫院"});
constexpr auto kCompany = std::to_array<View>({U"公司", U"銀行", U"合作社", U"農場"});
constexpr auto kAssociation = std::to_array<View>(
    {U"協會", U"公會", U"學會", U"工會", U"農會", U"漁會", U"合會", U"基金會", U"聯盟"});
constexpr auto kBranch = std::to_array<View>(
    {U"分署",   U"分局",   U"分院",   U"分處",   U"分所",   U"分會",   U"分校",   U"分行",
     U"分隊",   U"分關",   U"分公司", U"辦事處", U"管理處", U"工程處", U"營業處", U"服務處",
     U"調查處", U"調查站", U"工作站", U"服務站", U"監理站", U"管理站", U"辦公室"});

struct Kind {
    Ending kind;
    std::span<const View> endings;
};

constexpr std::array<Kind, 16> kKinds{{{Ending::Rank, kRank},
                                       {Ending::Assembly, kAssembly},
                                       {Ending::Office, kOffice},
                                       {Ending::Department, kDepartment},
                                       {Ending::Plant, kPlant},
                                       {Ending::Unit, kUnit},
                                       {Ending::County, kCounty},
                                       {Ending::Town, kTown},
                                       {Ending::Temple, kTemple},
                                       {Ending::PublicOffice, kPublicOffice},
                                       {Ending::Court, kCourt},
                                       {Ending::School, kSchool},
                                       {Ending::Hospital, kHospital},
                                       {Ending::Company, kCompany},
                                       {Ending::Association, kAssociation},
                                       {Ending::Branch, kBranch}}};

bool includes(Ending kinds, Ending kind) {
    return (static_cast<unsigned>(kinds) & static_cast<unsigned>(kind)) != 0;
}

template <typename Fits>
bool any_ending(Ending kinds, Fits fits) {
    return std::ranges::any_of(kKinds, [&](const Kind& one) {
        return includes(kinds, one.kind) && std::ranges::any_of(one.endings, fits);
    });
}

}  // namespace

bool ends_as(View name, Ending kinds) {
    return any_ending(kinds, [&](View ending) { return name.ends_with(ending); });
}

bool is_ending(View word, Ending kinds) {
    return any_ending(kinds, [&](View ending) { return word == ending; });
}

std::vector<View> endings_of(Ending kinds) {
    std::vector<View> endings;
    for (const Kind& one : kKinds) {
        if (!includes(kinds, one.kind)) continue;
        endings.insert(endings.end(), one.endings.begin(), one.endings.end());
    }
    return endings;
}

}  // namespace gongwen
