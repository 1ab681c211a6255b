#include "extract/review/name_ends.h"

#include <algorithm>
#include <string_view>

#include "core/name_endings.h"
#include "core/text.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

/// The last character of what writes letters: an office, a body, who holds one (院長, 律師).
bool ends_as_sender(View name) {
    constexpr Ending kEnds =
        kEndingCharacters | Ending::Unit | Ending::County | Ending::Town | Ending::Temple;
    constexpr View kOthers =
        U"學店中心堂壇教黨盟報台獄號系班軍艦營港庭人師長員統表構業職商工小公城塔觀庵祠廊坊金屋房線";
    return !name.empty() && (!is_han(name.back()) || ends_as(name, kEnds) ||
                             kOthers.find(name.back()) != View::npos);
}

}  // namespace

// People and groups have ends of their own.
bool has_odd_name(const Field& list) {
    constexpr std::size_t kLong = 8;
    static constexpr std::size_t kTitled = 4;
    static constexpr View kTitles = U"長任員師授官士席事人";
    static constexpr View kOthers = U"君生士員者們等代表機關位委眷屬戶籍地址件各主任";
    return std::ranges::any_of(list.list(), [](const std::string& item) {
        const std::u32string name = to_utf32(item);
        // 本局人事室王科長大明: the given name stands behind a title.
        const View end = View(name).substr(name.size() - std::min(name.size(), kTitled));
        if (end.find_first_of(kTitles) != View::npos) return false;
        return name.size() >= kLong && std::ranges::all_of(name, is_han) && !ends_as_sender(name) &&
               kOthers.find(name.back()) == View::npos;
    });
}

void check_end_of_issuer(Record& record) {
    const Field* issuer = record.field("issuer");
    if (record.kind != "letter" || !issuer || !has_value(*issuer)) return;
    std::u32string name = to_utf32(issuer->text());
    while (!name.empty() && is_punctuation(name.back())) name.pop_back();
    if (!ends_as_sender(name)) add_review(record, "issuer", "cut_off_name");
}

}  // namespace gongwen::extract
