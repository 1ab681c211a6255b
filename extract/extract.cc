#include "extract/extract.h"

#include <algorithm>

#include "core/possible_box.h"
#include "extract/form/form.h"
#include "extract/letter/attested/attested_letter.h"
#include "extract/letter/fields/evidence.h"
#include "extract/letter/fields/file_names.h"
#include "extract/letter/fields/letter_details.h"
#include "extract/letter/fields/letter_fields.h"
#include "extract/letter/fields/receiver_remarks.h"
#include "extract/letter/fields/value_rules.h"
#include "extract/letter/labels/lost_labels.h"
#include "extract/letter/labels/split_labels.h"
#include "extract/letter/pages/attachment_start.h"
#include "extract/letter/walk/body_text.h"
#include "extract/letter/walk/letter_by_body.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/unlabelled.h"
#include "extract/letter/wording/page_number.h"
#include "extract/lines/segment.h"
#include "extract/review/character_evidence.h"
#include "extract/review/review.h"
#include "extract/template/template_match.h"
#include "extract/values/add_review.h"
#include "extract/values/bracket_pairs.h"
#include "extract/values/districts.h"
#include "extract/values/given_names.h"
#include "extract/values/latin_words.h"
#include "extract/values/mail_addresses.h"
#include "extract/values/misread_words.h"
#include "extract/values/pattern_repair.h"
#include "extract/values/stroke_ones.h"

namespace gongwen::extract {
namespace {

/// What every document has, whatever it is.
void fill_common(Record& record, std::span<const Page> pages) {
    for (const Page& page : pages) {
        record.pages.push_back(page.number);
        for (const Line& line : page.lines) {
            record.text += line.text + '\n';
            record.lines.push_back(line);
        }
    }
}

void fill_template(Record& record, const Template& used, const char* kind) {
    record.kind = kind;
    record.template_id = used.id;
    record.template_version = used.version;
}

void extract_letter(Extraction& out, std::span<const Page> as_read, const Template& letter) {
    fill_template(out.record, letter, "letter");
    const std::vector<Page> pages = with_whole_labels(as_read, LabelFinder(letter));
    LetterWalk walk = walk_letter(pages, letter);
    fill_letter_fields(out.record, walk, pages, letter);
    mend_number_by_barcode(out.record, pages);
    mend_year_by_number(out.record);
    mend_file_number(out.record);
    mend_file_names(out.record);
    mend_by_file_names(out.record);
    mend_mail_addresses(out.record, letter);
    mend_remarks(out.record);
    check_letter_values(out.record, walk.passages);
    check_lost_labels(out.record, walk.passages, letter);
    trust_agreeing_values(out.record);
    fill_letter_details(out.record, walk, pages);
    out.passages = std::move(walk.passages);
}

void finish_fields(Extraction& out, const Template& form, const FieldTables& confidence) {
    Record& record = out.record;
    mend_strokes(record);
    pair_brackets(record);
    mend_latin_words(record);
    mend_misread_words(record, form);
    mend_given_names(record, form);
    mend_districts(record);
    mend_by_patterns(record, form);
    settle_confidence(record, form, confidence);
    review_fields(record, form, character_evidence(out.passages, form, record));
}

/// No template fits: the text is kept, nothing is guessed. A letter of which hardly anything was
/// read is no attachment, but for a person.
void extract_text(Extraction& out, std::span<const Page> pages,
                  std::span<const Template> templates) {
    out.record.kind = "unknown";
    BodyText body;
    for (const Page& page : pages) {
        std::vector<Segment> segments;
        for (const Line& line : page.lines) segments.push_back(segment_of(page, line));
        const PageMeasure page_measure = measure(segments);
        // A page with boxes to tick is a form that nobody described yet.
        const bool has_boxes =
            std::any_of(page.check_boxes.begin(), page.check_boxes.end(), is_told);
        const bool is_first = &page == &pages.front() && !has_boxes;
        if (is_first && is_lone_attachment(segments, page_measure) &&
            !may_be_letter(page, templates)) {
            out.record.kind = "attachment";
        }
        for (const Segment& segment : segments) body.add(out.passages, segment, page_measure);
    }
}

/// Without the blank pages and dividing sheets in front.
std::span<const Page> from_first_printed(std::span<const Page> pages) {
    while (!pages.empty() && (pages.front().lines.empty() ||
                              (pages.size() > 1 && is_separator_sheet(pages.front())))) {
        pages = pages.subspan(1);
    }
    return pages;
}

void extract_attested_letter(Extraction& out, std::span<const Page> pages, const Template& letter) {
    fill_template(out.record, letter, "letter");
    read_attested_letter(out, pages, letter);
}

const Template* choose_letter(const Page& first, std::span<const Template> templates) {
    const Template* letter = best_template(first, templates, TemplateKind::Letter);
    return letter ? letter : letter_by_body(first, templates);
}

/// Whose fields a letter on the post office's paper has; nullptr for any other document.
const Template* attested_letter_template(const Page& first, std::span<const Template> templates) {
    if (!is_attested_letter(first)) return nullptr;
    const auto letter = std::ranges::find(templates, TemplateKind::Letter, &Template::kind);
    return letter == templates.end() ? nullptr : &*letter;
}

/// What is printed on the sheets in front belongs to no field.
void add_sheets_in_front(Extraction& out, std::span<const Page> sheets) {
    std::vector<Passage> passages;
    for (const Page& sheet : sheets) {
        for (const Line& line : sheet.lines) {
            passages.push_back({"body", {}, {}});
            append(passages.back(), line);
        }
    }
    out.passages.insert(out.passages.begin(), passages.begin(), passages.end());
}

}  // namespace

std::vector<Page> in_reading_order(std::vector<Page> pages) {
    std::vector<Page> sorted;
    sorted.reserve(pages.size());
    for (const std::size_t i : reading_order(pages)) sorted.push_back(std::move(pages[i]));
    return sorted;
}

Extraction extract_document(std::span<const Page> pages, const TemplateLibrary& templates,
                            const FieldTables& confidence, const Template* said) {
    Extraction out;
    fill_common(out.record, pages);
    for (const Page& page : pages) {
        if (page.blank) out.record.details.blank_pages.push_back(page.number);
        const std::vector<std::string>& files = page.attached_files;
        auto& attached = out.record.details.attached_files;
        attached.insert(attached.end(), files.begin(), files.end());
    }
    const std::span<const Page> printed = from_first_printed(pages);
    if (printed.empty()) {
        extract_text(out, printed, templates.templates());
        return out;
    }
    FormChoice choice;
    choice.form = said;
    if (!said) choice = choose_form(printed.front(), templates.templates());
    if (choice.form) {
        fill_template(out.record, *choice.form, "form");
        extract_form(out, printed, *choice.form);
        mend_mail_addresses(out.record, *choice.form);
        finish_fields(out, *choice.form, confidence);
        if (choice.close()) add_review(out.record, "document", "close_templates");
        if (choice.by_labels) add_review(out.record, "document", "title_not_read");
    } else if (const Template* attested =
                   attested_letter_template(printed.front(), templates.templates())) {
        extract_attested_letter(out, printed, *attested);
        finish_fields(out, *attested, confidence);
    } else if (const Template* letter = choose_letter(printed.front(), templates.templates())) {
        extract_letter(out, printed, *letter);
        finish_fields(out, *letter, confidence);
    } else {
        extract_text(out, printed, templates.templates());
    }
    add_sheets_in_front(out, pages.first(pages.size() - printed.size()));
    return out;
}

}  // namespace gongwen::extract
