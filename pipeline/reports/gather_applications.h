// Collects the register of applications from the catalogue.

#pragma once

#include <string>

#include "archive/archive.h"
#include "pipeline/reading/process_document.h"
#include "pipeline/reports/applications_report.h"

namespace gongwen::pipeline {

/// Applications filed from `from` to `to` (ISO 8601, both included; "" is open; one without a known
/// day of filing counts only where both are open), by that day. The rules are checked anew with
/// what is known now: values that a person confirmed, and a covering letter that came in a file of
/// its own.
ApplicationsReport gather_applications(const archive::Archive& archive, const Knowledge& knowledge,
                                       const std::string& from, const std::string& to);

}  // namespace gongwen::pipeline
