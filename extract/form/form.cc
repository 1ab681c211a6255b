#include "extract/form/form.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "core/possible_box.h"
#include "core/text.h"
#include "extract/form/counted_words.h"
#include "extract/form/form_boxes.h"
#include "extract/form/form_claims.h"
#include "extract/form/form_geometry.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_lines.h"
#include "extract/form/form_lists.h"
#include "extract/form/form_marks.h"
#include "extract/form/form_page.h"
#include "extract/form/form_regions.h"
#include "extract/form/form_seals.h"
#include "extract/form/form_text.h"
#include "extract/form/form_values.h"
#include "extract/form/strays.h"
#include "extract/template/grid.h"

namespace gongwen::extract {
namespace {

class FormReader {
  public:
    FormReader(Extraction& out, std::span<const Page> pages, const Template& form,
               const Strays& strays)
        : out_(out),
          form_(form),
          told_(without_strays(told_pages(pages), strays)),
          pages_(form_pages(told_)),
          labels_(pages_, form),
          claims_(pages_) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            pages_[i].possible_boxes = possible_boxes(pages[i]);
        }
        note_strays(pages_, strays);
        find_labels();
        geometry_.emplace(pages_, form_, anchors());
    }

    Strays strays() const { return strays_of(pages_, labels_, *geometry_, form_); }

