#include "extract/letter/lost_labels.h"

#include "core/text.h"
#include "extract/values/add_review.h"
#include "extract/values/districts.h"

namespace gongwen::extract {
namespace {

bool is_absent(const Record& record, const char* name) {
    const Field* field = record.field(name);
    return !field || field->state == FieldState::Absent;
}

void doubt_absent(Record& record, const char* name) {
    if (is_absent(record, name)) add_review(record, name, "label_not_found");
}

/// A mail address among other words, or a whole address.
void check_unlabelled(Record& record, std::span<const Passage> passages) {
    const Field* subject = record.field("subject");
    if (!subject || subject->box.empty()) return;
    for (const Passage& passage : passages) {
        if (passage.field != "body" || passage.text.empty()) continue;
        const bool in_head = passage.page_of(0) == subject->page &&
                             passage.box_of(0, passage.size()).bottom < subject->box.top;
        if (!in_head) continue;
        if (passage.text.find(U'@') != std::u32string::npos) doubt_absent(record, "email");
        if (is_whole_address(to_utf8(passage.text))) doubt_absent(record, "address");
    }
}

bool has_lost_label(const Record& record, const char* name) {
    return is_absent(record, name) || record.field(name)->reason == "label_not_read";
}

/// Where neither the date's label nor the number's was read, others of the head were lost, too.
void check_lost_head(Record& record) {
    if (!has_lost_label(record, "issue_date") || !has_lost_label(record, "document_no")) return;
    if (is_absent(record, "recipient") || is_absent(record, "subject")) return;
    for (const char* name : {"address", "contact", "phone", "speed"}) {
        if (record.text_of(name).empty()) add_review(record, name, "label_not_found");
    }
}

}  // namespace

void check_lost_labels(Record& record, std::span<const Passage> passages) {
    if (!is_absent(record, "secrecy")) doubt_absent(record, "speed");
    check_unlabelled(record, passages);
    check_lost_head(record);
}

}  // namespace gongwen::extract
