#include "extract/template.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

template <typename Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

const Words<TemplateKind> kTemplateKinds{{"letter", TemplateKind::Letter},
                                         {"form", TemplateKind::Form}};
const Words<FieldKind> kFieldKinds{{"text", FieldKind::Text},
                                   {"date", FieldKind::Date},
                                   {"phone", FieldKind::Phone},
                                   {"email", FieldKind::Email},
                                   {"number", FieldKind::Number},
                                   {"institution", FieldKind::Institution},
                                   {"document-number", FieldKind::DocumentNumber},
                                   {"choice", FieldKind::Choice},
                                   {"items", FieldKind::Items},
                                   {"names", FieldKind::Names},
                                   {"check-box", FieldKind::CheckBox},
                                   {"seal", FieldKind::Seal}};
const Words<Zone> kZones{
    {"head", Zone::Head}, {"body", Zone::Body}, {"tail", Zone::Tail}, {"anywhere", Zone::Anywhere}};
const Words<Extent> kExtents{
    {"line", Extent::Line}, {"block", Extent::Block}, {"pages", Extent::Pages}};
const Words<Where> kPlaces{{"right-of-label", Where::RightOfLabel},
                           {"below-label", Where::BelowLabel},
                           {"same-cell", Where::SameCell},
                           {"check-box-before-label", Where::CheckBoxBeforeLabel}};
const Words<RuleKind> kRuleKinds{{"exactly-one", RuleKind::ExactlyOne},
                                 {"at-most-one", RuleKind::AtMostOne},
                                 {"filled", RuleKind::Filled},
                                 {"filled-if", RuleKind::FilledIf}};

/// One table of the file; refuses with the line on which it goes wrong.
class TableReader {
  public:
    TableReader(const toml::table& table, std::string file, std::string what)
        : table_(table), file_(std::move(file)), what_(std::move(what)) {}

    [[noreturn]] void refuse(const toml::source_region& at, const std::string& detail) const {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file_, at.begin.line),
                    what_.empty() ? detail : fmt::format("{}: {}", what_, detail));
    }
    [[noreturn]] void refuse(const std::string& detail) const { refuse(table_.source(), detail); }

    void allow_only(const std::vector<std::string_view>& words) const {
        for (const auto& [key, node] : table_) {
            if (std::find(words.begin(), words.end(), key.str()) != words.end()) continue;
            refuse(key.source(),
                   fmt::format("unknown word \"{}\"; use {}", key.str(), fmt::join(words, ", ")));
        }
    }

    std::string text(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return {};
        if (!node->is_string()) refuse(node->source(), fmt::format("{} must be a text", key));
        return *node->value<std::string>();
    }

    std::string required_text(std::string_view key) const {
        std::string value = text(key);
        if (value.empty()) refuse(fmt::format("{} is missing", key));
        return value;
    }

    bool flag(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return false;
        if (!node->is_boolean()) {
            refuse(node->source(), fmt::format("{} must be true or false", key));
        }
        return *node->value<bool>();
    }

    int positive(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) refuse(fmt::format("{} is missing", key));
        if (!node->is_integer() || *node->value<int>() < 1) {
            refuse(node->source(), fmt::format("{} must be a whole number from 1", key));
        }
        return *node->value<int>();
    }

    std::vector<std::string> texts(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return {};
        const toml::array* array = node->as_array();
        if (!array) refuse(node->source(), fmt::format("{} must be a list of texts", key));
        std::vector<std::string> out;
        for (const toml::node& element : *array) {
            if (!element.is_string()) {
                refuse(element.source(), fmt::format("{} must be a list of texts", key));
            }
            out.push_back(*element.value<std::string>());
        }
        return out;
    }

    std::vector<std::u32string> phrases(std::string_view key) const {
        std::vector<std::u32string> out;
        for (const std::string& text : texts(key)) {
            out.push_back(without_spaces(to_utf32(text)));
            if (out.back().empty()) refuse(fmt::format("{} holds an empty text", key));
        }
        return out;
    }

    template <typename Value>
    Value word(std::string_view key, const Words<Value>& words, Value fallback) const {
        const std::string written = text(key);
        if (written.empty()) return fallback;
        for (const auto& [known, value] : words) {
            if (known == written) return value;
        }
        std::vector<std::string_view> known_words;
        for (const auto& [known, value] : words) known_words.push_back(known);
        refuse(table_.get(key)->source(), fmt::format("unknown {} \"{}\"; use {}", key, written,
                                                      fmt::join(known_words, ", ")));
    }

    /// Each table of [[key]].
    template <typename Read>
    void each(std::string_view key, const Read& read) const {
        const toml::node* node = table_.get(key);
        if (!node) return;
        const toml::array* array = node->as_array();
        if (!array) refuse(node->source(), fmt::format("write [[{}]] for each", key));
        for (const toml::node& element : *array) {
            if (!element.is_table()) {
                refuse(element.source(), fmt::format("write [[{}]] for each", key));
            }
            read(*element.as_table());
        }
    }

    const toml::node* get(std::string_view key) const { return table_.get(key); }

  private:
    const toml::table& table_;
    std::string file_;
    std::string what_;
};

