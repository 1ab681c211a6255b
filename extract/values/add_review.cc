#include "extract/values/add_review.h"

#include <algorithm>

namespace gongwen::extract {

void add_review(Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    if (std::find(record.review.begin(), record.review.end(), item) == record.review.end()) {
        record.review.push_back(item);
    }
}

}  // namespace gongwen::extract
