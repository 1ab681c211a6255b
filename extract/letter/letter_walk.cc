#include "extract/letter/letter_walk.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/text.h"
#include "extract/letter/attachment_start.h"
#include "extract/letter/body_table.h"
#include "extract/letter/capture_writer.h"
#include "extract/letter/cell_writer.h"
#include "extract/letter/contact_label.h"
#include "extract/letter/continuation.h"
#include "extract/letter/foot_contacts.h"
#include "extract/letter/head_values.h"
#include "extract/letter/label_choice.h"
#include "extract/letter/letter_pages.h"
#include "extract/letter/letterhead_writer.h"
#include "extract/letter/open_value.h"
#include "extract/letter/passage_writer.h"
#include "extract/letter/seal_rows.h"
#include "extract/letter/unlabelled.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

class Walker {
  public:
    Walker(std::span<const Page> pages, const Template& letter)
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

    LetterWalk run() {
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

  private:
    const std::vector<Segment>& segments() const { return pages_.segments[page_]; }

    void begin_page() {
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

    void take(std::size_t index) {
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
    bool take_foot(std::size_t index) {
        if (attachment_ || foot_[index].empty()) return false;
        Capture* const open_before = open_;
        Capture* const broken_before = broken_off_;
        for (const FootPart& part : foot_[index]) take_foot(part);
        open_ = open_before;
        broken_off_ = broken_before;
        return true;
    }

    void take_foot(const FootPart& part) {
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
    bool take_cell(std::size_t index) {
        const auto found = pages_.cells.find(index);
        if (page_ > 0 || found == pages_.cells.end()) return false;
        open_ = nullptr;
        write_cell_part(walk_, found->second, index, segments(), measure_, passages_, writer_);
        return true;
    }

    bool take_letterhead(std::size_t index) {
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

    LabelChoice choice() const { return {labels_, places_, pages_.usual_labels, walk_.captures}; }

    /// （電話）02-… below 聯絡方式：（承辦人）王大明 goes on with that value, whose parts are told
    /// when all of it is there (joint_contact.h): their labels may break off at the ends of lines.
    bool take_joint_contact(const Segment& segment) {
        if (attachment_ || page_ > 0) return false;
        const auto contact = walk_.captures.find("contact");
        if (contact == walk_.captures.end() || contact->second.printed.empty()) return false;
        Capture& value = contact->second;
        const std::optional<LabelHit> hit = labels_.at_front(segment);
        if (fold_width(value.printed.front()) != U'(' || !hit || !hit->bracketed ||
            hit->begin > 0 || !is_contact(*hit->field) || owner_in_head(segment) != &value) {
            return false;
        }
        add(value, segment);
        return true;
    }

    bool take_label(const Segment& segment) {
        if (attachment_) return false;
        if (const std::optional<LabelHit> hit = choice().label_of(segment)) {
            open(*hit, segment);
            return true;
        }
        if (open_ && ends_value(*open_, segment, labels_, places_, walk_.captures)) open_ = nullptr;
        return false;
    }

    void open(const LabelHit& hit, const Segment& segment) {
        if (hit.begin > 0) passages_.add_mark(segment.part(0, hit.begin));
        const Segment label = segment.part(hit.begin, hit.end);
        passages_.begin("label", label);
        const Segment value = segment.part(hit.end, segment.text.size());
        if (const auto inner = choice().label_within(hit, value)) {
            open(*inner, value);
            return;
        }
        Capture& capture = walk_.captures[hit.field->name];
        capture.field = hit.field;
        capture.misread_label = hit.misread;
        capture.label = label;
        capture.last = label;
        capture.value_left = label.box.right;
        places_.enter(hit.field->zone, label.box.left);
        broken_off_ = nullptr;
        if (hit.field->zone == Zone::Head || hit.field->zone == Zone::Anywhere) {
            head_.add(capture);
            open_ = nullptr;
        } else {
            beside_ = open_ && begins_in_row_of(open_->label, label) ? open_ : nullptr;
            open_ = &capture;
            writer_.begin_list();
        }
        if (!value.text.empty()) add(capture, value);
    }

    /// By the letter's widest lines: the last page of a list may hold short ones alone.
    PageMeasure list_measure() const {
        PageMeasure widest = measure_;
        widest.right = std::max(widest.right, letter_right_);
        return widest;
    }

    bool take_stamp(const Segment& segment) {
        if (page_ > 0 || attachment_) return false;
        const auto receiver = walk_.captures.find("recipient");
        const std::optional<StampLine> stamp = read_stamp_line(
            segment, receiver == walk_.captures.end() ? View() : View(receiver->second.printed),
            is_in_stamp(segment, segments()));
        if (!stamp) return false;
        walk_.stamps.push_back(capture_stamp(*stamp, segment, passages_));
        return true;
    }

    /// 一、 right below 主旨, where no page has 說明: its items all the same.
    bool take_items_without_head(const Segment& segment) {
        const FieldTemplate* field = letter_.field("explanation");
        if (attachment_ || !field || !begins_items_without_head(walk_.captures, segment) ||
            pages_.has_label("explanation", labels_)) {
            return false;
        }
        Capture& items = walk_.captures[field->name];
        items.field = field;
        items.label = segment;
        items.last = segment;
        items.value_left = segment.box.left;
        items.unlabelled = true;
        open_ = &items;
        writer_.begin_list();
        add(items, segment);
        return true;
    }

    bool take_unlabelled(const Segment& segment) {
        if (attachment_) return false;
        const bool below_body = places_.zone() == Zone::Body && !open_;
        if (places_.zone() == Zone::Tail || below_body) {
            return unlabelled_.take_below(segment, passages_);
        }
        return page_ == 0 && places_.zone() == Zone::Head && unlabelled_.take(segment, passages_);
    }

    void add(Capture& capture, const Segment& segment) {
        writer_.add(capture, segment, measure_, list_measure());
    }

    /// A line within an open bracket is no stamp, even if it holds nothing but figures (a file's
    /// name), nor is the number below 電話：, nor the other half of a line.
    bool take_awaited(const Segment& segment) {
        if (attachment_) return false;
        if (Capture* cut = head_.cut_in_row(segment, open_)) {
            add(*cut, segment);
            return true;
        }
        Capture* owner = owner_in_head(segment);
        if (!owner) return false;
        const bool is_number = owner->field->kind == FieldKind::Phone && owner->passages.empty();
        if (!is_number && !is_unfinished(*owner)) return false;
        add(*owner, segment);
        return true;
    }

    bool take_continuation(const Segment& segment) {
        if (attachment_) return false;
        if (Capture* owner = owner_in_head(segment)) {
            add(*owner, segment);
            return true;
        }
        if (beside_ && goes_on_in_column(*beside_, open_, segment)) {
            add(*beside_, segment);
            return true;
        }
        if (!open_) return false;
        if (open_->field->kind == FieldKind::Items && is_in_table_of_body(segment, open_->label)) {
            return false;
        }
        if (begins_other_field(*open_, segment, labels_, places_)) {
            open_ = nullptr;
            return false;
        }
        const bool is_list = open_->field->kind == FieldKind::Names;
        const PageMeasure& across = is_list ? list_measure() : measure_;
        if (!continues_field(*open_, segment, across, places_.margin().value_or(0))) {
            if (places_.zone() != Zone::Body || open_->field->kind != FieldKind::Items ||
                ends_letter(segment)) {
                broken_off_ = is_list ? open_ : nullptr;
                open_ = nullptr;
            }
            return false;
        }
        add(*open_, segment);
        return true;
    }

    Capture* owner_in_head(const Segment& segment) const {
        const bool in_list = open_ && open_->field->kind == FieldKind::Names;
        return places_.zone() == Zone::Head && !in_list ? head_.owner_of(segment) : nullptr;
    }

    LabelFinder labels_;
    LetterPages pages_;
    LabelPlaces places_;
    std::size_t page_ = 0;
    PageMeasure measure_;
    double letter_right_ = 0;  ///< where full lines end on the letter's pages so far
    LetterWalk walk_;
    std::vector<std::vector<FootPart>> foot_;  ///< of the page, by segment
    std::set<std::size_t> seal_rows_;          ///< of the page, by segment
    std::u32string issuer_;                    ///< the letterhead's text
    Capture* foot_open_ = nullptr;             ///< the contact at its foot that was taken last
    Capture* open_ = nullptr;                  ///< of body and tail
    Capture* beside_ = nullptr;                ///< the one in front of it in its row
    Capture* broken_off_ = nullptr;            ///< the list that was open before it
    UnlabelledValues unlabelled_;              ///< of the first page's head
    const Template& letter_;
    HeadValues head_;  ///< on this page
    PassageWriter passages_;
    CaptureWriter writer_{passages_};
    bool attachment_ = false;
};

}  // namespace

LetterWalk walk_letter(std::span<const Page> pages, const Template& letter) {
    return Walker(pages, letter).run();
}

}  // namespace gongwen::extract
