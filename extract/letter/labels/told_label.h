// Labels that no list has (連絡窗口：, 文件編號：, 副知單位：): which field they are of, their
// words and what stands behind them tell together.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// Name of the field that `words` (variants folded, no spaces) are a label of, with `value` behind
/// its colon; empty where the two do not say so together. Words that speak of another letter or of
/// other people's numbers (來文字號, 行動電話) are no label of any.
std::string_view told_field(std::u32string_view words, std::u32string_view value);

}  // namespace gongwen::extract
