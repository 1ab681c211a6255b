#include "extract/letter/pages/letter_pages.h"

#include <algorithm>
#include <utility>

#include "extract/letter/layouts/bare_values.h"
#include "extract/letter/layouts/broken_labels.h"
#include "extract/letter/layouts/closing_receiver.h"
#include "extract/letter/layouts/label_rows.h"
#include "extract/letter/layouts/labels_behind.h"
#include "extract/letter/layouts/number_behind_date.h"
#include "extract/letter/layouts/side_column.h"
#include "extract/letter/layouts/tail_columns.h"
#include "extract/letter/layouts/value_column.h"
#include "extract/letter/letterhead/foot_letterhead.h"
#include "extract/letter/letterhead/sender_address.h"
#include "extract/letter/pages/mail_heading.h"
#include "extract/letter/pages/page_segments.h"
#include "extract/letter/pages/running_heads.h"

namespace gongwen::extract {
namespace {

/// Labels of contacts in a column beside the letter do not tell where the letter's own begin.
void learn_places(LabelPlaces& places, const SideColumn& page, const LabelFinder& labels) {
    const std::span<const Segment> all(page.segments);
    places.learn(all.first(page.begin), labels);
    places.learn(all.subspan(page.end), labels);
}

/// 日期 and 字號 in a receiver's stamp are not those of a letter that has 發文日期.
std::set<const FieldTemplate*> usual_labels_of(const std::vector<Segment>& page,
                                               const LabelFinder& labels) {
    std::set<const FieldTemplate*> usual;
    for (const Segment& segment : page) {
        const auto hit = labels.at_front(segment);
        if (hit && hit->has_colon && !hit->everyday) usual.insert(hit->field);
    }
    return usual;
}

void take_mail_heading(LetterPages& out) {
    std::vector<Segment>& first = out.segments.front();
    const auto end = first.begin() + static_cast<std::ptrdiff_t>(mail_heading_length(first));
    out.mail_heading.assign(first.begin(), end);
    first.erase(first.begin(), end);
}

void learn_first_page(LetterPages& out, const LabelFinder& labels, const Template& letter) {
    take_mail_heading(out);
    SideColumn page = with_side_column_first(std::move(out.segments.front()), labels);
    learn_places(out.places, page, labels);
    out.segments.front() = std::move(page.segments);
    const std::vector<Segment>& first = out.segments.front();
    out.letterhead = find_letterhead(first, labels, letter);
    if (!out.letterhead) out.letterhead = find_foot_letterhead(first, labels, letter);
    out.cells = number_behind_date(first, labels, letter);
    out.cells.merge(cell_parts(first, labels));
    out.cells.merge(label_row_parts(first, labels));
    out.cells.merge(value_column_parts(first, labels));
    out.cells.merge(broken_label_parts(first, labels));
    out.cells.merge(labels_behind(first, labels));
    out.cells.merge(sender_address(first, labels, letter, out.letterhead));
    out.cells.merge(closing_receiver(first, labels, letter));
    out.cells.merge(tail_columns(first, labels));
    out.usual_labels = usual_labels_of(first, labels);
}

}  // namespace

bool LetterPages::tail_label_follows(std::size_t from, const LabelFinder& labels) const {
    return std::any_of(segments.begin() + static_cast<std::ptrdiff_t>(from), segments.end(),
                       [&](const std::vector<Segment>& page) {
                           return std::ranges::any_of(page, [&](const Segment& segment) {
                               const auto hit = labels.at_front(segment);
                               return hit && hit->has_colon && hit->field->zone == Zone::Tail;
                           });
                       });
}

bool LetterPages::has_label(std::string_view field, const LabelFinder& labels) const {
    return std::ranges::any_of(segments, [&](const std::vector<Segment>& page) {
        return std::ranges::any_of(page, [&](const Segment& segment) {
            const auto hit = labels.at_front(segment);
            return hit && hit->has_colon && hit->field->name == field;
        });
    });
}

std::vector<Segment> first_page_segments(const Page& page, const LabelFinder& labels,
                                         const Template& letter) {
    std::vector<Segment> segments =
        split_label_rows(split_logos(segments_of(page, labels), labels), labels);
    segments = split_numbers_from_dates(std::move(segments), labels);
    segments = split_bare_contacts(std::move(segments), labels);
    segments = split_addresses_from_names(std::move(segments), labels);
    return split_from_unread_labels(std::move(segments), labels, letter);
}

LetterPages letter_pages(std::span<const Page> pages, const LabelFinder& labels,
                         const Template& letter) {
    LetterPages out;
    for (const Page& page : pages) {
        const bool first = out.segments.empty();
        out.segments.push_back(first ? first_page_segments(page, labels, letter)
                                     : segments_of(page, labels));
        out.stamped.emplace_back();
        for (const Line& line : page.lines) {
            if (line.stamp) out.stamped.back().push_back(segment_of(page, line));
        }
    }
    out.running.resize(out.segments.size());
    if (!out.segments.empty()) learn_first_page(out, labels, letter);
    for (std::size_t i = 1; i < out.segments.size(); ++i) {
        out.running[i] =
            take_running_head(out.segments[i], out.segments.front(), out.letterhead, labels);
    }
    return out;
}

}  // namespace gongwen::extract
