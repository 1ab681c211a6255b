// The part of operands.h that finds sides without quotation marks.

#include <algorithm>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/corrections/pairs/operands.h"
#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/values.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestUnquoted = 40;

/// How many characters both begin with, up to the first sign.
std::size_t shared_words(View a, View b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count] &&
           !is_punctuation(a[count])) {
        ++count;
    }
    return count;
}

/// Where the words at `from` end: at a sign, or at the 及 that joins a name to the next.
std::size_t end_of_bare_name(View text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && !is_punctuation(text[end])) {
        const bool joins = View(U"及與暨").find(text[end]) != View::npos;
        if (joins && ends_like_a_name(text.substr(from, end - from))) break;
        ++end;
    }
    return end;
}

/// 引用本部112年12月5日…號令，其日期誤植為: the date of a letter that is cited.
bool is_date_of_cited(View until_cue) {
    return until_cue.ends_with(U"其日期") || until_cue.ends_with(U"其發文日期");
}

}  // namespace

Group Operands::names_behind(std::size_t i) const {
    constexpr View kNoName = U"本貴該鈞各之等部分相關其他上述";  // 漏列相關機關
    Group names;
    std::size_t from = tokens_[i].outer_end;
    while (from < sentence_.end) {
        const std::size_t end = end_of_bare_name(text_.substr(0, sentence_.end), from);
        const View name = text_.substr(from, end - from);
        const bool other =
            name.empty() || kNoName.find(name.front()) != View::npos || name.ends_with(U"之處");
        // 黃○章研究員
        const bool masked = name.size() > 1 && View(U"○〇Ｏ").find(name[1]) != View::npos;
        if (other || (!masked && !ends_like_a_name(name))) return {};
        names.push_back({from, end});
        if (end >= sentence_.end || View(U"、及與暨").find(text_[end]) == View::npos) break;
        from = end + 1;
    }
    return names;
}

Group Operands::value_before(std::size_t i, Group& other) const {
    if (other.size() != 1) return {};
    const std::vector<BareValue> all = values_in(text_, sentence_.begin, sentence_.end);
    const auto self = std::find_if(all.begin(), all.end(), [&](const BareValue& value) {
        return value.begin == other.front().begin && value.end <= other.front().end;
    });
    if (self == all.end()) return {};
    const std::size_t until = tokens_[i].outer_begin;
    for (auto value = all.rbegin(); value != all.rend(); ++value) {
        if (value->end > until) continue;
        if (until - value->end > kFarLeft) return {};
        const View between = text_.substr(value->end, until - value->end);
        const bool number = value->kind == BareValue::Kind::DocumentNumber;
        if (!number && between.find(U'號') != View::npos && !is_date_of_cited(between)) return {};
        if (!are_alike(*value, *self)) continue;
        const std::size_t more = shared_words(between, text_.substr(self->end));
        other = {{self->begin, self->end + more}};
        return {{value->begin, value->end + more}};
    }
    return {};
}

