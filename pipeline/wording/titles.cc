#include "pipeline/wording/titles.h"

#include <algorithm>

#include <fmt/format.h>

#include "extract/template/template.h"
#include "pipeline/reading/said_template.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kLetter = "letter";
constexpr const char* kIssuer = "issuer";

}  // namespace

Titles::Titles(const extract::TemplateLibrary& templates) {
    for (const extract::Template& one : templates.templates()) {
        Words& words = by_template_[one.id];
        words.title = one.title;
        for (const extract::FieldTemplate& field : one.fields) {
            words.order.push_back(field.name);
            words.fields[field.name] = field.title;
            if (!field.rows.empty()) words.lists[field.name] = field.rows;
        }
        for (const extract::RuleTemplate& rule : one.rules) words.rules[rule.id] = rule.title;
        if (one.kind != extract::TemplateKind::Letter) continue;
        // The word behind the issuer's name is no field of the template.
        const auto issuer = std::find(words.order.begin(), words.order.end(), kIssuer);
        words.order.insert(issuer == words.order.end() ? issuer : issuer + 1, kDocumentType);
        words.fields[kDocumentType] = kDocumentTypeTitle;
    }
}

Titles Titles::load(const std::filesystem::path& data_folder) {
    return Titles(extract::TemplateLibrary::load(data_folder / "templates"));
}

std::string title_of_part(std::string_view item) {
    constexpr std::string_view kPage = "page.";
    if (item == "document") return "整件公文";
    if (item == "document.files") return "檔內夾帶";
    if (item == "text") return "內文";
    if (item == kSaidTemplate) return kSaidTemplateTitle;
    if (item.starts_with(kPage)) return fmt::format("第 {} 頁", item.substr(kPage.size()));
    return "";
}

std::string Titles::of_template(std::string_view template_id) const {
    const auto words = by_template_.find(template_id);
    return words == by_template_.end() ? std::string(template_id) : words->second.title;
}

std::string Titles::of_field(std::string_view template_id, std::string_view field) const {
    for (const std::string_view id : {template_id, kLetter}) {
        const auto words = by_template_.find(id);
        if (words == by_template_.end()) continue;
        const auto title = words->second.fields.find(field);
        if (title != words->second.fields.end()) return title->second;
    }
    return std::string(field);
}

std::string Titles::list_of(std::string_view template_id, std::string_view field) const {
    const auto words = by_template_.find(template_id);
    if (words == by_template_.end()) return {};
    const auto list = words->second.lists.find(field);
    return list == words->second.lists.end() ? std::string() : list->second;
}

std::string Titles::of_rule(std::string_view template_id, std::string_view rule) const {
    const auto words = by_template_.find(template_id);
    if (words == by_template_.end()) return std::string(rule);
    const auto title = words->second.rules.find(rule);
    return title == words->second.rules.end() ? std::string(rule) : title->second;
}

std::string Titles::of_place(std::string_view template_id, std::string_view place) const {
    const std::size_t dot = place.find('.');
    if (dot == std::string_view::npos) return of_field(template_id, place);
    const bool form = place.starts_with("form.");
    const std::string_view field = place.substr(dot + 1);
    const std::string name =
        field == "seal" ? "條戳" : of_field(form ? template_id : kLetter, field);
    return fmt::format("{}{}", form ? "申請表的" : "公文的", name);
}

std::string Titles::of_item(std::string_view template_id, std::string_view item) const {
    constexpr std::string_view kRule = "rule.";
    constexpr std::string_view kMismatch = "mismatch.";
    if (std::string part = title_of_part(item); !part.empty()) return part;
    if (item.starts_with(kRule)) {
        return fmt::format("規定：{}", of_rule(template_id, item.substr(kRule.size())));
    }
    if (!item.starts_with(kMismatch)) return of_field(template_id, item);
    const std::string_view between = item.substr(kMismatch.size());
    const std::size_t slash = between.find('/');
    if (slash == std::string_view::npos) return std::string(between);
    return fmt::format("{}與{}", of_place(template_id, between.substr(0, slash)),
                       of_place(template_id, between.substr(slash + 1)));
}

std::vector<std::string> Titles::fields_of(std::string_view template_id) const {
    const auto words = by_template_.find(template_id);
    return words == by_template_.end() ? std::vector<std::string>() : words->second.order;
}

}  // namespace gongwen::pipeline
