#include "extract/draft/line_drafter.h"

#include <algorithm>
#include <utility>

#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/word_blanks.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kMostForNumber = 9;  // characters of room

/// A label of one character counts only in a row with a head; elsewhere it takes the comma in
/// front of it (，於).
std::u32string label_for(const LineBlank& blank, const DraftCell* head) {
    return !head && blank.label.size() == 1 ? blank.sign + blank.label : blank.label;
}

bool is_label_of_blank(View label, const std::vector<LineBlank>& blanks) {
    return std::any_of(blanks.begin(), blanks.end(),
                       [&](const LineBlank& blank) { return blank.label == label; });
}

/// The room behind a label with its colon, in characters.
std::size_t room_behind(View label, const std::vector<std::u32string>& rows) {
    for (const std::u32string& row : rows) {
        std::size_t at = row.find(label);
        if (at == View::npos) continue;
        at += label.size();
        while (at < row.size() && is_label_colon(row[at])) ++at;
        const std::size_t end = row.find_first_not_of(U'\u3000', at);
        return std::min(end, row.size()) - at;
    }
    return 0;
}

}  // namespace

Proposal proposal_for(std::u32string label, Where where, const UsualLabels& usual) {
    Proposal field;
    field.kind = usual.kind_of(label);
    field.name = usual.name_of(label);
    field.pattern = usual.pattern_of(label);
    field.label = std::move(label);
    field.where = where;
    if (field.name.empty()) field.doubt = "give it a name";
    return field;
}

bool LineDrafter::propose_labels_beside_boxes(const std::vector<std::u32string>& rows) {
    bool found = false;
    for (const std::u32string& row : rows) {
        const std::vector<LineBlank> blanks = blanks_in(row);
        for (const LineLabel& label : labels_in(row)) {
            if (is_label_of_blank(label.label, blanks)) continue;
            found = propose_in_line(label, true) || found;
        }
    }
    return found;
}

bool LineDrafter::propose_words(const std::vector<std::u32string>& rows, const DraftCell* head) {
    bool found = false;
    for (const std::u32string& row : rows) {
        for (const LineBlank& blank : word_blanks_in(row, head != nullptr)) {
            Proposal field = proposal_for(label_for(blank, head), Where::InLine, usual_);
            field.after = blank.unit;
            if (head) field.row_head = without_colon(head->text);
            field.title = (head ? field.row_head + U"－" : U"") + blank.label;
            // The words of a box stand in front of it.
            field.title += blank.unit.empty() && !head ? U"（說明）" : View(blank.unit);
            draft_.fields.push_back(std::move(field));
            found = true;
        }
    }
    return found;
}

bool LineDrafter::propose_period(View line, const DraftCell* head) {
    const std::vector<LineLabel> days = period_in(line);
    for (const LineLabel& day : days) {
        Proposal field = proposal_for(day.label, Where::InLine, usual_);
        field.kind = FieldKind::Date;
        if (head) {
            field.row_head = without_colon(head->text);
            field.title = field.row_head + (day.label == U"自" ? U"起日" : U"迄日");
        }
        draft_.fields.push_back(std::move(field));
    }
    return !days.empty();
}

bool LineDrafter::propose_blanks(View line, const DraftCell* head, bool beside_others) {
    const std::vector<LineBlank> blanks = blanks_in(line);
    for (const LineBlank& blank : blanks) {
        Proposal field = proposal_for(label_for(blank, head), Where::InLine, usual_);
        field.kind = blank.kind;
        field.after = blank.unit;
        if (head) field.row_head = without_colon(head->text);
        field.title = field.row_head;
        const bool says_more = !head || beside_others || blanks.size() > 1;
        if (says_more) field.title += (head ? U"－" : U"") + blank.label + blank.unit;
        draft_.fields.push_back(std::move(field));
    }
    return !blanks.empty();
}

void LineDrafter::propose_labels_beside_blanks(View line, bool has_boxes) {
    for (const LineLabel& label : labels_in(line)) {
        if (!is_label_of_blank(label.label, blanks_in(line))) propose_in_line(label, has_boxes);
    }
}

bool LineDrafter::propose_in_line(const LineLabel& label, bool beside_boxes) {
    if (!label.dated && !label.open) return false;
    Proposal field = proposal_for(label.label, Where::InLine, usual_);
    // The words of a box may stand in front of a rule to write on.
    if (beside_boxes) field.title = label.label + U"（說明）";
    if (label.label == kRepublic) field.title = U"簽署日期";
    if (label.dated) field.kind = FieldKind::Date;
    field.after = label.behind;
    draft_.fields.push_back(std::move(field));
    return true;
}

void LineDrafter::propose_outside_tables(const DraftPage& page) {
    const std::vector<std::u32string> rows = running_rows(page.outer_rows());
    std::vector<LineBlank> blanks;
    for (const std::u32string& row : rows) {
        for (LineBlank& blank : blanks_in(row)) blanks.push_back(std::move(blank));
    }
    for (const DraftPage::OuterLine& line : page.outer_lines()) {
        const std::vector<LineLabel> labels = labels_in(line.text + line.remark);
        for (const LineLabel& label : labels) {
            // 學校：____________ ____年____班 has room for words and for a number.
            const bool has_room = room_behind(label.label, rows) > kMostForNumber;
            if (!has_room && is_label_of_blank(label.label, blanks)) continue;
            if (!line.has_boxes && propose_in_line(label)) continue;
            const bool is_beside_box = line.has_boxes && (label.dated || label.open);
            if (!is_beside_box) draft_.headings.push_back({label.label, ""});
        }
    }
    for (const std::u32string& row : rows) {
        propose_leading(row);
        propose_blanks(row, nullptr);
        if (row.find(kBoxSign) != View::npos) propose_labels_beside_boxes({row});
    }
    propose_words(rows, nullptr);
}

void LineDrafter::propose_leading(View row) {
    const std::u32string behind = words_behind_leading_blank(row);
    if (behind.empty() && !is_empty_date(row)) return;
    Proposal field = proposal_for({}, Where::InLine, usual_);
    field.after = behind;
    field.kind = behind.empty() ? FieldKind::Date : FieldKind::Number;
    field.title = behind.empty() ? U"簽署日期" : behind;
    draft_.fields.push_back(std::move(field));
}

}  // namespace gongwen::extract
