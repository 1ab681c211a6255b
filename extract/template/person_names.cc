#include "extract/template/person_names.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

// Rare characters of a reading that is right with a lower probability are doubted.
constexpr double kSure = 0.99;
/// Rare surnames are still rarer than misread ones (能 for 熊).
constexpr double kSureSurname = 0.995;

bool holds(const std::set<char32_t>& known, char32_t c) {
    return known.contains(c) || known.contains(fold_variant(c));
}

/// A ring stands for what is not said (王〇明).
bool is_of_name(char32_t c) { return is_han(c) && c != U'〇'; }

/// The one name in front of a telephone number, a bracket or a sign; "" where there are several
/// names, a foreign one, or none.
View name_at_front(View value) {
    static constexpr View kForeign = U"‧・·．.•˙";
    static constexpr View kSeparators = U"、，,；;/／&＆";
    const auto end = static_cast<std::size_t>(
        std::find_if_not(value.begin(), value.end(), is_of_name) - value.begin());
    const View behind = value.substr(end);
    if (behind.empty()) return value;
    const bool foreign = is_latin(behind.front()) || kForeign.find(behind.front()) != View::npos;
    const bool several = kSeparators.find(behind.front()) != View::npos &&
                         std::any_of(behind.begin(), behind.end(), is_han);
    return foreign || several ? View() : value.substr(0, end);
}

/// Where a part of `text` begins.
std::size_t place_of(View part, const std::u32string& text) {
    return static_cast<std::size_t>(part.data() - text.data());
}

bool is_one_of(const std::vector<std::u32string>& words, View word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view PersonNames::doubt_of(std::string_view value, double confidence) const {
    const std::u32string text = without_spaces(to_utf32(value));
    const View name = name_at_front(text);
    if (is_one_of(not_names_, name)) return "";
    const std::vector<Split> splits = splits_of(name);
    if (splits.empty()) return has_misread_title(name) ? "unusual_title" : "";
    return doubt_of(splits, confidence);
}

std::string_view PersonNames::doubt_of_guest(std::string_view value, double confidence) const {
    const std::u32string text = without_spaces(to_utf32(value));
    std::vector<Split> splits;
    if (name_at_front(text) == View(text)) add_titled(splits, text);
    return doubt_of(splits, confidence);
}

std::optional<std::string> PersonNames::with_likely_surname(std::string_view value,
                                                            const LookAlikes& look_alikes) const {
    std::u32string text = without_spaces(to_utf32(value));
    if (doubt_of(value, 1) != "unusual_surname") return std::nullopt;
    const Split split = splits_of(name_at_front(text)).back();
    if (split.surname.size() != 1) return std::nullopt;
    std::u32string likely;
    for (const char32_t other : look_alikes(split.surname.front())) {
        if (surnames_.contains(other)) likely += other;
    }
    if (likely.size() != 1) return std::nullopt;
    text[place_of(split.surname, text)] = likely.front();
    return to_utf8(text);
}

std::optional<std::string> PersonNames::with_likely_given_name(std::string_view value) const {
    const std::u32string text = without_spaces(to_utf32(value));
    if (doubt_of(value, 1) != "unusual_given_name") return std::nullopt;
    std::u32string likely = text;
    const Split split = splits_of(name_at_front(text)).back();
    const std::size_t begin = place_of(split.given, text);
    for (std::size_t i = begin; i < begin + split.given.size(); ++i) {
        const auto meant = misread_given_.find(likely[i]);
        if (meant != misread_given_.end()) likely[i] = meant->second;
    }
    const bool is_usual = likely != text && doubt_of(to_utf8(likely), 1).empty();
    return is_usual ? std::optional(to_utf8(likely)) : std::nullopt;
}

/// The longest title in front comes last.
std::vector<PersonNames::Split> PersonNames::splits_of(View titled) const {
    std::vector<Split> splits;
    const View name = without_title_behind(titled);
    if (name.empty() || unit_ends_.contains(name.back())) return splits;
    if (name.size() == 1 && is_one_of(address_, titled.substr(1))) {
        splits.push_back({{}, name, {}});
    }
    for (std::size_t begin = 0; begin < name.size(); ++begin) {
        if (begin == 0 || ends_prefix(name.substr(0, begin))) add_split(splits, name, begin);
    }
    add_titled(splits, name);
    add_titled_by_end(splits, name);
    return splits;
}

/// The rest of the value as a name of two to four characters. What is longer, or has four without
/// two surnames, may be anything.
void PersonNames::add_split(std::vector<Split>& splits, View name, std::size_t begin) const {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 4;
    const View front = name.substr(0, begin);
    const View rest = name.substr(begin);
    if (rest.size() < kShortest || rest.size() > kLongest) return;
    const View first = rest.substr(0, 2);
    const bool two_surnames =
        rest.size() == kLongest && holds(surnames_, first[0]) && holds(surnames_, first[1]);
    const bool compound = rest.size() > kShortest && (is_compound(first) || two_surnames);
    const bool has_four = rest.size() == kLongest;
    if (compound || (has_four && is_nearly_compound(first))) {
        splits.push_back({front, first, rest.substr(2)});
    } else if (!has_four) {
        splits.push_back({front, rest.substr(0, 1), rest.substr(1)});
    }
}

/// 王主任委員大明: a title between surname and given name.
void PersonNames::add_titled(std::vector<Split>& splits, View name) const {
    constexpr std::size_t kLongestGiven = 2;
    for (std::size_t given = 1; given <= kLongestGiven && given + 1 < name.size(); ++given) {
        const View front = name.substr(0, name.size() - given);
        const std::size_t title = title_at_end(front);
        const View surname = front.substr(0, front.size() - title);
        if (title > 0 && (surname.size() == 1 || is_compound(surname))) {
            splits.push_back({{}, surname, name.substr(name.size() - given)});
        }
    }
}

/// 陳稅務員宥廷: no list has all titles, but what they end with stands between a usual surname and
/// a given name of two characters.
void PersonNames::add_titled_by_end(std::vector<Split>& splits, View name) const {
    constexpr std::size_t kGiven = 2;
    constexpr std::size_t kShortestTitle = 2;
    constexpr std::size_t kLongestTitle = 5;
    if (name.empty() || !holds(surnames_, name.front())) return;
    if (name.size() < 1 + kShortestTitle + kGiven || name.size() > 1 + kLongestTitle + kGiven)
        return;
    const std::size_t end = name.size() - kGiven;
    if (!title_ends_.contains(name[end - 1])) return;
    splits.push_back({{}, name.substr(0, 1), name.substr(end)});
}

/// None where one way to read it is usual.
std::string_view PersonNames::doubt_of(const std::vector<Split>& splits, double confidence) const {
    std::string_view doubt;
    for (const Split& split : splits) {
        doubt = doubt_of(split, confidence);
        if (doubt.empty()) return "";
    }
    return doubt;
}

std::string_view PersonNames::doubt_of(const Split& split, double confidence) const {
    if (!is_surname(split.surname, confidence)) return "unusual_surname";
    if (!is_given(split.given, confidence)) return "unusual_given_name";
    return has_stray_character(split.front) ? "unusual_title" : "";
}

bool PersonNames::is_surname(View surname, double confidence) const {
    if (is_compound(surname)) return true;
    return std::all_of(surname.begin(), surname.end(), [&](char32_t c) {
        return holds(surnames_, c) || (confidence >= kSureSurname && holds(seldom_surnames_, c));
    });
}

bool PersonNames::is_given(View given, double confidence) const {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char32_t c = given[i];
        // 陳林美: a wife's own surname stands behind her husband's.
        const bool own_surname = i + 1 < given.size() && holds(surnames_, c);
        const bool usual = holds(given_, c) || own_surname;
        const bool ends_name = given.size() > 1 && i + 1 == given.size();
        if (ends_name && never_last_.contains(c)) return false;
        if (!usual && (confidence < kSure || never_given_.contains(c))) return false;
    }
    return true;
}