Group Operands::alike_before(std::size_t i, const Group& other) const {
    constexpr std::size_t kLongest = 24;
    constexpr std::size_t kMoreOrLess = 4;  // characters left out or too much
    if (other.size() != 1 || other.front().size() < 2 || other.front().size() > kLongest) return {};
    std::size_t end = tokens_[i].outer_begin;
    // R（原誤植為W）, R，原誤植為W: 原 begins what stood there.
    const auto follows_former = [&] {
        return end > sentence_.begin + 1 && text_[end - 1] == U'原' &&
               View(U"（(，,").find(text_[end - 2]) != View::npos;
    };
    const auto skip_words = [&] {
        constexpr View kBetween = U"，,係為顯均已業請惠予（(）)";
        while (end > sentence_.begin && kBetween.find(text_[end - 1]) != View::npos) --end;
    };
    if (follows_former()) --end;
    skip_words();
    for (std::size_t k = i; k-- > 0 && tokens_[k].outer_end >= end && passes(tokens_[k].kind);) {
        end = std::min(end, tokens_[k].outer_begin);
        skip_words();
    }
    const View right = text_.substr(other.front().begin, other.front().size());
    const std::size_t shortest = right.size() - std::min(right.size() - 1, kMoreOrLess);
    Span best;
    std::size_t fewest = right.size() / 2 + 1;
    for (std::size_t length = shortest; length <= right.size() + kMoreOrLess; ++length) {
        if (end < sentence_.begin + length) break;
        const View left = text_.substr(end - length, length);
        if (left.find_first_of(U"，,。；;「」") != View::npos) break;
        const bool cuts_number =
            length < end && is_digit(left[0]) && is_digit(text_[end - length - 1]);
        if (cuts_number) continue;
        const std::size_t changes = edit_distance(left, right);
        // 東門 rather than 門 beside 西門, where no word goes on across its begin.
        const bool whole = length == right.size() && length < end && length > best.size() &&
                           (View(U"：:，,；;").find(text_[end - length - 1]) != View::npos ||
                            (is_han(left[0]) && is_han(text_[end - length - 1]) && !best.empty() &&
                             !is_usual_pair(text_[end - length - 1], left[0]) &&
                             is_usual_pair(text_[best.begin - 1], text_[best.begin])));
        const bool better =
            changes < fewest || (changes == fewest && (left[0] == right[0] || whole));
        if (changes == 0 || !better) continue;
        fewest = changes;
        best = {end - length, end};
    }
    if (const auto shortened = shortened_before(end, right)) best = *shortened;
    return best.empty() ? Group() : Group{from_begin_of_change(best)};
}

/// 由建築管理科更正為: where 由 says where what was changed begins, all behind it is the side.
Span Operands::from_begin_of_change(Span side) const {
    constexpr std::size_t kMore = 6;
    constexpr View kOtherWords = U"理自事案緣經";  // 理由
    const std::size_t from = text_.substr(0, side.begin).rfind(U'由');
    if (from == View::npos || from < sentence_.begin + 1 || side.begin - from > kMore) return side;
    if (kOtherWords.find(text_[from - 1]) != View::npos) return side;
    const View more = text_.substr(from + 1, side.begin - from - 1);
    if (!std::all_of(more.begin(), more.end(), is_han)) return side;
    return {from + 1, side.end};
}

std::optional<PairSpan> Operands::told_unquoted(std::size_t i) const {
    const std::size_t begin = tokens_[i].outer_end;
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kVerb = 2;  // 植, 登載
    std::size_t end = begin;
    while (end < sentence_.end && View(U"，,。；;「」").find(text_[end]) == View::npos) ++end;
    std::optional<PairSpan> best;
    std::size_t fewest = kLongestUnquoted;
    for (std::size_t at = begin + kFewest; at + kFewest < end; ++at) {
        if (!leads_into(text_[at])) continue;
        std::size_t last = at;
        while (at - last < kVerb && last > begin && is_writing_verb(text_[last - 1])) --last;
        const View right = text_.substr(begin, last - begin);
        const View wrong = text_.substr(at + 1, end - at - 1);
        const std::size_t longest = std::max(right.size(), wrong.size());
        if (right.size() < kFewest || longest > kLongestUnquoted) continue;
        const std::size_t changes = edit_distance(right, wrong);
        if (changes == 0 || changes >= fewest || changes * 2 > longest) continue;
        fewest = changes;
        best = PairSpan{{at + 1, end}, {begin, last}};
    }
    return best;
}

/// 中華民國銀行公會 for 中華民國銀行商業同業公會全國聯合會: it begins alike, and every character is
/// of the other in its order.
std::optional<Span> Operands::shortened_before(std::size_t end, View right) const {
    constexpr std::size_t kBegin = 2;
    constexpr std::size_t kFewest = 4;
    for (std::size_t length = std::min(end - sentence_.begin, right.size() - 1); length >= kFewest;
         --length) {
        const View left = text_.substr(end - length, length);
        if (left.substr(0, kBegin) != right.substr(0, kBegin)) continue;
        if (edit_distance(left, right) == right.size() - length) return Span{end - length, end};
    }
    return {};
}

}  // namespace gongwen::institutions
