#include "extract/letter/walk/letter_walk.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/letter/pages/attachment_start.h"
#include "extract/letter/pages/seal_rows.h"
#include "extract/letter/walk/cell_writer.h"
#include "extract/letter/walk/letter_walker.h"
#include "extract/letter/walk/letterhead_writer.h"
#include "extract/letter/walk/open_value.h"

namespace gongwen::extract {

using View = std::u32string_view;

LetterWalker::LetterWalker(std::span<const Page> pages, const Template& letter)
    : labels_(pages.empty() ? LabelFinder(letter) : LabelFinder(letter, pages.front())),
      pages_(letter_pages(pages, labels_, letter)),
      places_(pages_.places),
      unlabelled_(letter),
      letter_(letter) {
    walk_.letterhead = std::move(pages_.letterhead);
    if (!walk_.letterhead) return;
    for (const LetterheadLine& line : walk_.letterhead->lines) {
        issuer_ += pages_.segments.front()[line.segment].text;
    }
}

LetterWalk LetterWalker::run() {
    for (const Segment& segment : pages_.mail_heading) passages_.add_mark(segment);
    for (page_ = 0; page_ < pages_.segments.size(); ++page_) {
        begin_page();
        for (const Segment& segment : pages_.running[page_]) passages_.add_mark(segment);
        for (const Segment& segment : pages_.stamped[page_]) {
            if (!take_stamp(segment)) passages_.add_mark(segment);
        }
        for (std::size_t i = 0; i < segments().size(); ++i) take(i);
    }
    walk_.passages = passages_.take();
    unlabelled_.give_to_fields(walk_);
    return std::move(walk_);
}

void LetterWalker::begin_page() {
    measure_ = measure(segments());
    foot_ = foot_contacts(segments(), labels_);
    seal_rows_ = seal_rows(segments(), issuer_);
    if (!attachment_) letter_right_ = std::max(letter_right_, measure_.right);
    head_.clear();
    foot_open_ = nullptr;
    beside_ = nullptr;
    if (page_ == 0) return;
    if (open_ && open_->field->extent != Extent::Pages) open_ = nullptr;
    if (attachment_) return;
    if (!open_ && !segments().empty() && broken_off_ &&
        goes_on_behind_stamp(*broken_off_, segments().front())) {
        open_ = broken_off_;
    }
    if (open_ && list_breaks_off_before(*open_, segments())) return;
    const bool more_letter = pages_.tail_label_follows(page_, labels_);
    if (!begins_attachment(segments(), measure_, labels_, places_.zone() == Zone::Tail,
                           open_ != nullptr) ||
        (places_.zone() != Zone::Tail && more_letter)) {
        return;
    }
    attachment_ = true;
    open_ = nullptr;
}

void LetterWalker::take(std::size_t index) {
    const Segment& segment = segments()[index];
    if (take_letterhead(index) || take_cell(index) || take_foot(index)) return;
    if (is_binding_mark(segment) || is_page_number(segment) || is_in_barcode(segment) ||
        is_flat(segment, measure_) || seal_rows_.contains(index)) {
        passages_.add_mark(segment);
    } else if (!take_joint_contact(segment) && !take_label(segment) && !take_awaited(segment) &&
               !take_stamp(segment) && !take_continuation(segment) &&
               !take_items_without_head(segment) && !take_unlabelled(segment)) {
        passages_.add_body(segment, measure_);
    }
}

/// The foot of letter paper stands apart, too: what is open goes on behind it.
bool LetterWalker::take_foot(std::size_t index) {
    if (attachment_ || foot_[index].empty()) return false;
    Capture* const open_before = open_;
    Capture* const broken_before = broken_off_;
    for (const FootPart& part : foot_[index]) take_foot(part);
    open_ = open_before;
    broken_off_ = broken_before;
    return true;
}

void LetterWalker::take_foot(const FootPart& part) {
    if (part.label && !walk_.captures.contains(part.label->field->name)) {
        open(*part.label, part.segment);
        foot_open_ = &walk_.captures[part.label->field->name];
    } else if (foot_open_ && !part.label && !part.foreign &&
               goes_on_in_foot(foot_open_->field->name, foot_open_->printed, part)) {
        add(*foot_open_, part.segment);
    } else {
        foot_open_ = nullptr;
        passages_.add_body(part.segment, measure_);
    }
}

/// A table of labels stands apart: no value goes on into it or out of it.
bool LetterWalker::take_cell(std::size_t index) {
    const auto found = pages_.cells.find(index);
    if (page_ > 0 || found == pages_.cells.end()) return false;
    open_ = nullptr;
    write_cell_part(walk_, found->second, index, segments(), measure_, passages_, writer_);
    return true;
}

bool LetterWalker::take_letterhead(std::size_t index) {
    if (page_ > 0 || !walk_.letterhead) return false;
    // A cell with a label's value is no letterhead; the issuer may have a cell without one.
    const auto cell = pages_.cells.find(index);
    if (cell != pages_.cells.end() && cell->second.field) return false;
    const auto& lines = walk_.letterhead->lines;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const LetterheadLine& l) { return l.segment == index; });
    if (line == lines.end()) return false;
    write_letterhead_line(walk_, *line, segments()[index], passages_);
    return true;
}

/// Whoever has no room on the first page stamps a later one; there, and in a table, only what is
/// surely stamped is a stamp.
bool LetterWalker::take_stamp(const Segment& segment) {
    if (attachment_) return false;
    const bool in_stamp = is_in_stamp(segment, segments());
    const bool in_table = segment.line->cell >= 0 && !is_sure_stamp(segment);
    if (!in_stamp && (page_ > 0 || in_table)) return false;
    const auto receiver = walk_.captures.find("recipient");
    const std::optional<StampLine> stamp = read_stamp_line(
        segment, receiver == walk_.captures.end() ? View() : View(receiver->second.printed),
        in_stamp);
    if (!stamp) return false;
    walk_.stamps.push_back(capture_stamp(*stamp, segment, passages_));
    return true;
}

bool LetterWalker::take_unlabelled(const Segment& segment) {
    if (attachment_) return false;
    const bool below_body = places_.zone() == Zone::Body && !open_;
    if (places_.zone() == Zone::Tail || below_body) {
        return unlabelled_.take_below(segment, passages_);
    }
    return page_ == 0 && places_.zone() == Zone::Head && unlabelled_.take(segment, passages_);
}

LetterWalk walk_letter(std::span<const Page> pages, const Template& letter) {
    return LetterWalker(pages, letter).run();
}

}  // namespace gongwen::extract
