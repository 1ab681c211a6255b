#include "pipeline/people.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::pipeline {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 7> kVerdicts{{
    {"exact", "正確"},
    {"variant", "異體字"},
    {"short_name", "簡稱"},
    {"obsolete", "舊名稱"},
    {"ocr_misread", "疑辨識錯誤"},
    {"miswriting", "誤植"},
    {"unknown", "未收錄"},
}};

constexpr std::array<Words, 6> kStates{{
    {"read", "已讀出"},
    {"repaired", "已修復"},
    {"blank", "空白"},
    {"absent", "無此欄"},
    {"unreadable", "無法辨識"},
    {"confirmed", "已確認"},
}};

constexpr std::array<Words, 9> kReasons{{
    {"unreadable", "檔案損毀"},
    {"encrypted", "加密"},
    {"unsupported", "不支援的格式"},
    {"empty", "空檔案"},
    {"too_large", "過大"},
    {"timed_out", "逾時"},
    {"out_of_memory", "記憶體不足"},
    {"engine_crashed", "辨識程式中斷"},
    {"no_space", "磁碟已滿"},
}};

constexpr std::array<Words, 4> kActions{{
    {"amend", "更正"},
    {"replace", "抽換"},
    {"cancel", "註銷"},
    {"supplement", "補充"},
}};

constexpr std::array<Words, 4> kMismatches{{
    {"mismatch", "不一致"},
    {"former_name", "新舊名稱"},
    {"short_name", "簡稱"},
    {"subordinate", "上下級機關"},
}};

constexpr std::array<Words, 56> kDoubts{{
    {"low_confidence", "把握不足"},
    {"missing", "必填欄位未讀出"},
    {"unreadable", "有墨跡而無法辨識"},
    {"handwriting_or_stamp", "手寫或蓋章，未予辨識"},
    {"no_check_box", "找不到勾選框"},
    {"several_circled", "圈選了兩項以上"},
    {"no_choice_found", "讀不到可圈選的項目"},
    {"no_rows_found", "找不到表列"},
    {"invalid_date", "不是可能的日期"},
    {"incomplete_date", "日期未填完整"},
    {"year_mismatch", "字號的年度與日期不符"},
    {"not_a_document_number", "不是發文字號的寫法"},
    {"mixed_case", "電子信箱大小寫混用"},
    {"letter_like_digit", "電子信箱的字母可能是數字"},
    {"unusual_surname", "不是常見的姓氏，可能誤讀"},
    {"unusual_title", "不是已知的職稱，可能誤讀"},
    {"unusual_given_name", "名字用字罕見，可能誤讀"},
    {"unlike_pattern", "不合該欄通常的寫法"},
    {"stray_sign", "中文字之間夾有雜號"},
    {"unknown_choice", "不在可選的字樣之內"},
    {"unbalanced_brackets", "括號或引號不成對"},
    {"items_out_of_order", "項次不連續"},
    {"near_domain", "與另一信箱的網域僅差一字"},
    {"near_phrase", "與文中另一處的相同文字僅差一字"},
    {"cut_off_end", "句尾不是標點，可能讀漏"},
    {"near_miss", "受文者與正、副本所列名稱僅差一字"},
    {"unusual_date", "年代過早，請核對"},
    {"before_issue_date", "收文日期早於發文日期"},
    {"long_after_issue_date", "收文日期晚於發文日期四個月以上"},
    {"meeting_before_letter", "開會時間早於發文日期"},
    {"unknown_district", "該縣市沒有這個鄉鎮市區"},
    {"other_postal_code", "郵遞區號與鄉鎮市區不符"},
    {"cites_later_date", "引據的公文晚於本件"},
    {"weekday_mismatch", "星期與日期不符"},
    {"unusual_length", "文號的位數不尋常"},
    {"differs_from_attachment", "文號與附件檔名差一位"},
    {"impossible_phone", "電話號碼的位數不可能"},
    {"same_as_phone", "傳真與電話相同"},
    {"odd_file_name", "附件檔名不是通常的寫法"},
    {"not_an_email", "不是電子信箱的寫法"},
    {"odd_retention", "不是保存年限的寫法"},
    {"not_a_file_number", "不是檔號的寫法"},
    {"unknown_grade", "不是已知的密等"},
    {"unknown_name", "機關名稱未收錄，且把握不高"},
    {"near_name", "機關名稱未收錄，但近似已知名稱"},
    {"pages_changed", "確認之後，公文的頁次已變更"},
    {"reopened", "已重新開啟"},
    {"name_miswriting", "機關名稱誤植"},
    {"name_obsolete", "機關舊名稱"},
    {"name_ocr_misread", "機關名稱疑辨識錯誤"},
    {"unknown_template", "沒有相符的範本"},
    {"close_templates", "兩種範本都相近"},
    {"no_text", "讀不到任何文字"},
    {"doubtful_split", "此頁是否為另一件公文的首頁，請判斷"},
    {"rule_broken", "不符規定"},
    {"mismatch", "兩處記載不一致"},
}};

