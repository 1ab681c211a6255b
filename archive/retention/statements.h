// What a person says of a document's retention. It belongs to the pages that the document has then
// (statements_of_pages.h).

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/retention/file_number.h"
#include "archive/retention/ledger.h"
#include "core/roc_date.h"

namespace gongwen::archive {

/// What can be said; the words are those of the catalogue.
namespace said {
inline constexpr std::string_view kFileNumber = "file_no";          ///< 檔號
inline constexpr std::string_view kPeriod = "period";               ///< 10年, 永久
inline constexpr std::string_view kDisposition = "disposition";     ///< destroy …
inline constexpr std::string_view kTriggerDay = "trigger_day";      ///< ISO 8601
inline constexpr std::string_view kExtension = "extension";         ///< years beyond the period
inline constexpr std::string_view kDeclassifyOn = "declassify_on";  ///< ISO 8601
inline constexpr std::string_view kDeclassified = "declassified";   ///< the day it was done
inline constexpr std::string_view kConsent = "consent";             ///< number of the consent
inline constexpr std::string_view kReduced = "reduced";             ///< new period of the original
inline constexpr std::string_view kScanChecked = "scan_checked";  ///< the day, against the original
}  // namespace said

struct Statement {
    std::string value;
    std::string reason;
    std::string who;
    std::string at;
};

/// By what is said.
using Statements = std::map<std::string, Statement, std::less<>>;

/// Checks the value's form and keeps it; audited as `retain` with the old value. The value ""
/// withdraws. Throws Error(Usage) for an unknown document or a wrong value, and where no reason is
/// given.
void say(Ledger& ledger, const std::string& id, std::string_view what, const std::string& value,
         const std::string& reason);

/// Within the caller's transaction; the value is taken as it is.
void keep_statement(Ledger& ledger, const std::string& id, std::string_view what,
                    const std::string& value, const std::string& reason);

/// Whether that person said anything of the document's retention, its dates or 檔號.
bool has_spoken_of(Ledger& ledger, const std::string& id, std::string_view who);

/// Whether that person ever said when the case was closed.
bool has_closed(Ledger& ledger, const CaseNumber& number, std::string_view who);

/// What is known of a 案卷 beyond its documents.
struct CaseFile {
    std::string title;
    std::optional<Date> closed_on;
};
std::map<CaseNumber, CaseFile> all_case_files(Database& database);
/// Names a case or says when it was closed; what is not given stays. Audited as `case`.
void describe_case(Ledger& ledger, const CaseNumber& number, const std::string& title,
                   const std::optional<Date>& closed_on);

struct CustodianChange {
    std::string predecessor;
    std::string successor;
    Date since;
    std::string source;
};
std::vector<CustodianChange> custodian_changes(Database& database);
/// Audited as `custodian`.
void change_custodian(Ledger& ledger, const CustodianChange& change);

}  // namespace gongwen::archive
