#include "extract/form.h"

#include <algorithm>
#include <map>

#include "core/look_alikes.h"
#include "core/text.h"
#include "extract/field_values.h"
#include "extract/form_claims.h"
#include "extract/form_labels.h"
#include "extract/form_lines.h"
#include "extract/form_marks.h"
#include "extract/form_page.h"
#include "extract/form_rows.h"
#include "extract/form_values.h"

namespace gongwen::extract {
namespace {

// What recognition makes of handwriting or a seal is text of very low confidence.
constexpr double kTrustedText = 0.4;
// Print that is spaced out is read with more confidence than scribble.
constexpr double kSureText = 0.97;

/// A digit, what may be a misread digit, or a word (九, 無): letters alone are none.
bool may_be_number(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char32_t c) { return is_digit(digit_for(c)) || is_han(c); });
}

/// A value's place and its words.
struct ValueWords {
    ValueRegion region;
    std::vector<ValuePiece> pieces;
};

class FormReader {
  public:
    FormReader(Extraction& out, std::span<const Page> pages, const Template& form)
        : out_(out),
          form_(form),
          pages_(form_pages(pages)),
          labels_(pages_, form),
          claims_(pages_) {}

    void read() {
        find_labels();
        find_headings();
        for (const FieldTemplate& field : form_.fields) {
            if (field.rows.empty()) out_.record.fields[field.name] = read_field(field);
        }
        read_lists();
        out_.passages = claims_.passages();
    }

    std::vector<FormPlace> places() const {
        std::vector<FormPlace> places;
        for (const FieldTemplate& field : form_.fields) {
            FormPlace place{field.name, 0, {}, {}};
            const Field& value = out_.record.fields.at(field.name);
            if (const auto label = found_.find(field.name); label != found_.end()) {
                place.page = pages_[label->second.page].page->number;
                place.label = label->second.box;
            } else if (field.kind == FieldKind::CheckBox) {
                place.page = value.page;
            }
            place.value = value.box;
            places.push_back(std::move(place));
        }
        for (const FoundLabel& heading : headings_) {
            places.push_back({"", pages_[heading.page].page->number, heading.box, {}});
        }
        return places;
    }

  private:
    void find_labels() {
        for (const FieldTemplate& field : form_.fields) {
            if (field.kind == FieldKind::CheckBox) continue;
            if (auto label = labels_.find(field)) {
                claims_.claim_label(*label);
                all_labels_.push_back(*label);
                found_.emplace(field.name, std::move(*label));
            }
        }
    }

    /// What is printed for no field ends the values above it all the same.
    void find_headings() {
        for (const std::u32string& words : form_.headings) {
            FieldTemplate heading;
            heading.labels = {words};
            if (auto found = labels_.find(heading)) {
                claims_.claim_label(*found);
                all_labels_.push_back(*found);
                headings_.push_back(std::move(*found));
            }
        }
    }

    Field read_field(const FieldTemplate& field) {
        if (field.kind == FieldKind::CheckBox) return read_check_box(field);
        const auto label = found_.find(field.name);
        if (label == found_.end()) return absent(field);
        const ValueWords words = words_of(field, label->second);
        switch (field.kind) {
            case FieldKind::Seal:
                return read_seal(words.region, pages_, words.pieces);
            case FieldKind::Signature:
                return read_signature(words.region, pages_, words.pieces);
            case FieldKind::Circled:
                return read_circled(field, words.region, pages_);
            default:
                return read_text(field, words);
        }
    }

    ValueWords words_of(const FieldTemplate& field, const FoundLabel& label) const {
        if (field.where == Where::InLine) {
            LineValue value = value_in_line(label, field, pages_, all_labels_);
            return {value.region, std::move(value.pieces)};
        }
        const ValueRegion region = region_of(label, field, pages_, all_labels_);
        return {region, pieces_in(region, pages_[region.page], all_labels_)};
    }

    static Field absent(const FieldTemplate& field) {
        Field out;
        const bool is_truth = field.kind == FieldKind::Seal || field.kind == FieldKind::Signature;
        if (is_truth) out.value = false;
        return out;
    }

    Field read_check_box(const FieldTemplate& field) {
        std::vector<FoundLabel> places;
        for (const std::u32string& label : field.labels) {
            for (FoundLabel& place : labels_.find_words(label)) places.push_back(std::move(place));
        }
        Field read = extract::read_check_box(places, pages_);
        for (const FoundLabel& place : places) claims_.claim_label(place);
        return read;
    }

