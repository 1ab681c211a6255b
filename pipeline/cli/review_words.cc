#include "pipeline/cli/review_words.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/error.h"
#include "extract/template/template.h"
#include "pipeline/wording/doubt_words.h"

namespace gongwen::pipeline::cli {
namespace {

std::string all_reasons() {
    std::string out;
    for (const DoubtWords& doubt : known_doubts()) {
        out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", doubt.reason, doubt.label);
    }
    return out;
}

/// By its word or its label; "" for neither.
std::string_view reason_called(std::string_view typed) {
    for (const DoubtWords& doubt : known_doubts()) {
        if (typed == doubt.reason || typed == doubt.label) return doubt.reason;
    }
    return "";
}

/// In any template, by name or title.
std::set<std::string> fields_called(std::string_view typed,
                                    const extract::TemplateLibrary& templates) {
    std::set<std::string> names;
    for (const extract::Template& form : templates.templates()) {
        for (const extract::FieldTemplate& field : form.fields) {
            if (field.name == typed || field.title == typed) names.insert(field.name);
        }
    }
    return names;
}

/// What items are about that is no field of a template.
bool is_other_place(const std::string& field) {
    static constexpr std::array kWhole{"document", "text", "document_type"};
    static constexpr std::array kBeginnings{"document.", "page.", "rule.", "mismatch."};
    return std::ranges::any_of(kWhole, [&](const char* one) { return field == one; }) ||
           std::ranges::any_of(kBeginnings,
                               [&](const char* one) { return field.starts_with(one); });
}

/// Records of before may hold words that this program does not know.
bool finds_something(archive::ReviewFilter filter, const archive::Archive& archive) {
    filter.closed_too = true;
    filter.limit = 1;
    return !archive.catalogue().review_items(filter).empty();
}

}  // namespace

archive::ReviewFilter queue_meant(archive::ReviewFilter typed, const archive::Archive& archive,
                                  const extract::TemplateLibrary& templates) {
    const std::string_view reason = reason_called(typed.reason);
    if (!reason.empty()) typed.reason = reason;
    const std::set<std::string> names = fields_called(typed.field, templates);
    if (names.size() == 1) typed.field = *names.begin();
    if (names.size() > 1 && !names.contains(typed.field)) {
        throw Error(ErrorKind::Usage, "--field " + typed.field,
                    fmt::format("可能是 {} 其中之一，請指明", fmt::join(names, ", ")));
    }
    if (finds_something(typed, archive)) return typed;
    if (!typed.reason.empty() && reason.empty()) {
        throw Error(ErrorKind::Usage, "--reason " + typed.reason,
                    "不是待審原因；可用：" + all_reasons());
    }
    if (!typed.field.empty() && names.empty() && !is_other_place(typed.field)) {
        throw Error(ErrorKind::Usage, "--field " + typed.field,
                    "不是欄位；請用欄位的名稱或標題（issue_date、發文日期）、document、text、"
                    "page.N、rule.ID 或 mismatch.A/B");
    }
    return typed;
}

}  // namespace gongwen::pipeline::cli
