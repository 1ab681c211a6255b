#include "extract/review.h"

#include <algorithm>

namespace gongwen::extract {
namespace {

bool is_required(const FieldTemplate& field, const Record& record) {
    const auto& types = field.required_in;
    return field.required ||
           std::find(types.begin(), types.end(), record.document_type) != types.end();
}

bool is_missing(const Field& field) {
    return field.state == FieldState::Absent || field.state == FieldState::Blank;
}

}  // namespace

void add_review(Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    if (std::find(record.review.begin(), record.review.end(), item) == record.review.end()) {
        record.review.push_back(item);
    }
}

void review_fields(Record& record, const Template& form) {
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found) continue;
        if (found->state == FieldState::Unreadable) {
            add_review(record, field.name, found->reason.empty() ? "unreadable" : found->reason);
        } else if (is_missing(*found)) {
            if (!found->reason.empty()) {
                add_review(record, field.name, found->reason);
            } else if (is_required(field, record)) {
                add_review(record, field.name, "missing");
            }
        } else if (found->confidence < kLowConfidence) {
            add_review(record, field.name, "low_confidence");
        }
    }
}

}  // namespace gongwen::extract
