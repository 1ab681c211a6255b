#include "extract/form/form_marks.h"

#include <algorithm>
#include <optional>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// A choice as it is printed in the region.
struct Printed {
    View choice;
    std::optional<Box> box;  ///< nothing where its words were not read
};

bool in_region(const ValueRegion& region, const PlacedWords& words, const Box& box) {
    const bool cell = region.cell >= 0 && words.cell == region.cell;
    return (cell || region.cell < 0) && region.box.contains(box.center_x(), box.center_y());
}

/// 用餐 stands in 不用餐 as well: a choice is found where no longer one is.
bool within_longer(View text, std::size_t at, View choice, const FieldTemplate& field) {
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const View longer) {
        if (longer.size() <= choice.size()) return false;
        const std::size_t inside = longer.find(choice);
        return inside != View::npos && at >= inside &&
               text.substr(at - inside, longer.size()) == longer;
    });
}

/// Is one of the choices printed at `at`, with at most `wrong` characters of it misread?
bool is_like(View text, std::size_t at, View choice, std::size_t wrong) {
    if (at + choice.size() > text.size()) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < choice.size(); ++i) differing += text[at + i] == choice[i] ? 0 : 1;
    return differing <= wrong;
}

/// A place in which another choice stands letter by letter is never a misread one: 常滿意 of
/// 非常滿意 is no 不滿意.
bool is_other_choice(View text, std::size_t at, View choice, const FieldTemplate& field) {
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const View other) {
        if (other == choice) return false;
        // 滿意 behind a space is no 不滿意 either.
        if (const std::size_t inside = choice.find(other); inside != View::npos) {
            return inside > 0 && is_space(text[at + inside - 1]) &&
                   is_like(text, at + inside, other, 0);
        }
        const std::size_t first = at + 1 > other.size() ? at + 1 - other.size() : 0;
        for (std::size_t begin = first; begin < at + choice.size(); ++begin) {
            if (is_like(text, begin, other, 0)) return true;
        }
        return false;
    });
}

std::optional<Box> box_of_choice(View choice, const FieldTemplate& field, const ValueRegion& region,
                                 const FormPage& form) {
    const std::size_t most_wrong = choice.size() > 1 ? 1 : 0;
    for (std::size_t wrong = 0; wrong <= most_wrong; ++wrong) {
        for (const PlacedWords& words : form.words) {
            const View text = words.segment.text;
            for (std::size_t at = 0; at + choice.size() <= text.size(); ++at) {
                if (!is_like(text, at, choice, wrong) || within_longer(text, at, choice, field) ||
                    is_other_choice(text, at, choice, field)) {
                    continue;
                }
                const Box box = words.segment.part(at, at + choice.size()).box;
                if (in_region(region, words, box)) return box;
            }
        }
    }
    return std::nullopt;
}

/// Larger than the word of so many characters and around its middle, but not around its neighbours
/// as well. Some of the characters may be lost.
bool is_ring_around(const Box& ring, const Box& word, std::size_t characters) {
    constexpr double kSlack = 2;      // points
    constexpr double kHighest = 3.5;  // of the word's height
    constexpr double kWider = 1.5;    // of the word's width, and some points more
    constexpr double kMore = 10;
    const double width = std::max(word.width(), static_cast<double>(characters) * word.height());
    return ring.contains(word.center_x(), word.center_y()) && ring.left < word.left + kSlack &&
           ring.right > word.right - kSlack && ring.top < word.top + kSlack &&
           ring.bottom > word.bottom - kSlack && ring.width() < kWider * width + kMore &&
           ring.height() < kHighest * word.height();
}

bool has_ring(const Box& word, std::size_t characters, const Page& page) {
    // A ring in colour was taken away as seals are.
    return std::any_of(
               page.uncovered_ink.begin(), page.uncovered_ink.end(),
               [&](const InkRegion& ink) { return is_ring_around(ink.box, word, characters); }) ||
           std::any_of(page.seals.begin(), page.seals.end(), [&](const Seal& seal) {
               return is_ring_around(seal.box, word, characters);
           });
}

/// A small square seal in black: it looks like a box with ink in it, and what is right of the label
/// ends at it.
bool is_name_seal(const CheckBox& square, const Box& region) {
    constexpr double kBeside = 4;  // points
    return square.ticked && square.box.left > region.left - kBeside &&
           square.box.left < region.right + kBeside && square.box.center_y() > region.top &&
           square.box.center_y() < region.bottom;
}

/// What stands in the row of a label above or below is written behind that label: in
/// 家長簽章：____ over 導師簽章：____ each has its own.
ValueRegion between_rows(ValueRegion room, const Box& band, const std::vector<FoundLabel>& labels) {
    for (const FoundLabel& label : labels) {
        if (label.page != room.page || label.box.left > band.right) continue;
        if (label.box.bottom < band.center_y()) {
            room.box.top = std::max(room.box.top, std::min(label.box.bottom, band.top));
        } else if (label.box.top > band.center_y()) {
            room.box.bottom = std::min(room.box.bottom, std::max(label.box.top, band.bottom));
        }
    }
    return room;
}

Field unreadable(const ValueRegion& region, const FormPage& form, const char* reason) {
    Field field = marked_field("", form, region.box, 0);
    field.state = FieldState::Unreadable;
    field.reason = reason;
    return field;
}

}  // namespace

