#include "extract/letter/fields/value_rules.h"

#include <algorithm>
#include <vector>

#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/fields/number_rules.h"
#include "extract/values/add_review.h"
#include "extract/values/possible_values.h"
#include "extract/values/value_parts.h"

namespace gongwen::extract {
namespace {

/// Exchange numbers its enclosures: …_ATTACH1.pdf.
bool has_numbered_files(std::string_view attachment) {
    constexpr std::string_view kWord = "_ATTACH";
    for (std::size_t at = attachment.find(kWord); at != attachment.npos;
         at = attachment.find(kWord, at + 1)) {
        const std::size_t behind = at + kWord.size();
        if (behind >= attachment.size() || attachment[behind] < '1' || attachment[behind] > '9') {
            return false;
        }
    }
    return true;
}

class Checker {
  public:
    explicit Checker(Record& record) : record_(record) {}

    void check() {
        check_fax();
        check("retention", is_possible_retention, "odd_retention");
        check(
            "meeting_time", [](const auto& text) { return !has_wrong_weekday(text); },
            "weekday_mismatch");
        check("file_no", is_possible_file_number, "not_a_file_number");
        check_weekdays();
        check("secrecy", is_possible_secrecy, "unknown_grade");
        check("attachment", has_numbered_files, "odd_file_name");
        check_receipt();
        check_received_number();
        check_meeting();
    }

  private:
    template <typename Rule>
    void check(const char* field, const Rule& is_kept, const char* reason) {
        const std::string text = record_.text_of(field);
        if (!text.empty() && !is_kept(text)) add_review(record_, field, reason);
    }

    void check_weekdays() {
        for (const char* part : {"subject", "explanation", "action", "remarks"}) {
            const Field* found = record_.field(part);
            if (!found) continue;
            for (const std::string& text : found->list()) {
                // A notice of correction quotes what was printed wrongly.
                const bool corrects =
                    text.find("誤") != text.npos || text.find("更正") != text.npos;
                if (!corrects && has_wrong_weekday(text)) {
                    add_review(record_, part, "weekday_mismatch");
                }
            }
        }
    }

    void check_fax() {
        const std::string phone = record_.text_of("phone");
        if (!phone.empty() && phone == record_.text_of("fax")) {
            add_review(record_, "fax", "same_as_phone");
        }
    }

    void check_receipt() {
        const auto issued = date_from_iso(record_.text_of("issue_date"));
        const auto received = date_from_iso(record_.text_of("received_date"));
        if (issued && received && *received < *issued) {
            add_review(record_, "received_date", "before_issue_date");
        }
        // The post takes days; a year that was misread in one of the dates makes it months.
        constexpr long kLongestWay = 120;
        if (issued && received && day_number(*received) - day_number(*issued) > kLongestWay) {
            add_review(record_, "received_date", "long_after_issue_date");
        }
    }

    /// The running number begins with the year of receipt, by the calendar of the Republic.
    void check_received_number() {
        constexpr std::size_t kRunningNumber = 10;  // of digits at least, behind the year seven
        const auto received = date_from_iso(record_.text_of("received_date"));
        const std::string number = record_.text_of("received_no");
        const bool all_digits =
            std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!received || number.size() < kRunningNumber || !all_digits) return;
        const std::string year = std::to_string(roc_year(received->year));
        if (number.starts_with(year) || number.starts_with("0" + year)) return;
        add_review(record_, "received_no", "year_mismatch");
        add_review(record_, "received_date", "year_mismatch");
    }

    /// Nobody is called to a meeting that is over.
    void check_meeting() {
        const auto issued = date_from_iso(record_.text_of("issue_date"));
        const auto days = find_dates(to_utf32(record_.text_of("meeting_time")));
        if (issued && !days.empty() && days.front().date < *issued) {
            add_review(record_, "meeting_time", "meeting_before_letter");
        }
    }

    Record& record_;
};

}  // namespace

void check_letter_values(Record& record, std::span<const Passage> passages) {
    Checker(record).check();
    check_document_numbers(record, passages);
}

}  // namespace gongwen::extract
