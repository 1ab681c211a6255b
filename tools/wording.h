// Fills the places of a wording.

#pragma once

#include <map>
#include <string>

namespace gongwen::tools {

/// Puts the values into {places}. Throws Error(Usage) for a place without a value: an error of the
/// words.
std::string filled_wording(const std::string& wording,
                           const std::map<std::string, std::string>& values);

}  // namespace gongwen::tools
