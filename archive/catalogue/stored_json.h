// JSON in columns of the catalogue.

#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/page.h"
#include "core/record.h"

namespace gongwen::archive {

/// Bytes that are no UTF-8 (in names of files) become U+FFFD.
std::string to_text(const nlohmann::json& value);

// What stands in the catalogue and cannot be read is Error(ArchiveDamaged).
nlohmann::json from_text(const std::string& text);
Record record_from_text(const std::string& text);
Page page_from_text(const std::string& text);

}  // namespace gongwen::archive
