#include "institutions/corrections/sides/sides.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool meet(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

Sides::Sides(const NoticeSentence& sentence) : sentence_(sentence) {
    add_quotations();
    add_values();
    std::sort(all_.begin(), all_.end(),
              [](const Side& a, const Side& b) { return a.outer.begin < b.outer.begin; });
}

void Sides::add_quotations() {
    for (const Token& token : sentence_.tokens) {
        if (token.kind != Token::Kind::Quote) continue;
        auto value = value_at(sentence_.text, token.span.begin);
        if (value && value->end != token.span.end) value.reset();
        all_.push_back({token.span, {token.outer_begin, token.outer_end}, true, value});
    }
}

void Sides::add_values() {
    const std::size_t quotations = all_.size();
    for (const BareValue& value :
         values_in(sentence_.text, sentence_.span.begin, sentence_.span.end)) {
        const Span span{value.begin, value.end};
        const bool quoted =
            std::any_of(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(quotations),
                        [&](const Side& side) { return meet(side.outer, span); });
        const bool number = value.kind == BareValue::Kind::DocumentNumber;
        if (!quoted && !number && !is_of_cited(span)) all_.push_back({span, span, false, value});
    }
}

/// 104年9月23日 of 本部104年9月23日…號函.
bool Sides::is_of_cited(const Span& span) const {
    return std::any_of(sentence_.letters.begin(), sentence_.letters.end(),
                       [&](const CitedLetter* letter) {
                           return meet({letter->begin, letter->end}, span);
                       });
}

View Sides::words_of(std::size_t i) const {
    return View(sentence_.text).substr(all_[i].span.begin, all_[i].span.size());
}

View Sides::before(std::size_t i) const {
    const std::size_t from = i == 0 ? sentence_.span.begin : all_[i - 1].outer.end;
    return View(sentence_.text).substr(from, all_[i].outer.begin - from);
}

View Sides::behind(std::size_t i) const {
    const std::size_t from = all_[i].outer.end;
    const std::size_t until = i + 1 < all_.size() ? all_[i + 1].outer.begin : sentence_.span.end;
    View words = View(sentence_.text).substr(from, until - from);
    while (!words.empty() && is_opening_mark(words.back())) words.remove_suffix(1);
    return words;
}

bool Sides::are_of_one_kind(std::size_t i, std::size_t k) const {
    const Side& a = all_[i];
    const Side& b = all_[k];
    return (a.quoted && b.quoted) || (a.value && b.value && are_alike(*a.value, *b.value));
}

bool Sides::are_similar(std::size_t i, std::size_t k) const {
    const std::size_t longest = std::max(words_of(i).size(), words_of(k).size());
    return edit_distance(words_of(i), words_of(k)) * 2 <= longest;
}

bool Sides::is_known(std::size_t i) const {
    return std::any_of(sentence_.pairs.begin(), sentence_.pairs.end(), [&](const PairSpan& pair) {
        return meet(pair.wrong, all_[i].span) || meet(pair.right, all_[i].span);
    });
}

}  // namespace gongwen::institutions
