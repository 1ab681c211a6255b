#include "extract/extract.h"
#include "extract/labels.h"
#include "extract/letterhead.h"
#include "extract/template_match.h"

namespace gongwen::extract {
namespace {

enum class Start { None, Letter, Form };

/// A letter's first page has the labels of its head; those without 受文者 (令, 公告) are told by
/// their letterhead.
bool starts_letter(const Page& page, const Template& letter) {
    const LabelFinder labels(letter);
    const std::vector<Segment> segments = segments_of(page, labels);
    bool recipient = false;
    bool date = false;
    bool number = false;
    for (const Segment& segment : segments) {
        const auto hit = labels.at_front(segment);
        if (!hit || !hit->has_colon) continue;
        recipient = recipient || hit->field->name == "recipient";
        date = date || hit->field->name == "issue_date";
        number = number || hit->field->name == "document_no";
    }
    if (!date || !number) return false;
    if (recipient) return true;
    const auto head = find_letterhead(segments, labels, letter);
    return head && !head->document_type.empty();
}

Start start_of(const Page& page, const TemplateLibrary& templates) {
    for (const Template& form : templates.templates()) {
        if (form.kind == TemplateKind::Letter && starts_letter(page, form)) return Start::Letter;
    }
    const bool is_form = choose_form(page, templates.templates()).form != nullptr;
    return is_form ? Start::Form : Start::None;
}

}  // namespace

std::vector<DocumentPages> split_documents(std::span<const Page> pages,
                                           const TemplateLibrary& templates) {
    std::vector<DocumentPages> documents;
    bool only_blank = true;  // so far; such pages belong to what follows
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool starts = !pages[i].blank && start_of(pages[i], templates) != Start::None;
        const bool has_text_before = !only_blank;
        only_blank = only_blank && pages[i].blank;
        if (documents.empty() || (starts && has_text_before)) {
            documents.push_back({i, 1});
        } else {
            ++documents.back().count;
        }
    }
    return documents;
}

}  // namespace gongwen::extract
