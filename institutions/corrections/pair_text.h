// The words of a pair as a report should show them: as printed, but without what OCR misread where
// the authority file knows better.

#pragma once

#include "core/passage.h"
#include "core/record.h"
#include "institutions/authority/authority.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// The right side becomes the valid name where only look-alikes or doubtful characters differ; the
/// wrong side loses the look-alikes that are beside the slip itself (金融菅理監督委員會, where 菅
/// is OCR's and the swap is the writer's). A wrong side that differs by look-alikes alone is kept:
/// there the look-alike is the slip.
CorrectionPair pair_text(const Passage& wrong_passage, Span wrong, const Passage& right_passage,
                         Span right, const Authority& authority);

/// `wrong` is a name that was valid on that date, `right` is none.
bool direction_is_doubtful(const CorrectionPair& pair, const std::optional<Date>& date,
                           const Authority& authority);

}  // namespace gongwen::institutions
