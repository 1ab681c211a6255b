#include "institutions/names/judging/name_dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text.h"
#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr int kGeneration = 20;  // years
constexpr int kAhead = 6;        // months
constexpr std::size_t kPlanNear = 8;

bool share_half(View a, View b) {
    const auto shared =
        std::count_if(a.begin(), a.end(), [&](char32_t c) { return b.find(c) != View::npos; });
    return 2 * static_cast<std::size_t>(shared) >= a.size();
}

int months(const Date& date) { return 12 * date.year + date.month; }

bool is_planned(View text, std::size_t begin, std::size_t end) {
    constexpr auto kPlans = std::to_array<View>({U"籌備", U"籌設", U"預定", U"組織法", U"組織條例",
                                                 U"草案", U"將", U"未來", U"擬", U"規劃", U"掛牌"});
    const std::size_t from = begin > kPlanNear ? begin - kPlanNear : 0;
    const View before = text.substr(from, begin - from);
    const View behind = text.substr(end, kPlanNear);
    return std::any_of(kPlans.begin(), kPlans.end(), [&](View word) {
        return before.find(word) != View::npos || behind.find(word) != View::npos;
    });
}

}  // namespace

bool is_long_over(const Institution& known, const Institution* then, const Passage& passage,
                  const Date& date) {
    if (is_name_field(passage.field) || !known.valid_to) return false;
    if (date.year - known.valid_to->year < kGeneration) return false;
    return then == nullptr || !share_half(to_utf32(known.name), to_utf32(then->name));
}

bool lacks_parent_today(const Institution& known, const Institution* then, const Passage& passage) {
    return then != nullptr && !is_name_field(passage.field) && !then->parent.empty() &&
           then->name == then->parent + known.name;
}

bool is_before_its_time(const Institution& known, const Passage& passage, std::size_t begin,
                        std::size_t end, const Date& date) {
    if (!known.valid_from || !(date < *known.valid_from)) return false;
    if (known.note.find("from memory") != std::string::npos) return false;
    if (is_name_field(passage.field)) return true;
    return months(*known.valid_from) - months(date) > kAhead &&
           !is_planned(passage.text, begin, end);
}

}  // namespace gongwen::institutions
