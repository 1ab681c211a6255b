#include "core/record_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/letter_details_json.h"
#include "core/page_json.h"

namespace gongwen {
namespace {

using nlohmann::json;

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace

json to_json_value(const FieldValue& value) {
    return std::visit([](const auto& held) { return json(held); }, value);
}

json to_json_value(const Field& field) {
    json out = {{"value", to_json_value(field.value)},
                {"raw", field.raw},
                {"state", to_string(field.state)},
                {"confidence", rounded(field.confidence)}};
    if (field.page > 0) {
        out["page"] = field.page;
        if (!field.box.empty()) out["box"] = to_json_value(field.box);
    }
    if (!field.reason.empty()) out["reason"] = field.reason;
    return out;
}

json to_json_value(const NameFinding& finding) {
    json out = {{"written", finding.written}, {"expected", finding.expected},
                {"verdict", finding.verdict}, {"reasons", finding.reasons},
                {"page", finding.page},       {"confidence", rounded(finding.confidence)},
                {"mention", finding.mention}, {"field", finding.field},
                {"context", finding.context}};
    if (!finding.box.empty()) out["box"] = to_json_value(finding.box);
    if (!finding.decision.empty()) out["decision"] = finding.decision;
    return out;
}

json to_json_value(const LetterReference& reference) {
    return {{"issuer", reference.issuer},
            {"date", reference.date},
            {"document_no", reference.document_no},
            {"kind", reference.kind}};
}

json to_json_value(const Correction& correction) {
    json pairs = json::array();
    for (const CorrectionPair& pair : correction.pairs) {
        pairs.push_back({{"wrong", pair.wrong}, {"right", pair.right}});
    }
    json out = {{"target", to_json_value(correction.target)},
                {"locations", correction.locations},
                {"action", correction.action},
                {"pairs", pairs},
                {"confidence", rounded(correction.confidence)}};
    if (correction.direction_doubtful) out["direction_doubtful"] = true;
    return out;
}

json to_json_value(const Mismatch& mismatch) {
    json out = {
        {"between", mismatch.between}, {"values", mismatch.values}, {"verdict", mismatch.verdict}};
    for (const ValuePlace& place : mismatch.places) {
        json one = {{"page", place.page}};
        if (!place.box.empty()) one["box"] = to_json_value(place.box);
        out["places"].push_back(std::move(one));
    }
    return out;
}

json to_json_value(const CoveringLetter& letter) {
    return {{"document", letter.document},
            {"issuer", letter.issuer},
            {"document_no", letter.document_no},
            {"issue_date", letter.issue_date},
            {"received_date", letter.received_date}};
}

json to_json_value(const Record& record) {
    json out = {{"id", document_id(record)},
                {"source", record.source},
                {"sha256", record.sha256},
                {"document", record.document},
                {"of", record.of},
                {"pages", record.pages},
                {"kind", record.kind},
                {"template", record.template_id},
                {"template_version", record.template_version},
                {"document_type", record.document_type},
                {"text", record.text},
                {"views", json::array()},
                {"lines", json::array()},
                {"fields", json::object()},
                {"names", json::array()},
                {"corrections", json::array()},
                {"citations", json::array()},
                {"rules", json::array()},
                {"mismatches", json::array()},
                {"review", json::array()}};
    for (const PageView& v : record.views) {
        out["views"].push_back({{"page", v.page},
                                {"width", rounded(v.width)},
                                {"height", rounded(v.height)},
                                {"rotation", v.rotation},
                                {"skew", rounded(v.skew)}});
    }
    for (const Line& line : record.lines) {
        out["lines"].push_back({{"page", line.page},
                                {"box", to_json_value(line.box)},
                                {"text", line.text},
                                {"confidence", rounded(line.confidence)}});
    }
    for (const auto& [name, field] : record.fields) out["fields"][name] = to_json_value(field);
    if (json details = to_json_value(record.details); !details.empty()) {
        out["details"] = std::move(details);
    }
    for (const NameFinding& n : record.names) out["names"].push_back(to_json_value(n));
    for (const Correction& c : record.corrections) out["corrections"].push_back(to_json_value(c));
    for (const LetterReference& c : record.citations) out["citations"].push_back(to_json_value(c));
    for (const RuleResult& r : record.rules) {
        out["rules"].push_back(
            {{"rule", r.rule}, {"source", r.source}, {"result", r.result}, {"reason", r.reason}});
    }
    if (record.covering_letter) out["covering_letter"] = to_json_value(*record.covering_letter);
    for (const Mismatch& m : record.mismatches) out["mismatches"].push_back(to_json_value(m));
    for (const ReviewItem& r : record.review) {
        out["review"].push_back({{"field", r.field}, {"reason", r.reason}});
    }
    return out;
}

}  // namespace gongwen
