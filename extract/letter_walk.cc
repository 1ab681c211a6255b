#include "extract/letter_walk.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/attachment_start.h"
#include "extract/body_text.h"
#include "extract/continuation.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

class Walker {
  public:
    Walker(std::span<const Page> pages, const Template& letter) : labels_(letter) {
        for (const Page& page : pages) {
            pages_.push_back(segments_of(page, labels_));
            stamped_.emplace_back();
            for (const Line& line : page.lines) {
                if (line.stamp) stamped_.back().push_back(segment_of(page, line));
            }
        }
        if (!pages_.empty()) {
            walk_.letterhead = find_letterhead(pages_.front(), labels_, letter);
            find_label_columns(pages_.front());
        }
    }

    LetterWalk run() {
        for (page_ = 0; page_ < pages_.size(); ++page_) {
            begin_page();
            for (const Segment& segment : stamped_[page_]) {
                if (!take_stamp(segment)) body_.add_alone(walk_.passages, segment);
            }
            for (std::size_t i = 0; i < segments().size(); ++i) take(i);
        }
        return std::move(walk_);
    }

  private:
    const std::vector<Segment>& segments() const { return pages_[page_]; }

    /// Where labels begin that are beyond doubt; noise in front of others is told by it.
    void find_label_columns(const std::vector<Segment>& segments) {
        for (const Segment& segment : segments) {
            const auto hit = labels_.at_front(segment);
            if (hit && hit->has_colon && !hit->misread && hit->begin == 0) {
                columns_.push_back(segment.box.left);
            }
        }
    }

    void begin_page() {
        measure_ = measure(segments());
        if (!attachment_) letter_right_ = std::max(letter_right_, measure_.right);
        on_page_.clear();
        if (page_ == 0) return;
        if (open_ && open_->field->extent != Extent::Pages) open_ = nullptr;
        if (attachment_) return;
        const bool more_letter = tail_label_follows();
        if (!begins_attachment(segments(), measure_, labels_, zone_ == Zone::Tail,
                               open_ != nullptr) ||
            (zone_ != Zone::Tail && more_letter)) {
            return;
        }
        attachment_ = true;
        open_ = nullptr;
    }

    /// 正本 or 副本 stands on this page or a later one: the letter itself goes on.
    bool tail_label_follows() const {
        for (std::size_t i = page_; i < pages_.size(); ++i) {
            for (const Segment& segment : pages_[i]) {
                const auto hit = labels_.at_front(segment);
                if (hit && hit->has_colon && hit->field->zone == Zone::Tail) return true;
            }
        }
        return false;
    }

    void take(std::size_t index) {
        const Segment& segment = segments()[index];
        if (is_binding_mark(segment) || is_page_number(segment) || is_in_barcode(segment)) {
            body_.add_alone(walk_.passages, segment);
        } else if (!take_letterhead(index) && !take_label(segment) && !take_bracket(segment) &&
                   !take_stamp(segment) && !take_continuation(segment)) {
            body_.add(walk_.passages, segment, measure_);
        }
    }

    std::size_t new_passage(const char* field, const Segment& segment) {
        Passage passage{field, {}, {}};
        append(passage, *segment.line, segment.begin, segment.end);
        body_.interrupt();
        walk_.passages.push_back(std::move(passage));
        return walk_.passages.size() - 1;
    }

