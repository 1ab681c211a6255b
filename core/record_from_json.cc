#include <nlohmann/json.hpp>

#include "core/letter_details_json.h"
#include "core/page_json.h"
#include "core/record_json.h"

namespace gongwen {
namespace {

using nlohmann::json;

/// Reads `key` if it is there and is not null.
template <typename T>
void take(const json& value, const char* key, T& out) {
    const auto found = value.find(key);
    if (found != value.end() && !found->is_null()) out = found->template get<T>();
}

void take_box(const json& value, Box& out) {
    const auto found = value.find("box");
    if (found != value.end() && found->is_array()) out = box_from_json(*found);
}

template <typename T, typename Read>
void take_list(const json& value, const char* key, std::vector<T>& out, Read read) {
    const auto found = value.find(key);
    if (found == value.end()) return;
    for (const json& item : *found) out.push_back(read(item));
}

Line line_from_json(const json& value) {
    Line line;
    take(value, "page", line.page);
    take_box(value, line.box);
    take(value, "text", line.text);
    take(value, "confidence", line.confidence);
    return line;
}

NameFinding name_from_json(const json& value) {
    NameFinding finding;
    take(value, "written", finding.written);
    take(value, "expected", finding.expected);
    take(value, "verdict", finding.verdict);
    take(value, "reasons", finding.reasons);
    take(value, "page", finding.page);
    take_box(value, finding.box);
    take(value, "confidence", finding.confidence);
    take(value, "mention", finding.mention);
    take(value, "field", finding.field);
    take(value, "context", finding.context);
    take(value, "decision", finding.decision);
    return finding;
}

LetterReference reference_from_json(const json& value) {
    LetterReference reference;
    take(value, "issuer", reference.issuer);
    take(value, "date", reference.date);
    take(value, "document_no", reference.document_no);
    take(value, "kind", reference.kind);
    return reference;
}

Correction correction_from_json(const json& value) {
    Correction correction;
    if (value.contains("target")) correction.target = reference_from_json(value.at("target"));
    take(value, "locations", correction.locations);
    take(value, "action", correction.action);
    take_list(value, "pairs", correction.pairs, [](const json& pair) {
        CorrectionPair out;
        take(pair, "wrong", out.wrong);
        take(pair, "right", out.right);
        return out;
    });
    take(value, "confidence", correction.confidence);
    take(value, "direction_doubtful", correction.direction_doubtful);
    return correction;
}

RuleResult rule_from_json(const json& value) {
    RuleResult rule;
    take(value, "rule", rule.rule);
    take(value, "source", rule.source);
    take(value, "result", rule.result);
    take(value, "reason", rule.reason);
    return rule;
}

void take_covering_letter(const json& value, std::optional<CoveringLetter>& out) {
    const auto found = value.find("covering_letter");
    if (found == value.end() || !found->is_object()) return;
    CoveringLetter letter;
    take(*found, "document", letter.document);
    take(*found, "issuer", letter.issuer);
    take(*found, "document_no", letter.document_no);
    take(*found, "issue_date", letter.issue_date);
    take(*found, "received_date", letter.received_date);
    out = std::move(letter);
}

Mismatch mismatch_from_json(const json& value) {
    Mismatch mismatch;
    take(value, "between", mismatch.between);
    take(value, "values", mismatch.values);
    take(value, "verdict", mismatch.verdict);
    take_list(value, "places", mismatch.places, [](const json& place) {
        ValuePlace out;
        take(place, "page", out.page);
        take_box(place, out.box);
        return out;
    });
    return mismatch;
}

PageView view_from_json(const json& value) {
    PageView view;
    take(value, "page", view.page);
    take(value, "width", view.width);
    take(value, "height", view.height);
    take(value, "rotation", view.rotation);
    take(value, "skew", view.skew);
    return view;
}

ReviewItem review_from_json(const json& value) {
    ReviewItem item;
    take(value, "field", item.field);
    take(value, "reason", item.reason);
    return item;
}

}  // namespace

FieldValue field_value_from_json(const json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_array()) return value.get<std::vector<std::string>>();
    return value.get<std::string>();
}

Field field_from_json(const json& value) {
    Field field;
    if (value.contains("value")) field.value = field_value_from_json(value.at("value"));
    take(value, "raw", field.raw);
    field.state = value.contains("state")
                      ? field_state_from(value.at("state").get_ref<const std::string&>())
                      : FieldState::Read;
    take(value, "confidence", field.confidence);
    take(value, "page", field.page);
    take_box(value, field.box);
    take(value, "reason", field.reason);
    return field;
}

Record record_from_json(const json& value) {
    Record record;
    take(value, "source", record.source);
    take(value, "sha256", record.sha256);
    take(value, "document", record.document);
    take(value, "of", record.of);
    take(value, "pages", record.pages);
    take(value, "kind", record.kind);
    take(value, "template", record.template_id);
    take(value, "template_version", record.template_version);
    take(value, "document_type", record.document_type);
    take(value, "text", record.text);
    take_list(value, "views", record.views, view_from_json);
    take_list(value, "lines", record.lines, line_from_json);
    if (value.contains("fields")) {
        for (const auto& [name, field] : value.at("fields").items()) {
            record.fields[name] = field_from_json(field);
        }
    }
    if (value.contains("details")) {
        record.details = letter_details_from_json(value.at("details"));
    }
    take_list(value, "names", record.names, name_from_json);
    take_list(value, "corrections", record.corrections, correction_from_json);
    take_list(value, "citations", record.citations, reference_from_json);
    take_list(value, "rules", record.rules, rule_from_json);
    take_covering_letter(value, record.covering_letter);
    take_list(value, "mismatches", record.mismatches, mismatch_from_json);
    take_list(value, "review", record.review, review_from_json);
    return record;
}

}  // namespace gongwen
