// Where within a line the value of a label is over, because the value can have no more: what stands
// behind it is the next column, whether that begins with a label or not.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// 日期：113年5月8日　於秘書室: in front of `at` a labelled date is complete.
bool is_whole_date(const LabelHit& label, const Segment& segment, std::size_t at);

/// E-mail：office@example.tw範府字第…: a mail address has no Chinese characters, so that the next
/// column begins there.
bool ends_mail_address(const std::optional<LabelHit>& first, const Segment& segment,
                       std::size_t at);

/// 開會時間：…上午主持人：林大有: time, place and chair of a meeting are short, and a label of the
/// notice within one begins the column beside it, which a full line of the first may touch.
bool begins_beside_meeting(const std::optional<LabelHit>& first, const LabelHit& hit);

/// 聯絡人：林大有聯絡電話：02-20000000: within a person's name, a label and a number that can be
/// nothing else are the next part of a row of contacts, however close they stand.
bool ends_person(const std::optional<LabelHit>& first, const LabelHit& hit,
                 std::u32string_view rest);

/// 電話：04-2200-0000轉688傳站：(04)2700-0000: behind a whole number a word with its colon is the
/// next label, however it was read.
bool ends_phone(const std::optional<LabelHit>& first, std::u32string_view front,
                std::u32string_view rest);

/// 傳真：04-2200-0000　誠實納稅　人人有責, 傳真 04-2200-0000　office@example.tw: behind a whole
/// number or mail address and a wide space stand words, or an address that needs no label.
bool ends_way_of_contact(const std::optional<LabelHit>& first, const Segment& segment,
                         std::size_t at);

}  // namespace gongwen::extract
