#include "extract/letter/fields/number_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/document_number.h"
#include "core/name_endings.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

constexpr int kLongSince = 2001;  // the year 90: ten digits or eleven

bool is_plain_digit(char c) { return c >= '0' && c <= '9'; }

/// The ministry of education and its agencies put a letter behind ten digits, for letters that
/// go out together: an eleventh digit is such a letter misread.
bool numbers_with_ten(const DocumentNumber& number) {
    const std::u32string prefix = fold_variants(to_utf32(number.prefix));
    return prefix.starts_with(fold_variants(U"臺教"));
}

/// 嘉市教國字 and 嘉市教人字 are of one agency.
bool are_of_one_agency(const std::string& a, const std::string& b) {
    constexpr std::ptrdiff_t kAgency = 3;  // characters
    const std::u32string first = fold_variants(to_utf32(a));
    const std::u32string second = fold_variants(to_utf32(b));
    const auto [end, other] = std::ranges::mismatch(first, second);
    return a == b || end - first.begin() >= kAgency;
}

/// The letter cites one of the same agency and year whose number has a digit more or less: a
/// suffix letter was read as a digit (1120004309A, 11200043094), or a digit was lost.
bool is_cited_in_another_length(const DocumentNumber& own, std::span<const Passage> passages) {
    constexpr std::size_t kYear = 3;
    bool another = false;
    for (const Passage& passage : passages) {
        for (const DocumentNumberMatch& match : find_document_numbers(passage.text)) {
            const DocumentNumber& cited = match.number;
            if (cited == own || !are_of_one_agency(cited.prefix, own.prefix)) continue;
            if (cited.digits.substr(0, kYear) != own.digits.substr(0, kYear)) continue;
            if (cited.digits.size() == own.digits.size()) return false;
            another |= std::ranges::all_of(cited.digits, is_plain_digit) &&
                       (cited.digits.size() + 1 == own.digits.size() ||
                        cited.digits.size() == own.digits.size() + 1);
        }
    }
    return another;
}

bool is_agency(const std::string& issuer) {
    return issuer.ends_with("公所") || ends_as(to_utf32(issuer), Ending::Rank);
}

/// 桃院增民愛113年度訴字第1462號, 花檢秀112執助字第417號: courts count by kind of case, and say the
/// year in front; others behind the 字 (113-086).
bool has_year_apart(const DocumentNumber& number, const Date& issued) {
    const std::string& digits = number.digits;
    return std::ranges::any_of(number.prefix, is_plain_digit) ||
           digits.starts_with(std::to_string(roc_year(issued.year)) + "-");
}

void check_length(Record& record, std::span<const Passage> passages) {
    const auto number = parse_document_number(record.text_of("document_no"));
    const auto issued = date_from_iso(record.text_of("issue_date"));
    if (!number || !issued || issued->year < kLongSince) return;
    const std::string& digits = number->digits;
    const auto plain =
        static_cast<std::size_t>(std::ranges::find_if_not(digits, is_plain_digit) - digits.begin());
    const bool has_letter = plain < digits.size() && digits[plain] != '-';
    const bool is_usual = plain == 10 || (plain == 11 && !numbers_with_ten(*number));
    const bool all_plain = plain == digits.size();
    const bool odd_length =
        is_agency(record.text_of("issuer")) && !has_year_apart(*number, *issued) &&
        (!is_usual || (all_plain && is_cited_in_another_length(*number, passages)));
    if (!has_letter && odd_length) {
        add_review(record, "document_no", "unusual_length");
    }
}

/// 113年5月21日…字第130058820號: nine digits where ten begin with the year, one of which is
/// gone.
bool has_lost_digit(const DocumentNumber& cited, const Date& date) {
    constexpr std::size_t kShortest = 10;
    const std::string& digits = cited.digits;
    if (digits.size() + 1 != kShortest || date.year < kLongSince) return false;
    const std::string year = std::to_string(roc_year(date.year));
    for (std::size_t lost = 0; lost < year.size(); ++lost) {
        std::string rest = year;
        if (digits.starts_with(rest.erase(lost, 1))) return true;
    }
    return false;
}

/// "" for a citation without doubt.
const char* doubt_of_citation(const DocumentNumber& cited, const Date& date, const Date& issued) {
    // It cannot have come after the letter: a digit of one of the dates is wrong.
    if (date > issued) return "cites_later_date";
    if (has_lost_digit(cited, date)) return "unusual_length";
    return check_year(cited, date) == YearCheck::Suspect ? "year_mismatch" : "";
}

void check_citations(Record& record, std::span<const Passage> passages) {
    const auto issued = date_from_iso(record.text_of("issue_date"));
    if (!issued) return;
    for (const Passage& passage : passages) {
        if (passage.field != "subject" && passage.field != "explanation") continue;
        for (const DocumentNumberMatch& number : find_document_numbers(passage.text)) {
            for (const DateMatch& date : find_dates(passage.text)) {
                if (date.end != number.begin) continue;
                const std::string doubt = doubt_of_citation(number.number, date.date, *issued);
                if (!doubt.empty()) add_review(record, passage.field, doubt);
            }
        }
    }
}

}  // namespace

void check_document_numbers(Record& record, std::span<const Passage> passages) {
    check_length(record, passages);
    check_citations(record, passages);
}

}  // namespace gongwen::extract