    Field read_text(const FieldTemplate& field, const ValueWords& words) {
        const ValueRegion& region = words.region;
        const FormPage& page = pages_[region.page];
        Passage passage{field.name, {}, {}};
        std::u32string printed;
        bool drawn = false;
        for (const ValuePiece& piece : words.pieces) {
            const Segment part = page.words[piece.word].segment.part(piece.begin, piece.end);
            append(passage, *part.line, part.begin, part.end);
            append_line(printed, part.text);
            drawn = drawn || looks_drawn(part, field.kind);
            claims_.claim(region.page, piece, field.name);
        }
        Field out = field_at(passage);
        if (out.box.empty()) {
            out.box = region.box;
            out.page = page.page->number;
            out.confidence = 1;
        }
        const double legible =
            passage.origins.empty() ? 1 : passage.confidence_of(0, passage.size());
        const std::u32string text = field.kind == FieldKind::Phone ? printed : passage.text;
        Reading reading = read_value(without_fixed_words(text, field), field);
        out.value = std::move(reading.value);
        out.state = reading.state;
        out.reason = std::move(reading.reason);
        // A date that can be, with its own words between wide blanks, nobody scribbled.
        const bool is_date = field.kind == FieldKind::Date && out.state == FieldState::Read;
        const bool no_number =
            field.kind == FieldKind::Number && !text.empty() && !may_be_number(text);
        doubt_ink(out, no_number ? 0 : legible, region, *page.page, drawn && !is_date);
        return out;
    }

    /// Handwriting: ink without text, or with text that nobody should trust. `legible` is the mean
    /// confidence of its characters.
    static void doubt_ink(Field& field, double legible, const ValueRegion& region, const Page& page,
                          bool drawn) {
        const bool has_text = field.state != FieldState::Blank;
        const bool rubbish = has_text && (legible < kTrustedText || (drawn && legible < kSureText));
        const bool unread = !has_text && has_uncovered_ink(region, page);
        if (!rubbish && !unread) return;
        field.value = std::string();
        field.state = FieldState::Unreadable;
        field.reason = "handwriting_or_stamp";
        field.confidence = std::min(field.confidence, kTrustedText);
    }

    void read_lists() {
        std::map<std::string, std::vector<ListColumn>> lists;
        for (const FieldTemplate& field : form_.fields) {
            if (field.rows.empty()) continue;
            const auto label = found_.find(field.name);
            lists[field.rows].push_back(
                {&field, label == found_.end() ? nullptr : &label->second, {}});
        }
        for (auto& [name, columns] : lists) read_list(columns);
    }

    /// Rows that no column has anything in are left out at the end.
    void read_list(std::vector<ListColumn>& columns) {
        find_rows(columns, pages_, all_labels_);
        std::vector<std::vector<Field>> read;
        std::size_t used = 0;
        for (const ListColumn& column : columns) {
            read.push_back(read_column(column));
            for (std::size_t row = 0; row < read.back().size(); ++row) {
                if (read.back()[row].state != FieldState::Blank) used = std::max(used, row + 1);
            }
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            read[i].resize(std::min(used, read[i].size()));
            out_.record.fields[columns[i].field->name] = list_field(columns[i], read[i]);
        }
    }

    std::vector<Field> read_column(const ListColumn& column) {
        std::vector<Field> values;
        for (const int cell : column.cells) {
            if (cell < 0) {
                values.emplace_back();
                values.back().value = std::string();
                values.back().state = FieldState::Blank;
                continue;
            }
            const std::size_t page = column.label->page;
            const Box& box = pages_[page].page->cells[static_cast<std::size_t>(cell)].box;
            const ValueRegion region{page, cell, box};
            values.push_back(
                read_text(*column.field, {region, pieces_in(region, pages_[page], all_labels_)}));
        }
        return values;
    }

    Field list_field(const ListColumn& column, const std::vector<Field>& rows) const {
        Field out;
        out.value = std::string();
        if (!column.label) return out;
        out.page = pages_[column.label->page].page->number;
        out.state = column.cells.empty() ? FieldState::Unreadable : FieldState::Blank;
        if (column.cells.empty()) out.reason = "no_rows_found";
        out.confidence = 1;
        std::vector<std::string> values;
        for (const Field& row : rows) {
            values.push_back(row.text());
            out.raw += (out.raw.empty() ? "" : "\n") + row.raw;
            out.box = united(out.box, row.box);
            if (row.state != FieldState::Blank) take_state(out, row);
        }
        const bool has_values = out.state == FieldState::Read || out.state == FieldState::Repaired;
        if (has_values) out.value = std::move(values);
        return out;
    }

    /// A list is as good as the worst of its rows.
    static void take_state(Field& list, const Field& row) {
        list.confidence *= row.confidence;
        if (list.state == FieldState::Unreadable) return;
        const bool worse = row.state == FieldState::Unreadable || row.state == FieldState::Repaired;
        if (list.state == FieldState::Blank || worse) {
            list.state = row.state;
            if (list.reason.empty()) list.reason = row.reason;
        }
    }

    Extraction& out_;
    const Template& form_;
    std::vector<FormPage> pages_;
    FormLabels labels_;
    FormClaims claims_;
    std::vector<FoundLabel> all_labels_;
    std::vector<FoundLabel> headings_;
    std::map<std::string, FoundLabel> found_;
};

}  // namespace

void extract_form(Extraction& out, std::span<const Page> pages, const Template& form,
                  std::vector<FormPlace>* places) {
    FormReader reader(out, pages, form);
    reader.read();
    if (places) *places = reader.places();
}

}  // namespace gongwen::extract
