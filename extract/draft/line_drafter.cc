#include "extract/draft/line_drafter.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/label_room.h"
#include "extract/draft/numbered_blanks.h"
#include "extract/draft/word_blanks.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kMostForNumber = 9;  // characters of room
constexpr std::size_t kFewest = 3;         // characters of room that part words

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

/// （簽章）, （可不填） say what to do there, and are no labels.
bool is_remark(View bracketed) {
    return bracketed.find_first_of(U"簽章印填免可請如詳見勿") != View::npos;
}

/// 電話：（公）____（宅）____ has a field for each.
bool asks_in_brackets(View label, View line) {
    const std::size_t length = length_at_front(line, label);
    if (length == 0) return false;
    const std::size_t at = behind_colon(line, length);
    return at < line.size() &&
           !bracketed_label(line.substr(at, line.find_first_of(U"）)", at) - at + 1)).empty();
}

/// 辦理地點：____縣（市）: what a line's row has behind the room, apart from it. Of two rows with
/// the label nobody knows which is the line's.
std::vector<LineLabel> with_ends(std::vector<LineLabel> labels,
                                 const std::vector<std::u32string>& rows) {
    std::vector<LineLabel> in_rows;
    for (const std::u32string& row : rows) {
        for (LineLabel& label : labels_in(row)) in_rows.push_back(std::move(label));
    }
    for (LineLabel& label : labels) {
        const auto own = std::ranges::find(in_rows, label.label, &LineLabel::label);
        const bool is_only = std::ranges::count(in_rows, label.label, &LineLabel::label) == 1;
        if (label.open && label.behind.empty() && is_only && own->open) label.behind = own->behind;
    }
    return labels;
}

/// 重量（公斤）, Weight(kg): what is counted.
bool is_counted_label(View label) {
    const std::size_t open = label.find_last_of(U"（(");
    if (open == View::npos || open == 0 || View(U"）)").find(label.back()) == View::npos) {
        return false;
    }
    return is_counted(label.substr(open + 1, label.size() - open - 2));
}

bool asks(const LineLabel& label) { return label.open || label.dated; }

/// 一、請檢附…, 1.申請人應…: a sentence with a number in front.
bool is_note(View line) {
    constexpr View kNumbers = U"一１1壹（(⒈①";
    constexpr std::size_t kSentence = 8;  // characters at least
    const std::u32string text = without_spaces(line);
    return text.size() > kSentence && kNumbers.find(text.front()) != View::npos &&
           text.find_first_of(U"、.．）)") < 3 && std::ranges::none_of(labels_in(line), asks);
}

bool is_whole_line(View label, View line) {
    std::u32string text = without_spaces(line);
    return without_colon(std::move(text)) == label;
}

}  // namespace

