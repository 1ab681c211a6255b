#include <algorithm>

#include "extract/extract.h"
#include "extract/letter/labels.h"
#include "extract/letter/letterhead.h"
#include "extract/letter/page_number.h"
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
};

HeadLabels labels_of(const std::vector<Segment>& segments, const LabelFinder& labels) {
    HeadLabels found;
    for (const Segment& segment : segments) {
        const auto hit = labels.at_front(segment);
        if (!hit || !hit->has_colon) continue;
        found.recipient = found.recipient || hit->field->name == "recipient";
        found.date = found.date || hit->field->name == "issue_date";
        found.number = found.number || hit->field->name == "document_no";
    }
    return found;
}

/// A letter's first page has the labels of its head; those without 受文者 (令, 公告) are told by
/// their letterhead. A head of which a label was lost, or on a page that says it is not the first,
/// is doubtful.
Start start_of_letter(const Page& page, const Template& letter) {
    const LabelFinder labels(letter);
    const std::vector<Segment> segments = segments_of(page, labels);
    const HeadLabels found = labels_of(segments, labels);
    const int count = (found.recipient ? 1 : 0) + (found.date ? 1 : 0) + (found.number ? 1 : 0);
    if (count < 2) return Start::None;
    const auto number = printed_page_number(page);
    const bool is_later_page = number && number->number > 1;
    if (count == 3) return is_later_page ? Start::Doubtful : Start::Letter;
    const auto head = find_letterhead(segments, labels, letter);
    if (!head || head->document_type.empty()) return Start::Hinted;
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
        const bool doubtful =
            start == Start::Doubtful || (start == Start::Hinted && has_print_before);
        if (doubtful) documents.back().doubtful.push_back(i);
    }
    return documents;
}

}  // namespace gongwen::extract
