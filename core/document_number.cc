#include "core/document_number.h"

#include <algorithm>
#include <array>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen {
namespace {

constexpr std::size_t kLongestPrefix = 8;
constexpr std::size_t kSearchBack = 30;  // far enough to see the end of an agency's name
constexpr std::size_t kMostDigits = 11;
constexpr std::size_t kSureDigits = 9;  // so many digits are a number even without 第 or 號

using Text = std::u32string;
using View = std::u32string_view;

char32_t fold_bracket(char32_t c) {
    if (c == U'（' || c == U'〔' || c == U'﹙') return U'(';
    if (c == U'）' || c == U'〕' || c == U'﹚') return U')';
    return c;
}

/// The digit that `c` is or is a common misread of, else 0.
char32_t digit_of(char32_t c) {
    if (is_digit(c)) return fold_width(c);
    switch (fold_width(c)) {
        case U'O':
        case U'o':
        case U'〇':
        case U'○':
            return U'0';
        case U'l':
        case U'I':
        case U'|':
            return U'1';
        default:
            return 0;
    }
}

/// The part behind the 字: 第 digits [letter [digits]] [-sub-number] 號.
struct Tail {
    std::string digits;
    std::size_t plain_digits = 0;  ///< before any letter
    bool has_ordinal = false;      ///< 第
    bool has_number_word = false;  ///< 號
    std::size_t end = 0;
};

void skip_spaces(View text, std::size_t& at) {
    while (at < text.size() && is_space(text[at])) ++at;
}

/// 字第○九二○○八八一二三號: until the letters ran from left to right.
char32_t numeral_of(char32_t c) {
    static constexpr View kNumerals = U"零一二三四五六七八九";
    const std::size_t value = kNumerals.find(c);
    return value == View::npos ? 0 : U'0' + static_cast<char32_t>(value);
}

void take_digits(View text, std::size_t& at, std::string& out, std::size_t most,
                 bool numerals = false) {
    std::size_t taken = 0;
    for (std::size_t probe = at; probe < text.size() && taken < most; ++probe) {
        if (is_space(text[probe])) continue;
        char32_t digit = digit_of(text[probe]);
        if (digit == 0 && numerals) digit = numeral_of(text[probe]);
        if (digit == 0) break;
        out += static_cast<char>(digit);
        at = probe + 1;
        ++taken;
    }
}

void take_suffix_letter(View text, std::size_t& at, std::string& out) {
    if (at >= text.size() || !is_latin(text[at])) return;
    std::size_t probe = at + 1;
    std::string behind;
    take_digits(text, probe, behind, 6);
    if (!behind.empty() && behind.size() < 5) return;
    if (probe < text.size() && is_latin(text[probe])) return;
    out += static_cast<char>(fold_width(text[at]));
    out += behind;
    at = probe;
}

void take_sub_number(View text, std::size_t& at, std::string& out) {
    if (at >= text.size() || (fold_width(text[at]) != U'-' && text[at] != U'–')) return;
    std::size_t probe = at + 1;
    std::string behind;
    take_digits(text, probe, behind, 4);
    if (behind.empty()) return;
    out += '-' + behind;
    at = probe;
}

/// The number at `at`, or a Tail without digits.
Tail read_tail(View text, std::size_t at) {
    Tail tail;
    skip_spaces(text, at);
    if (at < text.size() && (text[at] == U'第' || text[at] == U'笫')) {
        tail.has_ordinal = true;
        ++at;
        skip_spaces(text, at);
    }
    take_digits(text, at, tail.digits, kMostDigits + 1, tail.has_ordinal);
    tail.plain_digits = tail.digits.size();
    if (tail.digits.empty() || tail.plain_digits > kMostDigits) return {};
    take_suffix_letter(text, at, tail.digits);
    take_sub_number(text, at, tail.digits);
    tail.end = at;
    skip_spaces(text, at);
    if (at < text.size() && fold_variant(text[at]) == fold_variant(U'號')) {
        tail.has_number_word = true;
        tail.end = at + 1;
    }
    return tail;
}

bool begins_with_year(const std::string& digits) {
    return digits.size() >= 3 && (digits[0] == '0' || digits[0] == '1');
}

bool is_plausible(const Tail& tail) {
    if (tail.digits.empty()) return false;
    if (tail.has_ordinal && tail.has_number_word) return tail.plain_digits >= 2;
    const bool is_sure = tail.plain_digits >= kSureDigits && begins_with_year(tail.digits);
    return is_sure || (tail.has_number_word && tail.plain_digits >= 7);
}

// ---- the 字: cutting off what stands in front of it in running text -----------------------------

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

/// 文資局物字: an office's short name and one character more, which its own name does not begin
/// with.
bool is_office_in_prefix(View text, std::size_t end) {
    static constexpr View kOffices = U"局處署所館";
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

/// Behind the agency name at the front (內政部台內資 → 3, 衛部醫 → 0): name by name, for a unit
/// follows its ministry. A name has at least three characters, 衛署 and 環部 are part of a 字.
std::size_t agency_name_length(View text) {
    constexpr std::size_t kShortestName = 3;
    std::size_t cut = 0;
    for (;;) {
        const View rest = text.substr(cut);
        if (is_sign_of_agency(rest) || begins_with_year_in_numerals(rest)) return cut;
        if (cut > 0 && rest.size() <= kLongestPrefix && begins_like_prefix(rest)) return cut;
        std::size_t end = kShortestName;
        while (end < rest.size() && !ends_agency_name_at(rest, end)) ++end;
        if (end >= rest.size() || is_office_in_prefix(rest, end)) return cut;
        cut += end;
    }
}

/// Behind the last 貴部, 本府, 鈞院 … that leaves something.
std::size_t pronoun_length(View text) {
    static constexpr View kPronouns = U"貴鈞本該";
    static constexpr View kAgencies = U"部院會署局府處所公校館縣市行司中";
    for (std::size_t i = text.size(); i-- > 0;) {
        if (kPronouns.find(text[i]) == View::npos || i + 2 >= text.size()) continue;
        if (kAgencies.find(text[i + 1]) == View::npos) continue;
        const View behind = text.substr(i + 2);
        return i + (behind.size() > 1 && (behind.starts_with(U"司") || behind.starts_with(U"所") ||
                                          behind.starts_with(U"心"))
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

/// Behind the last bracket that is not part of the 字: （84）台內 → 4, 臺教師（二） → 0.
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

std::size_t date_length(View text) {
    const std::size_t at = text.find_last_of(U"日年");
    if (at == View::npos || at + 1 >= text.size()) return 0;
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

/// Where in `text` (all that could belong to it) the 字 begins.
std::size_t prefix_begin(View text) {
    std::size_t begin = 0;
    for (const auto step :
         {date_length, put_in_place_length, bracket_length, earlier_number_length, lead_word_length,
          pronoun_length, lead_word_length, agency_name_length, leading_digits}) {
        begin += step(text.substr(begin));
    }
    const std::size_t length = text.size() - begin;
    return length > kLongestPrefix ? text.size() - kLongestPrefix : begin;
}

bool may_stand_in_prefix(char32_t c) {
    const char32_t bracket = fold_bracket(c);
    return is_han(c) || is_digit(c) || is_latin(c) || bracket == U'(' || bracket == U')';
}

/// The stretch in front of the 字 at `at`, with spaces of layout.
std::size_t stretch_begin(View text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < kSearchBack) {
        const char32_t c = text[begin - 1];
        if (!may_stand_in_prefix(c) && !is_space(c)) break;
        --begin;
    }
    while (begin < at && is_space(text[begin])) ++begin;
    return begin;
}

/// 年度訴字第123號 is a court's case, 釋字第748號 an interpretation: neither is a letter.
bool is_court_case(View stretch, const Tail& tail) {
    if (tail.plain_digits > 6) return false;
    return stretch.find(U"年度") != View::npos || stretch.ends_with(U"釋") ||
           stretch.ends_with(U"憲判");
}

std::optional<DocumentNumberMatch> match_at(View text, std::size_t word) {
    const Tail tail = read_tail(text, word + 1);
    if (!is_plausible(tail)) return std::nullopt;
    const std::size_t first = stretch_begin(text, word);
    const View stretch = text.substr(first, word - first);
    if (is_court_case(stretch, tail)) return std::nullopt;
    std::size_t begin = first + prefix_begin(stretch);
    while (begin < word && is_space(text[begin])) ++begin;
    if (begin == word) return std::nullopt;
    const Text prefix = without_spaces(text.substr(begin, word - begin));
    return DocumentNumberMatch{{to_utf8(prefix), tail.digits}, begin, tail.end};
}

std::size_t count_leading_digits(const std::string& digits) {
    const auto end =
        std::find_if(digits.begin(), digits.end(), [](char c) { return c < '0' || c > '9'; });
    return static_cast<std::size_t>(end - digits.begin());
}

/// 第1042301569、1042301570號, 第1042301569號及第1042301570號: one 字 for several numbers of one
/// length.
std::optional<DocumentNumberMatch> further_number(View text, const DocumentNumberMatch& before) {
    constexpr View kJoints = U"、及與和暨";
    std::size_t at = before.end;
    if (at >= text.size() || kJoints.find(text[at]) == View::npos) return std::nullopt;
    ++at;
    skip_spaces(text, at);
    const Tail tail = read_tail(text, at);
    const bool is_alike = tail.plain_digits >= kSureDigits &&
                          tail.plain_digits == count_leading_digits(before.number.digits);
    if (!is_alike) return std::nullopt;
    return DocumentNumberMatch{{before.number.prefix, tail.digits}, at, tail.end};
}

bool is_kind_word(View text) {
    static constexpr std::array<View, 8> kKinds{U"",     U"函",   U"書函",       U"令",
                                                U"公告", U"箋函", U"開會通知單", U"。"};
    return std::find(kKinds.begin(), kKinds.end(), text) != kKinds.end();
}

/// The prefix of a value that holds nothing but the number.
std::optional<std::string> whole_prefix(View text) {
    if (!std::all_of(text.begin(), text.end(), may_stand_in_prefix)) return std::nullopt;
    const View prefix = text.substr(bracket_length(text));
    if (prefix.size() > kLongestPrefix) return to_utf8(prefix.substr(prefix_begin(prefix)));
    return to_utf8(prefix);
}

std::optional<DocumentNumber> number_with_word(View text) {
    for (std::size_t at = text.find(U'字'); at != View::npos; at = text.find(U'字', at + 1)) {
        const Tail tail = read_tail(text, at + 1);
        if (tail.digits.empty() || !is_kind_word(text.substr(tail.end))) continue;
        const std::optional<std::string> prefix = whole_prefix(text.substr(0, at));
        if (prefix) return DocumentNumber{*prefix, tail.digits};
    }
    return std::nullopt;
}

/// 第, a digit, or an O or l in front of one: it stands for the number's first digit.
bool begins_number(View text, std::size_t at) {
    if (is_digit(text[at]) || text[at] == U'第') return true;
    const bool is_misread = digit_of(text[at]) != 0 && (at == 0 || !is_latin(text[at - 1]));
    return is_misread && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// 台內資第1042301850號, 台內資1042301850, 1042301850, O992301850.
std::optional<DocumentNumber> number_without_word(View text) {
    constexpr std::size_t kFewestDigits = 5;
    std::size_t at = 0;
    while (at < text.size() && !begins_number(text, at)) ++at;
    // 勞動保3第…: a digit of the 字 is followed by more than the number.
    for (; at < text.size(); ++at) {
        const Tail tail = read_tail(text, at);
        if (tail.digits.empty() || !is_kind_word(text.substr(tail.end))) continue;
        const bool is_sure = tail.has_ordinal && tail.has_number_word;
        if (!is_sure && tail.plain_digits < kFewestDigits) return std::nullopt;
        const std::optional<std::string> prefix = whole_prefix(text.substr(0, at));
        return prefix ? std::optional(DocumentNumber{*prefix, tail.digits}) : std::nullopt;
    }
    return std::nullopt;
}

YearCheck compare_years(int printed, const Date& date) {
    const int year = roc_year(date.year);
    if (printed == year) return YearCheck::Agrees;
    return printed == year - 1 && date.month <= 3 ? YearCheck::PreviousYear : YearCheck::Suspect;
}

}  // namespace

std::string DocumentNumber::text() const {
    return prefix.empty() ? digits : prefix + "字第" + digits + "號";
}

std::string DocumentNumber::key() const {
    Text folded = fold_variants(without_spaces(to_utf32(prefix + digits)));
    std::transform(folded.begin(), folded.end(), folded.begin(), fold_bracket);
    const std::size_t open = folded.find(U'(');
    const std::size_t close = folded.find(U')');
    if (open != Text::npos && close != Text::npos && open < close &&
        is_year_behind_sign(folded, open, View(folded).substr(open + 1, close - open - 1))) {
        folded.erase(open, close + 1 - open);
    }
    return to_utf8(folded);
}

std::vector<DocumentNumberMatch> find_document_numbers(View text) {
    std::vector<DocumentNumberMatch> found;
    std::size_t from = 0;
    for (std::size_t at = text.find(U'字'); at != View::npos; at = text.find(U'字', at + 1)) {
        if (at < from) continue;
        std::optional<DocumentNumberMatch> match = match_at(text, at);
        if (!match) continue;
        found.push_back(std::move(*match));
        while (std::optional<DocumentNumberMatch> next = further_number(text, found.back())) {
            found.push_back(std::move(*next));
        }
        from = found.back().end;
    }
    return found;
}

std::optional<DocumentNumber> parse_document_number(std::string_view utf8) {
    const Text text = without_spaces(to_utf32(utf8));
    if (std::optional<DocumentNumber> number = number_with_word(text)) return number;
    return number_without_word(text);
}

YearCheck check_year(const DocumentNumber& number, const std::optional<Date>& date) {
    const std::size_t length = count_leading_digits(number.digits);
    if (!date || roc_year(date->year) <= 0) return YearCheck::CannotTell;
    const int year = roc_year(date->year);
    const bool has_year_and_letter = length == 3 && number.digits.size() >= 8;
    if (length >= 10 || has_year_and_letter) {
        const int two_digits = std::stoi(number.digits.substr(0, 2));
        const bool short_form = length == 10 && year >= 90 && year < 100;
        if (short_form && two_digits == year) return YearCheck::Agrees;
        return compare_years(std::stoi(number.digits.substr(0, 3)), *date);
    }
    // Numbers had two digits of the year, or none, until the nineties of the Republic.
    return year < 100 ? YearCheck::Agrees : YearCheck::CannotTell;
}

}  // namespace gongwen
