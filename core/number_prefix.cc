#include "core/number_prefix.h"

#include <algorithm>
#include <array>

#include "core/name_endings.h"
#include "core/numerals.h"
#include "core/text.h"

namespace gongwen {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr std::size_t kSearchBack = 30;  // far enough to see the end of an agency's name

char32_t fold_bracket(char32_t c) {
    if (c == U'（' || c == U'〔' || c == U'﹙') return U'(';
    if (c == U'）' || c == U'〕' || c == U'﹚') return U')';
    return c;
}

bool ends_agency_name_at(View text, std::size_t end) {
    static constexpr std::array<View, 21> kSuffixes{
        U"委員會", U"政府", U"總統府", U"大學", U"學校",   U"學院", U"公司",
        U"秘書長", U"公所", U"法院",   U"監獄", U"戒治所", U"中心", U"院",
        U"部",     U"署",   U"局",     U"處",   U"會",     U"館",   U"所"};
    static constexpr std::array<View, 3> kSchools{U"高中", U"國中", U"國小"};
    const View before = text.substr(0, end);
    // 水國小教字: no school's name has one character alone, but its sign in a 字 has.
    constexpr std::size_t kShortestSchool = 4;
    const bool school = end >= kShortestSchool &&
                        std::any_of(kSchools.begin(), kSchools.end(),
                                    [&](View suffix) { return before.ends_with(suffix); });
    if (school) return true;
    return std::any_of(kSuffixes.begin(), kSuffixes.end(),
                       [&](View suffix) { return before.ends_with(suffix); });
}

/// What a 字 typically begins with when it stands straight behind the agency's own name.
bool begins_like_prefix(View text) {
    static constexpr View kBeginnings = U"台臺院府部署會局華秘處校";
    return !text.empty() && kBeginnings.find(text.front()) != View::npos &&
           !text.starts_with(U"秘書");
}

/// 臺教體署, 府授社: the agency's short sign, or one that another agency's work is done under (授).
/// A name that begins with 臺 goes on with its place.
bool is_sign_of_agency(View text) {
    static constexpr View kBehindTai = U"灣北中南東西";
    if (text.size() < 2) return false;
    if (text[1] == U'授') return true;
    const bool tai = text[0] == U'臺' || text[0] == U'台';
    return tai && kBehindTai.find(text[1]) == View::npos;
}

/// 文資局物字, 花分院文字: an office's short name and one character more, which its own name does
/// not begin with.
bool is_office_in_prefix(View text, std::size_t end) {
    static constexpr View kOffices = U"局處署所館";
    if (end == 3 && text.size() == 4 && text.substr(1).starts_with(U"分院")) return true;
    return end == 3 && text.size() == 4 && kOffices.find(text[2]) != View::npos &&
           text[3] != text[0];
}

/// 八四警署刑: numbers of the 1980s and 1990s begin with the year in two numerals; 九二一 is no
/// year.
bool begins_with_year_in_numerals(View text) {
    static constexpr View kTens = U"三四五六七八九";
    static constexpr View kOnes = U"〇○零一二三四五六七八九";
    return text.size() > 2 && kTens.find(text[0]) != View::npos &&
           kOnes.find(text[1]) != View::npos && kOnes.find(text[2]) == View::npos;
}

/// 全建師會（112）: a year or section in brackets is no 字 without the sign in front of it.
bool is_bracket_alone(View text) {
    return text.size() > 2 && fold_bracket(text.front()) == U'(' &&
           text.find_first_of(U")）〕﹚") + 1 == text.size();
}

/// 東檢汾愛112偵2210: the sign of a court or prosecutor goes on with its case, year and number.
bool has_case_number(View text) {
    std::size_t runs = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_digit(text[i]) && is_han(text[i - 1])) ++runs;
    }
    return runs > 1;
}

/// Behind the agency name at the front (內政部台內資 → 3, 衛部醫 → 0): name by name, for a unit
/// follows its ministry. A name has at least three characters, 衛署 and 環部 are part of a 字.
std::size_t agency_name_length(View text) {
    constexpr std::size_t kShortestName = 3;
    constexpr std::size_t kLongestSign = 4;
    std::size_t cut = 0;
    for (;;) {
        const View rest = text.substr(cut);
        if (is_sign_of_agency(rest) || begins_with_year_in_numerals(rest)) return cut;
        if (cut > 0 && rest.size() <= kLongestPrefix && begins_like_prefix(rest)) return cut;
        std::size_t end = kShortestName;
        while (end < rest.size() && !ends_agency_name_at(rest, end)) ++end;
        if (end >= rest.size() || is_office_in_prefix(rest, end)) return cut;
        if (end <= kLongestSign && is_bracket_alone(rest.substr(end))) return cut;
        cut += end;
    }
}

