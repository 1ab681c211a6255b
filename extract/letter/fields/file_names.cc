#include "extract/letter/fields/file_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/edit_distance.h"
#include "core/look_alikes.h"
#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kPart = U"ATTACH";
constexpr std::size_t kCode = 10;        ///< characters of an agency's code, an A the last
constexpr std::size_t kShortNumber = 6;  ///< digits
constexpr std::size_t kMostParts = 2;    ///< digits
constexpr std::array<View, 16> kKinds{U"pdf",  U"docx", U"doc",  U"odt", U"ods", U"odp",
                                      U"xlsx", U"xls",  U"pptx", U"ppt", U"txt", U"zip",
                                      U"jpg",  U"tif",  U"csv",  U"xml"};

bool is_name_character(char32_t c) {
    return (c < 0x7F && (is_digit(c) || is_latin(c))) || c == U'_' || c == U'-' || c == U'.';
}

/// The kind that a whole word names; empty where it names none.
View kind_of(View word) {
    const auto* const found = std::find(kKinds.begin(), kKinds.end(), word);
    return found != kKinds.end() ? *found : View();
}

/// The kind at the end of a name, with the dot that may be missing there: {what is in front, kind}.
std::pair<View, View> split_kind(View name) {
    for (const std::size_t length : {std::size_t{4}, std::size_t{3}}) {
        if (name.size() <= length) continue;
        const View kind = kind_of(name.substr(name.size() - length));
        if (kind.empty()) continue;
        View front = name.substr(0, name.size() - length);
        if (front.ends_with(U'.')) front.remove_suffix(1);
        return {front, kind};
    }
    return {name, {}};
}

/// The digits that a part's number is printed with; empty where it is no number. A letter beside
/// the digit that it looks like (l1) is that digit, read twice.
std::u32string part_number(View text) {
    std::u32string digits;
    bool is_letter = false;  // the last one
    for (const char32_t c : text) {
        const View alike = look_alikes_of(c);
        if (!is_digit(c) && alike.empty()) return {};
        const char32_t digit = is_digit(c) ? c : alike.front();
        const bool is_echo = !digits.empty() && digits.back() == digit && is_letter == is_digit(c);
        if (!is_echo) digits += digit;
        is_letter = !is_digit(c);
    }
    return digits.size() <= kMostParts ? digits : std::u32string();
}

bool all_digits(View text) { return std::all_of(text.begin(), text.end(), is_digit); }

View without_joints(View text) {
    while (!text.empty() && View(U"_-.").find(text.back()) != View::npos) text.remove_suffix(1);
    return text;
}

/// CODE_NUMBER in front of _ATTACH: the stroke between them may be missing.
std::u32string code_and_number(View text) {
    const std::size_t joint = text.find_last_of(U"_-.");
    const std::size_t cut = joint != View::npos ? joint : std::min(kCode, text.size());
    const View code = text.substr(0, cut);
    const View number = text.substr(joint != View::npos ? joint + 1 : cut);
    const bool usual = code.size() == kCode && is_latin(code.back()) &&
                       number.size() >= kShortNumber && all_digits(number);
    return usual ? std::u32string(code) + U'_' + std::u32string(number) : std::u32string(text);
}

/// Behind the word that other systems write for ATTACH; npos where it is not there.
std::size_t behind_short_part(View front) {
    for (const View word : {View(U"ATTCH"), View(U"Attach"), View(U"attach")}) {
        const std::size_t at = front.find(word);
        if (at != View::npos) return at + word.size();
    }
    return View::npos;
}

std::u32string usual_name(View name) {
    const auto [front, kind] = split_kind(name);
    if (kind.empty()) return std::u32string(name);
    const std::u32string ending = U'.' + std::u32string(kind);
    const std::size_t part = front.find(kPart);
    if (part != View::npos && part > 0) {
        const std::u32string number = part_number(front.substr(part + kPart.size()));
        if (number.empty()) return std::u32string(name);
        return code_and_number(without_joints(front.substr(0, part))) + U'_' +
               std::u32string(kPart) + number + ending;
    }
    if (const std::size_t behind = behind_short_part(front); behind != View::npos) {
        const std::u32string number = part_number(front.substr(behind));
        if (!number.empty()) return std::u32string(front.substr(0, behind)) + number + ending;
    }
    const std::size_t joint = front.find(U'-');
    const bool numbered =
        joint != View::npos && joint >= kShortNumber && all_digits(front.substr(0, joint));
    const std::u32string number =
        numbered ? part_number(front.substr(joint + 1)) : std::u32string();
    if (number.empty()) return std::u32string(name);
    return std::u32string(front.substr(0, joint + 1)) + number + ending;
}

/// A kind of file stands at `at` as a word of its own.
bool has_kind_at(View text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_latin(text[end])) ++end;
    return end > at && !kind_of(text.substr(at, end - at)).empty();
}

/// A name of letters and a number ends in front of `at`: ATTACH1, plan_2.
bool is_stem_before(View text, std::size_t at) {
    if (at == 0 || !is_digit(text[at - 1])) return false;
    std::size_t begin = at;
    while (begin > 0 && is_name_character(text[begin - 1])) --begin;
    const View stem = text.substr(begin, at - begin);
    return std::any_of(stem.begin(), stem.end(), is_latin) || stem.find(U'_') != View::npos;
}

