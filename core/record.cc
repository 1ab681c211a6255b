#include "core/record.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace gongwen {
namespace {

constexpr std::array<std::pair<FieldState, std::string_view>, 6> kStates{{
    {FieldState::Read, "read"},
    {FieldState::Repaired, "repaired"},
    {FieldState::Blank, "blank"},
    {FieldState::Absent, "absent"},
    {FieldState::Unreadable, "unreadable"},
    {FieldState::Confirmed, "confirmed"},
}};

constexpr std::size_t kIdDigits = 16;

}  // namespace

std::string_view to_string(FieldState state) {
    for (const auto& [known, word] : kStates) {
        if (known == state) return word;
    }
    return "absent";
}

FieldState field_state_from(std::string_view word) {
    for (const auto& [state, known] : kStates) {
        if (known == word) return state;
    }
    throw std::invalid_argument("no such state of a field: " + std::string(word));
}

const std::string& Field::text() const {
    static const std::string none;
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : none;
}

std::vector<std::string> Field::list() const {
    if (const auto* items = std::get_if<std::vector<std::string>>(&value)) return *items;
    if (text().empty()) return {};
    return {text()};
}

const Field* Record::field(std::string_view name) const {
    const auto found = fields.find(std::string(name));
    return found == fields.end() ? nullptr : &found->second;
}

std::string Record::text_of(std::string_view name) const {
    const Field* found = field(name);
    return found ? found->text() : std::string();
}

std::string document_id(std::string_view sha256, int document) {
    return std::string(sha256.substr(0, kIdDigits)) + "-" + std::to_string(document);
}

std::string document_id(const Record& record) {
    return document_id(record.sha256, record.document);
}

}  // namespace gongwen
