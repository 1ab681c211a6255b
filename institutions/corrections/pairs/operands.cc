#include "institutions/corrections/pairs/operands.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr std::size_t kLongestBare = 40;

bool is_bracket(char32_t c) { return c == U'（' || c == U'('; }

bool holds_all(const Group& longer, const Group& shorter) {
    return longer.front().begin <= shorter.front().begin &&
           longer.back().end >= shorter.back().end && longer != shorter;
}

}  // namespace

bool Operands::passes(Kind kind) {
    return kind == Kind::Comma || kind == Kind::Wrote || kind == Kind::Respectively ||
           kind == Kind::Amend || kind == Kind::Surplus || kind == Kind::Strike ||
           kind == Kind::Missing;
}

Group Operands::group_from(std::size_t i) const {
    Group group;
    while (i < tokens_.size() && tokens_[i].kind == Kind::Quote) {
        group.push_back(tokens_[i].span);
        if (i + 2 >= tokens_.size() || tokens_[i + 1].kind != Kind::Joint) break;
        i += 2;
    }
    return group;
}

Group Operands::group_until(std::size_t i) const {
    Group group{tokens_[i].span};
    while (i >= 2 && tokens_[i - 1].kind == Kind::Joint && tokens_[i - 2].kind == Kind::Quote) {
        i -= 2;
        group.insert(group.begin(), tokens_[i].span);
    }
    return group;
}

std::size_t Operands::end_of_bare_words(std::size_t from) const {
    // C112-03
    const auto is_part_of_code = [&](std::size_t at) {
        return at > from && text_[at] == U'-' &&
               (is_latin(text_[at - 1]) || is_digit(text_[at - 1]));
    };
    std::size_t end = from;
    while (end < sentence_.end && (!is_punctuation(text_[end]) || is_part_of_code(end))) ++end;
    return end;
}

Group Operands::behind(std::size_t i) const {
    const std::size_t from = tokens_[i].outer_end;
    const bool quoted = i + 1 < tokens_.size() && tokens_[i + 1].kind == Kind::Quote &&
                        tokens_[i + 1].outer_begin <= from + 1;
    if (quoted) return group_from(i + 1);
    const bool valued = value_at(text_, from).has_value();
    if (!valued && from < sentence_.end && is_bracket(text_[from])) {
        const std::size_t close = text_.find_first_of(U"）)", from);
        if (close < sentence_.end && close > from + 1) return {{from + 1, close}};
    }
    std::size_t end = end_of_name(i, end_of_bare_words(from));
    for (const BareValue& value : values_in(text_, from, sentence_.end)) {
        if (value.begin != from) break;
        // 第二條之附表, 30日內: the words behind belong to it.
        const bool open =
            value.kind == BareValue::Kind::Article || value.kind == BareValue::Kind::Count;
        end = open ? std::max(end, value.end) : value.end;
        break;
    }
    if (end == from || end - from > kLongestBare) return {};
    return {{from, end}};
}

/// A known name right behind token `i`, where the sentence goes on: 更正為勞動部並請轉知.
std::size_t Operands::end_of_name(std::size_t i, std::size_t end) const {
    constexpr View kGoesOn = U"並及請之等，另且餘";
    const bool named = i + 1 < tokens_.size() && tokens_[i + 1].kind == Kind::Name &&
                       tokens_[i + 1].outer_begin == tokens_[i].outer_end;
    if (!named || tokens_[i + 1].outer_end >= end) return end;
    const std::size_t behind = tokens_[i + 1].outer_end;
    return kGoesOn.find(text_[behind]) == View::npos ? end : behind;
}

Group Operands::before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
        const Token& token = tokens_[k];
        if (tokens_[i].outer_begin - token.outer_end > kFarLeft) return {};
        if (token.kind == Kind::Quote) return is_right_of_other(k, i) ? Group() : group_until(k);
        if (token.kind == Kind::Name) return {token.span};
        if (!passes(token.kind)) return {};
    }
    return {};
}

bool Operands::is_right_of_other(std::size_t k, std::size_t i) const {
    return tokens_[i].kind == Kind::ShouldBe && k > 0 && k + 1 < tokens_.size() &&
           tokens_[k - 1].kind == Kind::ShouldBe &&
           tokens_[k - 1].outer_end == tokens_[k].outer_begin && tokens_[k + 1].kind == Kind::Comma;
}

bool Operands::holds(const Group& group, const Span& span) {
    return std::find(group.begin(), group.end(), span) != group.end();
}

bool Operands::is_quoted(const Group& group) const {
    return !group.empty() && std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
        return token.kind == Kind::Quote && token.span == group.front();
    });
}

bool Operands::are_quoted(const Group& spans) const {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& span) { return is_quoted({span}); });
}

