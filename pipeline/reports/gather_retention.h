// Chooses, from the archive's documents, those that a retention list asks for.

#pragma once

#include <functional>
#include <optional>
#include <string>

#include "archive/retention/ledger.h"
#include "institutions/authority/authority.h"
#include "pipeline/reports/retention_report.h"

namespace gongwen::pipeline {

/// What is empty asks for everything.
struct RetentionFilter {
    int year = 0;             ///< of the due day, or from which a permanent file is transferred
    std::optional<Date> by;   ///< due on this day or earlier
    std::string class_no{};   ///< and the classes below it
    std::string unit{};       ///< part of the unit's name
    std::string custodian{};  ///< under any name through time
};

/// The custodian is named as it is called today.
std::string custodian_today(const archive::Assessment& assessment,
                            const institutions::Authority& authority, const Date& today);

using Chooses = std::function<bool(const archive::Assessment&)>;

/// Documents of the filter that `chooses`, in the order of their 檔號; due ones by due day.
RetentionReport gather_retention(archive::Ledger& ledger, const institutions::Authority& authority,
                                 const RetentionFilter& filter, const Chooses& chooses,
                                 const std::string& title);

/// How many of the filter (its year and day left aside) that `chooses` are due before that year.
long count_due_before(int year, archive::Ledger& ledger, const institutions::Authority& authority,
                      const RetentionFilter& filter, const Chooses& chooses);

/// "" for none; what a list of one year leaves out, in a line for people.
std::string left_by_year(int year, long due_before);

using HoldChooses = std::function<bool(const archive::Hold&)>;

HoldsReport gather_holds(archive::Ledger& ledger, const HoldChooses& chooses);

}  // namespace gongwen::pipeline
