#include "extract/values/field_values.h"

#include <algorithm>
#include <utility>

#include "core/document_number.h"
#include "core/pattern.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/values/agency_name.h"
#include "extract/values/choices.h"
#include "extract/values/date_value.h"
#include "extract/values/number_repair.h"
#include "extract/values/number_value.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr const char* kMisreadDigit = "misread_digit";
constexpr const char* kMisreadCharacter = "misread_character";
/// 02一2000: a hyphen between digits that was taken for the numeral one.
std::u32string with_hyphens(std::u32string text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool stroke = View(U"一－—–ー─").find(text[i]) != View::npos;
        const bool between =
            (is_digit(text[i - 1]) || fold_width(text[i - 1]) == U')') && is_digit(text[i + 1]);
        if (stroke && between) text[i] = U'-';
    }
    return text;
}

Reading blank() { return {std::string(), FieldState::Blank, {}}; }

Reading read(View text) { return {to_utf8(text), FieldState::Read, {}}; }

/// Without the spaces that recognition put between figures; those around words stay.
std::u32string without_inner_spaces(View text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_space(text[i])) {
            out += text[i];
            continue;
        }
        const bool beside_word =
            i > 0 && i + 1 < text.size() && (is_han(text[i - 1]) || is_han(text[i + 1]));
        const bool is_figure_beside =
            i > 0 && i + 1 < text.size() && (is_digit(text[i - 1]) || is_digit(text[i + 1]));
        if (beside_word && is_figure_beside) out += U' ';
    }
    return out;
}

/// A speck behind the digits is read as 。, 、 or -, the end of a rule below them as _.
View without_sign_behind(View number) {
    const bool sign = number.size() > 1 && is_digit(number[number.size() - 2]) &&
                      View(U"。，、．.,·‧'_-－").find(number.back()) != View::npos;
    return sign ? number.substr(0, number.size() - 1) : number;
}

/// Behind a number the signs that part it from the next value in its line, and the first half of
/// E-mail, which goes on in the next.
View without_parting_behind(View number) {
    constexpr View kParting = U"/／|｜;；「」 \u3000";
    View front = number;
    if (front.ends_with(U"E-")) front.remove_suffix(2);
    front = front.substr(0, front.find_last_not_of(kParting) + 1);
    return !front.empty() && is_digit(front.back()) ? front : number;
}

Reading read_phone(View text) {
    const std::u32string compact = without_inner_spaces(without_parting_behind(text));
    constexpr double kGuessed = 0.8;
    // Of figures that are printed wide the signs are, too: nothing was misread.
    if (std::ranges::any_of(compact,
                            [](char32_t c) { return is_digit(c) && c != fold_width(c); })) {
        return read(compact);
    }
    const std::u32string digits = with_hyphens(with_digits(without_sign_behind(compact)));
    if (const auto extended = with_extension_sign(digits)) {
        // 249 may be #49, or an extension of three digits whose sign was lost.
        constexpr double kEither = 0.5;
        const std::size_t sign = extended->find(U'#');
        const bool is_short =
            extended->size() == sign + 3 && is_digit(digits[sign]) && digits[sign] != U'4';
        const double most_sure = is_short ? kEither : kGuessed;
        return {to_utf8(*extended), FieldState::Repaired, "misread_extension", most_sure};
    }
    if (const auto mended = with_zero_in_front(digits)) {
        constexpr double kDoubtful = 0.5;  // the digits behind may be misread alike
        return {to_utf8(*mended), FieldState::Repaired, kMisreadDigit, kDoubtful};
    }
    if (digits == compact) return read(compact);
    return {to_utf8(digits), FieldState::Repaired, kMisreadDigit};
}

Reading read_email(View text) {
    const std::u32string compact = without_spaces(text);
    std::u32string address = fold_width(compact);
    const std::size_t at = address.find(U'@');
    std::replace(address.begin(), address.end(), U',', U'.');
    std::replace(address.begin(), address.end(), U'。', U'.');
    if (at == std::u32string::npos || address == compact) return read(compact);
    return {to_utf8(address), FieldState::Repaired, kMisreadCharacter};
}

Reading read_document_number(View text) {
    const std::u32string compact = without_spaces(text);
    const std::u32string repaired = with_number_repaired(compact);
    if (repaired == compact) return read(compact);
    return {to_utf8(repaired), FieldState::Repaired, kMisreadDigit};
}

/// One of the choices, perhaps with words behind it; a single misread character is mended.
Reading read_choice(View text, const FieldTemplate& field) {
    const std::u32string compact = without_spaces(text);
    const std::u32string bare = without_specks_behind(compact);
    if (std::find(field.choices.begin(), field.choices.end(), bare) != field.choices.end()) {
        if (bare == compact) return read(compact);
        return {to_utf8(bare), FieldState::Repaired, kMisreadCharacter};
    }
    if (begins_with_choice(compact, field)) return read(compact);
    const std::u32string* choice = misread_choice(bare, field);
    if (choice) return {to_utf8(*choice), FieldState::Repaired, kMisreadCharacter};
    return read(compact);
}

/// A sentence ends with 。; recognition gives other small round signs for it.
Reading read_sentence(View text) {
    constexpr std::size_t kShortest = 8;
    if (text.size() >= kShortest && View(U".．｡oO0°").find(text.back()) != View::npos &&
        is_han(text[text.size() - 2])) {
        std::u32string mended(text);
        mended.back() = U'。';
        return {to_utf8(mended), FieldState::Repaired, kMisreadCharacter};
    }
    return read(text);
}