    bool take_letterhead(std::size_t index) {
        if (page_ > 0 || !walk_.letterhead) return false;
        const auto& lines = walk_.letterhead->lines;
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [&](const LetterheadLine& l) { return l.segment == index; });
        if (line == lines.end()) return false;
        const Segment& segment = segments()[index];
        const Segment name = segment.part(line->name_begin, line->name_end);
        const Segment kind = line->name_begin > 0
                                 ? segment.part(0, line->name_begin)
                                 : segment.part(line->name_end, segment.text.size());
        const bool goes_on = !walk_.issuer_passages.empty() && !walk_.letterhead->joint;
        if (!kind.text.empty() && line->name_begin > 0) {
            walk_.type_passage = new_passage("document_type", kind);
        }
        if (!name.text.empty() && goes_on) {
            append(walk_.passages[walk_.issuer_passages.front()], *name.line, name.begin, name.end);
        } else if (!name.text.empty()) {
            walk_.issuer_passages.push_back(new_passage("issuer", name));
        }
        if (!kind.text.empty() && line->name_begin == 0) {
            walk_.type_passage = new_passage("document_type", kind);
        }
        return true;
    }

    bool take_label(const Segment& segment) {
        if (attachment_) return false;
        std::optional<LabelHit> hit = labels_.at_front(segment);
        if (!hit || !accepts(*hit, segment)) hit = doubtful_label(segment);
        if (!hit) return false;
        open(*hit, segment);
        return true;
    }

    std::optional<LabelHit> doubtful_label(const Segment& segment) const {
        std::vector<std::string> seen;
        for (const auto& [name, capture] : walk_.captures) seen.push_back(name);
        std::optional<LabelHit> hit = labels_.doubtful_at_front(segment.text, seen);
        const bool ok =
            hit && stands_in_column(segment.box.left, 0.5 * segment.size) && accepts(*hit, segment);
        return ok ? hit : std::nullopt;
    }

    bool stands_in_column(double left, double tolerance) const {
        if (columns_.empty()) return true;
        return std::any_of(columns_.begin(), columns_.end(),
                           [&](double column) { return std::abs(left - column) <= tolerance; });
    }

    bool accepts(const LabelHit& hit, const Segment& segment) const {
        if (walk_.captures.contains(hit.field->name)) return false;
        const double left = segment.left_of(hit.begin);
        if (hit.begin > 0 && !stands_in_column(left, 1.2 * segment.size)) return false;
        switch (hit.field->zone) {
            case Zone::Head: {
                // Notices of meetings name the contact among the parts of the body.
                const bool is_plain = hit.has_colon && !hit.misread && hit.begin == 0;
                return zone_ == Zone::Head ||
                       (is_plain && hit.length >= 3 && at_margin(left, segment.size));
            }
            case Zone::Body:
                return zone_ != Zone::Tail && at_margin(left, segment.size) &&
                       (hit.has_colon || !hit.misread);
            case Zone::Tail:
                // A lone 正本 in the head is the stamp that says which copy this is.
                return at_margin(left, segment.size) && (hit.has_colon || zone_ != Zone::Head);
            case Zone::Anywhere:
                return hit.has_colon;
        }
        return false;
    }

    /// Labels of body and tail stand at the left margin, items and their text further in.
    bool at_margin(double left, double size) const {
        if (margin_) return std::abs(left - *margin_) <= 1.3 * size;
        if (columns_.empty()) return true;
        return left <= label_margin(size) + 1.5 * size;
    }

    /// The leftmost place where two labels begin: one that a mark of the binding line joined
    /// (線　本) begins too far left. Where no two do, the leftmost of all.
    double label_margin(double size) const {
        std::optional<double> shared;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            for (std::size_t j = i + 1; j < columns_.size(); ++j) {
                const bool apart = std::abs(columns_[i] - columns_[j]) > 0.5 * size;
                const double left = std::min(columns_[i], columns_[j]);
                if (!apart && (!shared || left < *shared)) shared = left;
            }
        }
        return shared ? *shared : *std::min_element(columns_.begin(), columns_.end());
    }

    void open(const LabelHit& hit, const Segment& segment) {
        if (hit.begin > 0) body_.add_alone(walk_.passages, segment.part(0, hit.begin));
        const Segment label = segment.part(hit.begin, hit.end);
        new_passage("label", label);
        Capture& capture = walk_.captures[hit.field->name];
        capture.field = hit.field;
        capture.misread_label = hit.misread;
        capture.label = label;
        capture.last = label;
        capture.value_left = label.box.right;
        enter_zone(hit.field->zone, label.box.left);
        if (hit.field->zone == Zone::Head || hit.field->zone == Zone::Anywhere) {
            on_page_.push_back(&capture);
            open_ = nullptr;
        } else {
            open_ = &capture;
            sequence_ = {};
        }
        const Segment value = segment.part(hit.end, segment.text.size());
        if (!value.text.empty()) add(capture, value);
    }

    void enter_zone(Zone zone, double left) {
        if (zone == Zone::Body || zone == Zone::Tail) {
            zone_ = zone;
            if (!margin_) margin_ = left;
        }
    }

    /// By the letter's widest lines: the last page of a list may hold short ones alone.
    PageMeasure list_measure() const {
        PageMeasure widest = measure_;
        widest.right = std::max(widest.right, letter_right_);
        return widest;
    }

    void add(Capture& capture, const Segment& segment) {
        if (capture.field->kind == FieldKind::Items) {
            add_to_items(capture, segment);
        } else if (capture.passages.empty() || is_further_number(capture)) {
            start_passage(capture, segment);
        } else {
            Passage& passage = walk_.passages[capture.passages.back()];
            if (line_ends_name(capture.last, list_measure())) {
                capture.breaks.push_back(passage.size());
            }
            append(passage, *segment.line, segment.begin, segment.end);
        }
        append_line(capture.printed, segment.text);
        if (capture.type_size == 0 && segment.size_is_sure) capture.type_size = segment.size;
        capture.last = segment;
        capture.value_right = std::max(capture.value_right, segment.box.right);
    }

    /// Each issuer of a joint letter has a number of its own.
    bool is_further_number(const Capture& capture) const {
        const std::u32string& last = walk_.passages[capture.passages.back()].text;
        return capture.field->kind == FieldKind::DocumentNumber && last.ends_with(U'號');
    }

    void start_passage(Capture& capture, const Segment& segment) {
        capture.passages.push_back(new_passage(capture.field->name.c_str(), segment));
        if (capture.passages.size() == 1) capture.value_left = segment.box.left;
    }

    void add_to_items(Capture& capture, const Segment& segment) {
        const std::optional<ItemNumber> number = item_number(segment.text);
        if (number && begins_item(capture, segment, *number)) {
            begin_item(capture, segment, *number);
        } else if (capture.passages.empty()) {
            start_passage(capture, segment);
        } else {
            append(walk_.passages[capture.passages.back()], *segment.line, segment.begin,
                   segment.end);
        }
    }

    /// A full line breaks off within a sentence, and the next stands under its text: the number is
    /// part of the sentence (第 / （一）點).
    bool goes_on_with_sentence(const Capture& capture, const Segment& segment) const {
        if (capture.passages.empty() || capture.last.text.empty()) return false;
        const bool breaks_off = is_full(capture.last, measure_) &&
                                View(U"。：:；;」）)").find(capture.last.text.back()) == View::npos;
        return breaks_off && capture.item_text_left > 0 &&
               segment.box.left > capture.item_text_left - 0.4 * segment.size;
    }

    bool begins_item(const Capture& capture, const Segment& segment,
                     const ItemNumber& number) const {
        if (goes_on_with_sentence(capture, segment)) return false;
        if (sequence_.expects(number)) return true;
        if (!number.repaired.empty()) return false;
        const bool stands_out = segment.box.left < capture.item_text_left - 0.6 * segment.size;
        return capture.item_text_left == 0 ? capture.passages.empty() : stands_out;
    }

    void begin_item(Capture& capture, const Segment& segment, const ItemNumber& number) {
        sequence_.accept(number);
        if (number.begin > 0) body_.add_alone(walk_.passages, segment.part(0, number.begin));
        const Segment item = segment.part(number.begin, segment.text.size());
        start_passage(capture, item);
        capture.item_text_left = item.left_of(number.end - number.begin);
        if (!number.repaired.empty()) {
            capture.mended_numbers[capture.passages.back()] = number.repaired;
        }
    }

    bool take_stamp(const Segment& segment) {
        if (page_ > 0 || attachment_) return false;
        const auto receiver = walk_.captures.find("recipient");
        const std::optional<StampLine> stamp = read_stamp_line(
            segment, receiver == walk_.captures.end() ? View() : View(receiver->second.printed));
        if (!stamp) return false;
        StampCapture capture{*stamp, {}, {}};
        std::size_t at = 0;
        const auto take_date = [&] {
            if (!stamp->date) return;
            capture.date_passage =
                take_stamp_part("received_date", segment, at, stamp->date_begin, stamp->date_end);
        };
        const auto take_number = [&] {
            if (stamp->number.empty()) return;
            capture.number_passage =
                take_stamp_part("received_no", segment, at, stamp->number_begin, stamp->number_end);
        };
        const bool number_first = !stamp->number.empty() && stamp->number_begin < stamp->date_begin;
        if (number_first) take_number();
        take_date();
        if (!number_first) take_number();
        take_words(segment, at, segment.text.size());
        walk_.stamps.push_back(std::move(capture));
        return true;
    }

    void take_words(const Segment& segment, std::size_t begin, std::size_t end) {
        const Segment words = segment.part(begin, end);
        if (!words.text.empty()) body_.add_alone(walk_.passages, words);
    }

    /// The words from `at` on, then the part itself, behind which `at` moves.
    std::size_t take_stamp_part(const char* field, const Segment& segment, std::size_t& at,
                                std::size_t begin, std::size_t end) {
        take_words(segment, at, begin);
        at = end;
        return new_passage(field, segment.part(begin, end));
    }

    /// A line within an open bracket is no stamp, even if it holds nothing but figures (a file's
    /// name).
    bool take_bracket(const Segment& segment) {
        if (attachment_) return false;
        Capture* owner = head_owner(segment);
        if (!owner || !is_unfinished(*owner)) return false;
        add(*owner, segment);
        return true;
    }

    bool take_continuation(const Segment& segment) {
        if (attachment_) return false;
        if (Capture* owner = head_owner(segment)) {
            add(*owner, segment);
            return true;
        }
        if (!open_) return false;
        const bool is_list = open_->field->kind == FieldKind::Names;
        const PageMeasure& across = is_list ? list_measure() : measure_;
        if (!continues_field(*open_, segment, across, margin_.value_or(0))) {
            if (zone_ != Zone::Body || open_->field->kind != FieldKind::Items ||
                ends_letter(segment)) {
                open_ = nullptr;
            }
            return false;
        }
        add(*open_, segment);
        return true;
    }

    /// The value of the head that `segment` goes on with: the lowest one above it in its column.
    Capture* head_owner(const Segment& segment) const {
        if (zone_ != Zone::Head) return nullptr;
        Capture* lowest = nullptr;
        for (Capture* capture : on_page_) {
            if (!continues_head_value(*capture, segment)) continue;
            if (!lowest || capture->last.box.bottom > lowest->last.box.bottom) lowest = capture;
        }
        return lowest;
    }

    LabelFinder labels_;
    std::vector<std::vector<Segment>> pages_;
    std::vector<std::vector<Segment>> stamped_;  ///< by page, what coloured stamps say
    std::size_t page_ = 0;
    PageMeasure measure_;
    double letter_right_ = 0;  ///< where full lines end on the letter's pages so far
    LetterWalk walk_;
    std::vector<double> columns_;
    std::optional<double> margin_;
    Zone zone_ = Zone::Head;
    Capture* open_ = nullptr;        ///< of body and tail
    std::vector<Capture*> on_page_;  ///< of the head, on this page
    ItemSequence sequence_;
    BodyText body_;
    bool attachment_ = false;
};

}  // namespace

LetterWalk walk_letter(std::span<const Page> pages, const Template& letter) {
    return Walker(pages, letter).run();
}

}  // namespace gongwen::extract
