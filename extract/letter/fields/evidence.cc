#include "extract/letter/fields/evidence.h"

#include <algorithm>
#include <optional>

#include "core/document_number.h"
#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/fields/letter_details.h"
#include "extract/values/add_review.h"
#include "extract/values/repair.h"
#include "extract/values/value_parts.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kShortestNumber = 10;
constexpr double kGuessed = 0.8;

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of texts of one length; otherwise a large number.
std::size_t differing(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return std::string::npos;
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) count += a[i] == b[i] ? 0 : 1;
    return count;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return text;
}

/// The letter's digits, if they are the plain ten or eleven of today's numbers.
std::string own_digits(const Record& record) {
    const auto number = parse_document_number(record.text_of("document_no"));
    const bool plain =
        number && all_digits(number->digits) && number->digits.size() >= kShortestNumber;
    return plain ? number->digits : "";
}

/// The run of digits in a file's name that is as long as the number, or has 0 or another sub-number
/// behind it.
std::string digits_in(const std::string& file, std::size_t length) {
    for (std::size_t begin = 0; begin < file.size();) {
        std::size_t end = begin;
        while (end < file.size() && all_digits(file.substr(end, 1))) ++end;
        if (end - begin == length || end - begin == length + 1) {
            return file.substr(begin, length);
        }
        begin = end + 1;
    }
    return {};
}

bool agrees_with_year(const std::string& digits, const Record& record) {
    const auto issued = date_from_iso(record.text_of("issue_date"));
    return check_year({"", digits}, issued) == YearCheck::Agrees;
}

constexpr int kEarliestYear = 38;  ///< of the Republic: 1949

/// The year of the Republic in a number's first three digits; 0 where they are none.
int year_of_number(const std::string& digits) {
    if (digits.size() < kShortestNumber) return 0;
    const int year = std::stoi(digits.substr(0, 3));
    return year >= kEarliestYear && year < 200 ? year : 0;
}

/// What was read for the year, as half-width digits; ? for what is none.
std::u32string read_year(const std::string& before) {
    std::u32string text = without_spaces(to_utf32(before));
    for (const std::u32string_view word : {U"國", U"民"}) {
        if (const std::size_t at = text.rfind(word); at != text.npos) text.erase(0, at + 1);
    }
    for (char32_t& c : text) {
        const auto value = parse_numeral(std::u32string_view(&c, 1));
        c = value && *value < 10 ? U'0' + static_cast<char32_t>(*value) : U'?';
    }
    return text;
}

/// A digit of the year was read, and is another one.
bool contradicts(const std::u32string& read, const std::string& year) {
    if (read.size() != year.size()) return false;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i] != U'?' && read[i] != static_cast<char32_t>(year[i])) return true;
    }
    return false;
}

/// 第11060000412號 of 第1060000412號: the 1 behind 第 was read twice. The year in the date agrees
/// with what is left, and not with what was read, or was itself read with two (1106年).
bool is_doubled_in(const std::string& digits, const std::u32string& read) {
    if (digits.size() != kShortestNumber + 1 || !digits.starts_with("11")) return false;
    if (year_of_number(digits.substr(1)) == 0) return false;
    if (read.size() == 4) return to_utf8(read) == digits.substr(0, 4);
    const bool fits = read.size() == 3 && !contradicts(read, digits.substr(1, 3));
    return fits && contradicts(read, digits.substr(0, 3));
}

/// 10年 of 106年: a year of which a figure was not read, or no date at all. No office that numbers
/// its letters so wrote one in those years.
bool has_no_possible_year(const Field& date) {
    if (date.text().empty()) return true;
    const auto read = date_from_iso(date.text());
    return date.state == FieldState::Read && read && roc_year(read->year) < kEarliestYear;
}

}  // namespace

void mend_year_by_number(Record& record) {
    const auto found = record.fields.find("issue_date");
    if (found == record.fields.end() || !has_no_possible_year(found->second)) return;
    const std::string digits = own_digits(record);
    const std::string& raw = found->second.raw;
    const std::size_t word = raw.find("年");
    if (word == std::string::npos) return;
    const std::u32string read = read_year(raw.substr(0, word));
    const bool doubled = is_doubled_in(digits, read);
    const int year = year_of_number(doubled ? digits.substr(1) : digits);
    if (year == 0 || (!doubled && contradicts(read, std::to_string(year)))) return;
    const auto date = parse_date("民國" + std::to_string(year) + raw.substr(word));
    if (!date) return;
    repair(found->second, date->iso(), "year_of_number");
    if (!doubled) return;
    Field& number = record.fields["document_no"];
    repair(number, replaced(number.text(), digits, digits.substr(1)), "year_of_date");
    // Each of the two was mended by the other.
    for (Field* field : {&found->second, &number}) {
        field->confidence = std::min(field->confidence, kGuessed);
    }
}

void mend_file_number(Record& record) {
    const auto found = record.fields.find("file_no");
    const auto issued = date_from_iso(record.text_of("issue_date"));
    if (found == record.fields.end() || !issued) return;
    const std::string read = found->second.text();
    if (read.empty() || !file_no_parts(read).empty()) return;
    std::string mended = read;
    std::replace_if(
        mended.begin(), mended.end(), [](char c) { return c == ',' || c == '.' || c == ';'; }, '/');
    const std::string year = std::to_string(roc_year(issued->year));
    const bool joined = mended.starts_with(year) && mended.size() > year.size() &&
                        all_digits(mended.substr(year.size(), 1));
    if (joined) mended.insert(year.size(), "/");
    if (mended == read || file_no_parts(mended).empty()) return;
    repair(found->second, std::move(mended), "file_number_form");
}

void mend_number_by_barcode(Record& record, std::span<const Page> pages) {
    const std::string digits = own_digits(record);
    if (digits.empty() || pages.empty()) return;
    constexpr double kHead = 0.35;  // receivers put their bar codes elsewhere, too, but not alone
    const Page& page = pages.front();
    for (const Barcode& code : page.barcodes) {
        const bool in_head = page.height > 0 && code.box.center_y() < kHead * page.height;
        if (!in_head || !all_digits(code.text) || differing(code.text, digits) != 1) continue;
        if (!agrees_with_year(code.text, record)) continue;
        Field& field = record.fields["document_no"];
        repair(field, replaced(field.text(), digits, code.text), "bar_code");
        return;
    }
}

void mend_by_file_names(Record& record) {
    const std::string digits = own_digits(record);
    if (digits.empty()) return;
    std::vector<std::string> others;
    for (const std::string& file : attachment_parts(record.text_of("attachment")).files) {
        const std::string found = digits_in(file, digits.size());
        if (found == digits) return;
        if (differing(found, digits) == 1) others.push_back(found);
    }
    if (others.empty()) return;
    const std::string& other = others.front();
    const bool own_is_right = agrees_with_year(digits, record);
    const bool other_is_right = agrees_with_year(other, record);
    if (!own_is_right && other_is_right) {
        Field& field = record.fields["document_no"];
        repair(field, replaced(field.text(), digits, other), "second_mention");
    } else if (others.size() > 1 && others[1] == other) {
        add_review(record, "document_no", "differs_from_attachment");
    } else if (own_is_right && others.size() == 1) {
        Field& field = record.fields["attachment"];
        repair(field, replaced(field.text(), other, digits), "second_mention");
    }
}

}  // namespace gongwen::extract
