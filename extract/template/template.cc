#include "extract/template/template.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"
#include "core/pattern.h"
#include "core/text.h"
#include "extract/template/label_text.h"
#include "extract/template/rule_template_reader.h"
#include "extract/template/table_reader.h"

namespace gongwen::extract {
namespace {

const Words<TemplateKind> kTemplateKinds{{"letter", TemplateKind::Letter},
                                         {"form", TemplateKind::Form}};
const Words<FieldKind> kFieldKinds{
    {"text", FieldKind::Text},          {"date", FieldKind::Date},
    {"phone", FieldKind::Phone},        {"email", FieldKind::Email},
    {"number", FieldKind::Number},      {"institution", FieldKind::Institution},
    {"person", FieldKind::Person},      {"document-number", FieldKind::DocumentNumber},
    {"choice", FieldKind::Choice},      {"items", FieldKind::Items},
    {"names", FieldKind::Names},        {"check-box", FieldKind::CheckBox},
    {"seal", FieldKind::Seal},          {"circled", FieldKind::Circled},
    {"signature", FieldKind::Signature}};
const Words<Zone> kZones{
    {"head", Zone::Head}, {"body", Zone::Body}, {"tail", Zone::Tail}, {"anywhere", Zone::Anywhere}};
const Words<Extent> kExtents{
    {"line", Extent::Line}, {"block", Extent::Block}, {"pages", Extent::Pages}};
const Words<Where> kPlaces{{"right-of-label", Where::RightOfLabel},
                           {"below-label", Where::BelowLabel},
                           {"same-cell", Where::SameCell},
                           {"check-box-before-label", Where::CheckBoxBeforeLabel},
                           {"check-box-behind-label", Where::CheckBoxBehindLabel},
                           {"in-line", Where::InLine}};

/// The first label behind its row head: 聯絡人姓名. The name where nothing is printed.
std::string printed_title(const FieldTemplate& field) {
    if (field.labels.empty()) return field.name;
    std::u32string label = field.labels.front();
    while (label.size() > 1 && is_label_colon(label.back())) label.pop_back();
    return to_utf8(field.row_head + label);
}

/// Both or neither.
std::optional<FieldPlace> read_place(const TableReader& reader) {
    const auto label = reader.box("label_place");
    const auto value = reader.box("place");
    if (label.has_value() != value.has_value()) {
        reader.refuse("label_place and place go together");
    }
    if (!label) return std::nullopt;
    return FieldPlace{*label, *value};
}

FieldTemplate read_field(const toml::table& table, const std::string& file) {
    const TableReader reader(table, file, titled("field", table, "name"));
    reader.allow_only({"name",         "title",         "kind",    "labels",    "misreads",
                       "exact_labels", "choices",       "zone",    "extent",    "where",
                       "row_head",     "rows",          "before",  "after",     "required",
                       "required_in",  "required_with", "pattern", "threshold", "label_place",
                       "place"});
    FieldTemplate field;
    field.name = reader.required_text("name");
    field.kind = reader.word("kind", kFieldKinds, FieldKind::Text);
    field.labels = reader.phrases("labels");
    field.exact_labels = reader.phrases("exact_labels");
    field.misreads = reader.phrases("misreads");
    field.choices = reader.phrases("choices");
    field.zone = reader.word("zone", kZones, Zone::Head);
    field.extent = reader.word("extent", kExtents, Extent::Block);
    field.where = reader.word("where", kPlaces, Where::RightOfLabel);
    field.row_head = without_spaces(to_utf32(reader.text("row_head")));
    field.rows = reader.text("rows");
    field.before = without_spaces(to_utf32(reader.text("before")));
    field.after = without_spaces(to_utf32(reader.text("after")));
    field.title = reader.text("title");
    if (field.title.empty()) field.title = printed_title(field);
    field.required = reader.flag("required");
    field.line = reader.line();
    field.required_in = reader.texts("required_in");
    field.required_with = reader.texts("required_with");
    field.pattern = reader.text("pattern");
    if (!field.pattern.empty() && !is_pattern(field.pattern)) {
        reader.refuse(table.get("pattern")->source(), "pattern is no regular expression");
    }
    field.threshold = reader.share("threshold");
    field.place = read_place(reader);
    const bool chooses = field.kind == FieldKind::Choice || field.kind == FieldKind::Circled;
    if (chooses && field.choices.empty()) reader.refuse("a choice needs choices");
    return field;
}

DocumentType read_document_type(const toml::table& table, const std::string& file) {
    const TableReader reader(table, file, titled("document_type", table, "name"));
    reader.allow_only({"name", "misreads", "evidence"});
    return {reader.required_text("name"), reader.phrases("misreads"), reader.phrases("evidence")};
}

void read_match(const toml::table& table, const std::string& file, Template& out) {
    const TableReader reader(table, file, "match");
    reader.allow_only({"all_of", "any_of"});
    out.all_of = reader.phrases("all_of");
    out.any_of = reader.phrases("any_of");
    if (out.all_of.empty() && out.any_of.empty()) reader.refuse("all_of or any_of is missing");
}

void check_fields(const Template& out, const toml::table& table, const TableReader& reader) {
    if (out.fields.empty()) reader.refuse("no [[field]]");
    const toml::array& tables = *table["field"].as_array();
    for (std::size_t i = 0; i < out.fields.size(); ++i) {
        const FieldTemplate& field = out.fields[i];
        const auto refuse = [&](const std::string& detail) {
            reader.refuse(tables[i].source(), fmt::format("field \"{}\": {}", field.name, detail));
        };
        const auto first =
            std::find_if(out.fields.begin(), out.fields.end(),
                         [&](const FieldTemplate& other) { return other.name == field.name; });
        if (&*first != &field) {
            refuse(
                fmt::format("line {} has a field of that name; names are different", first->line));
        }
        for (const std::string& other : field.required_with) {
            if (!out.field(other)) refuse(fmt::format("there is no field \"{}\"", other));
        }
        const bool is_leading =
            field.where == Where::InLine && (!field.after.empty() || field.kind == FieldKind::Date);
        const bool found_otherwise =
            field.name == "issuer" || field.zone == Zone::Anywhere || is_leading;
        if (field.labels.empty() && !found_otherwise) {
            refuse("labels is missing: what is printed for it, labels = [\"…\"]");
        }
    }
}

template <typename Value>
std::string_view word_for(const Words<Value>& words, Value value) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const auto& entry) { return entry.second == value; });
    return found == words.end() ? std::string_view() : found->first;
}

}  // namespace