bool PersonNames::is_compound(View surname) const {
    return is_one_of(compounds_, surname) || is_one_of(rare_compounds_, surname);
}

bool PersonNames::is_nearly_compound(View surname) const {
    return std::any_of(compounds_.begin(), compounds_.end(), [&](const std::u32string& known) {
        return known.size() == surname.size() &&
               (known.front() == surname.front() || known.back() == surname.back());
    });
}

bool PersonNames::has_misread_title(View titled) const {
    const View name = without_title_behind(titled);
    if (name.empty() || unit_ends_.contains(name.back())) return false;
    for (const std::size_t length : {2, 3, 4}) {
        if (length >= name.size()) break;
        const std::size_t begin = name.size() - length;
        std::vector<Split> splits;
        add_split(splits, name, begin);
        const bool usual = !splits.empty() && doubt_of(splits.front(), 1).empty();
        if (usual && is_nearly_title(name.substr(0, begin))) return true;
    }
    return false;
}

/// One character is another one (稻核 for 稽核), or one was read twice (和核核).
bool PersonNames::is_nearly_title(View front) const {
    std::u32string once(front);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    return std::any_of(titles_.begin(), titles_.end(), [&](const std::u32string& title) {
        if (title.size() != once.size()) return false;
        std::size_t differing = 0;
        for (std::size_t i = 0; i < title.size(); ++i) differing += title[i] != once[i] ? 1 : 0;
        return differing <= 1;
    });
}

bool PersonNames::has_stray_character(View front) const {
    const std::size_t title = title_at_end(front);
    return title > 0 && front.size() == title + 1 && !before_titles_.contains(front.front());
}

PersonNames::View PersonNames::without_title_behind(View name) const {
    return name.substr(0, name.size() - title_at_end(name));
}

/// The length of the longest title at the end; 0 where there is none.
std::size_t PersonNames::title_at_end(View text) const {
    std::size_t length = 0;
    for (const auto* words : {&titles_, &address_}) {
        for (const std::u32string& title : *words) {
            if (text.ends_with(title)) length = std::max(length, title.size());
        }
    }
    return length;
}

bool PersonNames::ends_prefix(View prefix) const {
    constexpr std::size_t kShortest = 2;
    return prefix.size() >= kShortest &&
           (unit_ends_.contains(prefix.back()) || title_ends_.contains(prefix.back()) ||
            title_at_end(prefix) > 0);
}

}  // namespace gongwen::extract