    void read() {
        find_lost_labels();
        claim_labels();
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
            FormPlace place;
            place.field = field.name;
            place.expected = geometry_->expected_value(field).value_or(Box{});
            place.label_was_lost = lost_.contains(field.name);
            const Field& value = out_.record.fields.at(field.name);
            const auto& labels = stands_by_label(field) ? box_labels_ : found_;
            if (const auto label = labels.find(field.name); label != labels.end()) {
                place.page = pages_[label->second.page].page->number;
                place.label = label->second.box;
            } else if (field.kind == FieldKind::CheckBox) {
                place.page = value.page;
            }
            place.value = value.box;
            const auto room = rooms_.find(field.name);
            place.room = room == rooms_.end() ? value.box : room->second;
            places.push_back(std::move(place));
        }
        for (const FoundLabel& heading : headings_) {
            places.emplace_back();
            places.back().page = pages_[heading.page].page->number;
            places.back().label = heading.box;
        }
        return places;
    }

  private:
    void find_labels() {
        for (const FieldTemplate& field : form_.fields) {
            if (stands_by_label(field)) continue;
            if (auto label = labels_.find(field)) found_.emplace(field.name, std::move(*label));
        }
        for (auto& [name, label] : heads_beside_others(form_, labels_, found_)) {
            found_.insert_or_assign(name, std::move(label));
        }
    }

    /// Labels that tell where the form lies: those found, and of check boxes, whose words may stand
    /// elsewhere, too, those that stand but once.
    std::map<std::string, FoundLabel> anchors() {
        std::map<std::string, FoundLabel> anchors = found_;
        for (const FieldTemplate& field : form_.fields) {
            if (!stands_by_label(field) || !field.place) continue;
            std::vector<FoundLabel> places = labels_.find_words(field);
            // 第二學期 is like 第一學期: only words that were read letter for letter tell.
            const bool tells = places.size() == 1 && places.front().likeness >= 1;
            if (tells) anchors.emplace(field.name, std::move(places.front()));
        }
        return anchors;
    }

    /// A label that was not read, or for which like words were taken, is where the form has it.
    void find_lost_labels() {
        for (const FieldTemplate& field : form_.fields) {
            if (!field.place || field.kind == FieldKind::CheckBox) continue;
            const bool in_line = field.where == Where::InLine;
            const bool may_repeat = (field.row_head.empty() || in_line) && field.rows.empty();
            const auto own = may_repeat
                                 ? geometry_->label_at_place(field, labels_.candidates(field))
                                 : std::nullopt;
            if (own) found_.insert_or_assign(field.name, *own);
            const auto label = found_.find(field.name);
            if (label != found_.end() && !geometry_->is_elsewhere(field, label->second)) continue;
            auto lost = geometry_->lost_label(field);
            if (!lost) continue;
            found_.insert_or_assign(field.name, std::move(*lost));
            lost_.insert(field.name);
        }
    }

    void claim_labels() {
        for (const FieldTemplate& field : form_.fields) {
            const auto label = found_.find(field.name);
            if (label == found_.end()) continue;
            claims_.claim_label(label->second);
            all_labels_.push_back(label->second);
        }
    }

    /// What is printed for no field ends the values above it all the same, and what is printed in
    /// front of check boxes (姓名 ____ 性別：□男 □女) those in its line.
    void find_headings() {
        for (const std::u32string& words : form_.headings) {
            if (auto found = labels_.find_heading(words)) {
                claim_heading(*found);
                headings_.push_back(std::move(*found));
            }
        }
        for (const FoundLabel& head : labels_.heads_in_lines()) claim_heading(head);
    }

    void claim_heading(const FoundLabel& heading) {
        claims_.claim_label(heading);
        all_labels_.push_back(heading);
    }

    Field read_field(const FieldTemplate& field) {
        if (field.kind == FieldKind::CheckBox) {
            Field box = is_in_grid(field) ? read_grid_box(field) : read_check_box(field);
            if (box.state != FieldState::Read) geometry_->show_expected(field, box);
            return box;
        }
        const auto label = found_.find(field.name);
        if (label == found_.end()) return without_label(field);
        const bool lost = lost_.contains(field.name) || has_lost_cell(field, label->second);
        Field out =
            read_value_in(field, lost ? words_at_place(field) : words_of(field, label->second));
        if (lost) doubt_place(out);
        return out;
    }

    /// A stamp's frame over the value's cell hides it, and is taken for the cell beside the label.
    bool has_lost_cell(const FieldTemplate& field, const FoundLabel& label) const {
        if (field.where != Where::RightOfLabel || !geometry_->region_of(field)) return false;
        const ValueRegion region = region_of(label, field, pages_, all_labels_);
        return passes_over_words(label, region, pages_[region.page]);
    }

    /// Where nobody read the label, the value may be another field's: it is for a person.
    static void doubt_place(Field& field) {
        constexpr double kByPlace = 0.25;
        field.confidence = std::min(field.confidence, kByPlace);
        if (field.reason.empty()) field.reason = "label_not_read";
    }

    Field read_value_in(const FieldTemplate& field, const ValueWords& words) {
        Field out = read_by_kind(field, words);
        Box& room = rooms_[field.name];
        room = words.region.box;
        // A line goes on behind its date.
        const bool ends = field.where == Where::InLine && field.kind == FieldKind::Date;
        if (ends && !out.box.empty()) room.right = std::min(room.right, out.box.right);
        return out;
    }

    Field read_by_kind(const FieldTemplate& field, const ValueWords& words) {
        switch (field.kind) {
            case FieldKind::Seal:
                return read_seal(words.region, pages_, words.pieces, all_labels_);
            case FieldKind::Signature:
                return read_signed(field, words, pages_, all_labels_);
            case FieldKind::Circled:
                return read_circled(field, words.region, pages_);
            default:
                return read_text(field, words, pages_, claims_);
        }
    }

    ValueWords words_of(const FieldTemplate& field, const FoundLabel& label) const {
        if (field.where == Where::InLine) {
            LineValue value = value_in_line(label, field, pages_, all_labels_);
            // Another edition of the form has a cell for the value.
            if (value.pieces.empty() && fills_its_cell(label, pages_[label.page])) {
                FieldTemplate beside = field;
                beside.where = Where::RightOfLabel;
                return words_of(beside, label);
            }
            if (is_words_with_count(field, form_)) {
                value.pieces = part_of_counted(std::move(value.pieces), field, pages_[label.page]);
            }
            return {value.region, std::move(value.pieces), value.words_below, value.box_cuts};
        }
        const ValueRegion region = region_of(label, field, pages_, all_labels_);
        const FormPage& page = pages_[region.page];
        return {region, before_next_label(pieces_in(region, page, all_labels_), field, region, page,
                                          all_labels_)};
    }

    ValueWords words_at_place(const FieldTemplate& field) const {
        const auto region = geometry_->region_of(field);
        if (!region) return {};
        return {*region, geometry_->pieces_in(*region, all_labels_)};
    }

    Field read_check_box(const FieldTemplate& field) {
        const std::vector<FoundLabel> places = labels_.find_words(field);
        Field read = extract::read_check_box(places, field.where, pages_);
        const auto with_box =
            std::find_if(places.begin(), places.end(), [&](const FoundLabel& place) {
                return has_check_box(place, field.where, pages_[place.page]);
            });
        if (with_box != places.end()) box_labels_.emplace(field.name, *with_box);
        if (geometry_->is_box_of_other(read, field)) read = no_check_box();
        if (read.state != FieldState::Read) read = geometry_->check_box(field).value_or(read);
        for (const FoundLabel& place : places) claims_.claim_label(place);
        return read;
    }

    /// The boxes of a grid stand close: where the form has its own is surer than rows and columns.
    Field read_grid_box(const FieldTemplate& field) {
        if (const auto read = geometry_->check_box(field)) return *read;
        const auto label = found_.find(field.name);
        const ValueRegion nowhere;
        return read_box_in(
            label == found_.end() ? nowhere : region_of(label->second, field, pages_, all_labels_),
            pages_);
    }

    void read_lists() {
        std::vector<FoundLabel> ends = all_labels_;
        std::ranges::copy(labels_.heads_of_crossings(), std::back_inserter(ends));
        FormLists lists = extract::read_lists(form_, found_, pages_, ends, claims_);
        for (auto& [name, field] : lists.fields) out_.record.fields[name] = std::move(field);
        rooms_.merge(lists.rooms);
    }

    Extraction& out_;
    const Template& form_;
    std::vector<Page> told_;  ///< without the check boxes that are but possible
    std::vector<FormPage> pages_;
    FormLabels labels_;
    FormClaims claims_;
    std::vector<FoundLabel> all_labels_;
    std::vector<FoundLabel> headings_;
    std::map<std::string, FoundLabel> found_;
    std::map<std::string, FoundLabel> box_labels_;  ///< of the check boxes that were found
    std::map<std::string, Box> rooms_;
    std::optional<FormGeometry> geometry_;
    std::set<std::string> lost_;  ///< fields whose label stands where the form has it, unread
};

}  // namespace

void extract_form(Extraction& out, std::span<const Page> pages, const Template& form,
                  std::vector<FormPlace>* places) {
    std::optional<FormReader> reader(std::in_place, out, pages, form, Strays());
    const Strays strays = reader->strays();
    if (!strays.empty()) reader.emplace(out, pages, form, strays);
    reader->read();
    if (places) *places = reader->places();
}

}  // namespace gongwen::extract