std::string titled(std::string_view what, const toml::table& table, std::string_view key) {
    const auto name = table.get(key) ? table.get(key)->value<std::string>() : std::nullopt;
    return name ? fmt::format("{} \"{}\"", what, *name) : std::string(what);
}

FieldTemplate read_field(const toml::table& table, const std::string& file) {
    const TableReader reader(table, file, titled("field", table, "name"));
    reader.allow_only({"name", "kind", "labels", "misreads", "choices", "zone", "extent", "where",
                       "row_head", "before", "after", "required", "required_in"});
    FieldTemplate field;
    field.name = reader.required_text("name");
    field.kind = reader.word("kind", kFieldKinds, FieldKind::Text);
    field.labels = reader.phrases("labels");
    field.misreads = reader.phrases("misreads");
    field.choices = reader.phrases("choices");
    field.zone = reader.word("zone", kZones, Zone::Head);
    field.extent = reader.word("extent", kExtents, Extent::Block);
    field.where = reader.word("where", kPlaces, Where::RightOfLabel);
    field.row_head = without_spaces(to_utf32(reader.text("row_head")));
    field.before = without_spaces(to_utf32(reader.text("before")));
    field.after = without_spaces(to_utf32(reader.text("after")));
    field.required = reader.flag("required");
    field.required_in = reader.texts("required_in");
    if (field.kind == FieldKind::Choice && field.choices.empty()) {
        reader.refuse("a choice needs choices");
    }
    return field;
}

DocumentType read_document_type(const toml::table& table, const std::string& file) {
    const TableReader reader(table, file, titled("document_type", table, "name"));
    reader.allow_only({"name", "misreads", "evidence"});
    return {reader.required_text("name"), reader.phrases("misreads"), reader.phrases("evidence")};
}

RuleTemplate read_rule(const toml::table& table, const std::string& file, const Template& form) {
    const TableReader reader(table, file, titled("rule", table, "id"));
    reader.allow_only({"id", "source", "kind", "fields", "condition"});
    RuleTemplate rule;
    rule.id = reader.required_text("id");
    rule.source = reader.text("source");
    reader.required_text("kind");
    rule.kind = reader.word("kind", kRuleKinds, RuleKind::ExactlyOne);
    rule.fields = reader.texts("fields");
    rule.condition = reader.text("condition");
    if (rule.fields.empty()) reader.refuse("fields is missing");
    std::vector<std::string> named = rule.fields;
    if (rule.kind == RuleKind::FilledIf) named.push_back(reader.required_text("condition"));
    for (const std::string& name : named) {
        if (!form.field(name)) reader.refuse(fmt::format("there is no field \"{}\"", name));
    }
    return rule;
}

void read_match(const toml::table& table, const std::string& file, Template& out) {
    const TableReader reader(table, file, "match");
    reader.allow_only({"all_of", "any_of"});
    out.all_of = reader.phrases("all_of");
    out.any_of = reader.phrases("any_of");
    if (out.all_of.empty() && out.any_of.empty()) reader.refuse("all_of or any_of is missing");
}

void check_fields(const Template& out, const TableReader& reader) {
    if (out.fields.empty()) reader.refuse("no [[field]]");
    for (const FieldTemplate& field : out.fields) {
        const auto same_name = [&](const FieldTemplate& other) { return other.name == field.name; };
        if (std::count_if(out.fields.begin(), out.fields.end(), same_name) > 1) {
            reader.refuse(fmt::format("field \"{}\" stands there twice", field.name));
        }
        const bool found_otherwise = field.name == "issuer" || field.zone == Zone::Anywhere;
        if (field.labels.empty() && !found_otherwise) {
            reader.refuse(fmt::format("field \"{}\": labels is missing", field.name));
        }
    }
}

toml::table parse_toml(std::string_view text, const std::string& file) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file, error.source().begin.line),
                    std::string(error.description()));
    }
}

}  // namespace

const FieldTemplate* Template::field(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldTemplate& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

Template parse_template(std::string_view text, const std::string& file_name) {
    const toml::table table = parse_toml(text, file_name);
    const TableReader reader(table, file_name, "");
    reader.allow_only(
        {"id", "version", "kind", "match", "headings", "document_type", "field", "rule"});
    Template out;
    out.id = reader.required_text("id");
    out.version = reader.positive("version");
    out.kind = reader.word("kind", kTemplateKinds, TemplateKind::Form);
    const toml::node* match = reader.get("match");
    if (!match || !match->is_table()) reader.refuse("[match] is missing");
    read_match(*match->as_table(), file_name, out);
    out.headings = reader.phrases("headings");
    reader.each("document_type", [&](const toml::table& element) {
        out.document_types.push_back(read_document_type(element, file_name));
    });
    reader.each("field", [&](const toml::table& element) {
        out.fields.push_back(read_field(element, file_name));
    });
    check_fields(out, reader);
    reader.each("rule", [&](const toml::table& element) {
        out.rules.push_back(read_rule(element, file_name, out));
    });
    return out;
}

}  // namespace gongwen::extract