Proposal proposal_for(std::u32string label, Where where, const UsualLabels& usual) {
    Proposal field;
    field.kind = usual.kind_of(label);
    field.name = usual.name_of(label);
    field.pattern = usual.pattern_of(label);
    if (field.kind == FieldKind::Text && is_counted_label(label)) field.kind = FieldKind::Number;
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

bool LineDrafter::propose_words(const std::vector<std::u32string>& rows, const DraftCell* head,
                                bool in_cell) {
    bool found = false;
    for (const std::u32string& row : rows) {
        for (const LineBlank& blank : word_blanks_in(row, in_cell)) {
            Proposal field = proposal_for(label_for(blank, head), Where::InLine, usual_);
            field.after = blank.unit;
            if (blank.kind == FieldKind::Number) field.kind = blank.kind;
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

bool LineDrafter::propose_numbered(View row, const DraftCell* head) {
    const std::vector<LineBlank> blanks = numbered_blanks_in(row);
    for (const LineBlank& blank : blanks) {
        Proposal field = proposal_for(blank.label, Where::InLine, usual_);
        field.kind = blank.kind;
        field.after = blank.unit;
        if (head) field.row_head = without_colon(head->text);
        field.title = field.row_head + blank.label;
        if (blank.kind == FieldKind::Number) field.title += blank.unit;
        draft_.fields.push_back(std::move(field));
    }
    return !blanks.empty();
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
        // 民國____年____月____日 in a cell is the date of its label.
        const bool is_same = beside_others && blank.kind == FieldKind::Date &&
                             View(U"中華民國西元").find(blank.label) != View::npos;
        if (is_same) continue;
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

bool LineDrafter::propose_bracketed(View row, const DraftCell* head) {
    if (!bracketed_label(row).empty()) return false;  // all of its row
    bool found = false;
    std::u32string asked = head ? without_colon(head->text) : std::u32string();
    std::size_t behind = 0;  // the label or the room that a bracket may follow
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (is_label_colon(row[at])) {
            const std::size_t begin = row.substr(0, at).find_last_of(U"：:）)") + 1;  // 0: none
            asked = without_spaces(row.substr(begin, at - begin));
            behind = at + 1;
        }
        const std::size_t end = bracketed_at(row, at);
        if (end == at) continue;
        const View label = row.substr(at, end - at);
        const bool follows = without_spaces(row.substr(behind, at - behind)).empty() &&
                             (found || at - behind < kFewest);
        if (!follows || asked.empty() || asked.size() > kLongestLabel || is_remark(label)) continue;
        Proposal field = proposal_for(asked, Where::InLine, usual_);
        field.label = label;
        field.title = asked + field.label;
        if (head) field.row_head = without_colon(head->text);
        draft_.fields.push_back(std::move(field));
        found = true;
        behind = end;
    }
    return found;
}

void LineDrafter::propose_labels_beside_blanks(View line, bool has_boxes) {
    for (const LineLabel& label : labels_in(line)) {
        if (is_label_of_blank(label.label, blanks_in(line))) continue;
        // 名次：第____名: what stands in front of it ends there.
        if (!propose_in_line(label, has_boxes)) draft_.headings.push_back({label.label, ""});
    }
}

bool LineDrafter::propose_in_line(const LineLabel& label, bool beside_boxes) {
    if (!label.dated && !label.open) return false;
    Proposal field = proposal_for(label.label, Where::InLine, usual_);
    // The words of a box may stand in front of a rule to write on.
    if (beside_boxes) field.title = label.label + U"（說明）";
    if (label.label == kRepublic) field.title = U"簽署日期";
    if (label.dated) field.kind = FieldKind::Date;
    if (label.is_money) field.kind = FieldKind::Number;
    field.after = label.behind;
    // 訴願人：____（簽名或蓋章）
    const bool is_signed = label.behind.find_first_of(U"（(") == 0 &&
                           label.behind.find_first_of(U"簽章") != std::u32string::npos;
    const bool may_sign = is_plain_text(field.kind) || field.kind == FieldKind::Institution;
    if (is_signed && may_sign) field.kind = FieldKind::Signature;
    draft_.fields.push_back(std::move(field));
    return true;
}

void LineDrafter::propose_outside_tables(const DraftPage& page) {
    const std::vector<std::u32string> rows = page.outer_rows();
    std::vector<LineBlank> blanks;
    for (const std::u32string& row : rows) {
        for (LineBlank& blank : blanks_in(row)) blanks.push_back(std::move(blank));
    }
    const std::vector<DraftPage::OuterLine> lines = page.outer_lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const DraftPage::OuterLine& line = lines[i];
        const std::vector<LineLabel> labels = with_ends(labels_in(line.text + line.remark), rows);
        const bool heads_notes = i + 1 < lines.size() && is_note(lines[i + 1].text);
        for (const LineLabel& label : labels) {
            if (heads_notes && is_whole_line(label.label, line.text)) {
                draft_.headings.push_back({label.label, ""});
                continue;
            }
            // 學校：____________ ____年____班 has room for words and for a number.
            const bool has_room = room_behind(label.label, rows) > kMostForNumber;
            if (!has_room && is_label_of_blank(label.label, blanks)) continue;
            if (asks_in_brackets(label.label, line.text)) continue;
            if (!line.has_boxes && propose_in_line(label)) continue;
            const bool is_beside_box = line.has_boxes && (label.dated || label.open);
            if (!is_beside_box) draft_.headings.push_back({label.label, ""});
        }
    }
    for (const std::u32string& row : rows) {
        propose_leading(row);
        propose_bracketed(row, nullptr);
        propose_numbered(row, nullptr);
        propose_blanks(row, nullptr);
        if (row.find(kBoxSign) != View::npos) propose_labels_beside_boxes({row});
    }
    propose_words(rows, nullptr, false);
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
