// From when a period runs, and the day it is over. No article of 檔案法 fixes the start for files
// kept for years; so every answer names its trigger, the day and the rounding (docs/retention.md).

#pragma once

#include <string_view>

#include "core/roc_date.h"

namespace gongwen::archive {

enum class Trigger {
    LatestDocument,  ///< 卷內最後文件產生之日; without a case, the document's own day
    CaseClosed,      ///< 結案之日, which a person says
    GivenDay,        ///< a day that a person says for the document (總決算公布日 …)
};

enum class Rounding {
    Exact,     ///< from that day
    NextYear,  ///< from 1 January after it
};

std::string_view to_string(Trigger trigger);
std::string_view to_string(Rounding rounding);

/// The last day on which the period runs; what is kept so may go on the day after. 29 February
/// becomes 28 February.
Date due_day(const Date& trigger, Rounding rounding, int years);

/// The first year in which a permanent file may be transferred: after `years` from its latest
/// document (國家檔案移轉辦法 2).
int transfer_year(const Date& latest_document, int years);

}  // namespace gongwen::archive
