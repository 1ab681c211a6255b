#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "institutions/correction_cues.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kOpen = U"「『“｢﹁﹃〔【[";
constexpr View kClose = U"」』”｣﹂﹄〕】]";
constexpr std::size_t kLongestQuote = 120;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

// After 誤將「R」 the verb stands alone: 植為, 繕成.
constexpr View kVerbs = U"植繕載寫打列算登刊印書記作";
constexpr View kInto = U"成為作";

bool opens_a_quote(View text, std::size_t at) {
    while (at < text.size() && (text[at] == U'：' || text[at] == U':')) ++at;
    return at < text.size() && in(kOpen, text[at]);
}

/// Splits one sentence.
class Lexer {
  public:
    Lexer(View text, Span sentence, const std::vector<FoundName>& names)
        : text_(text), sentence_(sentence), names_(names) {}

    std::vector<Token> run() {
        std::size_t at = sentence_.begin;
        while (at < sentence_.end) at = next(at);
        return std::move(tokens_);
    }

  private:
    std::size_t next(std::size_t at) {
        if (in(kOpen, text_[at])) return take_quote(at);
        if (in(kClose, text_[at])) return take_lost_opening(at);
        if (const std::size_t end = take_cue(at); end > at) return end;
        if (const std::size_t end = take_name(at); end > at) return end;
        return take_sign(at);
    }

    std::size_t add(Token::Kind kind, Span span, std::size_t outer_begin, std::size_t outer_end) {
        tokens_.push_back({kind, span, outer_begin, outer_end});
        return outer_end;
    }
    std::size_t add(Token::Kind kind, std::size_t begin, std::size_t end) {
        return add(kind, {begin, end}, begin, end);
    }

    std::size_t take_quote(std::size_t open) {
        const std::size_t limit = std::min(sentence_.end, open + kLongestQuote);
        std::size_t depth = 1;
        for (std::size_t at = open + 1; at < limit; ++at) {
            if (in(kOpen, text_[at])) {
                if (text_[at] == text_[open]) break;  // the first one was never closed
                ++depth;
            } else if (closes(at) && --depth == 0) {
                return add(Token::Kind::Quote, {open + 1, at}, open, at + 1);
            }
        }
        const std::size_t end = end_of_unclosed(open + 1);
        return end > open + 1 ? add(Token::Kind::Quote, {open + 1, end}, open, end) : open + 1;
    }

    /// 」, or the J or stroke that OCR makes of it behind a Chinese character.
    bool closes(std::size_t at) const {
        if (in(kClose, text_[at])) return true;
        const bool alone =
            at + 1 >= text_.size() || (!is_latin(text_[at + 1]) && !is_digit(text_[at + 1]));
        return in(U"Jj|丨｜!", text_[at]) && is_han(text_[at - 1]) && alone;
    }

    /// A quotation whose 」 was lost ends with the name, or before the next sign or cue.
    std::size_t end_of_unclosed(std::size_t begin) const {
        for (const FoundName& name : names_) {
            if (name.begin == begin) return name.end;
        }
        std::size_t end = begin;
        while (end < sentence_.end && !is_punctuation(text_[end]) && !cue_at(end) &&
               !text_.substr(end).starts_with(U"之") && !text_.substr(end).starts_with(U"等字")) {
            ++end;
        }
        return end;
    }

    /// A quotation whose 「 was lost begins with the name, or behind the last sign or 有關, 將.
    std::size_t take_lost_opening(std::size_t close) {
        std::size_t begin = tokens_.empty() ? sentence_.begin : tokens_.back().outer_end;
        for (std::size_t at = begin; at < close; ++at) {
            const View until = text_.substr(begin, at + 1 - begin);
            const bool lead = until.ends_with(U"有關") || until.ends_with(U"將") ||
                              until.ends_with(U"原") || is_punctuation(text_[at]);
            if (lead) begin = at + 1;
        }
        if (!tokens_.empty() && tokens_.back().kind == Token::Kind::Name &&
            tokens_.back().outer_end == close) {
            tokens_.back().kind = Token::Kind::Quote;
            tokens_.back().outer_end = close + 1;
        } else if (begin < close) {
            add(Token::Kind::Quote, {begin, close}, begin, close + 1);
        }
        return close + 1;
    }

    struct Cue {
        Token::Kind kind;
        std::size_t end;
    };

    std::optional<Cue> cue_at(std::size_t at) const {
        if (const auto cue = cue_to_quote_at(at)) return cue;
        if (const auto cue = cue_word(text_.substr(at, sentence_.end - at))) {
            return Cue{cue->kind, at + cue->word.size()};
        }
        return misread_cue_at(at);
    }

