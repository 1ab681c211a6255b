#include "extract/letter/pages/mail_heading.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kFewestLines = 3;

template <std::size_t N>
bool begins_with(const Segment& segment, const std::array<View, N>& words) {
    const std::u32string text = fold_width(without_spaces(segment.text));
    return std::ranges::any_of(words, [&](View word) {
        return View(text).starts_with(word) && View(text).substr(word.size()).starts_with(U":");
    });
}

bool names_sender(const Segment& segment) {
    return begins_with(segment, std::array<View, 4>{U"寄件者", U"寄件人", U"From", U"發件人"});
}

bool belongs_to_heading(const Segment& segment) {
    static constexpr std::array<View, 14> kWords{
        U"寄件日期", U"傳送時間", U"日期", U"收件者", U"收件人", U"副本",    U"密件副本",
        U"主旨",     U"附件",     U"Sent", U"Date",   U"To",     U"Subject", U"重要性"};
    return names_sender(segment) || begins_with(segment, kWords);
}

}  // namespace

std::size_t mail_heading_length(std::span<const Segment> first_page) {
    if (first_page.empty() || !names_sender(first_page.front())) return 0;
    const auto end = std::ranges::find_if_not(first_page, belongs_to_heading);
    const auto length = static_cast<std::size_t>(end - first_page.begin());
    return length < kFewestLines ? 0 : length;
}

}  // namespace gongwen::extract
