#include "extract/template/label_text.h"

#include <algorithm>
#include <string>

#include "core/edit_distance.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

// What recognition makes of a check box's frame and tick.
constexpr View kBoxSigns = U"□■☐☑☒▢口囗日曰目田回図0OoVvνˇ✓✔√XxΧ×[]［］";

bool is_box_sign(char32_t c) { return kBoxSigns.find(c) != View::npos; }

/// Folded, and without the colon behind it.
std::u32string plain(View text) {
    std::u32string out = fold_variants(without_spaces(text));
    while (!out.empty() && is_label_colon(out.back())) out.pop_back();
    return out;
}

}  // namespace

bool is_label_colon(char32_t c) { return View(U"：:﹕;；").find(c) != View::npos; }

double label_likeness(View text, View label) {
    const std::u32string a = plain(text);
    const std::u32string b = plain(label);
    if (b.empty()) return 0;
    const double distance = static_cast<double>(edit_distance(a, b));
    return std::max(0.0, 1 - distance / static_cast<double>(std::max(a.size(), b.size())));
}

double least_likeness(std::size_t length) {
    if (length <= 2) return 1;
    return length == 3 ? 0.66 : 0.74;
}

std::size_t length_at_front(View text, View folded_label) {
    std::size_t at = 0;
    for (const char32_t wanted : folded_label) {
        while (at < text.size() && is_space(text[at])) ++at;
        if (at >= text.size() || fold_variant(text[at]) != wanted) return 0;
        ++at;
    }
    return at;
}

std::size_t behind_colon(View text, std::size_t at) {
    while (at < text.size() && (is_space(text[at]) || is_label_colon(text[at]))) ++at;
    return at;
}

bool stands_alone(View text, std::size_t begin, std::size_t end) {
    constexpr char32_t kGap = U'\u3000';
    constexpr std::size_t kWord = 2;
    const auto allowed = [&](char32_t c) { return !is_han(c) || is_box_sign(c); };
    // Words set wide (同　意　書) go on behind a gap.
    const bool set_wide = text.substr(begin, end - begin).find(kGap) != View::npos;
    if (end - begin >= kWord && !set_wide && end < text.size() && text[end] == kGap) {
        end = text.size();
    }
    while (begin > 0 && is_space(text[begin - 1])) --begin;
    while (end < text.size() && is_space(text[end])) ++end;
    return (begin == 0 || allowed(text[begin - 1])) && (end >= text.size() || allowed(text[end]));
}

bool begins_alike(View text, View folded_label) {
    constexpr std::size_t kShortest = 3;
    if (folded_label.size() < kShortest || text.size() < folded_label.size()) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < folded_label.size(); ++i) {
        differing += fold_variant(text[i]) == folded_label[i] ? 0 : 1;
    }
    return differing <= 1;
}

LineMatch match_line(View text, View label, Where where) {
    constexpr std::size_t kTellingLength = 4;
    const std::u32string folded_label = fold_variants(label);
    const std::size_t length = length_at_front(text, folded_label);
    const bool ends_there = length > 0 && (length == text.size() || is_label_colon(text[length]) ||
                                           is_space(text[length]) || where == Where::SameCell);
    if (ends_there) return {1, behind_colon(text, length)};
    const std::u32string folded = plain(text);
    const bool is_beginning =
        folded.size() >= kTellingLength && View(folded_label).starts_with(folded);
    const double likeness = is_beginning ? 1 : label_likeness(text, label);
    if (likeness < least_likeness(label.size())) return {};
    return {likeness, text.size()};
}

}  // namespace gongwen::extract
