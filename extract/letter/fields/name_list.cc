#include "extract/letter/fields/name_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_separator(char32_t c) { return View(U"、，,；;").find(c) != View::npos; }

/// 本府主計處：本府教育處: a 、 that was read as a colon, behind a whole name and in front of
/// another.
bool is_misread_separator(View text, std::size_t at) {
    if (text[at] != U'：' && text[at] != U':') return false;
    const View before = text.substr(0, at);
    const View behind = text.substr(at + 1);
    const View name = behind.substr(0, behind.find_first_of(U"、，,；;（("));
    return agency_end(before) == before.size() && !name.empty() && agency_end(name) == name.size();
}

void add_name(std::vector<std::string>& names, View text) {
    std::string name = trimmed(to_utf8(text));
    const std::string stop = "。";
    if (name.ends_with(stop)) name.erase(name.size() - stop.size());
    if (!name.empty()) names.push_back(std::move(name));
}

constexpr std::array<View, 6> kRanks{U"直轄市", U"縣", U"市", U"鄉", U"鎮", U"區"};

/// The length of the rank that the text begins with; 0 for none.
std::size_t rank_length(View text) {
    for (const View rank : kRanks) {
        if (text.starts_with(rank)) return rank.size();
    }
    return 0;
}

/// 各直轄市 before 、縣（市）政府: ranks without an office of their own.
bool shares_office(View before, View behind) {
    const std::size_t each = before.rfind(U'各');
    if (each == View::npos || rank_length(behind) == 0) return false;
    View ranks = before.substr(each + 1);
    while (!ranks.empty()) {
        const std::size_t length = is_separator(ranks.front()) ? 1 : rank_length(ranks);
        if (length == 0) return false;
        ranks.remove_prefix(length);
    }
    return each + 1 < before.size();
}

/// Behind 2. or 2、 or (2) for `number` 2 at the front of the name; 0 where no such number is
/// there. The dot may be lost or read as another sign.
std::size_t behind_number(View name, std::size_t number) {
    const std::string digits = std::to_string(number);
    std::size_t at = !name.empty() && fold_width(name[0]) == U'(' ? 1 : 0;
    const bool bracketed = at > 0;
    for (const char digit : digits) {
        if (at >= name.size() || fold_width(name[at]) != static_cast<char32_t>(digit)) return 0;
        ++at;
    }
    if (!bracketed && at < name.size() && is_han(name[at])) return at;
    const View ends = bracketed ? View(U")") : View(U".、．：:·,，");
    if (at >= name.size() || ends.find(bracketed ? fold_width(name[at]) : name[at]) == View::npos) {
        return 0;
    }
    while (++at < name.size() && is_space(name[at])) {
    }
    return at < name.size() && is_han(name[at]) ? at : 0;
}

/// Behind （附件另寄） another name begins, though the sign between them was not read. Brackets of
/// names hold other words (縣（市）政府).
bool ends_with_remark(View name, View behind) {
    constexpr std::size_t kShortest = 4;  // of a name
    constexpr View kRemarks = U"附含均請另無兼";
    constexpr View kJoining = U"及與和暨等並或";
    if (name.empty() || fold_width(name.back()) != U')' || behind.size() < kShortest) return false;
    const std::size_t open = name.find_last_of(U"（(");
    return open != View::npos && open > 0 && is_han(behind.front()) &&
           kJoining.find(behind.front()) == View::npos &&
           kRemarks.find(name[open + 1]) != View::npos &&
           name.substr(open).find(U'附') != View::npos;
}

/// 1.範例大學 2.東海大學: the numbers of a list that counts its names.
void drop_numbers(std::vector<std::string>& names) {
    std::vector<std::string> plain;
    bool has_dot = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::u32string name = to_utf32(names[i]);
        const std::size_t at = behind_number(name, i + 1);
        if (at == 0) return;
        has_dot = has_dot || !is_digit(name[at - 1]);
        plain.push_back(to_utf8(View(name).substr(at)));
    }
    if (has_dot) names = std::move(plain);
}

}  // namespace

std::vector<std::string> split_names(View text, const std::vector<std::size_t>& breaks) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool at_break = std::find(breaks.begin(), breaks.end(), i) != breaks.end();
        if (at_break && depth <= 0) {
            add_name(names, text.substr(begin, i - begin));
            begin = i;
        }
        const char32_t c = fold_width(text[i]);
        if (c == U'(') ++depth;
        if (c == U')') --depth;
        if (c == U')' && depth <= 0 &&
            ends_with_remark(text.substr(begin, i + 1 - begin), text.substr(i + 1))) {
            add_name(names, text.substr(begin, i + 1 - begin));
            begin = i + 1;
            depth = 0;
            continue;
        }
        const bool separates = is_separator(text[i]) || is_misread_separator(text, i);
        if (depth <= 0 && separates &&
            !shares_office(text.substr(begin, i - begin), text.substr(i + 1))) {
            add_name(names, text.substr(begin, i - begin));
            begin = i + 1;
            depth = 0;
        }
    }
    add_name(names, text.substr(begin));
    drop_numbers(names);
    return names;
}

}  // namespace gongwen::extract