/// Behind the last 貴部, 本府, 鈞院 … that leaves something.
std::size_t pronoun_length(View text) {
    static constexpr View kPronouns = U"貴鈞本該";
    static constexpr View kFirstOfWords = U"公中分";  // 公司, 中心, 分局
    for (std::size_t i = text.size(); i-- > 0;) {
        if (kPronouns.find(text[i]) == View::npos || i + 2 >= text.size()) continue;
        if (kFirstOfWords.find(text[i + 1]) == View::npos &&
            !is_ending(text.substr(i + 1, 1), kEndingCharacters | Ending::County)) {
            continue;
        }
        const View behind = text.substr(i + 2);
        return i + (behind.size() > 1 && (behind.starts_with(U"司") || behind.starts_with(U"所") ||
                                          behind.starts_with(U"心") ||
                                          (text[i + 1] == U'分' && behind.starts_with(U"院")))
                        ? 3
                        : 2);
    }
    return 0;
}

/// Words that introduce a citation (依據, 更正 …) at the front.
std::size_t lead_word_length(View text) {
    static constexpr std::array<View, 40> kWords{
        U"依據", U"有關",     U"檢送", U"函轉", U"轉知", U"更正", U"撤銷", U"註銷",
        U"廢止", U"停止適用", U"引用", U"前以", U"業以", U"並以", U"原以", U"核復",
        U"函復", U"同日",     U"發文", U"來文", U"修正", U"勘誤", U"作廢", U"前揭",
        U"旨揭", U"上開",     U"依",   U"奉",   U"准",   U"據",   U"復",   U"查",
        U"續",   U"以",       U"與",   U"及",   U"或",   U"之",   U"於",   U"由"};
    std::size_t length = 0;
    for (bool again = true; again;) {
        again = false;
        for (const View word : kWords) {
            if (text.substr(length).size() > word.size() && text.substr(length).starts_with(word)) {
                length += word.size();
                again = true;
                break;
            }
        }
    }
    return length;
}

/// Behind the number of a letter named just before: 第…號函及, 號令, 號公告.
std::size_t earlier_number_length(View text) {
    const std::size_t at = std::max(text.rfind(U'號') + 1, text.rfind(U'号') + 1);
    if (at == 0) return 0;
    std::size_t length = at;
    for (const View kind : {U"書函", U"公告", U"函", U"令"}) {
        if (text.substr(length).starts_with(kind)) {
            length += kind.size();
            break;
        }
    }
    return length < text.size() ? length : 0;
}

bool is_year_in_brackets(View content) {
    if (content.size() < 2) return false;
    return parse_numeral(content).has_value();
}

/// 台（92）內資: until the nineties of the Republic the year stood behind the agency's sign.
bool is_year_behind_sign(View text, std::size_t open, View content) {
    constexpr std::size_t kLongestSign = 2;
    const bool has_sign = open > 0 && open <= kLongestSign && is_han(text[0]);
    return has_sign && is_year_in_brackets(content) && content.size() <= 3;
}

/// 全建師會（112）: the year behind the sign is none of its own characters.
std::size_t year_at_end_length(View text) {
    if (text.empty() || fold_bracket(text.back()) != U')') return 0;
    const std::size_t open = text.find_last_of(U"（(〔﹙");
    if (open == View::npos || open == 0) return 0;
    const View content = text.substr(open + 1, text.size() - open - 2);
    return is_year_in_brackets(content) ? text.size() - open : 0;
}

/// Not 以, 本署 or an earlier letter, but the sign itself: Han, and no digit in front.
bool begins_with_case_sign(View text) {
    return lead_word_length(text) == 0 && pronoun_length(text) == 0 && !is_digit(text.front()) &&
           std::ranges::all_of(text, [](char32_t c) { return is_han(c) || is_digit(c); });
}

