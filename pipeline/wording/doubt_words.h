// Why something is for review, in the record's words and in those of people.

#pragma once

#include <span>
#include <string_view>

namespace gongwen::pipeline {

struct DoubtWords {
    std::string_view reason;  ///< low_confidence
    std::string_view label;   ///< 把握不足
};

/// All reasons that this program gives.
std::span<const DoubtWords> known_doubts();

}  // namespace gongwen::pipeline
