// What the rules of the certificate service say of a made-up application, told from how it was made
// and not from how it is read.

#pragma once

#include <optional>
#include <vector>

#include "core/record.h"
#include "core/roc_date.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

enum class ApplicantKind { Agency, Financial, Other };
enum class NamedIssuer { None, ForAgencies, ForOthers };

/// How an application was made.
struct PacketPlan {
    ApplicantKind applicant = ApplicantKind::Agency;
    NamedIssuer issuer = NamedIssuer::None;
    std::optional<Date> filed{};      ///< of the letter; nothing where there is none
    std::optional<Date> requested{};  ///< nothing where it was left blank
    bool plausible_serial = true;
};

/// One month later, by the calendar; 31 January gives the last day of February.
Date month_later(const Date& date);

std::vector<RuleResult> rules_of_packet(const PacketPlan& plan, const FormContent& form);

}  // namespace gongwen::tools
