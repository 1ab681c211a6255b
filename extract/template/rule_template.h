// What a form's template says about its fields together, about the letter that brings the form and
// about the letter that answers it. docs/templates.md explains the words.

#pragma once

#include <string>
#include <vector>

namespace gongwen::extract {

enum class RuleKind {
    ExactlyOne,  ///< of the truth values is true
    AtMostOne,
    Filled,      ///< every field has a value
    FilledIf,    ///< the same, where `condition` is true
    Before,      ///< the form was filed at least `at_least` before the day that the field names
    OneOfKinds,  ///< the institution is of one of `kinds`
    IssuerFits,  ///< the papers name an issuer that is for the institution's kind
    Pattern,     ///< the whole value fits `expression`
    Different,   ///< no two fields have the same value
    Present,     ///< every truth value is true
};

/// A stretch of the calendar.
struct Period {
    int months = 0;
    int days = 0;
    bool operator==(const Period&) const = default;
};

/// One issuer, or several that are alike, and whom it is for.
struct IssuerTemplate {
    std::vector<std::string> kinds;     ///< of institutions
    std::vector<std::u32string> words;  ///< by which papers name it; variants folded
};

struct RuleTemplate {
    std::string id;
    std::string title;   ///< for people; the id where there is none
    std::string source;  ///< the point of the rules it comes from
    RuleKind kind = RuleKind::ExactlyOne;
    std::vector<std::string> fields;
    std::string condition{};  ///< a truth value; where it is false the rule does not apply
    Period at_least{};
    std::vector<std::string> filed{};  ///< where the day of filing stands; the first known counts
    std::vector<std::string> kinds{};
    std::vector<IssuerTemplate> issuers{};
    std::string expression{};  ///< ECMAScript, for the value in capitals without spaces
    std::string at{};          ///< file and line, for messages
    int line = 0;              ///< of the template's file

    /// Every kind of institution that the rule speaks of.
    std::vector<std::string> all_kinds() const;
};

/// Days of filing that are no field of the form.
constexpr const char* kLetterIssued = "covering_letter.issue_date";
constexpr const char* kLetterReceived = "covering_letter.received_date";
constexpr const char* kFormReceived = "received_date";

/// The letter with which the form is filed.
struct CoveringLetterTemplate {
    std::string applicant;              ///< the field that names who writes it
    std::string addressee;              ///< to whom; his letters are answers
    std::vector<std::u32string> about;  ///< one of these stands in it; variants folded
};

/// How the addressee's letter says yes or no. Variants folded.
struct AnswerWords {
    std::vector<std::u32string> agree;      ///< 同意
    std::vector<std::u32string> negations;  ///< in front of one of `agree`: 不, 未便
    std::vector<std::u32string> fillers;    ///< may stand between the two: 予以
    std::vector<std::u32string> refuse;     ///< no in words of its own: 應予駁回
    std::vector<std::u32string> returned;   ///< neither: 請補正
    std::vector<std::u32string> ignore;     ///< words that hold one of the above and decide nothing
};

}  // namespace gongwen::extract