std::size_t count_digits(View text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

bool has_colon(View text) { return text.find_first_of(U"：:") != View::npos; }

/// A stroke of dirt in front of a name or behind a whole one.
Reading read_institution(View text) {
    if (text.size() > 3 && View(U".·‧,、'`").find(text.front()) != View::npos) {
        return {to_utf8(text.substr(1)), FieldState::Repaired, kMisreadCharacter};
    }
    const bool stroke =
        text.size() > 3 && View(U"一-—_.·‧:：|'丨ˊˋ").find(text.back()) != View::npos;
    const View name = text.substr(0, text.size() - 1);
    if (!stroke || agency_end(name) != name.size()) return read(text);
    return {to_utf8(name), FieldState::Repaired, kMisreadCharacter};
}

/// What a speck behind a label is read as.
bool is_lone_sign(View text) {
    return text.size() == 1 && View(U"。，、．.,·‧'ˊˋ`").find(text.front()) != View::npos;
}

/// 。71041臺南市…: no text begins with a sign that parts or ends sentences; it is a speck.
Reading read_text(View text) {
    const std::size_t begin = text.find_first_not_of(U"。，、；/`'");
    if (begin == 0 || begin == View::npos) return read_sentence(text);
    return {read_sentence(text.substr(begin)).value, FieldState::Repaired, kMisreadCharacter};
}

/// 聯絡人：林大有，電話：…: contacts in a sentence.
View without_comma_at_end(View text) {
    while (!text.empty() && View(U"，,；;").find(text.back()) != View::npos) text.remove_suffix(1);
    return text;
}

}  // namespace

namespace {

bool is_currency_alone(View number, const FieldTemplate& field) {
    return without_currency(number, field).empty();
}

}  // namespace

View without_currency(View number, const FieldTemplate& field) {
    const auto skip_spaces = [&] {
        number.remove_prefix(std::min(number.find_first_not_of(U" \u3000"), number.size()));
    };
    const View whole = number;
    skip_spaces();
    // The $ of NT$ is often read as S.
    const bool behind_letters = std::any_of(field.labels.begin(), field.labels.end(),
                                            [](View label) { return label.ends_with(U"NT"); });
    const bool has_letters = number.starts_with(U"NT");
    if (has_letters) number.remove_prefix(2);
    const View signs = has_letters || behind_letters ? View(U"$＄S") : View(U"$＄");
    const bool has_sign = !number.empty() && signs.find(number.front()) != View::npos;
    if (!has_letters && !has_sign) return whole;
    if (has_sign) number.remove_prefix(1);
    skip_spaces();
    return number.empty() || is_digit(number.front()) ? number : whole;
}

Reading read_value(View spaced, const FieldTemplate& field) {
    const std::u32string text = to_utf32(trimmed(to_utf8(spaced)));
    if (text.empty() || is_lone_sign(text)) return blank();
    switch (field.kind) {
        case FieldKind::Date:
            return read_date(text);
        case FieldKind::Phone:
            return read_phone(text);
        case FieldKind::Email:
            return read_email(text);
        case FieldKind::Number:
            return is_currency_alone(text, field) ? blank()
                                                  : read_number(without_currency(text, field));
        case FieldKind::DocumentNumber:
            return read_document_number(text);
        case FieldKind::Choice:
            return read_choice(text, field);
        case FieldKind::Institution:
            return read_institution(text);
        case FieldKind::Person:
            return read_sentence(without_comma_at_end(text));
        case FieldKind::Text:
            return read_text(text);
        default:
            return read_sentence(text);
    }
}

bool could_be_value(const FieldTemplate& field, View text) {
    switch (field.kind) {
        case FieldKind::Date:
            return parse_date(text).has_value();
        case FieldKind::Phone:
            return count_digits(text) >= 6;
        case FieldKind::Email:
            return text.find(U'@') != View::npos;
        case FieldKind::DocumentNumber:
            return parse_document_number(to_utf8(text)).has_value() && count_digits(text) >= 5;
        case FieldKind::Number:
            return !text.empty() && count_digits(text) * 2 >= text.size();
        case FieldKind::Choice:
            return begins_with_choice(text, field) || misread_choice(text, field);
        case FieldKind::Institution:
            return agency_end(text) == text.size() || text.starts_with(U"如");
        default:
            return !has_colon(text);
    }
}

bool is_blank_form(View text) {
    static constexpr View kForm = U"_＿—-－ー─一.．…年月日自至中華民國西元/";
    return std::all_of(text.begin(), text.end(),
                       [](char32_t c) { return is_space(c) || kForm.find(c) != View::npos; });
}

Field field_at(const Passage& passage) {
    Field field;
    field.raw = to_utf8(passage.text);
    field.most_sure = passage.most_sure(0, passage.size());
    field.confidence = std::min(passage.all_right(0, passage.size()), field.most_sure);
    field.page = passage.page_of(0);
    field.box = passage.box_of(0, passage.size());
    return field;
}

Field read_part(const Passage& passage, std::size_t begin, std::size_t end,
                const FieldTemplate& kind) {
    Field field;
    const View part = View(passage.text).substr(begin, end - begin);
    field.raw = to_utf8(part);
    Reading reading = read_value(part, kind);
    field.value = std::move(reading.value);
    field.state = reading.state;
    field.reason = std::move(reading.reason);
    field.most_sure = passage.most_sure(begin, end);
    field.confidence =
        std::min({passage.all_right(begin, end), field.most_sure, reading.most_sure});
    field.page = passage.page_of(begin);
    field.box = passage.box_of(begin, end);
    return field;
}

}  // namespace gongwen::extract