    /// 更正成「…」, 正確文字應為「…」, 漏繕為「…」: words that only in front of a quotation say so.
    std::optional<Cue> cue_to_quote_at(std::size_t at) const {
        const std::size_t size = size_of_cue_to_quote(text_.substr(at, sentence_.end - at));
        if (size > 0 && opens_a_quote(text_, at + size)) {
            return Cue{Token::Kind::ShouldBe, at + size};
        }
        const bool is_slip = at + 3 <= sentence_.end && in(U"漏贅錯", text_[at]) &&
                             in(kVerbs, text_[at + 1]) && in(kInto, text_[at + 2]);
        if (is_slip && opens_a_quote(text_, at + 3)) return Cue{Token::Kind::WroteAs, at + 3};
        if (takes_the_place_at(at)) return Cue{Token::Kind::WroteAs, at + 2};
        if (const auto cue = valid_words_at(at)) return cue;
        return follows_quote(at) ? label_of_right_at(at) : std::nullopt;
    }

    /// 以「R」取代「W」.
    bool takes_the_place_at(std::size_t at) const {
        const View text = text_.substr(at);
        return (text.starts_with(U"取代") || text.starts_with(U"代替")) && follows_quote(at) &&
               opens_a_quote(text_, at + 2);
    }

    /// 以「R」為準, of which 以 stands at `at`.
    std::optional<Cue> valid_words_at(std::size_t at) const {
        if (text_[at] != U'以' || !opens_a_quote(text_, at + 1)) return {};
        const std::size_t close = text_.find_first_of(kClose, at + 2);
        if (close >= sentence_.end) return {};
        const View behind = text_.substr(close + 1);
        for (const View valid : {View(U"為準"), View(U"為正"), View(U"為是")}) {
            if (behind.starts_with(valid)) return Cue{Token::Kind::ShouldBe, at + 1};
        }
        return {};
    }

    /// 更正前：「…」；更正後：「…」 and 誤：「…」，正：「…」.
    std::optional<Cue> label_of_right_at(std::size_t at) const {
        for (const View label : {View(U"更正後"), View(U"修正後"), View(U"勘誤後"), View(U"更正"),
                                 View(U"修正"), View(U"正")}) {
            const std::size_t end = at + label.size();
            const bool labels = text_.substr(at).starts_with(label) && end < sentence_.end &&
                                in(U"：:", text_[end]) && opens_a_quote(text_, end);
            if (labels) return Cue{Token::Kind::ShouldBe, end};
        }
        return {};
    }

    /// Right behind a quotation, but for signs.
    bool follows_quote(std::size_t at) const {
        while (at > sentence_.begin && in(U"，,；;、。", text_[at - 1])) --at;
        return at > sentence_.begin && in(kClose, text_[at - 1]);
    }

    std::optional<Cue> misread_cue_at(std::size_t at) const {
        const std::optional<Cue> wrote = misread_wrote_at(at);
        return wrote ? wrote : misread_one_sided_at(at);
    }

    /// 漏列, 贅植 … with one character misread: 滿列「…」，請予增列; 「…」係警列，應予刪除. Beside
    /// a quotation, and where the first character is lost only with the other half of the wording.
    std::optional<Cue> misread_one_sided_at(std::size_t at) const {
        if (at + 2 > sentence_.end || !is_han(text_[at]) || !is_han(text_[at + 1])) return {};
        const bool in_front = opens_a_quote(text_, at + 2);
        if (!in_front && !stands_behind_quote(at)) return {};
        if (text_[at] == U'漏' && in_front) return Cue{Token::Kind::Missing, at + 2};
        if (text_[at] == U'贅') return Cue{Token::Kind::Surplus, at + 2};
        constexpr View kNotMisread = U"誤增補所未已均應原並分前臚陳編";
        if (!in(U"植列載繕字", text_[at + 1]) || in(kNotMisread, text_[at])) return {};
        if (says(U"刪除") || says(U"刪去")) return Cue{Token::Kind::Surplus, at + 2};
        const bool added = says_alone(U"增列") || says_alone(U"補列") || says_alone(U"增補");
        if (in_front && added) return Cue{Token::Kind::Missing, at + 2};
        return {};
    }

    bool stands_behind_quote(std::size_t at) const {
        while (at > sentence_.begin && in(U"係為是屬均，,", text_[at - 1])) --at;
        return at > sentence_.begin && in(kClose, text_[at - 1]);
    }

    View sentence() const { return text_.substr(sentence_.begin, sentence_.end - sentence_.begin); }
    bool says(View word) const { return sentence().find(word) != View::npos; }
    /// Without words of its own behind it, which would be what is added.
    bool says_alone(View word) const {
        const std::size_t at = text_.find(word, sentence_.begin);
        return at < sentence_.end && !opens_a_quote(text_, at + word.size());
    }

