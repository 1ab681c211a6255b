#include "extract/letter/stamp_doubts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "core/text.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestStamp = 24;  // characters of a line

bool has_any(View text, std::span<const View> words) {
    return std::ranges::any_of(words, [&](View word) { return text.find(word) != View::npos; });
}

/// 內政部收文章: what is stamped with it has a day at least.
bool is_stamped(View compact) {
    static constexpr std::array<View, 3> kStamps{U"收文章", U"收件章", U"收發章"};
    return compact.size() <= kLongestStamp && has_any(compact, kStamps);
}

bool has_stamp_words(View compact) {
    static constexpr std::array<View, 3> kWords{U"收文", U"收件", U"收發"};
    return compact.size() <= kLongestStamp && has_any(compact, kWords);
}

/// Right above or below, in one column.
bool stands_beside(const Box& a, const Box& b) {
    const double height = std::max(a.bottom - a.top, b.bottom - b.top);
    const double gap = std::max(a.top - b.bottom, b.top - a.bottom);
    return gap < 1.5 * height && a.left < b.right && b.left < a.right;
}

bool is_number_alone(View compact) {
    return compact.size() >= 9 && compact.size() <= 11 && std::ranges::all_of(compact, is_digit);
}

/// A stamp's words within two lines of `line`, as those of three lines have their number last.
bool is_of_stamp(const Line& line, const Page& page) {
    return std::ranges::any_of(page.lines, [&](const Line& near) {
        if (&near == &line || !stands_beside(near.box, line.box)) return false;
        const auto words = [](const Line& other) {
            return has_stamp_words(without_spaces(to_utf32(other.text)));
        };
        return words(near) || std::ranges::any_of(page.lines, [&](const Line& other) {
                   return &other != &line && stands_beside(other.box, near.box) && words(other);
               });
    });
}

}  // namespace

void doubt_stamps(Record& record, const Page& first) {
    const auto is_of_date = [](const ReviewItem& item) { return item.field == "received_date"; };
    const bool no_date =
        record.text_of("received_date").empty() && std::ranges::none_of(record.review, is_of_date);
    const bool no_number = record.text_of("received_no").empty();
    if (!no_date && !no_number) return;
    for (const Line& line : first.lines) {
        const std::u32string compact = fold_width(without_spaces(to_utf32(line.text)));
        if (no_date && is_stamped(compact)) add_review(record, "received_date", "missing");
        if (no_number && is_number_alone(compact) && is_of_stamp(line, first)) {
            add_review(record, "received_no", "unreadable");
        }
    }
}

}  // namespace gongwen::extract
