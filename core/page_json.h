// Pages as JSON: what workers send to their supervisor and what the archive keeps of a reading.

#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/page.h"

namespace gongwen {

/// [left, top, right, bottom], rounded to 0.01 point.
nlohmann::json to_json_value(const Box& box);
Box box_from_json(const nlohmann::json& value);

nlohmann::json to_json_value(const Page& page);
/// Throws nlohmann::json::exception when `value` is no page of ours.
Page page_from_json(const nlohmann::json& value);

}  // namespace gongwen
