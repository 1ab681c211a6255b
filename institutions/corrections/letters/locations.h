// Where in the other letter the error is: 說明及附件, 附表一, 第三點, 正本, 發文字號 …

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::institutions {

/// The parts that `text` names, in reading order, each once. 詳如說明 and 如附件 point into the
/// notice itself and are none.
std::vector<std::string> locations_in(std::u32string_view text);

}  // namespace gongwen::institutions
