#include "extract/letter/fields/received.h"

#include <algorithm>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/stamps/receiving_stamp.h"
#include "extract/letter/stamps/stamp_doubts.h"
#include "extract/values/add_review.h"
#include "extract/values/field_values.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

class Received {
  public:
    Received(Record& record, LetterWalk& walk, std::span<const Page> pages)
        : record_(record), walk_(walk), pages_(pages) {}

    void fill() {
        take_barcode();
        for (const StampCapture& stamp : walk_.stamps) {
            take_stamped_number(stamp);
            take_stamped_date(stamp);
        }
        if (!pages_.empty()) doubt_stamps(record_, pages_.front());
    }

  private:
    std::optional<Date> issue_date() const { return date_from_iso(record_.text_of("issue_date")); }

    std::string own_digits() const {
        const auto number = parse_document_number(record_.text_of("document_no"));
        return number ? number->digits : "";
    }

    void take_barcode() {
        if (pages_.empty() || record_.fields["received_no"].state != FieldState::Absent) return;
        for (const Barcode& code : pages_.front().barcodes) {
            const std::string number = received_no_in_barcode(code.text);
            if (number.empty() || !may_be_received_no(number, issue_date(), own_digits())) continue;
            Field field;
            field.value = number;
            field.raw = code.text;
            field.state = FieldState::Read;
            field.confidence = 1;
            field.page = pages_.front().number;
            field.box = code.box;
            record_.fields["received_no"] = field;
            return;
        }
    }

    void mark_as_mended(Field& field, const char* name) {
        field.state = FieldState::Repaired;
        field.reason = "misread_character";
        field.confidence = std::min(field.confidence, kRepairedConfidence);
        add_review(record_, name, "low_confidence");
    }

    void take_stamped_number(const StampCapture& stamp) {
        if (!stamp.number_passage) return;
        if (record_.fields["received_no"].state == FieldState::Absent &&
            may_be_received_no(stamp.stamp.number, issue_date(), own_digits())) {
            const Passage& passage = walk_.passages[*stamp.number_passage];
            Field field = field_at(passage);
            field.value = stamp.stamp.number;
            field.state = FieldState::Read;
            const std::u32string printed = fold_width(without_spaces(passage.text));
            if (to_utf8(printed) != stamp.stamp.number) mark_as_mended(field, "received_no");
            record_.fields["received_no"] = field;
        } else if (record_.text_of("received_no") != stamp.stamp.number) {
            walk_.passages[*stamp.number_passage].field = "body";
        }
    }

    void take_stamped_date(const StampCapture& stamp) {
        if (!stamp.date_passage) return;
        const std::optional<Date> issued = issue_date();
        const bool possible = !issued || *stamp.stamp.date >= *issued;
        if (possible && record_.fields["received_date"].state == FieldState::Absent) {
            Field field = field_at(walk_.passages[*stamp.date_passage]);
            field.value = stamp.stamp.date->iso();
            field.state = FieldState::Read;
            if (stamp.stamp.date_is_mended) mark_as_mended(field, "received_date");
            record_.fields["received_date"] = field;
        } else {
            walk_.passages[*stamp.date_passage].field = "body";
            if (!possible) doubt_dates(*stamp.stamp.date, *issued);
        }
    }

    /// A stamp of some weeks before the letter: a digit of one of the two dates was misread. What
    /// is older dates something else.
    void doubt_dates(const Date& stamped, const Date& issued) {
        constexpr long kLongest = 120;  // days
        if (day_number(issued) - day_number(stamped) > kLongest) return;
        add_review(record_, "issue_date", "before_issue_date");
        add_review(record_, "received_date", "before_issue_date");
    }

    Record& record_;
    LetterWalk& walk_;
    std::span<const Page> pages_;
};

}  // namespace

void fill_received(Record& record, LetterWalk& walk, std::span<const Page> pages) {
    Received(record, walk, pages).fill();
}

}  // namespace gongwen::extract
