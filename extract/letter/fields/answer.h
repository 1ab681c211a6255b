// What a letter that answers an application decides.

#pragma once

#include <string_view>

#include "core/record.h"
#include "extract/template/rule_template.h"

namespace gongwen::extract {

enum class Decision {
    None,      ///< the letter decides nothing
    Agreed,    ///< 同意
    Refused,   ///< 不同意, 歉難同意, 應予駁回
    Returned,  ///< to be completed: 請補正
    Unclear,   ///< yes and no stand side by side
};

/// "", agreed, refused, returned, unclear: as reports print it.
std::string_view to_string(Decision decision);

/// By the 主旨; where that decides nothing by the 說明 and the 辦法. A yes with a negation directly
/// in front is a no; a negation in front of that (無不同意) is unclear.
Decision decision_in(const Record& letter, const AnswerWords& words);

/// The decision of one text.
Decision decision_in(std::string_view text, const AnswerWords& words);

}  // namespace gongwen::extract
