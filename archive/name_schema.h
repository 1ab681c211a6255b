// The step of the schema that brought decisions on names and the memory of reports.

#pragma once

#include <string>

namespace gongwen::archive {

/// See migrations().
const std::string& name_schema();

}  // namespace gongwen::archive
