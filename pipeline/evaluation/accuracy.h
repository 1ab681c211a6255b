// What an evaluation counts.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/evaluation/calibration.h"

namespace gongwen::pipeline {

/// Right ones among those there are.
struct Tally {
    long right = 0;
    long total = 0;
    void add(bool is_right) {
        ++total;
        right += is_right ? 1 : 0;
    }
    double share() const {
        return total > 0 ? static_cast<double>(right) / static_cast<double>(total) : 1;
    }
    bool operator==(const Tally&) const = default;
};

struct Difference {
    std::string file;
    std::string what;  ///< "line", "extra", "field phone", "name", "correction", "rule seal"
    std::string expected;
    std::string read;
    int page = 0;     ///< of a line and of extra text
    long errors = 0;  ///< of a line and of extra text, in characters
    Box box{};        ///< where it was read, or where a line should have been
    PageView view{};  ///< of that page
};

/// Counts over some documents. Characters are counted without spaces and without underscores:
/// both are layout. A form's blank is printed as a rule, the truth writes it as ____ and the reader
/// reports blanks in other ways.
struct Accuracy {
    long documents = 0;
    long characters = 0;        ///< of the truth
    long character_errors = 0;  ///< lost, misread, or added inside a line's place
    long extra_characters = 0;  ///< read on the pages, but part of no expected line
    long lines = 0;
    long lost_lines = 0;  ///< lines of which more than 60 % of the characters are wrong
    std::map<std::string, Tally> fields;  ///< by field name, exact values
    Tally names_found;                    ///< expected findings that were made, with their verdict
    Tally findings_right;                 ///< findings of a wrong or obsolete name that are right
    Tally corrections;                    ///< expected corrections read exactly
    long false_corrections = 0;
    Tally rules;              ///< expected results of an application's rules
    Tally broken_rules_seen;  ///< rules that are broken and are not called met
    /// Of the wrong fields, those that are in the review queue (`right`): themselves, or their
    /// document as a whole. Of the right ones the same, where there is something to check: a field
    /// that is rightly called unreadable or missing is a person's in any case, and a name that was
    /// read well but stands wrongly on the paper (name_miswriting, name_obsolete) is no doubt about
    /// the reading.
    Tally wrong_in_review;
    Tally right_in_review;
    Tally failures;                    ///< inputs that must fail, with the right reason
    Calibration character_confidence;  ///< of every character read, extra ones included
    Calibration field_confidence;      ///< of every field with a value

    Tally all_fields() const;
    double character_error_rate() const;
    void add(const Accuracy& other);
};

/// What confidence was given to one character, and whether it deserved it.
struct JudgedCharacter {
    char32_t text = 0;
    double confidence = 0;
    bool right = false;
};

/// The same of a field with a value.
struct JudgedField {
    std::string template_id;
    std::string name;
    Field field;
    bool right = false;
};

/// One scan's truth and what was read of it.
struct Comparison {
    Accuracy accuracy{};
    std::vector<Difference> differences{};
    std::vector<JudgedCharacter> characters{};
    std::vector<JudgedField> fields{};
};

}  // namespace gongwen::pipeline
