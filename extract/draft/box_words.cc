#include "extract/draft/box_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <vector>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Does a Chinese character stand directly behind the brackets, or in front of them?
bool touches_words(const Box& box, const FormPage& form, bool behind) {
    constexpr double kClose = 12;  // points
    return std::any_of(form.words.begin(), form.words.end(), [&](const PlacedWords& words) {
        const auto& places = words.segment.character_boxes;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double gap = behind ? places[i].left - box.right : box.left - places[i].right;
            if (places[i].empty() || gap < -3 || gap > kClose) continue;
            if (std::abs(places[i].center_y() - box.center_y()) > box.height()) continue;
            if (is_han(words.segment.text[i])) return true;
        }
        return false;
    });
}

/// □□□ in front of an address, 帳號□□□□□□□: boxes that nothing parts are for a character each.
std::vector<CheckBox> without_combs(const std::vector<CheckBox>& boxes) {
    constexpr double kGap = 0.6;  // widths of a box
    constexpr std::size_t kFewest = 3;
    const auto next_of = [&](const CheckBox& box) {
        return std::ranges::find_if(boxes, [&](const CheckBox& other) {
            const double gap = other.box.left - box.box.right;
            return other.box.left > box.box.left && gap < kGap * box.box.width() &&
                   std::abs(other.box.center_y() - box.box.center_y()) < box.box.height() / 2;
        });
    };
    std::set<const CheckBox*> in_combs;
    for (const CheckBox& first : boxes) {
        std::vector<const CheckBox*> row{&first};
        for (auto next = next_of(first); next != boxes.end(); next = next_of(*next)) {
            row.push_back(&*next);
        }
        if (row.size() >= kFewest) in_combs.insert(row.begin(), row.end());
    }
    std::vector<CheckBox> rest;
    std::ranges::copy_if(boxes, std::back_inserter(rest),
                         [&](const CheckBox& box) { return !in_combs.contains(&box); });
    return rest;
}

}  // namespace

bool says_nothing(View text) {
    return std::none_of(text.begin(), text.end(), [](char32_t c) {
        return (is_han(c) && !is_read_frame(c) && c != U'〇') || is_latin(c) || is_digit(c);
    });
}

std::u32string words_behind(const Box& box, const FormPage& form) {
    constexpr double kReach = 60;  // points
    constexpr double kTouch = 3;
    std::u32string nearest;
    double least = kReach;
    for (const PlacedWords& words : form.words) {
        const Segment& segment = words.segment;
        if (std::abs(segment.box.center_y() - box.center_y()) >= 1.1 * box.height()) continue;
        std::size_t from = 0;
        while (from < segment.text.size() && segment.left_of(from) < box.right - kTouch) ++from;
        std::u32string text = segment.text.substr(from);
        if (from > 0) text = text.substr(0, text.find_first_of(U"○〇●（(〔[\u3000"));
        const double gap = segment.left_of(from) - box.right;
        if (says_nothing(text) || gap > least) continue;
        least = gap;
        nearest = std::move(text);
    }
    return nearest;
}

std::u32string words_in_front(const Box& box, const FormPage& form) {
    constexpr double kTouch = 3;  // points
    const double reach = 1.3 * box.height();
    for (const PlacedWords& words : form.words) {
        const Segment& segment = words.segment;
        if (std::abs(segment.box.center_y() - box.center_y()) >= 0.6 * box.height()) continue;
        std::size_t end = 0;
        while (end < segment.text.size() &&
               segment.character_boxes[end].right < box.left + kTouch) {
            ++end;
        }
        while (end > 0 && is_space(segment.text[end - 1])) --end;
        if (end == 0 || box.left - segment.character_boxes[end - 1].right > reach) continue;
        const std::u32string text = segment.text.substr(0, end);
        const std::size_t begin = text.find_last_of(U"○〇●）)〕\u3000");
        std::u32string own = begin == View::npos ? text : text.substr(begin + 1);
        if (says_nothing(own) || View(U"：:").find(own.back()) != View::npos) continue;
        return own;
    }
    return {};
}

std::u32string label_in_front(const Box& box, const FormPage& form, int cell) {
    std::vector<const Segment*> row;
    for (const PlacedWords& words : form.words) {
        const Box& print = words.segment.box;
        const bool beside = words.cell == cell && print.left < box.left &&
                            std::abs(print.center_y() - box.center_y()) < 0.6 * box.height();
        if (beside) row.push_back(&words.segment);
    }
    std::sort(row.begin(), row.end(),
              [](const Segment* a, const Segment* b) { return a->box.left < b->box.left; });
    std::u32string text;
    for (const Segment* segment : row) {
        for (std::size_t i = 0; i < segment->text.size(); ++i) {
            if (segment->character_boxes[i].center_x() < box.left) text += segment->text[i];
        }
    }
    std::size_t end = text.find_last_of(U"：:？?");
    if (end == View::npos) return {};
    while (end > 0 && View(U"：:？?").find(text[end - 1]) != View::npos) --end;
    std::size_t begin = end;
    while (begin > 0 && (is_han(text[begin - 1]) || is_latin(text[begin - 1]))) --begin;
    if (end - begin > kLongestLabel) begin = end - kLongestLabel;
    return end - begin > 1 ? text.substr(begin, end - begin) : std::u32string();
}

std::vector<CheckBox> boxes_of(const FormPage& form) {
    constexpr double kNarrow = 3;  // heights
    std::vector<CheckBox> boxes = without_combs(form.page->check_boxes);
    const auto ends_words = [&](const CheckBox& one) {
        return one.box.width() < kNarrow * one.box.height() && touches_words(one.box, form, false);
    };
    for (const CheckBox& brackets : form.bracket_boxes) {
        const bool is_known = std::any_of(boxes.begin(), boxes.end(), [&](const CheckBox& other) {
            return brackets.box.contains(other.box.center_x(), other.box.center_y());
        });
        if (is_known) continue;
        const auto in_row = std::count_if(
            form.bracket_boxes.begin(), form.bracket_boxes.end(), [&](const CheckBox& other) {
                return std::abs(other.box.center_y() - brackets.box.center_y()) <
                           brackets.box.height() / 2 &&
                       ends_words(other);
            });
        const bool is_box =
            touches_words(brackets.box, form, true) || (in_row > 1 && ends_words(brackets));
        if (is_box) boxes.push_back(brackets);
    }
    return boxes;
}

}  // namespace gongwen::extract
