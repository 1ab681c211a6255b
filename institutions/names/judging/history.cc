#include "institutions/names/judging/history.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/numerals.h"
#include "core/roc_date.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kHistoryNear = 8;    // how far a word like 改制前 may stand
constexpr std::size_t kDateNear = 16;      // how far in front a year may stand, within the clause
constexpr std::size_t kLongestTitle = 30;  // behind the name
constexpr std::size_t kQuotation = 500;    // as far on either side of it its marks may stand
constexpr std::size_t kLongestYear = 4;    // 一百零四 has four signs
constexpr View kOpen = U"「『《〈﹁";
constexpr View kClose = U"」』》〉﹂";
constexpr View kClauseEnds = U"，,。；;：:、";

bool any_in(View text, const std::vector<std::u32string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::u32string& word) { return text.find(word) != View::npos; });
}

/// The name is part of a longer quotation: 「行政院衛生署醫療機構設置標準」. Its opening mark may
/// have been lost in reading.
bool in_title(View text, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > kQuotation ? begin - kQuotation : 0;
    text = text.substr(from, end + kQuotation - from);
    begin -= from;
    end -= from;
    const std::size_t close = text.find_first_of(kClose, end);
    if (close == View::npos) return false;
    const std::size_t open = text.substr(0, begin).find_last_of(kOpen);
    const bool opened =
        open != View::npos && text.substr(open, begin - open).find_first_of(kClose) == View::npos;
    if (opened) return open + 1 < begin || close > end;
    const View behind = text.substr(end, close - end);
    return close > end && behind.size() <= kLongestTitle &&
           behind.find_first_of(U"。；，、「『《〈﹁") == View::npos;
}

/// 65年, 六十五年 in `text`, as Gregorian years.
std::vector<int> years_in(View text) {
    std::vector<int> years;
    for (std::size_t at = text.find(U'年'); at != View::npos; at = text.find(U'年', at + 1)) {
        for (std::size_t size = std::min(kLongestYear, at); size > 0; --size) {
            const auto year = parse_numeral(text.substr(at - size, size));
            if (!year) continue;
            const int of_republic = static_cast<int>(*year);
            years.push_back(of_republic < kYearsBeforeRepublic ? gregorian_year(of_republic)
                                                               : of_republic);
            break;
        }
    }
    for (const DateMatch& match : find_dates(text)) years.push_back(match.date.year);
    return years;
}

bool in_use(const Institution& institution, int year) {
    const bool begun = !institution.valid_from || institution.valid_from->year <= year;
    return begun && (!institution.valid_to || year <= institution.valid_to->year);
}

/// What stands in front of the name in its own clause, as far as a date of it may stand.
View clause_before(View text, std::size_t begin) {
    const std::size_t from = begin > kDateNear ? begin - kDateNear : 0;
    const View before = text.substr(from, begin - from);
    const std::size_t sign = before.find_last_of(kClauseEnds);
    return sign == View::npos ? before : before.substr(sign + 1);
}

/// Behind the words that lead to a year right behind the name: （民國99年）, 前於99年核定.
View year_behind(View text, std::size_t end) {
    constexpr View kLeads = U"（(曾前業已於在";
    std::size_t at = end;
    while (at < text.size() && kLeads.find(text[at]) != View::npos) ++at;
    for (const View era : {View(U"中華民國"), View(U"民國")}) {
        if (text.substr(at).starts_with(era)) at += era.size();
    }
    return text.substr(at, kHistoryNear);
}

/// 內政部營建署110年4月30日…函，經濟部工業局同年函: the year that was told last in front of it.
std::optional<int> same_year_behind(View text, std::size_t begin, std::size_t end) {
    constexpr std::size_t kFar = 60;
    const View behind = text.substr(end);
    const bool same =
        behind.starts_with(U"同年") || behind.starts_with(U"當年") || behind.starts_with(U"同日");
    if (!same) return {};
    const std::size_t from = begin > kFar ? begin - kFar : 0;
    const std::vector<int> years = years_in(text.substr(from, begin - from));
    return years.empty() ? std::nullopt : std::optional(years.back());
}

/// Behind 」自112年8月1日起: what happened to it on that day.
View behind_its_end(View text, std::size_t end) {
    View behind = text.substr(end);
    if (!behind.empty() && kClose.find(behind[0]) != View::npos) behind.remove_prefix(1);
    if (behind.empty() || View(U"自於業已經").find(behind[0]) == View::npos) return behind;
    behind.remove_prefix(1);
    constexpr std::size_t kLongestDate = 18;
    const std::vector<DateMatch> dates = find_dates(behind.substr(0, kLongestDate));
    return dates.empty() ? behind : behind.substr(dates.front().end);
}

/// …公路總局辦理，該局業於112年9月15日改制為…: the text itself tells what became of it.
bool is_spoken_of_behind(View text, std::size_t begin, std::size_t end, const NameWords& words) {
    constexpr std::size_t kFar = 40;
    constexpr std::size_t kEventNear = 24;
    if (begin == end) return false;
    const std::u32string back_reference{U'該', text[end - 1]};
    const std::size_t at = text.substr(end, kFar).find(back_reference);
    if (at == View::npos) return false;
    const View behind = text.substr(end + at, kEventNear);
    return any_in(behind.substr(0, behind.find_first_of(U"。；;")), words.nearby);
}

}  // namespace

bool is_historical(const Passage& passage, std::size_t begin, std::size_t end,
                   const NameWords& words) {
    const View text = passage.text;
    const std::size_t from = begin > kHistoryNear ? begin - kHistoryNear : 0;
    const bool former =
        begin > 0 && words.directly_before.find(text[begin - 1]) != std::u32string::npos;
    return former || any_in(text.substr(from, begin - from), words.nearby) ||
           any_in(text.substr(end, kHistoryNear), words.nearby) ||
           any_in(behind_its_end(text, end).substr(0, kHistoryNear), words.nearby) ||
           is_spoken_of_behind(text, begin, end, words) || in_title(text, begin, end);
}

bool is_of_its_time(const Passage& passage, std::size_t begin, std::size_t end,
                    const Institution& institution) {
    const View text = passage.text;
    const auto fits = [&](int year) { return in_use(institution, year); };
    const std::vector<int> before = years_in(clause_before(text, begin));
    if (!before.empty() && fits(before.back())) return true;
    if (const auto same = same_year_behind(text, begin, end); same && fits(*same)) return true;
    const View behind = year_behind(text, end);
    const bool begins_with_year = !behind.empty() && parse_numeral(behind.substr(0, 1)).has_value();
    const std::vector<int> after = begins_with_year ? years_in(behind) : std::vector<int>{};
    return !after.empty() && fits(after.front());
}

}  // namespace gongwen::institutions