/// ATTACH1,docx, ATTACH1 pdf and Attach].pdf: in front of a kind a comma is the dot, as is the
/// white that a lost dot leaves behind a name; a bracket that nothing opens is the part's 1.
std::u32string with_dots_and_ones(std::u32string text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        if (!is_name_character(text[i - 1])) continue;
        const bool is_dot =
            fold_width(text[i]) == U',' || (is_space(text[i]) && is_stem_before(text, i));
        if (is_dot && has_kind_at(text, i + 1)) text[i] = U'.';
        const bool stroke = text[i] == U']' || text[i] == U'|';
        const bool opened = View(text).substr(0, i).find(U'[') != View::npos;
        if (stroke && !opened && text[i + 1] == U'.' && has_kind_at(text, i + 2)) text[i] = U'1';
    }
    return text;
}

/// 376470000A/1040012345: no file's name has a stroke like that, but one below the line.
bool is_below_line(View text, std::size_t at) {
    constexpr View kStrokes = U"/\\^";
    if (kStrokes.find(text[at]) == View::npos || at < kCode) return false;
    const View code = text.substr(at - kCode, kCode);
    const View behind = text.substr(at + 1, kShortNumber);
    const bool is_code = is_latin(code.back()) && all_digits(code.substr(0, kCode - 1));
    return is_code && behind.size() == kShortNumber && all_digits(behind);
}

/// The kind that a word at the end of a name was meant to be (doe, d0cx, pdt); empty for no kind
/// and for one that is read well.
View misread_kind(View word) {
    constexpr auto kAlike = std::to_array<std::pair<char32_t, char32_t>>(
        {{U'e', U'c'}, {U'0', U'o'}, {U'q', U'd'}, {U't', U'f'}, {U'1', U'l'}});
    if (!kind_of(word).empty()) return {};
    for (const auto& [read, meant] : kAlike) {
        std::u32string kind(word);
        std::ranges::replace(kind, read, meant);
        if (kind != word && !kind_of(kind).empty()) return kind_of(kind);
    }
    return {};
}

/// 376470000人1040012345: the A of a code and the stroke behind it, as wide as a character.
bool is_end_of_code(View text, std::size_t at) {
    constexpr std::size_t kDigits = kCode - 1;
    if (text[at] != U'人' || at < kDigits) return false;
    const View behind = text.substr(at + 1, kShortNumber);
    return all_digits(text.substr(at - kDigits, kDigits)) && behind.size() == kShortNumber &&
           all_digits(behind);
}

std::u32string with_strokes_and_kinds(std::u32string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_end_of_code(text, i)) text.replace(i, 1, U"A_");
        if (is_below_line(text, i)) text[i] = U'_';
        if (text[i] != U'.' || i == 0 || !is_name_character(text[i - 1])) continue;
        std::size_t end = i + 1;
        while (end < text.size() && (is_latin(text[end]) || is_digit(text[end]))) ++end;
        const bool is_last = end == text.size() || !is_name_character(text[end]);
        const View kind = misread_kind(View(text).substr(i + 1, end - i - 1));
        if (is_last && !kind.empty()) text.replace(i + 1, kind.size(), kind);
    }
    return text;
}

/// What stands in front of _ATTACH in a name of the exchange: the agency's code and the number.
struct Stem {
    std::size_t begin = 0;
    std::u32string text;
};

std::vector<Stem> stems_in(View text) {
    const std::u32string part = U'_' + std::u32string(kPart);
    std::vector<Stem> stems;
    for (std::size_t at = text.find(part); at != View::npos; at = text.find(part, at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_name_character(text[begin - 1])) --begin;
        stems.push_back({begin, std::u32string(text.substr(begin, at - begin))});
    }
    return stems;
}

/// 376470000A_1040012345: it may be another letter's, too.
bool is_usual_stem(View stem) {
    return stem.size() > kCode + kShortNumber && is_latin(stem[kCode - 1]) && stem[kCode] == U'_' &&
           all_digits(stem.substr(kCode + 1));
}

/// The enclosures of one letter bear its one number: what two and more of them agree in is what a
/// third was misread of, if it is no usual name itself.
std::u32string with_one_stem(std::u32string text) {
    constexpr std::size_t kMostWrong = 2;
    const std::vector<Stem> stems = stems_in(text);
    const auto count = [&](const std::u32string& stem) {
        return std::count_if(stems.begin(), stems.end(),
                             [&](const Stem& other) { return other.text == stem; });
    };
    const auto shared = std::max_element(
        stems.begin(), stems.end(),
        [&](const Stem& a, const Stem& b) { return count(a.text) < count(b.text); });
    if (shared == stems.end() || count(shared->text) < 2) return text;
    for (auto stem = stems.rbegin(); stem != stems.rend(); ++stem) {
        const std::size_t wrong = edit_distance(stem->text, shared->text);
        if (wrong == 0 || wrong > kMostWrong || is_usual_stem(stem->text)) continue;
        text.replace(stem->begin, stem->text.size(), shared->text);
    }
    return text;
}

}  // namespace

std::string with_usual_file_names(std::string_view utf8) {
    const std::u32string text = with_strokes_and_kinds(with_dots_and_ones(to_utf32(utf8)));
    std::u32string out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_name_character(text[end])) ++end;
        if (end == begin) {
            out += text[begin++];
            continue;
        }
        out += usual_name(View(text).substr(begin, end - begin));
        begin = end;
    }
    return to_utf8(with_one_stem(std::move(out)));
}

void mend_file_names(Record& record) {
    const auto found = record.fields.find("attachment");
    if (found == record.fields.end()) return;
    const std::string read = found->second.text();
    std::string usual = with_usual_file_names(read);
    if (usual != read) repair(found->second, std::move(usual), "file_name");
}

}  // namespace gongwen::extract
