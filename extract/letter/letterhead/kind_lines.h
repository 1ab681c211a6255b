// Where the kind of a letter (函) stands when it is not at the end of its issuer's line: beside the
// name, below it, or broken over two lines. Lines are indices into the page's segments.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// In the top 40 % of its page, where letterheads stand.
bool in_top_part(const Segment& line);

/// Right below, and of a size as alike as that: the smaller to the larger.
bool is_next_line(const Segment& above, const Segment& below, double alike);

/// 函 printed so far from the name that it became a line of its own. `block`: the name's lines.
std::optional<std::size_t> kind_beside(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& block,
                                       const Template& letter);

/// 函 alone on a line in the middle of the page or of the name: companies and associations print
/// their address between their name and it, or a rule.
std::optional<std::size_t> kind_below(const std::vector<Segment>& segments, std::size_t main,
                                      const Template& letter);

/// 了 in the place of 函: one character as large as the body's, whatever was read for it.
std::optional<std::size_t> unread_kind_below(const std::vector<Segment>& segments,
                                             std::size_t main);

/// Where the kind that begins in `main` ends: 書 at the end of a long name's line, 函 below it.
std::optional<std::size_t> rest_of_kind(const std::vector<Segment>& segments, std::size_t main,
                                        const Template& letter);

}  // namespace gongwen::extract
