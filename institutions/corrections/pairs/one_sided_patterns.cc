#include "institutions/corrections/pairs/one_sided_patterns.h"

#include <algorithm>

#include "core/edit_distance.h"

namespace gongwen::institutions {

using Kind = Token::Kind;
using View = std::u32string_view;

std::optional<std::size_t> next_token(const std::vector<Token>& tokens, std::size_t i, Kind kind) {
    for (std::size_t k = i + 1; k < tokens.size(); ++k) {
        if (tokens[k].kind == kind) return k;
    }
    return {};
}

std::vector<PairSpan> OneSidedReader::at(std::size_t i) const {
    const Kind kind = tokens_[i].kind;
    std::vector<PairSpan> pairs;
    const auto add_right = [&](const Group& group) {
        for (const Span& one : group) pairs.push_back({{}, one});
    };
    const auto add_wrong = [&](const Group& group) {
        for (const Span& one : group) pairs.push_back({one, {}});
    };
    if (kind == Kind::Missing) {
        add_right(missing(i));
    }
    if (kind == Kind::Added) add_right(added(i));
    if (kind == Kind::Wrote || kind == Kind::Surplus) add_wrong(surplus(i));
    return pairs;
}

/// C6: 漏列「R」, 「R」漏列, 漏列勞動部.
Group OneSidedReader::missing(std::size_t i) const {
    if (is_told_in_full(i)) return {};
    Group right = operands_.group_from(i + 1);
    if (right.empty()) {
        const auto added = next_token(tokens_, i, Kind::Added);
        if (added) right = operands_.group_from(*added + 1);
    }
    if (right.empty() && i > 0 && tokens_[i - 1].kind == Kind::Quote) {
        right = operands_.group_until(i - 1);
    }
    return right.empty() ? operands_.names_behind(i) : right;
}

/// 「W」漏植「X」，應為「R」: what is left out is told by the whole.
bool OneSidedReader::is_told_in_full(std::size_t i) const {
    auto told = next_token(tokens_, i, Kind::ShouldBe);
    if (!told) told = next_token(tokens_, i, Kind::WroteAs);
    if (!told || i == 0 || tokens_[i - 1].kind != Kind::Quote) return false;
    const Group left = operands_.before(*told);
    const bool behind = i + 1 < tokens_.size() && Operands::holds(left, tokens_[i + 1].span);
    return behind || Operands::holds(left, tokens_[i - 1].span);
}

/// C7: 「W」係贅植，應予刪除; 誤植「W」，請刪除.
Group OneSidedReader::surplus(std::size_t i) const {
    const bool struck = next_token(tokens_, i, Kind::Strike).has_value();
    const bool told_before = tokens_[i].kind == Kind::Wrote && has(Kind::ShouldBe);
    const bool replaced = told_before || next_token(tokens_, i, Kind::ShouldBe).has_value();
    if (replaced || (!struck && tokens_[i].kind != Kind::Surplus)) return {};
    const Group wrong = operands_.group_from(i + 1);
    return wrong.empty() ? operands_.before(i) : wrong;
}

bool OneSidedReader::has(Kind kind) const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [kind](const Token& token) { return token.kind == kind; });
}

/// 「W」應予刪除，並增列「R」: added alone may be no more than a wish.
Group OneSidedReader::added(std::size_t i) const {
    if (has(Kind::Missing)) return {};
    if (!has(Kind::Strike) && !goes_on_beside_pair(i)) return {};
    return operands_.group_from(i + 1);
}

/// 「乙」應為「甲」，另增列「丙」: what else is put right there.
bool OneSidedReader::goes_on_beside_pair(std::size_t i) const {
    constexpr View kGoesOn = U"另並及且又";
    if (!has(Kind::ShouldBe) && !has(Kind::WroteAs)) return false;
    const View before = text_.substr(sentence_.begin, tokens_[i].outer_begin - sentence_.begin);
    const std::size_t sign = before.find_last_of(U"，,；;");
    const View clause = sign == View::npos ? View() : before.substr(sign + 1);
    return !clause.empty() && kGoesOn.find(clause.front()) != View::npos &&
           clause.find_first_of(U"擬將貴") == View::npos;
}

}  // namespace gongwen::institutions
