// The values of a filing that are compared with one another.

#pragma once

#include <string>

#include "core/record.h"

namespace gongwen::institutions {

/// A value read with less confidence may be another one.
constexpr double kSureValue = 0.85;

/// A value of a document, by its name in `Mismatch::between`.
struct FilingValue {
    std::string label;             ///< "letter.issuer", "form.applicant_name"
    std::string text;              ///< "" where there is none
    const Field* field = nullptr;  ///< the record's

    bool is_sure() const;
};

FilingValue value_of(const Record& record, const std::string& name);

/// The name that the value means, where it has a slip that is a finding of its own.
std::string meant(const Record& record, const FilingValue& value);

/// Sure, or a name of which a character or two may be others.
bool is_legible(const Record& record, const FilingValue& value);

}  // namespace gongwen::institutions
