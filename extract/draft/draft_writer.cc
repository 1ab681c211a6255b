#include "extract/draft/draft_writer.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

std::string toml_string(View text) {
    std::string out = "\"";
    for (const char c : to_utf8(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string listed(const std::vector<std::u32string>& words) {
    std::string out;
    for (const std::u32string& word : words) out += (out.empty() ? "" : ", ") + toml_string(word);
    return out;
}

std::string written_headings(const Draft& draft) {
    if (draft.headings.empty()) return "";
    std::string out = "headings = [  # printed for no field\n";
    for (const DraftHeading& heading : draft.headings) {
        out += fmt::format("    {},{}\n", toml_string(heading.words),
                           heading.doubt.empty() ? "" : "  # ? " + heading.doubt);
    }
    return out + "]\n\n";
}

std::string written_match(const Draft& draft) {
    constexpr std::size_t kTelling = 4;
    constexpr std::size_t kEnough = 3;
    std::vector<std::u32string> telling;
    // A form is chosen by its first page.
    for (const Proposal& field : std::span(draft.fields).first(draft.on_first_page)) {
        const bool known = std::find(telling.begin(), telling.end(), field.label) != telling.end();
        if (!known && field.label.size() >= kTelling) telling.push_back(field.label);
    }
    std::stable_sort(telling.begin(), telling.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    if (telling.size() > kEnough) telling.resize(kEnough);
    std::string out = "[match]\n";
    const std::u32string title = draft.title.empty() ? draft.fields.front().label : draft.title;
    out += fmt::format("all_of = [{}]{}\n", toml_string(title),
                       draft.title.empty() ? "  # ? no title was found" : "");
    if (!telling.empty()) out += fmt::format("any_of = [{}]\n", listed(telling));
    return out + "\n";
}

std::string written_field(const Proposal& field) {
    std::string out = "[[field]]\n";
    out += fmt::format("name     = \"{}\"{}\n", field.name,
                       field.doubt.empty() ? "" : "  # ? " + field.doubt);
    if (field.kind != FieldKind::Text) {
        out += fmt::format("kind     = \"{}\"\n", word_of(field.kind));
    }
    const bool is_written = field.kind == FieldKind::Text || field.kind == FieldKind::Number;
    if (is_written && !field.pattern.empty()) {
        out += fmt::format("pattern  = {}\n", toml_string(to_utf32(field.pattern)));
    }
    if (!field.title.empty()) out += fmt::format("title    = {}\n", toml_string(field.title));
    if (!field.label.empty()) {
        out += fmt::format("labels   = [{}]\n", toml_string(field.label));
    }
    if (field.where != Where::RightOfLabel) {
        out += fmt::format("where    = \"{}\"\n", word_of(field.where));
    }
    if (!field.row_head.empty()) {
        out += fmt::format("row_head = {}\n", toml_string(field.row_head));
    }
    if (!field.rows.empty()) out += fmt::format("rows     = \"{}\"\n", field.rows);
    if (!field.before.empty()) {
        out += fmt::format("before   = {}\n", toml_string(field.before));
    }
    if (!field.after.empty()) out += fmt::format("after    = {}\n", toml_string(field.after));
    if (!field.choices.empty()) out += fmt::format("choices  = [{}]\n", listed(field.choices));
    return out + "\n";
}

}  // namespace

std::string written(const Draft& draft, const std::string& id) {
    std::string out =
        "# Proposed from an empty form. Look at every line with a ?, give the fields\n"
        "# their names, then: gongwen template check, gongwen template draw.\n";
    out +=
        fmt::format("id      = {}\nversion = 1\nkind    = \"form\"\n\n", toml_string(to_utf32(id)));
    out += written_headings(draft);
    out += written_match(draft);
    for (const Proposal& field : draft.fields) out += written_field(field);
    return out;
}

}  // namespace gongwen::extract