/// 新北執己112年健執: two characters or more in front of the year of a case; not 以112年.
bool is_case_year(View text) {
    constexpr std::size_t kFewest = 3;
    const std::size_t year = text.find(U'年');
    if (year == View::npos || text.find(U'年', year + 1) != View::npos) return false;
    std::size_t begin = year;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const bool sign =
        begin >= kFewest && begin <= kLongestPrefix &&
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), is_han);
    return sign && year - begin == 3 && lead_word_length(text) == 0 && pronoun_length(text) == 0 &&
           agency_name_length(text.substr(0, begin)) == 0 && !ends_agency_name_at(text, begin);
}

std::size_t date_length(View text) {
    std::size_t at = text.find_last_of(U"日年");
    if (at == View::npos || at + 1 >= text.size()) return 0;
    // 6月9日新北執己112年健執: the year of a case, behind the sign
    const std::size_t day = text.find_last_of(U'日');
    const View behind = day == View::npos ? text : text.substr(day + 1);
    if (text[at] == U'年' && is_case_year(behind)) {
        if (day == View::npos) return 0;
        at = day;
    }
    const bool same_day = at > 0 && text.substr(at - 1).starts_with(U"同日期");
    return same_day ? at + 2 : at + 1;
}

/// 發文字號誤植為台內資字第…: behind words that put a number in place of another.
std::size_t put_in_place_length(View text) {
    const std::size_t at = text.find_last_of(U"為係");
    return at == View::npos || at + 1 >= text.size() ? 0 : at + 1;
}

std::size_t leading_digits(View text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    return length < text.size() ? length : 0;
}

}  // namespace

std::size_t bracket_length(View text) {
    for (std::size_t close = text.size(); close-- > 0;) {
        if (fold_bracket(text[close]) != U')') continue;
        std::size_t open = close;
        while (open > 0 && fold_bracket(text[open]) != U'(') --open;
        if (fold_bracket(text[open]) != U'(') return close + 1;
        const View content = text.substr(open + 1, close - open - 1);
        const bool at_end = close + 1 == text.size();
        const bool belongs =
            open > 0 && !is_year_in_brackets(content) && content.size() <= (at_end ? 2U : 1U);
        if (!belongs && !is_year_behind_sign(text, open, content)) return at_end ? 0 : close + 1;
    }
    const std::size_t open = text.find_last_of(U"(（");
    return open != View::npos && text.find_first_of(U")）", open) == View::npos ? open + 1 : 0;
}

std::size_t prefix_begin(View text) {
    std::size_t begin = date_length(text);
    // 日新北院刑慎112審訴567: behind a date all of it is the sign, though it begins like a name
    const bool case_alone = begin > 0 && text.size() - begin <= 2 * kLongestPrefix &&
                            has_case_number(text.substr(begin)) &&
                            begins_with_case_sign(text.substr(begin));
    if (case_alone) return begin;
    begin = 0;
    for (const auto step :
         {date_length, put_in_place_length, bracket_length, earlier_number_length, lead_word_length,
          pronoun_length, lead_word_length, agency_name_length, leading_digits}) {
        begin += step(text.substr(begin));
    }
    const std::size_t length = text.size() - begin;
    const View rest = text.substr(begin);
    std::size_t longest = kLongestPrefix + year_at_end_length(rest);
    if (has_case_number(rest) || is_case_year(rest)) longest = 2 * kLongestPrefix;
    return length > longest ? text.size() - longest : begin;
}

bool may_stand_in_prefix(char32_t c) {
    const char32_t bracket = fold_bracket(c);
    return is_han(c) || is_digit(c) || is_latin(c) || bracket == U'(' || bracket == U')';
}

std::size_t prefix_stretch_begin(View text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < kSearchBack) {
        const char32_t c = text[begin - 1];
        if (!may_stand_in_prefix(c) && !is_space(c)) break;
        --begin;
    }
    while (begin < at && is_space(text[begin])) ++begin;
    return begin;
}

Text with_plain_brackets(Text prefix) {
    std::transform(prefix.begin(), prefix.end(), prefix.begin(), fold_bracket);
    const std::size_t open = prefix.find(U'(');
    const std::size_t close = prefix.find(U')');
    if (open != Text::npos && close != Text::npos && open < close &&
        is_year_behind_sign(prefix, open, View(prefix).substr(open + 1, close - open - 1))) {
        prefix.erase(open, close + 1 - open);
    }
    return prefix;
}

}  // namespace gongwen
