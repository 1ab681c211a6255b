#include "institutions/corrections/tokens/cue_finder.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/tokens/cue_words.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;
using Kind = Token::Kind;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// A document number, of which 字第 must be near.
bool begins_document_number(View text, std::size_t at) {
    constexpr std::size_t kLongestWord = 10;
    const View near = text.substr(std::min(at, text.size()), kLongestWord);
    const std::size_t word = near.find(U"字第");
    return word != View::npos && word > 0 &&
           std::all_of(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(word),
                       [](char32_t c) { return is_han(c) || is_digit(c); });
}

/// 登載錯誤, 繕打錯誤, 記載錯誤; 0 for none.
std::size_t size_of_wrong_writing(View text) {
    constexpr std::size_t kVerb = 2;
    std::size_t end = 0;
    while (end < text.size() && end < kVerb && is_writing_verb(text[end])) ++end;
    return end > 0 && text.substr(end).starts_with(U"錯誤") ? end + 2 : 0;
}

}  // namespace

// After 誤將「R」 the verb stands alone: 植為, 繕成.
bool is_writing_verb(char32_t c) {
    return in(U"植繕載寫打列算登刊印書記作填標稱註引編輸錄計讀", c);
}
bool is_looked_up(std::u32string_view before) {
    constexpr std::u32string_view kSources = U"卷簿冊證契核單";
    if (before.ends_with(U"所")) before.remove_suffix(1);  // 舉發單所載為
    return before.ends_with(U"重新") ||
           (!before.empty() && kSources.find(before.back()) != std::u32string_view::npos);
}

bool leads_into(char32_t c) { return in(U"成為作", c); }

std::optional<Cue> CueFinder::at(std::size_t at) const {
    if (const auto cue = cue_to_operand_at(at)) return cue;
    if (const auto cue = cue_word(text_.substr(at, sentence_.end - at))) {
        return Cue{cue->kind, at + cue->size};
    }
    if (const std::size_t size = size_of_wrong_writing(text_.substr(at, sentence_.end - at))) {
        return Cue{Kind::Wrote, at + size};
    }
    if (is_called_wrong_at(at)) return Cue{Kind::Wrote, at + 2};
    const std::optional<Cue> wrote = misread_wrote_at(at);
    return wrote ? wrote : misread_one_sided_at(at);
}

/// 「乙」為誤，: no more than that.
bool CueFinder::is_called_wrong_at(std::size_t at) const {
    return at + 1 < sentence_.end && in(U"為係屬", text_[at]) && in(U"誤錯", text_[at + 1]) &&
           at > sentence_.begin && is_closing_mark(text_[at - 1]) &&
           (at + 2 == sentence_.end || in(U"，,；;。", text_[at + 2]));
}

/// 更正成「…」, 正確日期為104年…, 漏繕為「…」: words that only in front of a quotation or a value
/// say so.
std::optional<Cue> CueFinder::cue_to_operand_at(std::size_t at) const {
    const View rest = text_.substr(at, sentence_.end - at);
    for (const std::size_t size : sizes_of_cue_to_operand(rest)) {
        if (stands_before_operand(at + size)) return Cue{Kind::ShouldBe, at + size};
    }
    const bool is_slip = rest.size() >= 3 && in(U"漏贅錯", rest[0]) && is_writing_verb(rest[1]) &&
                         leads_into(rest[2]);
    if (const auto cue = part_of_word_at(at)) return cue;
    if (is_slip && stands_before_operand(at + 3)) return Cue{Kind::WroteAs, at + 3};
    return {};
}

/// 多一「總」字, 少一「總」字; 漏「總」字.
std::optional<Cue> CueFinder::part_of_word_at(std::size_t at) const {
    if (opens_a_quote(text_, at + 1) && in(U"漏缺贅", text_[at])) {
        return Cue{text_[at] == U'贅' ? Kind::Surplus : Kind::Missing, at + 1};
    }
    if (!opens_a_quote(text_, at + 2) || (text_[at + 1] != U'一' && text_[at + 1] != U'了')) {
        return {};
    }
    if (text_[at] == U'多') return Cue{Kind::Surplus, at + 2};
    if (in(U"少缺漏", text_[at])) return Cue{Kind::Missing, at + 2};
    return {};
}

bool CueFinder::stands_before_operand(std::size_t at) const {
    return opens_a_quote(text_, at) || value_at(text_, at) || begins_document_number(text_, at);
}

/// 漏列, 贅植 … with one character misread: 滿列「…」，請予增列; 「…」係警列，應予刪除. Beside
/// a quotation, and where the first character is lost only with the other half of the wording.
std::optional<Cue> CueFinder::misread_one_sided_at(std::size_t at) const {
    if (at + 2 > sentence_.end || !is_han(text_[at]) || !is_han(text_[at + 1])) return {};
    const bool in_front = opens_a_quote(text_, at + 2);
    if (!in_front && !stands_behind_quote(at)) return {};
    if (text_[at] == U'漏' && in_front) return Cue{Kind::Missing, at + 2};
    if (text_[at] == U'贅') return Cue{Kind::Surplus, at + 2};
    constexpr View kNotMisread = U"誤增補所未已均應原並分前臚陳編";
    if (!in(U"植列載繕字", text_[at + 1]) || in(kNotMisread, text_[at])) return {};
    if (says(U"刪除") || says(U"刪去")) return Cue{Kind::Surplus, at + 2};
    const bool added = says_alone(U"增列") || says_alone(U"補列") || says_alone(U"增補");
    if (in_front && added) return Cue{Kind::Missing, at + 2};
    return {};
}

bool CueFinder::stands_behind_quote(std::size_t at) const {
    while (at > sentence_.begin && in(U"係為是屬均，,", text_[at - 1])) --at;
    return at > sentence_.begin && is_closing_mark(text_[at - 1]);
}

View CueFinder::sentence() const {
    return text_.substr(sentence_.begin, sentence_.end - sentence_.begin);
}

bool CueFinder::says(View word) const { return sentence().find(word) != View::npos; }

/// Without words of its own behind it, which would be what is added.
bool CueFinder::says_alone(View word) const {
    const std::size_t at = text_.find(word, sentence_.begin);
    return at < sentence_.end && !opens_a_quote(text_, at + word.size());
}

/// 誤植成 with one character misread: 娛植成, 誤值成. Only in front of a quotation.
std::optional<Cue> CueFinder::misread_wrote_at(std::size_t at) const {
    // 原載為, 記載為, 填寫為 say what stood there, and 改寫為 what shall stand there.
    constexpr View kOtherWords = U"，、及與將所應經原現改另擬記登刊填書編撰卷簿冊證契核";
    if (at + 3 > sentence_.end || !leads_into(text_[at + 2])) return {};
    if (!opens_a_quote(text_, at + 3)) return {};
    const bool slip = text_[at] == U'誤' && is_han(text_[at + 1]) && text_[at + 1] != U'差';
    const bool verb =
        in(U"植繕載寫打登刊", text_[at + 1]) && is_han(text_[at]) && !in(kOtherWords, text_[at]);
    if (slip || verb) return Cue{Kind::WroteAs, at + 3};
    return {};
}

}  // namespace gongwen::institutions
