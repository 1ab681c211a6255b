#include "extract/letter/value_rules.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/letter_details.h"
#include "extract/letter/number_rules.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool may_stand_in_local_part(char32_t c) {
    return c < 0x80 && (is_digit(c) || is_latin(c) || View(U"._%+-").find(c) != View::npos);
}

bool may_stand_in_domain(char32_t c) {
    return c < 0x80 && (is_digit(c) || is_latin(c) || c == U'-' || c == U'.');
}

/// 0 for Sunday, or -1.
int weekday_of(char32_t c) {
    static constexpr View kDays = U"日一二三四五六";
    const std::size_t day = kDays.find(c == U'天' ? U'日' : c);
    return day == View::npos ? -1 : static_cast<int>(day);
}

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
        check(
            "file_no", [](const auto& text) { return !file_no_parts(text).empty(); },
            "not_a_file_number");
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

bool is_possible_email(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    const std::size_t at = text.find(U'@');
    if (at == View::npos || at == 0 || text.find(U"..") != View::npos) return false;
    const View domain = View(text).substr(at + 1);
    const std::size_t dot = domain.find(U'.');
    constexpr std::size_t kShortestEnd = 2;  // .tw
    if (dot == View::npos || dot == 0) return false;
    const View end = domain.substr(domain.rfind(U'.') + 1);
    if (end.size() < kShortestEnd || !std::ranges::all_of(end, is_latin)) return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                       may_stand_in_local_part) &&
           std::all_of(domain.begin(), domain.end(), may_stand_in_domain);
}

/// 密, 密（公布時解密）, 密，附件抽存後解密: what is to happen stands apart, and in words of its
/// own.
bool is_possible_secrecy(std::string_view utf8) {
    const auto parts = secrecy_parts(std::string(utf8));
    if (!parts.contains("grade")) return false;
    const auto condition = parts.find("condition");
    if (condition == parts.end()) return true;
    const std::u32string text = to_utf32(condition->second);
    const bool tells =
        std::ranges::any_of(std::array<View, 6>{U"解密", U"保密", U"公布", U"永久", U"期限", U"年"},
                            [&](View word) { return text.find(word) != View::npos; });
    return tells && text.find_first_of(U"：:") == View::npos;
}

bool is_possible_retention(std::string_view utf8) {
    const std::u32string text = without_spaces(to_utf32(utf8));
    if (text == U"永久" || text == U"定期" || text == U"依規定") return true;
    const std::size_t year = text.find(U'年');
    if (year == View::npos || year == 0) return false;
    const auto years = parse_numeral(View(text).substr(0, year));
    constexpr long kLongest = 100;
    return years && *years > 0 && *years <= kLongest;
}

bool has_wrong_weekday(std::string_view utf8) {
    const std::u32string text = without_spaces(to_utf32(utf8));
    for (const DateMatch& match : find_dates(text)) {
        std::size_t at = match.end;
        while (at < text.size() && View(U"（(").find(text[at]) != View::npos) ++at;
        const View behind = View(text).substr(std::min(at, text.size()));
        if (!behind.starts_with(U"星期") && !behind.starts_with(U"週")) continue;
        const std::size_t sign = behind.front() == U'週' ? 1 : 2;
        const int printed = sign < behind.size() ? weekday_of(behind[sign]) : -1;
        constexpr long kThursday = 4;  // 1970-01-01
        const long day = ((day_number(match.date) + kThursday) % 7 + 7) % 7;
        if (printed >= 0 && printed != day) return true;
    }
    return false;
}

void check_letter_values(Record& record, std::span<const Passage> passages) {
    Checker(record).check();
    check_document_numbers(record, passages);
}

}  // namespace gongwen::extract
