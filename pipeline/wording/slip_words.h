// Why a name is doubted, in the record's words and in those of people.

#pragma once

#include <string_view>

namespace gongwen::pipeline {

/// 字詞對調 for block_swap, …: the entries of NameFinding::reasons. A reason that is not known
/// stays as it is.
std::string_view label_of_slip(std::string_view reason);

}  // namespace gongwen::pipeline
