// What is known of one document: the shape that `gongwen read --json` and `show --json` print and
// that outside programs rely on (docs/record.md). One file may hold several documents.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/letter_details.h"
#include "core/page.h"

namespace gongwen {

/// How a field came by its value.
enum class FieldState {
    Read,        ///< as printed
    Repaired,    ///< changed with evidence; `raw` and `reason` say from what and why
    Blank,       ///< the label is there, the value is not
    Absent,      ///< no such label on the document
    Unreadable,  ///< ink, but no text we trust: handwriting, a seal
    Confirmed,   ///< by a person; no later run changes it
};
std::string_view to_string(FieldState state);
FieldState field_state_from(std::string_view word);

/// Text, a truth value (check boxes), or a list (items of 說明, names of 正本).
/// Dates are text in ISO 8601. A blank value is an empty string.
using FieldValue = std::variant<std::string, bool, std::vector<std::string>>;

struct Field {
    FieldValue value;
    std::string raw;  ///< as it was read, before any conversion or repair
    FieldState state = FieldState::Absent;
    double confidence = 0;
    double most_sure = 1;  ///< what no table of confidence makes more of
    int page = 0;          ///< 0 where the value has no place
    Box box;               ///< of the value, without its label
    std::string reason{};  ///< why it was repaired or doubted

    /// The text, or "" for a truth value or a list.
    const std::string& text() const;
    /// The list; a text is a list of one, an empty text of none.
    std::vector<std::string> list() const;
    bool operator==(const Field&) const = default;
};

/// One institution name as it stands on a page, and what we think of it.
struct NameFinding {
    std::string written;
    std::string expected;  ///< the valid name, or "" where we know none
    std::string
        verdict;  ///< exact, variant, short_name, obsolete, ocr_misread, miswriting, unknown
    std::vector<std::string> reasons;
    int page = 0;
    Box box;
    double confidence = 0;
    bool mention = false;    ///< only quoted, in a notice that corrects it
    std::string field{};     ///< the field it stands in, "" in running text
    std::string context{};   ///< some text around it, for people
    std::string decision{};  ///< of a person: confirmed, dismissed (it is no mistake), or ""
    bool operator==(const NameFinding&) const = default;
};

/// A letter as another one speaks of it. Empty text: not said.
struct LetterReference {
    std::string issuer;
    std::string date;  ///< ISO 8601
    std::string document_no;
    std::string kind;  ///< 函, 令, 公告, …
    bool operator==(const LetterReference&) const = default;
};

struct CorrectionPair {
    std::string wrong;  ///< "" where something was left out
    std::string right;  ///< "" where something is to be struck out
    bool operator==(const CorrectionPair&) const = default;
};

/// What a notice says about another letter.
struct Correction {
    LetterReference target;
    std::vector<std::string> locations;  ///< 說明, 附件, …
    std::string action;                  ///< amend, replace, cancel, supplement
    std::vector<CorrectionPair> pairs;
    double confidence = 0;
    bool direction_doubtful = false;  ///< `wrong` is a valid name and `right` is not
    bool operator==(const Correction&) const = default;
};

struct RuleResult {
    std::string rule;
    std::string source;  ///< the point of the rules it comes from
    std::string result;  ///< met, broken, cannot_tell
    std::string reason;
    bool operator==(const RuleResult&) const = default;
};

/// The letter with which a form was filed.
struct CoveringLetter {
    std::string document;  ///< its document id
    std::string issuer;
    std::string document_no;
    std::string issue_date;     ///< ISO 8601
    std::string received_date;  ///< ISO 8601
    bool operator==(const CoveringLetter&) const = default;
};

/// Where on the file's pages a value stands; page 0 where it has no place.
struct ValuePlace {
    int page = 0;
    Box box;
    bool operator==(const ValuePlace&) const = default;
};

struct Mismatch {
    std::vector<std::string> between;  ///< two places: "form.applicant_name", "letter.issuer"
    std::vector<std::string> values;
    std::string verdict;               ///< mismatch, former_name, short_name, subordinate
    std::vector<ValuePlace> places{};  ///< of the two values, in their order
    bool operator==(const Mismatch&) const = default;
};

/// How a page of the document stands on its scan; enough to cut pieces out of the original later.
struct PageView {
    int page = 0;
    double width = 0;   ///< points, upright
    double height = 0;  ///< points, upright
    int rotation = 0;   ///< as Page::rotation
    double skew = 0;    ///< as Page::skew
    bool operator==(const PageView&) const = default;
};

struct ReviewItem {
    std::string field;
    std::string reason;
    bool operator==(const ReviewItem&) const = default;
};

struct Record {
    std::string source;  ///< the path it was read from
    std::string sha256;  ///< of the file's bytes
    int document = 1;    ///< of the documents in that file
    int of = 1;
    std::vector<int> pages;
    std::vector<PageView> views;  ///< one for each of `pages`
    std::string kind;             ///< letter, form, attachment, unknown
    std::string template_id;
    int template_version = 0;
    std::string document_type;  ///< 函, 公告, … ; "" for forms
    std::string text;           ///< reading order, one printed line a line
    std::vector<Line> lines;
    std::map<std::string, Field> fields;
    LetterDetails details;  ///< made from the fields
    std::vector<NameFinding> names;
    std::vector<Correction> corrections;
    std::vector<LetterReference> citations;
    std::vector<RuleResult> rules;
    std::optional<CoveringLetter> covering_letter{};  ///< of a form; of the same file
    std::vector<Mismatch> mismatches;
    std::vector<ReviewItem> review;

    /// The field of that name, or nullptr.
    const Field* field(std::string_view name) const;
    /// The text of that field, or "".
    std::string text_of(std::string_view name) const;
    bool operator==(const Record&) const = default;
};

/// The key of a document in archive, index and command line: the first 16 hex digits of the file's
/// hash, a hyphen and the document's number in the file. The same in every archive.
std::string document_id(const Record& record);
std::string document_id(std::string_view sha256, int document);

}  // namespace gongwen
