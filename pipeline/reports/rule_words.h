// Results of rules in words for people, in Traditional Chinese.

#pragma once

#include <string>
#include <string_view>

#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

/// 符合 for met, 不符 for broken, 無法判定 for cannot_tell.
std::string_view label_of_result(std::string_view result);

/// 提出過遲：提出 2015-11-20，申請日 2015-12-15，最早 2015-12-20 for "too_late: filed=…". A word
/// that is not known stays as it is. Fields are those of the template.
std::string reason_for_people(std::string_view reason, std::string_view template_id,
                              const Titles& titles);

/// 同意 for agreed, …; "" for none.
std::string_view label_of_decision(std::string_view decision);

}  // namespace gongwen::pipeline
