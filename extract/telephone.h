// Telephone numbers of Taiwan: how many digits each can have.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// Each number in the text (several may be given, an extension does not count) has as many digits
/// as a number of its area can have (國家通訊傳播委員會, 公眾電信網路號碼計畫).
bool is_possible_phone(std::string_view text);

}  // namespace gongwen::extract
