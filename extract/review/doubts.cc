#include "extract/review/doubts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/look_alikes.h"
#include "core/name_endings.h"
#include "core/numerals.h"
#include "core/pattern.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/fields/value_rules.h"
#include "extract/review/mail_doubts.h"
#include "extract/review/text_doubts.h"
#include "extract/values/district_table.h"
#include "extract/values/telephone.h"
#include "words/usual_words.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::array<std::pair<char32_t, char32_t>, 8> kBrackets{{
    {U'(', U')'},
    {U'[', U']'},
    {U'「', U'」'},
    {U'『', U'』'},
    {U'《', U'》'},
    {U'〈', U'〉'},
    {U'【', U'】'},
    {U'“', U'”'},
}};

/// 1) and 一) are numbers of items.
bool may_number_item(char32_t c) { return is_digit(c) || is_numeral(c) || is_latin(c); }

/// Every bracket is closed by its own kind.
bool is_balanced(View text) {
    std::vector<char32_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = fold_width(text[i]);
        for (const auto& [left, right] : kBrackets) {
            if (c == left) open.push_back(right);
            if (c != right) continue;
            const bool numbers_item = right == U')' && i > 0 && may_number_item(text[i - 1]) &&
                                      (open.empty() || open.back() != right);
            if (numbers_item) continue;
            if (open.empty() || open.back() != right) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

/// Small letters that Chinese uses as words: e化, k書.
bool is_stray_letter(char32_t c) { return c >= U'a' && c <= U'z' && c != U'e' && c != U'k'; }

/// A small sign or letter of Latin writing between two Chinese characters is dirt, or part of one
/// of them.
bool has_stray_sign(View text, View signs) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool sign = signs.find(text[i]) != View::npos || is_stray_letter(text[i]);
        if (sign && is_han(text[i - 1]) && is_han(text[i + 1])) return true;
    }
    return false;
}

/// 字第C0八一五一號: a letter in front of Chinese numerals is a misread one of them.
bool has_letter_in_numerals(View text) {
    for (std::size_t at = text.find(U"字第"); at != View::npos; at = text.find(U"字第", at + 2)) {
        const View number = text.substr(at + 2, text.find(U'號', at) - at - 2);
        const bool chinese = std::any_of(number.begin(), number.end(),
                                         [](char32_t c) { return !is_digit(c) && is_numeral(c); });
        if (chinese && !number.empty() && is_latin(number.front())) return true;
    }
    return false;
}

/// 本處@300mm, 網址：#https, senddoc!_Attach1: signs that only addresses and numbers have.
bool has_sign_of_address(View text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == U'@' && (i == 0 || is_han(text[i - 1]))) return true;
        if (text[i] == U'#' && is_latin(text[i + 1])) return true;
        if (text[i] == U'!' && text[i + 1] == U'_') return true;
    }
    return false;
}

bool makes_no_word(View text, std::size_t at) {
    const WordEvidence evidence = word_evidence(text, at);
    return evidence == WordEvidence::NoWord || evidence == WordEvidence::Rare;
}

/// What figures may stand in front of.
constexpr View kCounted =
    U"年月日時分秒週天件份次人名員位項款條點章節頁冊張號樓段巷弄路街區鄰里村"
    U"公元萬千百億倍級類種組隊班期屆處所棟戶座間層支條線站台臺車輛床坪"
    U"小學季字度之至及與或和等個批式場梯案筆比輪紙片卷包套箱面幅本封枚粒只隻棵株盞把匹顆幢副";

/// 宣4導, 請查4照: a speck within a word was taken for a digit. 前3名 and 每5年 count.
bool has_digit_within_word(View text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (!is_digit(text[i]) || !is_han(text[i - 1]) || !is_han(text[i + 1])) continue;
        if (kCounted.find(text[i + 1]) != View::npos) continue;
        const std::u32string word{text[i - 1], text[i + 1]};
        if (word_evidence(word, 0) == WordEvidence::Word ||
            word_evidence(word, 1) == WordEvidence::Word) {
            return true;
        }
    }
    return false;
}