Group Operands::left_of(std::size_t i, Group& behind) const {
    if (behind.empty()) return {};
    Group left;
    if (!is_quoted(behind)) left = value_before(i, behind);
    const bool is_value = !left.empty();
    if (!is_value) left = before(i);
    // 中華民國銀行公會 holds 銀行公會, which is a name of its own.
    if (!is_value && !is_quoted(behind) && !is_quoted(left)) {
        const Group alike = alike_before(i, behind);
        const bool longer = left.empty() || (!alike.empty() && holds_all(alike, left));
        if (longer) left = alike;
    }
    if (left.size() < behind.size()) {
        Group scattered = scattered_before(i, behind.size());
        if (!scattered.empty()) return scattered;
    }
    const auto words = [&](const Span& span) { return text_.substr(span.begin, span.size()); };
    // 「W」並非「R」，應為「R」.
    const bool same = left.size() == 1 && words(left.front()) == words(behind.front());
    for (std::size_t k = 1; same && k < i; ++k) {
        if (tokens_[k].kind == Kind::Quote && tokens_[k].span == left.front()) {
            return quote_before(k);
        }
    }
    return whole_of(left);
}

/// The quotation in front of token `k`, but for commas.
Group Operands::quote_before(std::size_t k) const {
    while (k > 0 && tokens_[k - 1].kind == Kind::Comma) --k;
    const bool quoted = k > 0 && tokens_[k - 1].kind == Kind::Quote;
    return quoted ? Group{tokens_[k - 1].span} : Group();
}

Group Operands::whole_of(const Group& part) const {
    for (std::size_t k = 1; k < tokens_.size(); ++k) {
        const Kind lead = tokens_[k - 1].kind;
        const bool left_out = (lead == Kind::Missing || lead == Kind::Surplus) &&
                              tokens_[k].kind == Kind::Quote && holds(part, tokens_[k].span);
        if (left_out) return quote_before(k - 1);
    }
    return part;
}

Group Operands::told_behind(std::size_t i, const Group& right, View lead) const {
    constexpr std::size_t kWords = 5;  // 原列, 原誤植為
    const auto is_led = [&](std::size_t begin) {
        const std::size_t from = std::max(right.back().end, begin - std::min(begin, kWords));
        const View words = text_.substr(from, begin - from);
        // 原函漏列「乙」: what stood there is not what is missing.
        return begin > from && words.find(lead) != View::npos && words.find(U'漏') == View::npos;
    };
    for (std::size_t k = i + 1; k < tokens_.size(); ++k) {
        if (tokens_[k].kind != Kind::Quote || holds(right, tokens_[k].span)) continue;
        return is_led(tokens_[k].outer_begin) ? group_from(k) : Group();
    }
    if (right.size() != 1) return {};
    const auto self = value_at(text_, right.front().begin);
    for (const BareValue& value : values_in(text_, right.front().end, sentence_.end)) {
        if (self && are_alike(value, *self) && is_led(value.begin))
            return {{value.begin, value.end}};
    }
    return {};
}

Group Operands::told_in_bracket(std::size_t i, const Group& right) const {
    std::size_t end = right.back().end;
    for (const Token& token : tokens_) {
        if (token.kind == Kind::Quote && token.span == right.back()) end = token.outer_end;
    }
    if (end >= sentence_.end || !is_bracket(text_[end])) return {};
    for (const View lead : {View(U"原"), View(U"誤")}) {
        Group wrong = told_behind(i, right, lead);
        if (!wrong.empty()) return wrong;
    }
    // 正確為甲（非乙）, neither quoted
    const std::size_t close = text_.find_first_of(U"）)", end);
    const std::size_t from = end + 2;
    const bool bare = close < sentence_.end && close > from && text_[end + 1] == U'非' &&
                      close - from <= 2 * right.back().size() &&
                      std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(from),
                                  text_.begin() + static_cast<std::ptrdiff_t>(close), is_han);
    return bare ? Group{{from, close}} : Group();
}

std::optional<PairSpan> Operands::in_like_words(std::size_t i) const {
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 10;
    if (i + 1 >= tokens_.size() || tokens_[i + 1].kind != Kind::Quote) return {};
    std::size_t from = tokens_[i].outer_end;
    while (from < sentence_.end && (text_[from] == U'：' || text_[from] == U':')) ++from;
    const Token& right = tokens_[i + 1];
    if (right.outer_begin < from + kFewest || right.outer_begin > from + kMost) return {};
    const View words = text_.substr(from, right.outer_begin - from);
    for (std::size_t k = i; k-- > 0;) {
        if (tokens_[k].kind == Kind::Comma) continue;
        const bool alike = tokens_[k].kind == Kind::Quote &&
                           text_.substr(0, tokens_[k].outer_begin).ends_with(words);
        return alike ? std::optional(PairSpan{tokens_[k].span, right.span}) : std::nullopt;
    }
    return {};
}

Group Operands::scattered_before(std::size_t i, std::size_t count) const {
    Group group;
    for (std::size_t k = i; k-- > 0 && group.size() < count;) {
        const Kind kind = tokens_[k].kind;
        if (kind == Kind::Quote) {
            if (is_right_of_other(k, i)) break;
            group.insert(group.begin(), tokens_[k].span);
        } else if (!passes(kind) && kind != Kind::Joint) {
            break;
        }
    }
    return group.size() == count ? group : Group();
}

}  // namespace gongwen::institutions
