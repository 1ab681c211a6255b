#include "extract/review/receiver_doubts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_distance.h"
#include "core/text.h"
#include "extract/letter/fields/letter_details.h"
#include "extract/lines/comparing.h"
#include "extract/values/add_review.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

/// 君 behind a person, and the unit in brackets behind an office: what a list says more than
/// 受文者.
bool is_addition(View rest) {
    constexpr auto kPolite = std::to_array<View>({U"君", U"先生", U"女士", U"小姐"});
    return std::ranges::find(kPolite, rest) != kPolite.end() ||
           (rest.starts_with(U'(') && rest.ends_with(U')'));
}

/// One of them ends where the other goes on.
bool goes_on(View shorter, View longer) {
    return longer.starts_with(shorter) && !is_addition(longer.substr(shorter.size()));
}

/// One character differs, or one name goes on where the other ends: a part was not read.
bool nearly_the_same(View a, View b) {
    if (goes_on(a, b) || goes_on(b, a)) return true;
    return edit_distance(a, b) == 1 && !a.starts_with(b) && !b.starts_with(a);
}

bool differs_in_one_character(View a, View b) {
    return a.size() == b.size() && edit_distance(a, b) == 1;
}

/// Read so well that the other of two names is the misread one.
bool is_sure(const Field& field) {
    constexpr double kSure = 0.97;
    return field.confidence >= kSure;
}

/// One of two values that name the same is wrong: the unsure one, where the other is sure.
void doubt_the_worse(Record& record, const char* first, const char* second) {
    const bool first_sure = is_sure(*record.field(first));
    const bool second_sure = is_sure(*record.field(second));
    if (!first_sure || second_sure) add_review(record, first, "near_miss");
    if (!second_sure || first_sure) add_review(record, second, "near_miss");
}

/// 本局各分局、大隊: each of the names is in the list.
bool lists_all(const Field& list, const std::string& receivers) {
    const std::u32string text = to_utf32(receivers);
    if (text.find(U'、') == text.npos) return false;
    std::vector<std::u32string> listed;
    for (const std::string& item : list.list()) listed.push_back(for_comparing(item));
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(U'、', begin), text.size());
        const std::u32string name = for_comparing(to_utf8(text.substr(begin, end - begin)));
        if (std::ranges::find(listed, name) == listed.end()) return false;
        begin = end + 1;
    }
    return true;
}

}  // namespace

void compare_recipient(Record& record) {
    const Field* recipient = record.field("recipient");
    if (!recipient || !has_value(*recipient)) return;
    const std::u32string name = for_comparing(recipient->text());
    constexpr std::size_t kShortest = 3;
    if (name.size() < kShortest) return;
    const char* near = nullptr;
    std::string printed_there;
    for (const char* list : {"originals", "attendees", "copies"}) {
        const Field* field = record.field(list);
        if (!field || !has_value(*field)) continue;
        if (lists_all(*field, recipient->text())) return;
        for (const std::string& item : field->list()) {
            const std::u32string other = for_comparing(receiver_of(item).name);
            if (other == name) return;
            if (!nearly_the_same(name, other)) continue;
            near = list;
            printed_there = receiver_of(item).name;
        }
    }
    if (near == nullptr) return;
    doubt_the_worse(record, "recipient", near);
    // A list is the less sure the more names it has: that does not make this one the misread one,
    // unless some of it was read badly.
    constexpr double kFair = 0.9;
    const bool list_is_fair = record.field(near)->confidence >= kFair;
    if (list_is_fair && differs_in_one_character(name, for_comparing(printed_there))) {
        add_review(record, "recipient", "near_miss");
    }
    const bool other_is_sure = is_sure(*record.field(near)) && !is_sure(*recipient);
    if (other_is_sure && differs_in_one_character(name, for_comparing(printed_there))) {
        repair(record.fields["recipient"], printed_there, "second_mention");
    }
}

}  // namespace gongwen::extract