/// 「業務設備一辦公設備費」: the dash of a title was taken for a numeral, where neither side makes
/// a word of it.
bool has_numeral_for_dash(View text) {
    bool quoted = false;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == U'「') quoted = true;
        if (text[i] == U'」') quoted = false;
        if (!quoted || text[i] != U'一' || i < 2) continue;
        const View front = text.substr(i - 1, 2);
        const View behind = text.substr(i, 2);
        if (makes_no_word(front, 0) && makes_no_word(behind, 1)) return true;
    }
    return false;
}

/// 中山路一民權路, 高雄一臺中: an arrow or dash in a value that is no sentence was taken for a
/// numeral, where nothing is counted and neither side makes a word of it, or a place is in front.
bool has_numeral_for_arrow(View text) {
    constexpr View kOrdinals = U"第〇零一二三四五六七八九十百千萬";
    constexpr View kUnits = U"部科課廳";
    constexpr View kPlaces = U"路街巷站市縣區鄉鎮村里場園門橋口館寺廟校";
    constexpr std::size_t kFewest = 2;  // characters on both sides
    if (text.find_first_of(U"，。；、") != View::npos) return false;
    for (std::size_t i = kFewest; i + kFewest < text.size(); ++i) {
        const char32_t before = text[i - 1];
        const char32_t behind = text[i + 1];
        if (text[i] != U'一' || !is_han(before) || !is_han(behind)) continue;
        const bool counts = kOrdinals.find(before) != View::npos ||
                            kCounted.find(behind) != View::npos ||
                            kUnits.find(behind) != View::npos;
        const bool in_word = is_usual_pair(before, U'一') || is_usual_pair(U'一', behind);
        if (!counts && (!in_word || kPlaces.find(before) != View::npos)) return true;
    }
    return false;
}

/// One character, signs alone, 股份有限公司 without its name: what is left of one.
bool is_rest_of_name(View text) {
    constexpr std::array<View, 6> kKinds{U"股份有限公司", U"有限公司", U"公司",
                                         U"縣政府",       U"市政府",   U"委員會"};
    if (text.size() == 1 && is_han(text.front())) return true;
    // 府金: the columns of a seal. 本部, 各科 and 校長 have two characters, too.
    constexpr View kOwn = U"本各貴該存";
    if (text.size() == 2 && is_han(text[0]) && is_han(text[1]) &&
        kOwn.find(text[0]) == View::npos && text[1] != U'長' &&
        !ends_as(text, kEndingCharacters | Ending::Unit)) {
        return true;
    }
    if (std::ranges::find(kKinds, text) != kKinds.end()) return true;
    return !text.empty() && std::ranges::none_of(text, [](char32_t c) {
        return is_han(c) || is_latin(c) || is_digit(c);
    });
}

/// 台灣自來7: the rest of the name was taken for a figure.
bool ends_in_digit(View text) {
    return text.size() > 1 && is_digit(text.back()) && is_han(text[text.size() - 2]);
}

/// 濱國民小學: what is left of a school's name; none has a single character in front of its kind.
bool is_end_of_school(View text) {
    static constexpr std::array<View, 5> kKinds{U"國民小學", U"國民中學", U"高級中學", U"大學",
                                                U"學院"};
    return std::ranges::any_of(kKinds, [&](View kind) {
        return text.size() == kind.size() + 1 && is_han(text.front()) && text.ends_with(kind);
    });
}

std::string_view doubt_of_words(const Field& field, const FieldTemplate& form) {
    // The parts of a foreign name are divided by a point (凱撒.巴燕).
    const View signs = form.kind == FieldKind::Person ? U"'\"`|^" : U".'\"`|^";
    for (const std::string& part : field.list()) {
        const std::u32string text = to_utf32(part);
        if (!is_balanced(text)) return "unbalanced_brackets";
        if (has_stray_sign(text, signs) || has_letter_in_numerals(text)) return "stray_sign";
        if (form.kind != FieldKind::Person && has_sign_of_address(text)) return "stray_sign";
        if (has_numeral_for_dash(text) || has_digit_within_word(text)) return "stray_sign";
        if (form.kind == FieldKind::Text && has_numeral_for_arrow(text)) return "stray_sign";
        const std::string_view lost = doubt_of_text(text);
        if (!lost.empty()) return lost;
        if (form.kind == FieldKind::Names && is_rest_of_name(text)) return "cut_off_name";
        const bool cut_off = ends_in_digit(text) || is_end_of_school(text);
        if (form.kind == FieldKind::Institution && cut_off) return "cut_off_name";
        const bool is_name = form.kind == FieldKind::Institution || form.kind == FieldKind::Names;
        if (is_name && begins_within_county(text)) return "cut_off_name";
    }
    return "";
}

