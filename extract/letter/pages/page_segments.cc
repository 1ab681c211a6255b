#include "extract/letter/pages/page_segments.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/letter/pages/value_ends.h"
#include "extract/letter/wording/item_number.h"
#include "extract/values/agency_name.h"
#include "extract/values/districts.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr char32_t kWideSpace = U'\u3000';

/// Up to the wide space in front of the next column.
View first_column(View text) { return text.substr(0, text.find(kWideSpace)); }

/// The width of the empty place in front of the character at `at`, in type sizes.
double gap_before(const Segment& segment, std::size_t at) {
    std::size_t before = at;
    while (before > 0 &&
           (is_space(segment.text[before - 1]) || segment.character_boxes[before - 1].empty())) {
        --before;
    }
    const Box& right = segment.character_boxes[at];
    if (before == 0 || right.empty() || segment.size <= 0) return 0;
    return (right.left - segment.character_boxes[before - 1].right) / segment.size;
}

/// A telephone number, a mail address, a whole address or a name behind a label without a colon.
bool is_told_by_value(const LabelHit& hit, const Segment& segment, std::size_t at) {
    const View value = first_column(View(segment.text).substr(at + hit.end));
    const FieldKind kind = hit.field->kind;
    if (kind == FieldKind::Phone || kind == FieldKind::Email) {
        return could_be_value(*hit.field, value);
    }
    constexpr std::size_t kLongestName = 8;  // with a title
    if (kind == FieldKind::Person) return !hit.alone && value.size() <= kLongestName;
    return hit.field->zone == Zone::Head && is_whole_address(to_utf8(value));
}

/// The bar between two contacts (地址…｜電話…), or what it is taken for.
bool is_bar(char32_t c) { return View(U"｜|│丨／/「」").find(c) != View::npos; }

/// 立案字號：, 傅真：a short word with its colon, whether a field has it or not.
bool begins_with_word_and_colon(View text) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 6;
    const std::size_t colon = text.find_first_of(U"：:");
    if (colon == View::npos) return false;
    const std::u32string word = without_spaces(text.substr(0, colon));
    return word.size() >= kShortest && word.size() <= kLongest && std::ranges::all_of(word, is_han);
}

/// 便簽　日期：…: the kind of a note in front of its first label, no dirt.
bool is_note(View front) {
    const std::u32string word = without_spaces(front);
    return word == U"簽" || word == U"便簽";
}

/// Where the second of two columns begins in a line that holds both; npos where there is one.
/// 檔　　號： is one label, not a word and the label 號.
std::size_t second_column(const Segment& segment, const LabelFinder& labels) {
    constexpr double kColumnGap = 1;   // in front of a label
    constexpr double kWideGap = 4;     // behind a labelled value, in front of anything
    constexpr double kCloseGap = 0.5;  // the same, in front of a label with its colon
    const auto first = labels.at_front(segment);
    if (first && is_note(View(segment.text).substr(0, first->begin))) return first->begin;
    const bool head_value = first && first->has_colon && first->field->zone == Zone::Head;
    const bool in_head = (first && first->field->zone == Zone::Head) ||
                         is_whole_address(to_utf8(first_column(segment.text)));
    const std::size_t from = first && first->has_colon ? first->end : 1;
    for (std::size_t at = std::max<std::size_t>(from, 1); at < segment.text.size(); ++at) {
        if (is_space(segment.text[at])) continue;
        const bool behind_wide_space = segment.text[at - 1] == kWideSpace;
        const double gap = gap_before(segment, at);
        const bool behind_bar = in_head && is_bar(segment.text[at - 1]);
        const bool divided = behind_wide_space || behind_bar || gap >= kColumnGap;
        const bool close = gap >= kCloseGap || !is_han(segment.text[at - 1]);
        const auto may_touch = [&] {
            const auto hit = labels.at_front(segment.part(at, segment.text.size()));
            return hit && hit->begin == 0 &&
                   (begins_beside_meeting(first, *hit) ||
                    (at > from && ends_person(first, *hit, View(segment.text).substr(at))));
        };
        if (!divided && may_touch()) return at;
        const View text = segment.text;
        if (at > from && ends_phone(first, text.substr(0, at), text.substr(at))) return at;
        if (ends_mail_address(first, segment, at)) return at;
        if (behind_wide_space && ends_way_of_contact(first, segment, at)) return at;
        if (!divided && !(head_value && at > from && close)) continue;
        if (head_value && gap >= kWideGap) return at;
        const View rest = View(segment.text).substr(at);
        if (head_value && divided && is_whole_date(*first, segment, at)) return at;
        if (in_head && divided && at > from && begins_with_word_and_colon(rest)) return at;
        const auto hit = labels.at_front(segment.part(at, segment.text.size()));
        // （電話） within 聯絡方式：（承辦人）… divides one value (joint_contact.h).
        if (!hit || hit->begin > 0 || hit->bracketed) continue;
        // 會址10452臺北市…　電話(02)2000-0000: a contact's colon may be left out.
        if (!hit->has_colon) {
            const bool is_blank = first && at > first->end && at + hit->end == segment.text.size();
            if (in_head && divided && (is_blank || is_told_by_value(*hit, segment, at))) return at;
            continue;
        }
        // A value of the head ends before the next label however close that is.
        if (divided || (!hit->misread && hit->field->zone == Zone::Head)) return at;
    }
    return std::u32string::npos;
}

}  // namespace

