// LetterDetails as the key `details` of a record's JSON (docs/record.md).

#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/letter_details.h"

namespace gongwen {

/// Only what is there: empty lists and texts have no key.
nlohmann::json to_json_value(const LetterDetails& details);
LetterDetails letter_details_from_json(const nlohmann::json& value);

}  // namespace gongwen