    /// 誤植成 with one character misread: 娛植成, 誤值成. Only in front of a quotation.
    std::optional<Cue> misread_wrote_at(std::size_t at) const {
        if (at + 3 > sentence_.end || !in(kInto, text_[at + 2])) return {};
        if (!opens_a_quote(text_, at + 3)) return {};
        const bool slip = text_[at] == U'誤' && is_han(text_[at + 1]);
        const bool verb = in(U"植繕載寫打登刊", text_[at + 1]) && is_han(text_[at]) &&
                          !in(U"，、及與將所應經", text_[at]);
        if (slip || verb) return Cue{Token::Kind::WroteAs, at + 3};
        return {};
    }

    std::size_t take_cue(std::size_t at) {
        std::optional<Cue> cue = cue_at(at);
        if (!cue) return take_bare_verb(at);
        if (cue->kind == Token::Kind::Wrote && cue->end < sentence_.end &&
            in(kInto, text_[cue->end])) {
            cue = Cue{Token::Kind::WroteAs, cue->end + 1};
        }
        const bool everyday = cue->kind == Token::Kind::Amend || cue->kind == Token::Kind::Cancel ||
                              cue->kind == Token::Kind::Supplement;
        if (everyday && is_other_business(text_, at, cue->end)) return cue->end;
        if (cue->kind == Token::Kind::Cancel && is_enclosure_before(text_, at)) {
            cue->kind = Token::Kind::Replace;
        }
        return add(cue->kind, at, cue->end);
    }

    /// 誤將「R」植為「W」, and the 為 of 勘誤…「W」為「R」.
    std::size_t take_bare_verb(std::size_t at) {
        if (tokens_.empty() || tokens_.back().kind != Token::Kind::Quote) return at;
        const bool has_into = at + 1 < sentence_.end && in(kInto, text_[at + 1]);
        if (in(kVerbs, text_[at]) && has_into && opens_a_quote(text_, at + 2)) {
            return add(Token::Kind::WroteAs, at, at + 2);
        }
        if (text_[at] == U'為' && opens_a_quote(text_, at + 1)) {
            return add(Token::Kind::As, at, at + 1);
        }
        return at;
    }

    std::size_t take_name(std::size_t at) {
        for (const FoundName& name : names_) {
            if (name.begin == at && name.end <= sentence_.end) {
                return add(Token::Kind::Name, name.begin, name.end);
            }
        }
        return at;
    }

    std::size_t take_sign(std::size_t at) {
        const bool behind_quote = !tokens_.empty() && tokens_.back().kind == Token::Kind::Quote &&
                                  tokens_.back().outer_end == at;
        if (behind_quote && in(U"及與、和暨", text_[at]) && opens_a_quote(text_, at + 1)) {
            return add(Token::Kind::Joint, at, at + 1);
        }
        if (in(U"，,", text_[at])) return add(Token::Kind::Comma, at, at + 1);
        return at + 1;
    }

    View text_;
    Span sentence_;
    const std::vector<FoundName>& names_;
    std::vector<Token> tokens_;
};

/// 二、 as the head of an item, not 十二、 nor 第二、.
bool begins_item(View text, std::size_t at) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    if (!in(kNumerals, text[at])) return false;
    std::size_t end = at;
    while (end < text.size() && in(kNumerals, text[end])) ++end;
    const bool at_head = at == 0 || in(U"。；;：:", text[at - 1]);
    return at_head && end < text.size() && text[end] == U'、';
}

/// 原文：「乙」；更正為：「甲」 is one sentence.
bool goes_on_behind(View text, std::size_t stop) {
    if (stop == 0 || !in(kClose, text[stop - 1])) return false;
    const View rest = text.substr(stop + 1);
    constexpr std::array<View, 6> kRight{U"更正後：", U"修正後：", U"勘誤後：",
                                         U"更正為：", U"修正為：", U"正："};
    return std::any_of(kRight.begin(), kRight.end(),
                       [rest](View label) { return rest.starts_with(label); });
}

}  // namespace

std::vector<Token> tokens_of(View text, Span sentence, const std::vector<FoundName>& names) {
    return Lexer(text, sentence, names).run();
}

std::vector<Span> sentences_of(View text) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (in(kOpen, text[at])) ++depth;
        if (in(kClose, text[at]) && depth > 0) --depth;
        const bool stops = in(U"。；;", text[at]) && (depth == 0 || at - begin > kLongestQuote);
        if (begins_item(text, at) && at > begin) {
            sentences.push_back({begin, at});
            begin = at;
        } else if (stops && !goes_on_behind(text, at)) {
            sentences.push_back({begin, at + 1});
            begin = at + 1;
            depth = 0;
        }
    }
    if (begin < text.size()) sentences.push_back({begin, text.size()});
    return sentences;
}

}  // namespace gongwen::institutions
