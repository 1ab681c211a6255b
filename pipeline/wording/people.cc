#include "pipeline/wording/people.h"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/shown_text.h"
#include "core/text.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kLowConfidence = "low_confidence";

/// How the reading differs from the value, or that there is none.
std::string remark_on(const Field& field) {
    if (field.state == FieldState::Unreadable) return "〔無法辨識〕";
    if (field.state == FieldState::Repaired) return fmt::format("〔原讀作 {}〕", field.raw);
    return {};
}

bool is_for_review(const Record& record, std::string_view item) {
    return std::any_of(record.review.begin(), record.review.end(),
                       [&](const ReviewItem& open) { return open.field == item; });
}

/// Whether so sure a whole value says that it is doubtful: 99 % tells nobody of one character.
bool tells_doubt(double confidence) {
    constexpr double kSure = 0.9;
    return confidence < kSure;
}

/// Why it is for review.
std::string reasons_of(const Record& record, std::string_view item) {
    std::string out;
    for (const ReviewItem& open : record.review) {
        if (open.field != item) continue;
        const Field* field = record.field(item);
        out += (out.empty() ? "" : "、") +
               doubt_in_words(open.reason, field ? field->confidence : 0);
    }
    return out;
}

/// Whether a person said it, or is to look at it still; nothing behind what is sure.
std::string mark_on(const Record& record, const std::string& name) {
    const Field& field = *record.field(name);
    if (!is_for_review(record, name)) {
        return field.state == FieldState::Confirmed ? "（人工）" : "";
    }
    const ReviewItem unsure{name, std::string(kLowConfidence)};
    const auto& open = record.review;
    const bool is_unsure = std::find(open.begin(), open.end(), unsure) != open.end();
    return !is_unsure || !tells_doubt(field.confidence)
               ? "（待審）"
               : fmt::format("（待審，把握 {:.0f} %）", 100 * field.confidence);
}

/// Of a field without a value: what was read there, where someone is to look at it.
std::string without_value(const Record& record, const std::string& name) {
    const Field& field = *record.field(name);
    if (!is_for_review(record, name)) return remark_on(field);
    if (!field.raw.empty()) return fmt::format("〔讀作 {}〕", field.raw);
    return field.state == FieldState::Unreadable ? "〔無法辨識〕" : "〔未讀出〕";
}

std::string value_and_remark(const Record& record, const std::string& name) {
    const Field& field = *record.field(name);
    if (field.state == FieldState::Absent) return without_value(record, name);
    if (std::holds_alternative<bool>(field.value)) return value_in_words(field);
    if (field.list().empty()) return without_value(record, name);
    std::string out;
    for (const std::string& item : field.list()) out += (out.empty() ? "" : "\n      ") + item;
    return out + remark_on(field);
}

/// "" for a field of which there is nothing to tell. That it is empty may be a person's word.
std::string shown(const Record& record, const std::string& name) {
    return value_and_remark(record, name) + mark_on(record, name);
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
        const std::string remark = remark_on(*record.field(column)) + mark_on(record, column);
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

/// What is said of a doubted name; "" of any other.
std::string doubt_about(const NameFinding& name) {
    if (name.mention || name.verdict == "exact" || name.verdict == "short_name") return {};
    if (name.decision == "dismissed") return {};  // a person says that it is right
    std::string out = fmt::format("{}：{}", label_of_verdict(name.verdict), name.written);
    const bool doubtful = name.verdict == "unknown";
    if (!name.expected.empty()) out += (doubtful ? "，近似 " : " → ") + name.expected;
    return out;
}

std::string findings(const Record& record, const Titles& titles) {
    std::string out = told_once(record.names, doubt_about);
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

std::string pages_in_words(const std::vector<int>& places) {
    const std::set<int> pages(places.begin(), places.end());
    const std::string where = fmt::format("第 {} 頁", fmt::join(pages, "、"));
    return places.size() < 2 ? where : fmt::format("{}，共 {} 處", where, places.size());
}

std::string told_once(const std::vector<NameFinding>& names,
                      const std::function<std::string(const NameFinding&)>& remark) {
    std::vector<std::pair<std::string, std::vector<int>>> told;
    for (const NameFinding& name : names) {
        const std::string words = remark(name);
        if (words.empty()) continue;
        const auto known = std::find_if(told.begin(), told.end(),
                                        [&](const auto& one) { return one.first == words; });
        if (known == told.end()) {
            told.push_back({words, {name.page}});
        } else {
            known->second.push_back(name.page);
        }
    }
    std::string out;
    for (const auto& [words, places] : told) {
        out += fmt::format("  {}（{}）\n", words, pages_in_words(places));
    }
    return out;
}

std::string doubt_in_words(std::string_view reason, double confidence) {
    std::string label(label_of_doubt(reason));
    if (reason != kLowConfidence) return label;
    if (!tells_doubt(confidence)) return "個別文字" + label;
    return fmt::format("{}（{:.0f} %）", label, 100 * confidence);
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
        if (!field) continue;
        if (field->state == FieldState::Absent && !is_for_review(record, name)) continue;
        if (const std::string list = titles.list_of(record.template_id, name); !list.empty()) {
            const bool first = lists.insert(list).second;
            if (first) out += rows_for_people(record, columns_of(list, record, titles), titles);
            continue;
        }
        const std::string value = shown(record, name);
        if (value.empty()) continue;
        out += fmt::format("  {}：{}\n", titles.of_field(record.template_id, name), value);
    }
    if (const auto& files = record.details.attached_files; !files.empty()) {
        out += fmt::format("  檔內夾帶（未讀取）：{}\n", names_in_line(files));
    }
    return without_commands(out + findings(record, titles));
}

std::string open_items_for_people(const Record& record, const Titles& titles) {
    std::vector<std::string> items;
    for (const ReviewItem& open : record.review) {
        if (std::find(items.begin(), items.end(), open.field) == items.end()) {
            items.push_back(open.field);
        }
    }
    if (items.empty()) return {};
    std::string out = fmt::format("  待審 {} 項\n", items.size());
    for (const std::string& item : items) {
        out += fmt::format("    {}：{}\n", titles.of_item(record.template_id, item),
                           reasons_of(record, item));
    }
    return out;
}

}  // namespace gongwen::pipeline