bool is_marked(const Box& word, const Page& page) {
    constexpr double kOver = 0.4;  // of the word
    return std::any_of(
        page.uncovered_ink.begin(), page.uncovered_ink.end(), [&](const InkRegion& ink) {
            return ink.box.height() > 0.4 * word.height() && covered_share(word, ink.box) > kOver;
        });
}

Field marked_field(FieldValue value, const FormPage& form, const Box& box, double confidence) {
    Field field;
    field.value = std::move(value);
    field.state = FieldState::Read;
    field.confidence = confidence;
    field.page = form.page->number;
    field.box = box;
    return field;
}

Field read_circled(const FieldTemplate& field, const ValueRegion& region,
                   const std::vector<FormPage>& pages) {
    constexpr double kSure = 0.97;
    constexpr double kByElimination = 0.55;
    const FormPage& form = pages[region.page];
    std::vector<Printed> ringed;
    std::vector<View> lost;
    std::size_t found = 0;
    bool marked = false;
    for (const std::u32string& choice : field.choices) {
        const auto box = box_of_choice(choice, field, region, form);
        marked = marked || (box && is_marked(*box, *form.page));
        found += box ? 1 : 0;
        if (!box) lost.push_back(choice);
        if (box && has_ring(*box, choice.size(), *form.page)) ringed.push_back({choice, box});
    }
    if (ringed.size() > 1) return unreadable(region, form, "several_circled");
    if (ringed.size() == 1) {
        return marked_field(to_utf8(ringed[0].choice), form, *ringed[0].box, kSure);
    }
    if (found == 0) return unreadable(region, form, "no_choice_found");
    if (lost.size() == 1) {
        return marked_field(to_utf8(lost[0]), form, region.box, kByElimination);
    }
    if (!lost.empty()) return unreadable(region, form, "no_choice_found");
    if (marked) return unreadable(region, form, "unclear_ring");
    Field blank = marked_field("", form, region.box, kSure);
    blank.state = FieldState::Blank;
    return blank;
}

ValueRegion with_room_for_hand(ValueRegion region, const FormPage& page) {
    constexpr double kPrinted = 0.9;  // of a line's confidence
    constexpr double kAbove = 1.2;    // heights of the region, which is higher than its line
    constexpr double kBelow = 0.4;
    constexpr double kLabel = 1 / 1.8;  // of the region's height: its label's
    constexpr double kLarge = 1.25;     // of the label's: larger than what is printed beside it
    constexpr std::size_t kLongestName = 4;
    const Box band = region.box;
    Box& box = region.box;
    box.top -= kAbove * band.height();
    box.bottom += kBelow * band.height();
    const double middle = band.center_y();
    for (const PlacedWords& words : page.words) {
        const Box& print = words.segment.box;
        const bool beside = print.right < band.left || print.left > band.right;
        const bool may_be_name = without_spaces(words.segment.text).size() <= kLongestName &&
                                 print.height() > kLarge * kLabel * band.height();
        if (beside || may_be_name || words.segment.line->confidence < kPrinted) continue;
        if (print.bottom < middle) box.top = std::max(box.top, print.bottom);
        if (print.top > middle) box.bottom = std::min(box.bottom, print.top);
    }
    // The hand's own line may be nearer than the region's edge.
    box.top = std::min(box.top, band.top);
    box.bottom = std::max(box.bottom, band.bottom);
    if (region.cell < 0) return region;
    const Box& cell = page.page->cells[static_cast<std::size_t>(region.cell)].box;
    box.top = std::max(box.top, cell.top);
    box.bottom = std::min(box.bottom, cell.bottom);
    return region;
}

Field read_signature(const ValueRegion& region, const std::vector<FormPage>& pages,
                     const std::vector<ValuePiece>& pieces) {
    constexpr double kSeen = 0.95;
    constexpr double kInWords = 0.7;
    const FormPage& form = pages[region.page];
    for (const Seal& seal : form.page->seals) {
        if (covered_share(seal.box, region.box) > 0.4) {
            return marked_field(true, form, seal.box, kSeen);
        }
    }
    for (const CheckBox& square : form.page->check_boxes) {
        if (is_name_seal(square, region.box)) return marked_field(true, form, square.box, kSeen);
    }
    if (has_uncovered_ink(region, *form.page)) {
        return marked_field(true, form, region.box, kSeen);
    }
    if (!pieces.empty()) return marked_field(true, form, region.box, kInWords);
    return marked_field(false, form, region.box, kSeen);
}

Field read_signed(const FieldTemplate& field, const ValueWords& words,
                  const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels) {
    constexpr double kWordsNearLine = 0.3;
    Field out = read_signature(words.region, pages, words.pieces);
    if (field.where != Where::InLine || std::get<bool>(out.value)) return out;
    const FormPage& page = pages[words.region.page];
    const ValueRegion room =
        between_rows(with_room_for_hand(words.region, page), words.region.box, labels);
    const auto near = pieces_in({room.page, -1, room.box}, page, labels);
    out = read_signature(room, pages, near);
    if (!near.empty()) out.confidence = std::min(out.confidence, kWordsNearLine);
    return out;
}

}  // namespace gongwen::extract
