// Print in the cell of a form's seal: a bar with the agency's name.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record.h"
#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// Whether more than half of the box lies in the seal's cell.
bool is_in_seal(int page, const Box& box, const Field& seal);

/// Lines in the seal's cell that are names and were read with `sure` at least: all as one, a
/// stamp's columns, else each. Not what the form says of the seal itself (請加蓋機關印信處).
std::vector<Line> bars_of_seal(const Record& form, const Field& seal, double sure,
                               const Authority& authority);

/// All print in the seal's cell as one line, however it was read; nothing where there is none.
std::optional<Line> print_in_seal(const Record& form, const Field& seal);

/// 後備指揮部 of 臺北市後備指揮部.
bool is_part_of_any(const std::string& name, const std::vector<Line>& bars);

}  // namespace gongwen::institutions
