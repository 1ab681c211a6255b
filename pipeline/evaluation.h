// Accuracy against known truth: `gongwen eval DIR` reads every scan of a folder that has an
// .expected.json beside it and counts what came out right.

#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/record.h"

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
};

struct Difference {
    std::string file;
    std::string what;  ///< "line", "field phone", "name", "correction"
    std::string expected;
    std::string read;
};

/// Counts over some documents.
struct Accuracy {
    long documents = 0;
    long characters = 0;        ///< of the truth, without spaces
    long character_errors = 0;  ///< each printed line against the best place in the page's text
    long lines = 0;
    long lost_lines = 0;  ///< lines of which more than 60 % of the characters are wrong
    std::map<std::string, Tally> fields;  ///< by field name, exact values
    Tally names_found;                    ///< expected findings that were made, with their verdict
    Tally findings_right;                 ///< findings of a wrong or obsolete name that are right
    Tally corrections;                    ///< expected corrections read exactly
    long false_corrections = 0;
    Tally failures;  ///< inputs that must fail, with the right reason

    Tally all_fields() const;
    double character_error_rate() const;
    void add(const Accuracy& other);
};

/// One scan's truth and what was read of it.
struct Comparison {
    Accuracy accuracy;
    std::vector<Difference> differences;
};

/// Compares the documents of one file.
Comparison compare(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read);

struct Evaluation {
    std::map<std::string, Accuracy> groups;  ///< by treatment, by font; "all" is everything
    std::vector<Difference> differences;
};
std::string table(const Evaluation& evaluation);
nlohmann::json to_json_value(const Evaluation& evaluation);

}  // namespace gongwen::pipeline
