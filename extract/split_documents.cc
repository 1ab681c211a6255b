#include <algorithm>
#include <map>

#include "extract/extract.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/broken_labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/layouts/label_rows.h"
#include "extract/letter/layouts/number_behind_date.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/letter/pages/letter_pages.h"
#include "extract/letter/wording/page_number.h"
#include "extract/template/template_match.h"

namespace gongwen::extract {
namespace {

/// Hinted: part of a letter's head, too little to start one.
enum class Start { None, Hinted, Doubtful, Letter, Form };

/// What the head of a letter's first page has.
struct HeadLabels {
    bool recipient = false;
    bool date = false;
    bool number = false;

    void add(const FieldTemplate& field) {
        recipient = recipient || field.name == "recipient";
        date = date || field.name == "issue_date";
        number = number || field.name == "document_no";
    }

    int count() const { return (recipient ? 1 : 0) + (date ? 1 : 0) + (number ? 1 : 0); }
};

HeadLabels labels_with_colon(const std::vector<Segment>& segments, const LabelFinder& labels) {
    HeadLabels found;
    for (const Segment& segment : segments) {
        const auto hit = labels.at_front(segment);
        if (hit && hit->has_colon) found.add(*hit->field);
    }
    return found;
}

void add_fields(HeadLabels& found, const std::map<std::size_t, CellPart>& parts) {
    for (const auto& [index, part] : parts) {
        if (part.field) found.add(*part.field);
    }
}

/// Of a head that is set like a table without rules; a row of labels may be a list's under no
/// letterhead.
void add_open_labels(HeadLabels& found, const std::vector<Segment>& segments,
                     const LabelFinder& labels, const Template& letter, bool has_kind) {
    add_fields(found, broken_label_parts(segments, labels));
    add_fields(found, number_behind_date(segments, labels, letter));
    if (has_kind) add_fields(found, label_row_parts(segments, labels));
}

bool shares_rows(const Cell& a, const Cell& b) {
    return a.row < b.row + b.row_span && b.row < a.row + a.row_span;
}

/// Of a head that is a table: 受文者 | … | 發文日期 | …. In a list of letters the same labels stand
/// beside each other, with their values below: those count only where `below` says so.
HeadLabels labels_in_cells(const std::vector<Segment>& segments,
                           const std::map<std::size_t, CellPart>& parts, bool below) {
    HeadLabels found;
    for (const auto& [index, part] : parts) {
        if (!part.field || part.value_begin == segments[index].text.size()) continue;
        const std::vector<Cell>& cells = segments[index].page->cells;
        const auto cell_of = [&](std::size_t segment) {
            return cells[static_cast<std::size_t>(segments[segment].line->cell)];
        };
        if (below || shares_rows(cell_of(part.label), cell_of(index))) found.add(*part.field);
    }
    return found;
}

/// The labels of a letter's head have colons, or stand in cells of a table.
Start start_of_table_head(const std::vector<Segment>& segments, const LabelFinder& labels,
                          bool has_kind) {
    const std::map<std::size_t, CellPart> parts = cell_parts(segments, labels);
    const int beside = labels_in_cells(segments, parts, false).count();
    if (beside == 3) return has_kind ? Start::Letter : Start::Doubtful;
    if (has_kind && labels_in_cells(segments, parts, true).count() > 1) return Start::Doubtful;
    return beside == 2 ? Start::Hinted : Start::None;
}

/// A letter's first page has the labels of its head; those without 受文者 (令, 公告) are told by
/// their letterhead. A head of which a label was lost, or on a page that says it is not the first,
/// is doubtful; so is a table of labels under no letterhead.
Start start_of_letter(const Page& page, const Template& letter) {
    const LabelFinder labels(letter);
    const std::vector<Segment> segments = first_page_segments(page, labels, letter);
    const auto head = find_letterhead(segments, labels, letter);
    const bool has_kind = head && !head->document_type.empty();
    HeadLabels found = labels_with_colon(segments, labels);
    add_open_labels(found, segments, labels, letter, has_kind);
    const auto number = printed_page_number(page);
    const bool is_later_page = number && number->number > 1;
    if (found.count() == 3) return is_later_page ? Start::Doubtful : Start::Letter;
    const Start start = start_of_table_head(segments, labels, has_kind);
    if (start == Start::Letter) return is_later_page ? Start::Doubtful : start;
    if (found.count() < 2) return start;
    if (!has_kind) return Start::Hinted;
    const bool published = found.date && found.number;
    return published && !is_later_page ? Start::Letter : Start::Doubtful;
}

Start start_of(const Page& page, const TemplateLibrary& templates) {
    bool hinted = false;
    for (const Template& form : templates.templates()) {
        if (form.kind != TemplateKind::Letter) continue;
        const Start start = start_of_letter(page, form);
        hinted = hinted || start == Start::Hinted;
        if (start != Start::None && start != Start::Hinted) return start;
    }
    if (choose_form(page, templates.templates()).form) return Start::Form;
    return hinted ? Start::Hinted : Start::None;
}

/// Something that is neither blank nor a dividing sheet stands on the document's pages.
bool has_print(std::span<const Page> pages, const DocumentPages& document) {
    const auto own = pages.subspan(document.first, document.count);
    return std::any_of(own.begin(), own.end(),
                       [](const Page& page) { return !page.blank && !is_separator_sheet(page); });
}

/// The page goes on with a letter, but not with that of the page in front: its number says so, and
/// the first page of as many lies behind it.
bool belongs_elsewhere(std::span<const Page> pages, std::size_t index) {
    const auto own = printed_page_number(pages[index]);
    if (!own || own->number < 2 || own->total < 2 || index == 0) return false;
    const auto before = printed_page_number(pages[index - 1]);
    if (before && before->number + 1 == own->number && before->total == own->total) return false;
    const auto rest = pages.subspan(index + 1);
    return std::any_of(rest.begin(),
                       rest.begin() + std::min<std::ptrdiff_t>(own->total - 1, std::ssize(rest)),
                       [&](const Page& page) {
                           const auto other = printed_page_number(page);
                           return other && other->number == 1 && other->total == own->total;
                       });
}

}  // namespace

std::vector<DocumentPages> split_documents(std::span<const Page> pages,
                                           const TemplateLibrary& templates) {
    std::vector<DocumentPages> documents;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool divides = !pages[i].blank && is_separator_sheet(pages[i]);
        const Start start = pages[i].blank || divides ? Start::None : start_of(pages[i], templates);
        const bool starts = divides || (start != Start::None && start != Start::Hinted);
        const bool has_print_before = !documents.empty() && has_print(pages, documents.back());
        // A dividing sheet, and blank pages at the beginning, belong to what follows.
        if (documents.empty() || (starts && has_print_before)) {
            documents.push_back({i, 1});
        } else {
            ++documents.back().count;
        }
        const bool doubtful = start == Start::Doubtful ||
                              (start == Start::Hinted && has_print_before) ||
                              (start == Start::None && belongs_elsewhere(pages, i));
        if (doubtful) documents.back().doubtful.push_back(i);
    }
    return documents;
}

}  // namespace gongwen::extract