template <std::size_t N>
std::string_view word_for(const std::array<Words, N>& words, std::string_view key) {
    for (const auto& [known, word] : words) {
        if (known == key) return word;
    }
    return key;
}

std::string shown(const Field& field) {
    if (const auto* truth = std::get_if<bool>(&field.value)) return *truth ? "是" : "否";
    std::string out;
    for (const std::string& item : field.list()) out += (out.empty() ? "" : "\n      ") + item;
    if (field.state == FieldState::Unreadable) out += "〔無法辨識〕";
    if (field.state == FieldState::Repaired) out += fmt::format("〔原讀作 {}〕", field.raw);
    return out;
}

/// The template's fields, then those that it does not have.
std::vector<std::string> in_order(const Record& record, const Titles& titles) {
    std::vector<std::string> order = titles.fields_of(record.template_id);
    for (const auto& [name, field] : record.fields) {
        if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
    }
    return order;
}

std::string findings(const Record& record, const Titles& titles) {
    std::string out;
    for (const NameFinding& name : record.names) {
        if (name.mention || name.verdict == "exact" || name.verdict == "short_name") continue;
        out += fmt::format("  {}：{}", label_of_verdict(name.verdict), name.written);
        const bool doubtful = name.verdict == "unknown";
        if (!name.expected.empty()) {
            out += fmt::format("{}{}", doubtful ? "，近似 " : " → ", name.expected);
        }
        out += fmt::format("（第 {} 頁）\n", name.page);
    }
    for (const Correction& correction : record.corrections) {
        out += fmt::format("  {}：{} {} {}", label_of_action(correction.action),
                           correction.target.issuer, correction.target.date,
                           correction.target.document_no);
        for (const CorrectionPair& pair : correction.pairs) {
            out += fmt::format("；「{}」應為「{}」", pair.wrong, pair.right);
        }
        out += '\n';
    }
    for (const Mismatch& mismatch : record.mismatches) {
        if (mismatch.between.size() != 2 || mismatch.values.size() != 2) continue;
        out += fmt::format(
            "  {}：{}「{}」，{}「{}」\n", label_of_mismatch(mismatch.verdict),
            titles.of_place(record.template_id, mismatch.between[0]), mismatch.values[0],
            titles.of_place(record.template_id, mismatch.between[1]), mismatch.values[1]);
    }
    return out;
}

}  // namespace

std::string_view label_of_mismatch(std::string_view verdict) {
    return word_for(kMismatches, verdict);
}

std::string_view label_of_verdict(std::string_view verdict) { return word_for(kVerdicts, verdict); }
std::string_view label_of_state(FieldState state) { return word_for(kStates, to_string(state)); }
std::string_view label_of_reason(std::string_view reason) { return word_for(kReasons, reason); }
std::string_view label_of_action(std::string_view action) { return word_for(kActions, action); }

std::string_view label_of_doubt(std::string_view reason) { return word_for(kDoubts, reason); }

std::string value_in_words(const FieldValue& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "是" : "否";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    std::string out;
    for (const std::string& item : std::get<std::vector<std::string>>(value)) {
        // Sentences need nothing between them.
        const bool divide = !out.empty() && !out.ends_with("。");
        out += (divide ? "、" : "") + item;
    }
    return out;
}

std::string for_people(const Record& record, const Titles& titles) {
    std::string out =
        fmt::format("{}  {}\n  來源：{}（第 {} 件，共 {} 件）\n", document_id(record),
                    record.document_type.empty() ? titles.of_template(record.template_id)
                                                 : record.document_type,
                    record.source, record.document, record.of);
    for (const std::string& name : in_order(record, titles)) {
        const Field* field = record.field(name);
        if (!field || field->state == FieldState::Absent) continue;
        const std::string value = shown(*field);
        if (value.empty()) continue;
        out += fmt::format("  {}：{}\n", titles.of_field(record.template_id, name), value);
    }
    return out + findings(record, titles);
}

}  // namespace gongwen::pipeline
