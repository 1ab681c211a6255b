#include "pipeline/review/field_input.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/document_number.h"
#include "core/error.h"
#include "core/roc_date.h"
#include "core/shown_text.h"
#include "core/text.h"
#include "extract/letter/fields/name_list.h"
#include "extract/review/doubts.h"
#include "extract/values/field_values.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {
namespace {

using extract::FieldKind;
using extract::FieldTemplate;

[[noreturn]] void refuse(const FieldTemplate& field, const std::string& detail) {
    throw Error(ErrorKind::Usage, fmt::format("{}（{}）", field.name, field.title), detail);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool truth_typed(const std::string& text, const FieldTemplate& field) {
    if (is_one_of(text, {"是", "有", "true", "yes", "1", "V", "v", "✓", "☑"})) return true;
    if (is_one_of(text, {"否", "無", "未勾選", "false", "no", "0", "☐"})) return false;
    refuse(field, "只能是勾選或未勾選；請填 是 或 否");
}

std::string date_typed(const std::string& text, const FieldTemplate& field) {
    if (const auto date = parse_date(text)) return date->iso();
    const auto range = parse_date_range(text);
    if (range && range->first == range->last) return range->first.iso();
    refuse(field, fmt::format("「{}」不是日曆上的日期；請填 104/9/23、民國104年9月23日"
                              "或 2015-09-23",
                              text));
}

std::string choice_typed(const std::string& text, const FieldTemplate& form) {
    const std::u32string typed = to_utf32(text);
    std::vector<std::string> choices;
    for (const std::u32string& choice : form.choices) {
        if (typed.starts_with(choice)) return text;
        choices.push_back(to_utf8(choice));
    }
    refuse(form, fmt::format("「{}」不在可填的值之內：{}", text, fmt::join(choices, "、")));
}

std::string type_typed(const std::string& text, const FieldTemplate& field,
                       const extract::Template* form) {
    std::vector<std::string> known;
    if (form) {
        for (const auto& type : form->document_types) known.push_back(type.name);
    }
    if (known.empty() || std::find(known.begin(), known.end(), text) != known.end()) return text;
    refuse(field, fmt::format("「{}」不在可填的值之內：{}", text, fmt::join(known, "、")));
}

std::string text_typed(const std::string& text, const FieldTemplate& form) {
    switch (form.kind) {
        case FieldKind::Date:
            return date_typed(text, form);
        case FieldKind::Choice:
            return choice_typed(text, form);
        case FieldKind::DocumentNumber:
            if (parse_document_number(text)) return text;
            refuse(form,
                   fmt::format("「{}」不是發文字號；請照原件填，如 台內資字第1042301569號", text));
        case FieldKind::Phone:
        case FieldKind::Email: {
            Field typed;
            typed.value = text;
            if (extract::doubt_of(typed, form).empty()) return text;
            refuse(form,
                   form.kind == FieldKind::Email
                       ? fmt::format("「{}」不是電子郵件地址；請填 NAME@HOST", text)
                       : fmt::format("「{}」不是電話號碼；請連區碼填寫，如 02-20001234", text));
        }
        default:
            return text;
    }
}

std::vector<std::string> list_typed(const std::vector<std::string>& words, bool names) {
    std::vector<std::string> items;
    for (const std::string& word : words) {
        if (names) {
            for (std::string& name : extract::split_names(to_utf32(word), {})) {
                items.push_back(std::move(name));
            }
        } else if (!trimmed(word).empty()) {
            items.push_back(nfc(trimmed(word)));
        }
    }
    return items;
}

/// A column of a table, a word for each row; '' for a row without a value.
std::vector<std::string> rows_typed(const std::vector<std::string>& words,
                                    const FieldTemplate& form) {
    std::vector<std::string> rows;
    for (const std::string& word : words) {
        const std::string text = nfc(trimmed(word));
        rows.push_back(text.empty() ? text : text_typed(text, form));
    }
    const bool nothing =
        std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.empty(); });
    return nothing ? std::vector<std::string>() : rows;
}

bool is_truth(const FieldTemplate& form) {
    return form.kind == FieldKind::CheckBox || form.kind == FieldKind::Seal ||
           form.kind == FieldKind::Signature;
}

