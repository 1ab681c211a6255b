#include "institutions/names/slips/wrong_parent.h"

#include <algorithm>
#include <array>

#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kCost = 1;
constexpr std::size_t kShortestParent = 3;
constexpr std::size_t kShortestOffice = 3;    // 警政署, 工業局
constexpr std::size_t kShortestHospital = 4;  // 彰化醫院
constexpr std::size_t kShortestHead = 4;      // 主計總處, 參謀本部
constexpr std::size_t kShortestOther = 5;     // 法醫研究所

/// 資訊服務處, 綜合規劃處: a staff unit.
bool serves_the_agency(View office) {
    constexpr auto kStaff = std::to_array<View>(
        {U"資訊", U"人事", U"主計", U"政風", U"總務", U"秘書", U"行政", U"綜合", U"規劃", U"企劃",
         U"公共", U"法制", U"法規", U"會計", U"統計", U"研究", U"訓練", U"管理", U"服務", U"事務"});
    return std::any_of(kStaff.begin(), kStaff.end(),
                       [&](View word) { return office.find(word) != View::npos; });
}

bool tells_which(View office) {
    if (office.size() < kShortestOffice) return false;
    if (is_hospital(office)) return office.size() >= kShortestHospital;
    // Of plants (印刷廠) the state has as few as of agencies.
    if (office.ends_with(U'署') || office.ends_with(U'局') || office.ends_with(U'廠')) return true;
    const bool head = office.ends_with(U"總處") || office.ends_with(U"本部");
    if (head) return office.size() >= kShortestHead;
    // 行政執行處, 憑證管理中心; 中小企業處, but not 資訊服務處, which any agency may have
    const bool common =
        (office.ends_with(U'處') && serves_the_agency(office)) || office.ends_with(U"中心");
    return office.size() >= kShortestOther + (common ? 1 : 0);
}

bool is_of_the_state(const Institution& institution) {
    constexpr std::array<std::string_view, 4> kKinds{"院", "部", "會", "署"};
    return std::count(kKinds.begin(), kKinds.end(), institution.kind) > 0;
}

/// Nobody else has an office of that name: 農業部農田水利署 is no 水利署.
bool is_its_own(const Authority& authority, View office, std::size_t institution) {
    const AuthorityIndex& index = authority.index();
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const View name = index.folded[i];
        if (!name.ends_with(office)) continue;
        const std::size_t parent = parent_length(index, name);
        const bool longer = name.size() > parent + office.size();
        if (!longer && !same_through_time(index, institution, i)) return false;
    }
    return true;
}

/// 經濟部憑證管理中心 may be 經濟部工商憑證管理中心 as well.
bool may_be_shortened(const AuthorityIndex& index, View parent, View office) {
    return std::any_of(index.folded.begin(), index.folded.end(), [&](const View name) {
        return name.starts_with(parent) && name.ends_with(office) &&
               name.size() > parent.size() + office.size();
    });
}

}  // namespace

bool office_is_its_own(const Authority& authority, std::size_t institution, std::size_t head) {
    const View office = View(authority.index().folded[institution]).substr(head);
    return tells_which(office) && is_its_own(authority, office, institution);
}

std::optional<Alignment> wrong_parent(const Authority& authority, View written,
                                      std::size_t institution) {
    const AuthorityIndex& index = authority.index();
    const View expected = index.folded[institution];
    for (const NameTrie::Match& match : index.trie.prefixes_of(expected)) {
        if (match.length < kShortestParent || match.length >= expected.size()) continue;
        const auto parent = index.by_name(expected.substr(0, match.length));
        const View office = expected.substr(match.length);
        if (!parent || !written.ends_with(office)) continue;
        const std::size_t head = written.size() - office.size();
        const auto other = index.by_name(written.substr(0, head));
        if (!other || !is_of_the_state(index.institutions[*parent]) ||
            !is_of_the_state(index.institutions[*other]) ||
            same_through_time(index, *parent, *other) ||
            !office_is_its_own(authority, institution, match.length) ||
            may_be_shortened(index, written.substr(0, head), office)) {
            continue;
        }
        return Alignment{kCost, {{Edit::Kind::Parent, 0, 0, head}}};
    }
    return std::nullopt;
}

}  // namespace gongwen::institutions
