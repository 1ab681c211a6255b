// Pages as recognition without a fault would give them, from a document's expected record.

#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/page.h"
#include "core/record.h"

namespace gongwen::test {

/// The pages of one document, in the order of reading, with its true lines, seals, check boxes and
/// marks.
std::vector<Page> true_pages(const nlohmann::json& document);

/// A field's value as an expected record holds it.
FieldValue value_from(const nlohmann::json& value);

}  // namespace gongwen::test
