#include "pipeline/wording/people.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/shown_text.h"
#include "core/text.h"
#include "pipeline/wording/doubt_words.h"

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

constexpr std::array<Words, 11> kReasons{{
    {"unreadable", "檔案損毀"},
    {"encrypted", "加密"},
    {"unsupported", "不支援的格式"},
    {"empty", "空檔案"},
    {"too_large", "過大"},
    {"timed_out", "逾時"},
    {"out_of_memory", "記憶體不足"},
    {"engine_crashed", "辨識程式中斷"},
    {"no_space", "磁碟已滿"},
    {"no_permission", "無讀取權限"},
    {"destroyed", "已依核准銷毀，不再收入"},
}};

constexpr std::array<Words, 11> kAdvice{{
    {"unreadable", "請重新掃描，或向來文者重新索取檔案"},
    {"encrypted", "請解除密碼後再送"},
    {"unsupported", "請轉存為 PDF、TIFF、PNG 或 JPEG 後再送"},
    {"empty", "請確認掃描或傳送已完成後再送"},
    {"too_large", "請降低掃描解析度，或分成數檔後再送"},
    {"timed_out", "請以 --retry-failed 重試；仍逾時，請重新掃描"},
    {"out_of_memory", "請降低掃描解析度，或減少 --jobs 後以 --retry-failed 重試"},
    {"engine_crashed", "請以 --retry-failed 重試；仍中斷，請重新掃描並回報"},
    {"no_space", "請清出磁碟空間後再送"},
    {"no_permission", "請檔案所有人或系統管理員開放讀取權限後再送"},
    {"destroyed",
     "請自送件處移除此檔並依規定一併銷毀；銷毀之目錄及核准文號見 gongwen dispose destroyed"},
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

template <std::size_t N>
std::string_view word_for(const std::array<Words, N>& words, std::string_view key) {
    for (const auto& [known, word] : words) {
        if (known == key) return word;
    }
    return key;
}

/// How the reading differs from the value, or that there is none.
std::string remark_on(const Field& field) {
    if (field.state == FieldState::Unreadable) return "〔無法辨識〕";
    if (field.state == FieldState::Repaired) return fmt::format("〔原讀作 {}〕", field.raw);
    return {};
}

std::string shown(const Field& field) {
    if (std::holds_alternative<bool>(field.value)) return value_in_words(field);
    std::string out;
    for (const std::string& item : field.list()) out += (out.empty() ? "" : "\n      ") + item;
    return out + remark_on(field);
}

/// The row of a list, each cell behind the title of its column; cells without a value are left out.
std::string row_of(const Record& record, const std::vector<std::string>& columns, std::size_t row,
                   const Titles& titles) {
    std::string out;
    for (const std::string& column : columns) {
        const std::vector<std::string> cells = record.field(column)->list();
        if (row >= cells.size() || cells[row].empty()) continue;
        out += fmt::format("{}{}：{}", out.empty() ? "" : "　",
                           titles.of_field(record.template_id, column), cells[row]);
    }
    return out;
}

/// A form's list as it stands on the form, row by row.
std::string rows_for_people(const Record& record, const std::vector<std::string>& columns,
                            const Titles& titles) {
    std::size_t rows = 0;
    for (const std::string& column : columns) {
        rows = std::max(rows, record.field(column)->list().size());
    }
    std::string out;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string cells = row_of(record, columns, row, titles);
        if (!cells.empty()) out += fmt::format("  第 {} 列　{}\n", row + 1, cells);
    }
    for (const std::string& column : columns) {
        const std::string remark = remark_on(*record.field(column));
        if (remark.empty()) continue;
        out += fmt::format("  {}{}\n", titles.of_field(record.template_id, column), remark);
    }
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

/// The columns of a list that were read, in the form's order.
std::vector<std::string> columns_of(const std::string& list, const Record& record,
                                    const Titles& titles) {
    std::vector<std::string> columns = in_order(record, titles);
    std::erase_if(columns, [&](const std::string& name) {
        const Field* field = record.field(name);
        return !field || field->state == FieldState::Absent ||
               titles.list_of(record.template_id, name) != list;
    });
    return columns;
}

std::string findings(const Record& record, const Titles& titles) {
    std::string out;
    for (const NameFinding& name : record.names) {
        if (name.mention || name.verdict == "exact" || name.verdict == "short_name") continue;
        if (name.decision == "dismissed") continue;  // a person says that it is right
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
std::string_view advice_on(std::string_view failure_reason) {
    const std::string_view advice = word_for(kAdvice, failure_reason);
    return advice == failure_reason ? "" : advice;
}

std::string_view label_of_reason(std::string_view reason) { return word_for(kReasons, reason); }
std::string_view label_of_action(std::string_view action) { return word_for(kActions, action); }

std::string_view label_of_doubt(std::string_view reason) {
    for (const DoubtWords& doubt : known_doubts()) {
        if (doubt.reason == reason) return doubt.label;
    }
    return reason;
}

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

std::string value_in_words(const Field& field) {
    const bool truth = std::holds_alternative<bool>(field.value);
    return truth && field.state == FieldState::Unreadable ? "〔無法判定〕"
                                                          : value_in_words(field.value);
}

std::string for_people(const Record& record, const Titles& titles) {
    std::string out =
        fmt::format("{}  {}\n  來源：{}（第 {} 件，共 {} 件）\n", document_id(record),
                    record.document_type.empty() ? titles.of_template(record.template_id)
                                                 : record.document_type,
                    name_in_line(record.source), record.document, record.of);
    std::set<std::string> lists;
    for (const std::string& name : in_order(record, titles)) {
        const Field* field = record.field(name);
        if (!field || field->state == FieldState::Absent) continue;
        if (const std::string list = titles.list_of(record.template_id, name); !list.empty()) {
            const bool first = lists.insert(list).second;
            if (first) out += rows_for_people(record, columns_of(list, record, titles), titles);
            continue;
        }
        const std::string value = shown(*field);
        if (value.empty()) continue;
        out += fmt::format("  {}：{}\n", titles.of_field(record.template_id, name), value);
    }
    if (const auto& files = record.details.attached_files; !files.empty()) {
        out += fmt::format("  檔內夾帶（未讀取）：{}\n", names_in_line(files));
    }
    return without_commands(out + findings(record, titles));
}

}  // namespace gongwen::pipeline
