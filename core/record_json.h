// Records as the JSON that outside programs rely on (docs/record.md).

#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/record.h"

namespace gongwen {

/// Lines are printed without their symbols.
nlohmann::json to_json_value(const Record& record);

/// Accepts what to_json_value printed; absent keys keep their defaults, so that an expected record
/// may hold only what it wants to state. Throws nlohmann::json::exception or std::invalid_argument.
Record record_from_json(const nlohmann::json& value);

nlohmann::json to_json_value(const FieldValue& value);
FieldValue field_value_from_json(const nlohmann::json& value);
nlohmann::json to_json_value(const Field& field);
Field field_from_json(const nlohmann::json& value);
nlohmann::json to_json_value(const NameFinding& finding);
nlohmann::json to_json_value(const LetterReference& reference);
nlohmann::json to_json_value(const Correction& correction);
nlohmann::json to_json_value(const CoveringLetter& letter);
nlohmann::json to_json_value(const Mismatch& mismatch);

}  // namespace gongwen