namespace {

/// ：　一、: the shadow of a punched hole, taken for a sign far in front of an item or a label.
Segment without_dirt_in_front(Segment segment, const LabelFinder& labels) {
    constexpr std::size_t kSign = 2;  // with the wide space
    const View text = segment.text;
    const bool dirt =
        text.size() > kSign && View(U"：:").find(text[0]) != View::npos && text[1] == kWideSpace;
    if (!dirt) return segment;
    Segment rest = segment.part(kSign, text.size());
    return item_number(rest.text) || labels.at_front(rest) ? rest : segment;
}

}  // namespace

std::vector<Segment> segments_of(const Page& page, const LabelFinder& labels) {
    std::vector<Segment> out;
    for (const Line& line : page.lines) {
        if (line.stamp) continue;
        Segment rest = without_dirt_in_front(segment_of(page, line), labels);
        for (std::size_t at = second_column(rest, labels); at != std::u32string::npos;
             at = second_column(rest, labels)) {
            const std::size_t end = is_bar(rest.text[at - 1]) ? at - 1 : at;
            out.push_back(rest.part(0, end));
            if (end < at) out.push_back(rest.part(end, at));
            rest = rest.part(at, rest.text.size());
        }
        out.push_back(std::move(rest));
    }
    return out;
}

namespace {

/// 正本　範例縣政府　函: which copy of the letter this is, stamped beside its head. The stamp's
/// characters; 0 for none.
std::size_t stamp_of_copy(View text) {
    constexpr std::size_t kStamp = 2;
    constexpr std::size_t kShortestName = 4;
    constexpr std::size_t kLongestKind = 8;  // with spaces
    static constexpr std::array<View, 3> kCopies{U"正本", U"副本", U"抄本"};
    const bool stamped =
        std::ranges::any_of(kCopies, [&](View copy) { return text.starts_with(copy); });
    if (!stamped || text.size() < kStamp + 1 + kShortestName || text[kStamp] != kWideSpace) {
        return 0;
    }
    const View head = text.substr(kStamp + 1);
    const std::size_t gap = std::min(head.find(kWideSpace), head.size());
    const bool is_name = std::ranges::all_of(head.substr(0, gap), is_han) &&
                         head.find_first_of(U"：:，、。") == View::npos;
    const bool ends = agency_end(head.substr(0, gap)) == gap;
    const View kind = head.substr(std::min(gap + 1, head.size()));
    const bool has_kind =
        !kind.empty() && kind.size() <= kLongestKind && agency_end(kind) != kind.size();
    return is_name && ends && has_kind ? kStamp : 0;
}

}  // namespace

std::vector<Segment> split_logos(std::vector<Segment> segments, const LabelFinder& labels) {
    constexpr std::size_t kSign = 1;
    constexpr std::size_t kShortestName = 4;
    std::vector<Segment> out;
    for (Segment& segment : segments) {
        const View text = segment.text;
        const View name = text.size() > kSign + 1 ? text.substr(kSign + 1) : View();
        const bool logo = name.size() >= kShortestName && text[kSign] == kWideSpace &&
                          std::ranges::all_of(name, is_han) && agency_end(name) == name.size() &&
                          !labels.at_front(segment);
        if (const std::size_t copy = stamp_of_copy(text); copy > 0) {
            out.push_back(segment.part(0, copy));
            out.push_back(segment.part(copy + 1, text.size()));
        } else if (logo) {
            out.push_back(segment.part(0, kSign));
            out.push_back(segment.part(kSign + 1, text.size()));
        } else {
            out.push_back(std::move(segment));
        }
    }
    return out;
}

}  // namespace gongwen::extract