FieldKind kind_from(const TableReader& reader, std::string_view key) {
    return reader.word(key, kFieldKinds, FieldKind::Text);
}

bool is_plain_text(FieldKind kind) { return kind == FieldKind::Text || kind == FieldKind::Person; }

std::string_view word_of(FieldKind kind) { return word_for(kFieldKinds, kind); }

std::string_view word_of(Where where) { return word_for(kPlaces, where); }

const FieldTemplate* Template::field(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldTemplate& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool is_template_id(std::string_view id) {
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == id.npos;
}

Template parse_template(std::string_view text, const std::string& file_name) {
    const toml::table table = parse_toml(text, file_name);
    const TableReader reader(table, file_name, "");
    reader.allow_only({"id", "title", "version", "kind", "match", "headings", "document_type",
                       "field", "rule", "covering_letter", "answer"});
    Template out;
    out.id = reader.required_text("id");
    if (!is_template_id(out.id)) {
        reader.refuse(table.get("id")->source(),
                      "id may hold small Latin letters, figures, - and _ only (leave-request)");
    }
    out.version = reader.positive("version");
    out.kind = reader.word("kind", kTemplateKinds, TemplateKind::Form);
    const toml::node* match = reader.get("match");
    if (!match || !match->is_table()) reader.refuse("[match] is missing");
    read_match(*match->as_table(), file_name, out);
    out.headings = reader.phrases("headings");
    out.title = reader.text("title");
    if (out.title.empty()) out.title = out.all_of.empty() ? out.id : to_utf8(out.all_of.front());
    reader.each("document_type", [&](const toml::table& element) {
        out.document_types.push_back(read_document_type(element, file_name));
    });
    reader.each("field", [&](const toml::table& element) {
        out.fields.push_back(read_field(element, file_name));
    });
    check_fields(out, table, reader);
    reader.each("rule", [&](const toml::table& element) {
        out.rules.push_back(read_rule(element, file_name, out));
    });
    reader.table("covering_letter", [&](const toml::table& element) {
        out.covering_letter = read_covering_letter(element, file_name, out);
    });
    reader.table("answer", [&](const toml::table& element) {
        out.answer = read_answer_words(element, file_name);
    });
    return out;
}

}  // namespace gongwen::extract