bool is_list(const FieldTemplate& form) {
    return form.kind == FieldKind::Items || form.kind == FieldKind::Names || !form.rows.empty();
}

/// A field without a template (of an older one) takes what it holds now.
FieldTemplate kind_of(const std::string& field, const Record& record,
                      const extract::Template* form) {
    if (const FieldTemplate* known = form ? form->field(field) : nullptr) return *known;
    FieldTemplate out;
    out.name = field;
    out.title = field == kDocumentType ? kDocumentTypeTitle : field;
    const Field* now = record.field(field);
    if (now && std::holds_alternative<bool>(now->value)) out.kind = FieldKind::CheckBox;
    if (now && std::holds_alternative<std::vector<std::string>>(now->value)) {
        out.kind = FieldKind::Items;
    }
    return out;
}

std::string one_word(const std::vector<std::string>& words, const FieldTemplate& field) {
    if (words.size() == 1) return nfc(trimmed(words.front()));
    refuse(field, fmt::format("只能填一個值，收到 {} 個；值中有空格時請加引號", words.size()));
}

/// No page holds so much in one value; a file that was pasted by mistake does.
constexpr std::size_t kLongestValue = 10'000;

/// Slips of the clipboard: bytes in another encoding, commands for a terminal, a whole file.
void refuse_what_no_scan_says(const std::string& word, const FieldTemplate& field) {
    const std::u32string text = to_utf32(word);
    if (to_utf8(text) != word) refuse(field, "不是 UTF-8 文字；請以 UTF-8 編碼重新輸入");
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (command_length(std::string_view(word).substr(at)) == 0) continue;
        refuse(field, "含有控制字元（如換行、跳格）；請只填頁面上印的文字");
    }
    if (text.size() > kLongestValue) {
        refuse(field, fmt::format("共 {} 個字元，超過上限 {}", text.size(), kLongestValue));
    }
}

}  // namespace

const extract::Template* template_of(const Record& record,
                                     const extract::TemplateLibrary& templates) {
    for (const extract::Template& form : templates.templates()) {
        if (form.id == record.template_id) return &form;
    }
    return nullptr;
}

std::string field_named(const std::string& typed, const Record& record,
                        const extract::Template* form) {
    std::set<std::string> known;
    for (const auto& [name, field] : record.fields) known.insert(name);
    if (form) {
        for (const FieldTemplate& field : form->fields) known.insert(field.name);
    }
    for (const ReviewItem& item : record.review) known.insert(item.field);
    if (known.contains(typed)) return typed;
    for (const std::string& name : known) {
        if (kind_of(name, record, form).title == typed || title_of_part(name) == typed) return name;
    }
    throw Error(ErrorKind::Usage, typed,
                fmt::format("is no field of {}; it has {}", document_id(record),
                            known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

FieldValue value_typed(const std::vector<std::string>& words, const std::string& field,
                       const Record& record, const extract::Template* form) {
    const FieldTemplate kind = kind_of(field, record, form);
    for (const std::string& word : words) refuse_what_no_scan_says(word, kind);
    if (!kind.rows.empty()) return rows_typed(words, kind);
    if (is_list(kind)) return list_typed(words, kind.kind == FieldKind::Names);
    const std::string text = one_word(words, kind);
    if (is_truth(kind)) return truth_typed(text, kind);
    if (text.empty()) return text;
    if (field == kDocumentType) return type_typed(text, kind, form);
    return text_typed(text, kind);
}

FieldValue value_to_confirm(const std::string& field, const Record& record,
                            const extract::Template* form) {
    const Field* now = record.field(field);
    const FieldTemplate kind = kind_of(field, record, form);
    if (now && now->state == FieldState::Unreadable) {
        refuse(kind,
               "無法辨識，沒有可確認的值；請以 `review correct` 填入所載內容"
               "（空白者填 ''）");
    }
    const bool nothing =
        !now || now->state == FieldState::Absent || now->state == FieldState::Blank;
    if (!nothing) return now->value;
    if (is_truth(kind)) return false;
    if (is_list(kind)) return std::vector<std::string>{};
    return std::string();
}

}  // namespace gongwen::pipeline
