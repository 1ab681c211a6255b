#include "extract/letter/stamps/stamp_doubts.h"

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

/// 收文者 is who the letter is for, （本所收文第…號） in a sentence a number that is cited.
bool has_stamp_words(View compact) {
    static constexpr std::array<View, 3> kWords{U"收文", U"收件", U"收發"};
    static constexpr std::array<View, 4> kOthers{U"收文者", U"收件人", U"收件者", U"收文單位"};
    if (compact.find_first_of(U"，。；、(") != View::npos) return false;
    return compact.size() <= kLongestStamp && has_any(compact, kWords) &&
           !has_any(compact, kOthers);
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

std::ptrdiff_t figures_in(const Line& line) {
    return std::ranges::count_if(fold_width(to_utf32(line.text)), is_digit);
}

bool is_unread(const Line& line) {
    constexpr double kUnread = 0.75;
    constexpr std::size_t kLeast = 4;  // characters
    return line.confidence < kUnread && without_spaces(to_utf32(line.text)).size() >= kLeast;
}

/// 收文第」095418088號: the words of a stamp, and in its line or one beside it figures.
bool has_figures(const Line& stamp, const Page& page, std::ptrdiff_t fewest) {
    return std::ranges::any_of(page.lines, [&](const Line& line) {
        const bool of_stamp = &line == &stamp || stands_beside(line.box, stamp.box);
        return of_stamp && figures_in(line) >= fewest;
    });
}

bool has_unread_line(const Box& stamp, const Page& page) {
    return std::ranges::any_of(page.lines, [&](const Line& line) {
        return stands_beside(line.box, stamp) && is_unread(line);
    });
}

/// The day of a stamp was read, and right above or below it something that was not.
bool has_lost_number(const Record& record, const Page& page) {
    const Field* date = record.field("received_date");
    return date && !date->text().empty() && date->page == page.number &&
           has_unread_line(date->box, page);
}

constexpr std::ptrdiff_t kFiguresOfDay = 5;
constexpr std::ptrdiff_t kFiguresOfNumber = 8;

}  // namespace

void doubt_stamps(Record& record, const Page& first) {
    const auto is_of_date = [](const ReviewItem& item) { return item.field == "received_date"; };
    const bool no_date =
        record.text_of("received_date").empty() && std::ranges::none_of(record.review, is_of_date);
    const bool no_number = record.text_of("received_no").empty();
    if (!no_date && !no_number) return;
    if (no_number && has_lost_number(record, first)) {
        add_review(record, "received_no", "unreadable");
    }
    for (const Line& line : first.lines) {
        const std::u32string compact = fold_width(without_spaces(to_utf32(line.text)));
        if (no_date && is_stamped(compact)) add_review(record, "received_date", "missing");
        if (no_number && is_number_alone(compact) && is_of_stamp(line, first)) {
            add_review(record, "received_no", "unreadable");
        }
        if (!has_stamp_words(compact)) continue;
        if (no_date && has_figures(line, first, kFiguresOfDay)) {
            add_review(record, "received_date", "missing");
        }
        const bool numbered = has_figures(line, first, kFiguresOfNumber);
        if (no_number && (numbered || has_unread_line(line.box, first))) {
            add_review(record, "received_no", "unreadable");
        }
    }
}

}  // namespace gongwen::extract
