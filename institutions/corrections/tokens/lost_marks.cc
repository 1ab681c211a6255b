#include "institutions/corrections/tokens/lost_marks.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// What opening marks are taken for, by the mark that closes.
View misread_openings(char32_t closing) {
    if (in(U"》〉）)", closing)) return U"人入<〈《";
    if (in(U"”〞", closing)) return U"#7″";
    if (in(U"」』", closing)) return U"了";
    return {};
}

/// Which ends of a side have no mark.
struct LostMarks {
    bool front = true;
    bool back = true;
};

LostMarks lost_marks_of(const Span& side, const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
        if (token.kind != Token::Kind::Quote || !(token.span == side)) continue;
        return {token.outer_begin == side.begin, token.outer_end == side.end};
    }
    return {false, false};  // bare words, whose ends the sentence tells
}

/// The end of `words` that is most like `other` and begins like it.
View with_like_begin(View words, View other) {
    if (words.front() == other.front()) return words;
    View best = words;
    std::size_t fewest = edit_distance(words, other);
    for (std::size_t cut = 1; cut < words.size(); ++cut) {
        const View rest = words.substr(cut);
        if (rest.front() != other.front()) continue;
        const std::size_t edits = edit_distance(rest, other);
        if (edits == 0 || edits >= fewest || edits * 2 > other.size()) continue;
        fewest = edits;
        best = rest;
    }
    return best;
}

View with_like_end(View words, View other) {
    if (words.back() == other.back()) return words;
    View best = words;
    std::size_t fewest = edit_distance(words, other);
    for (std::size_t size = words.size() - 1; size > 0; --size) {
        const View rest = words.substr(0, size);
        if (rest.back() != other.back()) continue;
        const std::size_t edits = edit_distance(rest, other);
        if (edits == 0 || edits >= fewest || edits * 2 > other.size()) continue;
        fewest = edits;
        best = rest;
    }
    return best;
}

}  // namespace

std::size_t begin_of_unopened(View text, std::size_t begin, std::size_t close) {
    for (std::size_t at = begin; at < close; ++at) {
        const View until = text.substr(begin, at + 1 - begin);
        const bool sign = is_punctuation(text[at]) && !is_inside_number(text, at);
        const bool lead =
            until.ends_with(U"有關") || until.ends_with(U"將") || until.ends_with(U"原") || sign;
        if (lead) begin = at + 1;
    }
    const View misread = misread_openings(text[close]);
    if (in(U"」』", text[close])) {
        return begin + 1 < close && in(misread, text[begin]) ? begin + 1 : begin;
    }
    const std::size_t mark = text.find_first_of(misread, begin);
    return mark != View::npos && mark + 1 < close ? mark + 1 : begin;
}

bool closes_misread_mark(View text, std::size_t begin, std::size_t at) {
    if (!in(U"）)", text[at])) return false;
    const View before = text.substr(begin, at - begin);
    return before.find_first_of(U"（(") == View::npos &&
           before.find_first_of(misread_openings(text[at])) != View::npos;
}

void cut_to_like_ends(View text, const std::vector<Token>& tokens, PairSpan& pair) {
    if (pair.wrong.empty() || pair.right.empty()) return;
    const auto words = [&](const Span& side) { return text.substr(side.begin, side.size()); };
    const LostMarks of_wrong = lost_marks_of(pair.wrong, tokens);
    const LostMarks of_right = lost_marks_of(pair.right, tokens);
    const auto cut = [&](Span& side, const LostMarks& lost, const Span& other,
                         const LostMarks& others) {
        if (lost.front && !others.front) {
            side.begin = side.end - with_like_begin(words(side), words(other)).size();
        }
        if (lost.back && !others.back) {
            side.end = side.begin + with_like_end(words(side), words(other)).size();
        }
    };
    cut(pair.wrong, of_wrong, pair.right, of_right);
    cut(pair.right, of_right, pair.wrong, of_wrong);
}

void cut_mark_read_as_letter(View text, Span wrong, Span& right) {
    constexpr std::size_t kAlike = 3;
    const View left = text.substr(wrong.begin, std::min(kAlike, wrong.size()));
    const View words = text.substr(right.begin, right.size());
    const bool latin = left.size() == kAlike && is_latin(left[0]) && is_latin(left[1]);
    if (latin && left == words.substr(1, kAlike) && is_latin(words[0])) ++right.begin;
}

void cut_marks_read_as_letters(View text, Span& wrong, Span& right) {
    constexpr View kOpening = U"TIFrf";
    constexpr View kClosing = U"IJjl1";
    const auto is_latin_or_digit = [](char32_t c) { return is_latin(c) || is_digit(c); };
    const View was = text.substr(wrong.begin, wrong.size());
    const View is = text.substr(right.begin, right.size());
    const auto is_framed = [&](View words) {
        return words.size() > 2 && kOpening.find(words.front()) != View::npos &&
               kClosing.find(words.back()) != View::npos &&
               std::all_of(words.begin(), words.end(), is_latin_or_digit);
    };
    const bool alike =
        is_framed(was) && is_framed(is) && was.front() == is.front() && was.back() == is.back();
    if (!alike) return;
    for (Span* side : {&wrong, &right}) {
        ++side->begin;
        --side->end;
    }
}

}  // namespace gongwen::institutions
