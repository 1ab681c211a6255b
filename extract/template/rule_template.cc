#include "extract/template/rule_template.h"

#include <regex>

#include "core/pattern.h"
#include "extract/template/rule_template_reader.h"
#include "extract/template/table_reader.h"

namespace gongwen::extract {
namespace {

const Words<RuleKind> kRuleKinds{
    {"exactly-one", RuleKind::ExactlyOne}, {"at-most-one", RuleKind::AtMostOne},
    {"filled", RuleKind::Filled},          {"filled-if", RuleKind::FilledIf},
    {"before", RuleKind::Before},          {"one-of-kinds", RuleKind::OneOfKinds},
    {"issuer-fits", RuleKind::IssuerFits}, {"pattern", RuleKind::Pattern},
    {"different", RuleKind::Different},    {"present", RuleKind::Present}};

/// The words that a kind of rule has beside those of every rule.
std::vector<std::string_view> own_words(RuleKind kind) {
    switch (kind) {
        case RuleKind::Before:
            return {"at_least", "filed"};
        case RuleKind::OneOfKinds:
            return {"kinds"};
        case RuleKind::IssuerFits:
            return {"issuers"};
        case RuleKind::Pattern:
            return {"expression"};
        default:
            return {};
    }
}

bool takes_truth_values(RuleKind kind) {
    return kind == RuleKind::ExactlyOne || kind == RuleKind::AtMostOne || kind == RuleKind::Present;
}

bool is_truth_value(const FieldTemplate& field) {
    return field.kind == FieldKind::CheckBox || field.kind == FieldKind::Seal;
}

/// The field of that name; refuses a name that the form does not have.
const FieldTemplate& known_field(const TableReader& reader, const Template& form,
                                 const std::string& name) {
    const FieldTemplate* field = form.field(name);
    if (!field) reader.refuse(fmt::format("there is no field \"{}\"", name));
    return *field;
}

void require_kind(const TableReader& reader, const FieldTemplate& field, bool right,
                  std::string_view what) {
    if (!right) reader.refuse(fmt::format("field \"{}\" must be {}", field.name, what));
}

std::vector<std::u32string> folded_phrases(const TableReader& reader, std::string_view key) {
    std::vector<std::u32string> phrases = reader.phrases(key);
    for (std::u32string& phrase : phrases) phrase = fold_variants(phrase);
    return phrases;
}

template <typename List>
List required(const TableReader& reader, std::string_view key, List list) {
    if (list.empty()) reader.refuse(fmt::format("{} is missing", key));
    return list;
}

Period read_period(const TableReader& reader, std::string_view key) {
    static const std::regex form(R"(([1-9][0-9]{0,3}) (months?|days?))");
    const std::string written = reader.required_text(key);
    std::smatch parts;
    if (!std::regex_match(written, parts, form)) {
        reader.refuse(
            reader.get(key)->source(),
            fmt::format("{} \"{}\" is no period; write \"1 month\" or \"30 days\"", key, written));
    }
    const int count = std::stoi(parts[1]);
    return parts[2].str().front() == 'm' ? Period{count, 0} : Period{0, count};
}

void read_before(const TableReader& reader, const Template& form, RuleTemplate& rule) {
    rule.at_least = read_period(reader, "at_least");
    rule.filed = required(reader, "filed", reader.texts("filed"));
    for (const std::string& word : rule.filed) {
        if (word == kLetterIssued || word == kLetterReceived || word == kFormReceived) continue;
        const FieldTemplate* field = form.field(word);
        if (field && field->kind == FieldKind::Date) continue;
        reader.refuse(reader.get("filed")->source(),
                      fmt::format("unknown day of filing \"{}\"; use {}, {}, {} or a field that is "
                                  "a date",
                                  word, kLetterIssued, kLetterReceived, kFormReceived));
    }
    for (const std::string& name : rule.fields) {
        const FieldTemplate& field = known_field(reader, form, name);
        require_kind(reader, field, field.kind == FieldKind::Date, "a date");
    }
}

void read_issuers(const TableReader& reader, const std::string& file, RuleTemplate& rule) {
    reader.each("issuers", [&](const toml::table& table) {
        const TableReader issuer(table, file, fmt::format("rule \"{}\", issuers", rule.id));
        issuer.allow_only({"kinds", "words"});
        rule.issuers.push_back({required(issuer, "kinds", issuer.texts("kinds")),
                                required(issuer, "words", folded_phrases(issuer, "words"))});
    });
    if (rule.issuers.empty()) reader.refuse("issuers is missing");
}

void read_expression(const TableReader& reader, RuleTemplate& rule) {
    rule.expression = reader.required_text("expression");
    if (is_pattern(rule.expression)) return;
    reader.refuse(reader.get("expression")->source(),
                  fmt::format("expression \"{}\" is no regular expression", rule.expression));
}

void check_fields_of(const TableReader& reader, const Template& form, const RuleTemplate& rule) {
    for (const std::string& name : rule.fields) {
        const FieldTemplate& field = known_field(reader, form, name);
        if (takes_truth_values(rule.kind)) {
            require_kind(reader, field, is_truth_value(field), "a check box or a seal");
        }
    }
    if (rule.condition.empty()) return;
    const FieldTemplate& condition = known_field(reader, form, rule.condition);
    require_kind(reader, condition, is_truth_value(condition), "a check box or a seal");
}

/// What is looked up among institutions is one field.
void require_one_field(const TableReader& reader, const RuleTemplate& rule) {
    if (rule.fields.size() != 1) reader.refuse("fields must name one field");
}

void read_own_words(const TableReader& reader, const std::string& file, const Template& form,
                    RuleTemplate& rule) {
    switch (rule.kind) {
        case RuleKind::FilledIf:
            reader.required_text("condition");
            break;
        case RuleKind::Before:
            read_before(reader, form, rule);
            break;
        case RuleKind::OneOfKinds:
            require_one_field(reader, rule);
            rule.kinds = required(reader, "kinds", reader.texts("kinds"));
            break;
        case RuleKind::IssuerFits:
            require_one_field(reader, rule);
            read_issuers(reader, file, rule);
            break;
        case RuleKind::Pattern:
            read_expression(reader, rule);
            break;
        case RuleKind::Different:
            if (rule.fields.size() < 2) reader.refuse("fields must name two fields or more");
            break;
        default:
            break;
    }
}

}  // namespace

std::vector<std::string> RuleTemplate::all_kinds() const {
    std::vector<std::string> all = kinds;
    for (const IssuerTemplate& issuer : issuers) {
        all.insert(all.end(), issuer.kinds.begin(), issuer.kinds.end());
    }
    return all;
}

RuleTemplate read_rule(const toml::table& table, const std::string& file, const Template& form) {
    const TableReader reader(table, file, titled("rule", table, "id"));
    RuleTemplate rule;
    rule.line = reader.line();
    rule.at = fmt::format("{}:{}", file, rule.line);
    rule.id = reader.required_text("id");
    rule.title = reader.text("title");
    if (rule.title.empty()) rule.title = rule.id;
    rule.source = reader.text("source");
    reader.required_text("kind");
    rule.kind = reader.word("kind", kRuleKinds, RuleKind::ExactlyOne);
    std::vector<std::string_view> words{"id", "title", "source", "kind", "fields", "condition"};
    for (const std::string_view word : own_words(rule.kind)) words.push_back(word);
    reader.allow_only(words);
    rule.fields = required(reader, "fields", reader.texts("fields"));
    rule.condition = reader.text("condition");
    check_fields_of(reader, form, rule);
    read_own_words(reader, file, form, rule);
    return rule;
}

CoveringLetterTemplate read_covering_letter(const toml::table& table, const std::string& file,
                                            const Template& form) {
    const TableReader reader(table, file, "covering_letter");
    reader.allow_only({"applicant", "addressee", "about"});
    CoveringLetterTemplate letter{reader.required_text("applicant"),
                                  reader.required_text("addressee"),
                                  required(reader, "about", folded_phrases(reader, "about"))};
    known_field(reader, form, letter.applicant);
    return letter;
}

AnswerWords read_answer_words(const toml::table& table, const std::string& file) {
    const TableReader reader(table, file, "answer");
    reader.allow_only({"agree", "negations", "fillers", "refuse", "returned", "ignore"});
    return {required(reader, "agree", folded_phrases(reader, "agree")),
            folded_phrases(reader, "negations"),
            folded_phrases(reader, "fillers"),
            folded_phrases(reader, "refuse"),
            folded_phrases(reader, "returned"),
            folded_phrases(reader, "ignore")};
}

}  // namespace gongwen::extract
