#include "extract/form.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "extract/field_values.h"
#include "extract/form_labels.h"
#include "extract/form_page.h"
#include "extract/form_values.h"

namespace gongwen::extract {
namespace {

// What recognition makes of handwriting or a seal is text of very low confidence.
constexpr double kTrustedText = 0.4;
// Print that is spaced out is read with more confidence than scribble.
constexpr double kSureText = 0.97;

class FormReader {
  public:
    FormReader(Extraction& out, std::span<const Page> pages, const Template& form)
        : out_(out), form_(form), pages_(form_pages(pages)), labels_(pages_, form) {
        for (const FormPage& page : pages_) claims_.emplace_back(page.words.size());
    }

    void read() {
        find_labels();
        find_headings();
        for (const FieldTemplate& field : form_.fields) {
            out_.record.fields[field.name] = read_field(field);
        }
        make_passages();
    }

  private:
    /// Part of a line and what it belongs to.
    struct Claim {
        std::size_t begin;
        std::size_t end;
        std::string field;
    };

    void find_labels() {
        for (const FieldTemplate& field : form_.fields) {
            if (field.kind == FieldKind::CheckBox) continue;
            if (auto label = labels_.find(field)) {
                claim_label(*label);
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
                claim_label(*found);
                all_labels_.push_back(std::move(*found));
            }
        }
    }

    void claim_label(const FoundLabel& label) {
        for (const std::size_t word : label.words) {
            const Segment& segment = pages_[label.page].words[word].segment;
            const std::size_t end = word == label.words.back() ? label.end : segment.text.size();
            claim(label.page, {word, word == label.words.front() ? label.begin : 0, end}, "label");
        }
    }

    void claim(std::size_t page, const ValuePiece& piece, const std::string& field) {
        auto& claims = claims_[page][piece.word];
        const bool taken = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
            return piece.begin < other.end && other.begin < piece.end;
        });
        if (!taken) claims.push_back({piece.begin, piece.end, field});
    }

    Field read_field(const FieldTemplate& field) {
        if (field.kind == FieldKind::CheckBox) return read_check_box(field);
        const auto label = found_.find(field.name);
        if (label == found_.end()) return absent(field);
        const ValueRegion region = region_of(label->second, field, pages_, all_labels_);
        if (field.kind == FieldKind::Seal) {
            return read_seal(region, pages_, pieces_in(region, pages_[region.page], all_labels_));
        }
        return read_text(field, region);
    }

    static Field absent(const FieldTemplate& field) {
        Field out;
        if (field.kind == FieldKind::Seal) out.value = false;
        return out;
    }

    Field read_check_box(const FieldTemplate& field) {
        std::vector<FoundLabel> places;
        for (const std::u32string& label : field.labels) {
            for (FoundLabel& place : labels_.find_words(label)) places.push_back(std::move(place));
        }
        Field read = extract::read_check_box(places, pages_);
        for (const FoundLabel& place : places) claim_label(place);
        return read;
    }

    Field read_text(const FieldTemplate& field, const ValueRegion& region) {
        const FormPage& page = pages_[region.page];
        Passage passage{field.name, {}, {}};
        std::u32string printed;
        bool drawn = false;
        for (const ValuePiece& piece : pieces_in(region, page, all_labels_)) {
            const Segment part = page.words[piece.word].segment.part(piece.begin, piece.end);
            append(passage, *part.line, part.begin, part.end);
            append_line(printed, part.text);
            drawn = drawn || looks_drawn(part, field.kind);
            claim(region.page, piece, field.name);
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
        doubt_ink(out, legible, region, *page.page, drawn);
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

    /// Every word once: a field's pieces in one passage, the rest as labels and body.
    void make_passages() {
        std::map<std::string, std::size_t> by_field;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            for (std::size_t w = 0; w < pages_[p].words.size(); ++w) {
                add_word(pages_[p].words[w], claims_[p][w], by_field);
            }
        }
    }

    void add_word(const PlacedWords& words, std::vector<Claim>& claims,
                  std::map<std::string, std::size_t>& by_field) {
        std::sort(claims.begin(), claims.end(),
                  [](const Claim& a, const Claim& b) { return a.begin < b.begin; });
        std::size_t at = 0;
        for (const Claim& claim : claims) {
            add_rest(words, at, claim.begin);
            add_part(words, claim, by_field);
            at = claim.end;
        }
        add_rest(words, at, words.segment.text.size());
    }

    void add_part(const PlacedWords& words, const Claim& claim,
                  std::map<std::string, std::size_t>& by_field) {
        const Segment part = words.segment.part(claim.begin, claim.end);
        if (claim.field == "label" || !by_field.contains(claim.field)) {
            by_field[claim.field] = out_.passages.size();
            out_.passages.push_back(Passage{claim.field, {}, {}});
        }
        append(out_.passages[by_field[claim.field]], *part.line, part.begin, part.end);
    }

    void add_rest(const PlacedWords& words, std::size_t begin, std::size_t end) {
        const Segment rest = words.segment.part(begin, end);
        if (rest.text.empty()) return;
        out_.passages.push_back(Passage{"body", {}, {}});
        append(out_.passages.back(), *rest.line, rest.begin, rest.end);
    }

    Extraction& out_;
    const Template& form_;
    std::vector<FormPage> pages_;
    FormLabels labels_;
    std::vector<FoundLabel> all_labels_;
    std::map<std::string, FoundLabel> found_;
    std::vector<std::vector<std::vector<Claim>>> claims_;  ///< by page and word
};

}  // namespace

void extract_form(Extraction& out, std::span<const Page> pages, const Template& form) {
    FormReader(out, pages, form).read();
}

}  // namespace gongwen::extract