/// 8時起至113年8月14日17: words between figures belong to other fields.
bool has_words_within(View number) {
    const auto first = std::find_if(number.begin(), number.end(), is_digit);
    const auto last = std::find_if(number.rbegin(), number.rend(), is_digit).base();
    return std::any_of(first, std::max(first, last),
                       [](char32_t c) { return is_han(c) && !is_numeral(c) && c != U'第'; });
}

/// Figures, letters of a code, numerals, and the signs that part them; none of these at the end.
bool is_number(View text) {
    constexpr View kParting = U"-–—－./:：,，、()（）# +";
    constexpr View kWords = U"第無免號元年字約共整";
    const auto is_figure = [&](char32_t c) {
        return is_digit(digit_for(c)) || is_digit(c) || is_latin(c) || is_numeral(c);
    };
    const auto is_known = [&](char32_t c) {
        // Codes are written in capitals: q00 was 900.
        const bool small_look_alike = c >= U'a' && c <= U'z' && digit_for(c) != c;
        if (small_look_alike) return false;
        return is_figure(c) || kParting.find(c) != View::npos || kWords.find(c) != View::npos;
    };
    constexpr View kOpen = U"-–—－./:：,，、#";
    // A 0 that was taken for a pair of brackets.
    if (text.find(U"()") != View::npos) return false;
    return std::all_of(text.begin(), text.end(), is_known) &&
           (text.empty() || kOpen.find(text.back()) == View::npos);
}

/// Letters older than that are rare; a lost digit of the year is not.
bool is_usual_date(const std::string& iso) {
    constexpr int kFirstYear = 1950;
    const auto date = date_from_iso(iso);
    return !date || date->year >= kFirstYear;
}

/// 101年7月2: the second digit and 日 were read apart from it, or not at all.
bool lacks_end_of_date(const Field& field) {
    const std::u32string raw = to_utf32(field.raw);
    return raw.find(U'年') != raw.npos && raw.find(U'月') != raw.npos &&
           raw.find(U'日') == raw.npos;
}

bool is_choice(View text, const FieldTemplate& form) {
    const std::u32string compact = without_spaces(text);
    return std::any_of(form.choices.begin(), form.choices.end(),
                       [&](const std::u32string& choice) { return compact == choice; });
}

std::string_view doubt_of_one(const Field& field, const FieldTemplate& form) {
    const std::u32string text = to_utf32(field.text());
    const bool has_form = form.pattern.empty() || text.empty() ||
                          matches(field.text(), form.pattern) ||
                          matches(to_utf8(fold_width(text)), form.pattern);
    if (!has_form) {
        return "unlike_pattern";
    }
    switch (form.kind) {
        case FieldKind::Phone:
            if (!is_possible_phone(field.text())) return "impossible_phone";
            return has_short_extension(field.text()) ? "short_extension" : "";
        case FieldKind::Email:
            return doubt_of_email(field.text());
        case FieldKind::Number:
            if (has_words_within(text)) return "unlike_pattern";
            return is_number(fold_width(text)) && is_balanced(text) ? "" : "not_a_number";
        case FieldKind::Date:
            if (!field.text().empty() && lacks_end_of_date(field)) return "incomplete_date";
            return is_usual_date(field.text()) ? "" : "unusual_date";
        case FieldKind::Choice:
            return is_choice(text, form) ? "" : "unknown_choice";
        case FieldKind::Text:
        case FieldKind::Person:
        case FieldKind::Institution:
        case FieldKind::Items:
        case FieldKind::Names:
            return doubt_of_words(field, form);
        default:
            return "";
    }
}

}  // namespace

std::string_view doubt_of(const Field& field, const FieldTemplate& form) {
    if (form.rows.empty()) return doubt_of_one(field, form);
    Field row = field;
    for (const std::string& value : field.list()) {
        row.value = value;
        const std::string_view doubt = value.empty() ? "" : doubt_of_one(row, form);
        if (!doubt.empty()) return doubt;
    }
    return "";
}

bool is_of_other_kind(std::string_view doubt) {
    return doubt == "not_a_number" || doubt == "impossible_phone" || doubt == "not_an_email";
}

}  // namespace gongwen::extract
