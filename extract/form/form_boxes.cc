#include "extract/form/form_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/text.h"
#include "extract/form/form_marks.h"

namespace gongwen::extract {
namespace {

/// How far the box stands from the words on its side of them; below 0 where they touch.
double gap_between(const Box& box, const Box& words, Where where) {
    return where == Where::CheckBoxBehindLabel ? box.left - words.right : words.left - box.right;
}

/// Words stand between the box and the label: the box is theirs, and the label's own was not seen.
/// One character may be what recognition made of that.
bool is_of_other_words(const CheckBox& box, const FoundLabel& place, Where where,
                       const Page& page) {
    constexpr std::ptrdiff_t kWord = 2;
    const bool behind = where == Where::CheckBoxBehindLabel;
    const double left = behind ? place.box.right : box.box.right;
    const double right = behind ? box.box.left : place.box.left;
    std::ptrdiff_t between = 0;
    for (const Line& line : page.lines) {
        between += std::count_if(line.symbols.begin(), line.symbols.end(), [&](const Symbol& one) {
            return !one.box.empty() && is_han(to_utf32(one.text).front()) &&
                   one.box.center_x() > left && one.box.center_x() < right &&
                   std::abs(one.box.center_y() - place.box.center_y()) < place.box.height() / 2;
        });
    }
    return between >= kWord;
}

/// Other words stand right beside the box and are more on its line than the label is.
bool is_of_other_line(const CheckBox& box, const FoundLabel& place, Where where, const Page& page) {
    constexpr double kMoreOnLine = 0.4;  // of the label's height
    const double size = place.box.height();
    const double off_line = std::abs(box.box.center_y() - place.box.center_y());
    const auto stands_beside = [&](const Symbol& one) {
        if (one.box.empty() || !is_han(to_utf32(one.text).front())) return false;
        const double gap = gap_between(box.box, one.box, where);
        return gap > -0.3 * size && gap < 1.5 * size &&
               std::abs(one.box.center_y() - box.box.center_y()) < off_line - kMoreOnLine * size;
    };
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        return std::any_of(line.symbols.begin(), line.symbols.end(), stands_beside);
    });
}

/// The nearest box on the label's line, and of those on one line the nearest on its side. Lines of
/// boxes may stand so close that the box above is nearly on the line, too.
const CheckBox* frame_beside(const FoundLabel& place, Where where, const Page& page) {
    const double size = place.box.height();
    const auto off_line = [&](const CheckBox& box) {
        return std::abs(box.box.center_y() - place.box.center_y());
    };
    const auto gap_to = [&](const CheckBox& box) { return gap_between(box.box, place.box, where); };
    const CheckBox* best = nullptr;
    for (const CheckBox& box : page.check_boxes) {
        if (off_line(box) >= 1.1 * size || gap_to(box) < -0.7 * size || gap_to(box) > 4 * size ||
            is_of_other_words(box, place, where, page) ||
            is_of_other_line(box, place, where, page)) {
            continue;
        }
        const bool other_line = best && std::abs(off_line(box) - off_line(*best)) > 0.4 * size;
        const bool nearer =
            best && (other_line ? off_line(box) < off_line(*best) : gap_to(box) < gap_to(*best));
        if (!best || nearer) best = &box;
    }
    return best;
}

/// Brackets directly beside the label, or nullptr.
const CheckBox* brackets_beside(const FoundLabel& place, Where where, const FormPage& page) {
    const double size = place.box.height();
    const auto beside = std::find_if(
        page.bracket_boxes.begin(), page.bracket_boxes.end(), [&](const CheckBox& box) {
            const double gap = gap_between(box.box, place.box, where);
            return std::abs(box.box.center_y() - place.box.center_y()) < 0.6 * size &&
                   gap > -0.5 * size && gap < 1.3 * size;
        });
    return beside == page.bracket_boxes.end() ? nullptr : &*beside;
}

const CheckBox* box_beside(const FoundLabel& place, Where where, const FormPage& page) {
    const CheckBox* frame = frame_beside(place, where, *page.page);
    return frame ? frame : brackets_beside(place, where, page);
}

const CheckBox* nearest_of(const std::vector<CheckBox>& boxes, const Box& place) {
    double least = std::max(place.width(), place.height());
    const CheckBox* nearest = nullptr;
    for (const CheckBox& box : boxes) {
        const double distance = std::hypot(box.box.center_x() - place.center_x(),
                                           box.box.center_y() - place.center_y());
        if (distance >= least) continue;
        least = distance;
        nearest = &box;
    }
    return nearest;
}

}  // namespace

Field no_check_box() {
    Field field;
    field.value = false;
    field.state = FieldState::Unreadable;
    field.reason = "no_check_box";
    return field;
}

bool has_check_box(const FoundLabel& place, Where where, const FormPage& page) {
    return box_beside(place, where, page) != nullptr;
}

Field read_check_box(const std::vector<FoundLabel>& places, Where where,
                     const std::vector<FormPage>& pages) {
    constexpr double kUnclear = 0.5;
    for (const FoundLabel& place : places) {
        const FormPage& form = pages[place.page];
        const CheckBox* box = box_beside(place, where, form);
        if (!box) continue;
        const bool ringed = !box->ticked && is_marked(place.box, *form.page);
        return marked_field(box->ticked, form, box->box,
                            ringed ? std::min(box->confidence, kUnclear) : box->confidence);
    }
    Field field = no_check_box();
    if (!places.empty()) {
        field.page = pages[places.front().page].page->number;
        field.box = places.front().box;
    }
    return field;
}

Field read_box_in(const ValueRegion& region, const std::vector<FormPage>& pages) {
    const FormPage& form = pages[region.page];
    const CheckBox* only = nullptr;
    for (const CheckBox& box : form.page->check_boxes) {
        if (!region.box.contains(box.box.center_x(), box.box.center_y())) continue;
        if (only) return no_check_box();
        only = &box;
    }
    return only ? marked_field(only->ticked, form, only->box, only->confidence) : no_check_box();
}

const CheckBox* box_near(const Box& place, const FormPage& page) {
    const CheckBox* frame = nearest_of(page.page->check_boxes, place);
    return frame ? frame : nearest_of(page.bracket_boxes, place);
}

}  // namespace gongwen::extract
