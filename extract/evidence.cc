#include "extract/evidence.h"

#include <algorithm>
#include <optional>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter_details.h"
#include "extract/review.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortestNumber = 10;
constexpr double kRepairedConfidence = 0.9;  // at most

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

void repair(Field& field, std::string value, const char* reason) {
    if (field.state == FieldState::Confirmed) return;
    field.value = std::move(value);
    field.state = FieldState::Repaired;
    field.reason = reason;
    field.confidence = std::min(field.confidence, kRepairedConfidence);
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

/// What may be a misread of what, as one sign for the whole class.
std::u32string look(View text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = fold_variant(text[i]);
        if (c == U'v' && i + 1 < text.size() && fold_variant(text[i + 1]) == U'v') {
            out += U'w';
            ++i;
            continue;
        }
        switch (c) {
            case U'o':
                out += U'0';
                break;
            case U'l':
            case U'i':
            case U'|':
            case U'!':
                out += U'1';
                break;
            case U'q':
            case U'9':
                out += U'g';
                break;
            case U',':
            case U'。':
                out += U'.';
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

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

std::string with_known_ending(const std::string& domain,
                              const std::vector<std::u32string>& endings) {
    const std::u32string text = to_utf32(domain);
    const std::u32string folded = fold_variants(text);
    for (const std::u32string& ending : endings) {
        if (View(folded).ends_with(ending)) return domain;
    }
    for (const std::u32string& ending : endings) {
        const std::u32string wanted = look(ending);
        // vv stands for w, so what is replaced may be longer than the ending.
        for (std::size_t length = ending.size(); length <= ending.size() + 1; ++length) {
            if (length > text.size()) continue;
            const std::size_t at = text.size() - length;
            if (look(View(text).substr(at)) == wanted) {
                return to_utf8(View(text).substr(0, at)) + to_utf8(ending);
            }
        }
    }
    return domain;
}

void mend_email_domain(Record& record, const Template& letter) {
    const FieldTemplate* form = letter.field("email");
    if (!form || form->choices.empty()) return;
    const std::string address = record.text_of("email");
    const std::size_t at = address.find('@');
    if (at == std::string::npos) return;
    const std::string mended = with_known_ending(address.substr(at + 1), form->choices);
    if (mended != address.substr(at + 1)) {
        repair(record.fields["email"], address.substr(0, at + 1) + mended, "known_domain");
    }
}

}  // namespace gongwen::extract
