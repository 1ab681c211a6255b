#include "extract/letter/labels/told_label.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/values/agency_name.h"
#include "extract/values/districts.h"
#include "extract/values/number_repair.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool holds(View words, std::span<const View> parts) {
    return std::ranges::any_of(parts, [&](View part) { return words.find(part) != View::npos; });
}

constexpr std::array<View, 2> kFax{U"傳真", U"fax"};
constexpr std::array<View, 7> kPhone{U"電話", U"專線", U"分機", U"tel", U"phone", U"洽詢", U"聯絡"};
constexpr std::array<View, 10> kPerson{U"承辦", U"經辦", U"主辦",    U"聯絡", U"連絡",
                                       U"聯繫", U"窗口", U"contact", U"from", U"attn"};
constexpr std::array<View, 7> kReceiver{U"受文", U"受函", U"收函", U"受件",
                                        U"收件", U"受信", U"收信"};
constexpr std::array<View, 5> kCopy{U"副本", U"副知", U"副送", U"抄送", U"抄陳"};
constexpr std::array<View, 4> kOriginal{U"正本", U"行文", U"分行", U"分送"};

/// 行動電話 is a person's own, 免付費專線 the public's; 收件日期 and 來文字號 are of other letters.
bool is_of_others(View words) {
    constexpr std::array<View, 19> kOthers{
        U"手機", U"行動", U"免費", U"免付費", U"申訴", U"檢舉", U"客服", U"來文", U"收文", U"前函",
        U"立案", U"登記", U"核准", U"統一",   U"案號", U"契約", U"帳號", U"證書", U"發票"};
    return holds(words, kOthers);
}

bool is_mail(const std::string& value) {
    return value.find('@') != std::string::npos && is_possible_email(value);
}

bool is_document_number(View value) {
    return value.find(U"字第") != View::npos && value.ends_with(U'號') &&
           parse_document_number(to_utf8(with_number_repaired(value))).has_value();
}

bool is_phone(View value) {
    const bool begins =
        !value.empty() && (is_digit(value.front()) || fold_width(value.front()) == U'(');
    return begins && is_possible_phone(to_utf8(value));
}

/// 發函日期, 文件日期, DATE: the day of the letter itself.
bool is_day_of_letter(View words) {
    constexpr std::array<View, 4> kOwn{U"文", U"函", U"發", U"寄"};
    return words == U"date" || (words.ends_with(U"日期") && holds(words, kOwn));
}

/// 科員王大明 02-2000-0000: a name, and at most ways to reach its owner behind it.
bool begins_with_person(View value) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 12;
    const auto end = std::ranges::find_if_not(value, is_han);
    const auto size = static_cast<std::size_t>(end - value.begin());
    const View name = value.substr(0, size);
    const bool is_office = agency_end(name) == size;
    return size >= kShortest && size <= kLongest && !is_office &&
           (end == value.end() || is_digit(*end) || fold_width(*end) == U'(' || *end == U'、' ||
            *end == U'/' || *end == U'／');
}

/// 承辦股別：民事庭愛股, 經辦部門：設計組: the part of the office that has the matter in hand.
bool is_unit_in_charge(View label, View value) {
    constexpr std::array<View, 3> kCharge{U"承辦", U"經辦", U"業務"};
    constexpr std::array<View, 7> kPart{U"單位", U"部門", U"股別", U"科別",
                                        U"課別", U"組別", U"室"};
    constexpr std::size_t kLongest = 14;
    return holds(label, kCharge) && holds(label, kPart) && value.size() <= kLongest &&
           std::ranges::all_of(value, is_han);
}

/// Names of offices, or one that no sentence goes on behind.
bool is_list_of_names(View value) {
    const View first = value.substr(0, value.find_first_of(U"、，,；;（("));
    return first.size() > 2 && agency_end(first) == first.size();
}

}  // namespace

std::string_view told_field(View words, View value) {
    constexpr std::size_t kLongest = 8;
    std::u32string label(words);
    for (char32_t& c : label) c = c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
    const std::u32string text = without_spaces(value);
    const bool is_word =
        !label.empty() && label.size() <= kLongest && std::ranges::all_of(label, [](char32_t c) {
            return is_han(c) || is_latin(c) || c == U'-' || c == U'.' || c == U'/';
        });
    if (!is_word || text.empty()) return {};
    // Whatever the word is, behind it stands an address (址：, 禮址：, 通訊處：).
    constexpr std::size_t kLongestPlace = 5;
    const bool is_place = is_whole_address(to_utf8(text)) || lacks_house_sign(to_utf8(text));
    if (is_place && label.size() <= kLongestPlace && std::ranges::all_of(label, is_han)) {
        return "address";
    }
    if (is_of_others(label)) return {};
    if (is_mail(to_utf8(text))) return "email";
    if (is_document_number(text)) return "document_no";
    if (is_phone(text)) {
        if (holds(label, kFax)) return "fax";
        return holds(label, kPhone) ? "phone" : "";
    }
    if (is_day_of_letter(label)) return parse_date(View(text)) ? "issue_date" : "";
    if (holds(label, kCopy)) return is_list_of_names(text) ? "copies" : "";
    if (holds(label, kOriginal)) return is_list_of_names(text) ? "originals" : "";
    if (holds(label, kReceiver) || label == U"to") {
        return is_list_of_names(text) ? "recipient" : "";
    }
    if (is_unit_in_charge(label, text)) return "unit";
    if (holds(label, kPerson)) return begins_with_person(text) ? "contact" : "";
    return {};
}

}  // namespace gongwen::extract
