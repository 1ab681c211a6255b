#include "pipeline/reading/misread_names.h"

#include <algorithm>
#include <array>

#include "core/document_number.h"
#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::pipeline {
namespace {

constexpr std::size_t kShortestName = 3;

bool put_right(std::string& text, const std::string& wrong, const std::string& right) {
    const std::size_t at = text.find(wrong);
    if (wrong.empty() || at == std::string::npos) return false;
    text.replace(at, wrong.size(), right);
    return true;
}

bool put_right(FieldValue& value, const std::string& wrong, const std::string& right) {
    if (auto* text = std::get_if<std::string>(&value)) return put_right(*text, wrong, right);
    auto* list = std::get_if<std::vector<std::string>>(&value);
    return list && std::any_of(list->begin(), list->end(),
                               [&](std::string& item) { return put_right(item, wrong, right); });
}

void put_right_in_details(LetterDetails& details, const NameFinding& name) {
    const auto receivers = details.receivers.find(name.field);
    if (receivers != details.receivers.end()) {
        for (Receiver& receiver : receivers->second) {
            put_right(receiver.name, name.written, name.expected);
        }
    }
    if (name.field != "issuer") return;
    for (std::string& issuer : details.issuers) put_right(issuer, name.written, name.expected);
}

void mend(Record& record, const NameFinding& name, const char* reason) {
    const auto field = record.fields.find(name.field);
    if (field == record.fields.end() || field->second.state == FieldState::Confirmed) return;
    FieldValue value = field->second.value;
    if (!put_right(value, name.written, name.expected)) return;
    extract::repair(field->second, std::move(value), reason);
    put_right_in_details(record.details, name);
}

bool differ_in_one_character(const std::string& a, const std::string& b) {
    const std::u32string one = to_utf32(a);
    const std::u32string other = to_utf32(b);
    if (one.size() != other.size() || one.size() < kShortestName) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < one.size(); ++i) differing += one[i] == other[i] ? 0 : 1;
    return differing == 1;
}

bool is_known(const Record& record, std::string_view field) {
    return std::any_of(record.names.begin(), record.names.end(), [&](const NameFinding& name) {
        return name.field == field && name.verdict != "unknown";
    });
}

void mend_issuer_by_number(Record& record, const institutions::Authority& authority) {
    const std::string issuer = record.text_of("issuer");
    const auto number = parse_document_number(record.text_of("document_no"));
    if (issuer.empty() || !number || is_known(record, "issuer")) return;
    const institutions::Institution* owner =
        authority.by_prefix(number->prefix, date_from_iso(record.text_of("issue_date")));
    if (!owner || !differ_in_one_character(issuer, owner->name)) return;
    NameFinding name;
    name.field = "issuer";
    name.written = issuer;
    name.expected = owner->name;
    mend(record, name, "number_prefix");
}

/// The receiver and the lists agree since one of them was mended.
void drop_settled_misses(Record& record) {
    const std::string recipient = record.text_of("recipient");
    const bool agree =
        std::ranges::any_of(std::array{"originals", "copies"}, [&](const char* name) {
            const Field* list = record.field(name);
            if (!list) return false;
            const std::vector<std::string> names = list->list();
            return std::ranges::find(names, recipient) != names.end();
        });
    if (!agree) return;
    std::erase_if(record.review, [](const ReviewItem& item) { return item.reason == "near_miss"; });
}

}  // namespace

void mend_misread_names(Record& record, const institutions::Authority& authority) {
    for (const NameFinding& name : record.names) {
        if (name.verdict != "ocr_misread" || name.mention || name.expected.empty()) continue;
        mend(record, name, "misread_name");
    }
    mend_issuer_by_number(record, authority);
    drop_settled_misses(record);
}

}  // namespace gongwen::pipeline
