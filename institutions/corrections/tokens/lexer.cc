#include <algorithm>
#include <optional>

#include "core/text.h"
#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/cue_words.h"
#include "institutions/corrections/tokens/lost_marks.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestQuote = 120;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// Splits one sentence.
class Lexer {
  public:
    Lexer(View text, Span sentence, const std::vector<FoundName>& names)
        : text_(text), sentence_(sentence), names_(names), cues_(text, sentence) {}

    std::vector<Token> run() {
        std::size_t at = sentence_.begin;
        while (at < sentence_.end) at = next(at);
        return std::move(tokens_);
    }

  private:
    std::size_t next(std::size_t at) {
        if (is_straight_mark(text_[at])) {
            return is_apostrophe(at) ? at + 1 : take_straight_quote(at);
        }
        if (is_opening_mark(text_[at])) return take_quote(at);
        const bool closes =
            is_closing_mark(text_[at]) || closes_misread_mark(text_, end_of_last(), at);
        if (closes) return take_lost_opening(at);
        if (const std::size_t end = take_cue(at); end > at) return end;
        if (const std::size_t end = take_name(at); end > at) return end;
        return take_sign(at);
    }

    std::size_t end_of_last() const {
        return tokens_.empty() ? sentence_.begin : tokens_.back().outer_end;
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
            if (is_straight_mark(text_[at])) continue;
            if (is_opening_mark(text_[at])) {
                if (text_[at] == text_[open]) break;  // the first one was never closed
                ++depth;
            } else if (closes(at) && --depth == 0) {
                if (is_remark(open, at)) return open + 1;
                if (is_label(text_.substr(open + 1, at - open - 1))) return at + 1;
                return add(Token::Kind::Quote, {open + 1, at}, open, at + 1);
            }
        }
        const std::size_t end = end_of_unclosed(open + 1);
        return end > open + 1 ? add(Token::Kind::Quote, {open + 1, end}, open, end) : open + 1;
    }

    /// Int'l
    bool is_apostrophe(std::size_t at) const {
        return in(U"'＇", text_[at]) && at > sentence_.begin && is_latin(text_[at - 1]) &&
               at + 1 < sentence_.end && is_latin(text_[at + 1]);
    }

    /// "…", '…': one mark for both ends.
    std::size_t take_straight_quote(std::size_t open) {
        const std::size_t limit = std::min(sentence_.end, open + kLongestQuote);
        for (std::size_t at = open + 1; at < limit; ++at) {
            if (text_[at] == text_[open] && !is_apostrophe(at)) {
                return add(Token::Kind::Quote, {open + 1, at}, open, at + 1);
            }
        }
        return open + 1;
    }

    /// 「W」〔應更正為「R」〕: no quotation, but words about one.
    bool is_remark(std::size_t open, std::size_t close) const {
        const bool bracket = in(U"〔【[", text_[open]);
        return bracket && text_.substr(open + 1, close - open - 1).find(U'「') != View::npos;
    }

    /// 「W」〔誤〕應為「R」〔正〕: says which the quotation before it is.
    static bool is_label(View words) { return words == U"誤" || words == U"正" || words == U"錯"; }

    /// 」, or the J or stroke that OCR makes of it behind a Chinese character.
    bool closes(std::size_t at) const {
        if (is_closing_mark(text_[at])) return true;
        const bool alone =
            at + 1 >= text_.size() || (!is_latin(text_[at + 1]) && !is_digit(text_[at + 1]));
        return in(U"Jj|丨｜!", text_[at]) && is_han(text_[at - 1]) && alone;
    }

    /// A quotation whose 」 was lost ends with the name, or before the next sign or cue.
    std::size_t end_of_unclosed(std::size_t begin) const {
        if (const FoundName* const name = name_at(begin)) return name->end;
        std::size_t end = begin;
        while (end < sentence_.end && !cues_.at(end) && !text_.substr(end).starts_with(U"之") &&
               !text_.substr(end).starts_with(U"等字")) {
            const std::size_t behind = is_punctuation(text_[end]) ? end_of_bracket(end) : end + 1;
            if (behind == end) break;
            end = behind;
        }
        return end;
    }

    /// Behind a bracket of a few words that are no remark about the quotation: （星期一）; `open`
    /// itself where there is none.
    std::size_t end_of_bracket(std::size_t open) const {
        constexpr std::size_t kLongest = 8;
        if (!in(U"（(", text_[open])) return open;
        std::size_t end = open + 1;
        while (end < sentence_.end && end - open <= kLongest && !is_punctuation(text_[end])) {
            if (cues_.at(end) || text_[end] == U'原') return open;
            ++end;
        }
        return end < sentence_.end && in(U"）)", text_[end]) ? end + 1 : open;
    }

    /// A quotation whose 「 was lost begins with the name, or behind the last sign or 有關, 將.
    std::size_t take_lost_opening(std::size_t close) {
        const std::size_t begin = begin_of_unopened(text_, end_of_last(), close);
        if (!tokens_.empty() && tokens_.back().kind == Token::Kind::Name &&
            tokens_.back().outer_end == close) {
            tokens_.back().kind = Token::Kind::Quote;
            tokens_.back().outer_end = close + 1;
        } else if (begin < close) {
            add(Token::Kind::Quote, {begin, close}, begin, close + 1);
        }
        return close + 1;
    }

    std::size_t take_cue(std::size_t at) {
        std::optional<Cue> cue = cues_.at(at);
        if (!cue) return take_bare_verb(at);
        const View sentence = text_.substr(sentence_.begin, sentence_.size());
        if (is_conditional(sentence, at - sentence_.begin)) return cue->end;
        if (cue->kind == Token::Kind::Wrote && cue->end < sentence_.end &&
            leads_into(text_[cue->end])) {
            cue = Cue{Token::Kind::WroteAs, cue->end + 1};
        }
        const bool everyday = cue->kind == Token::Kind::Amend || cue->kind == Token::Kind::Cancel ||
                              cue->kind == Token::Kind::Supplement;
        if (everyday && is_other_business(text_, at, cue->end)) return cue->end;
        const bool put_aside = cue->kind == Token::Kind::Cancel || cue->kind == Token::Kind::Strike;
        if (put_aside && is_enclosure_before(text_, at)) cue->kind = Token::Kind::Replace;
        const bool may_be_other =
            cue->kind == Token::Kind::Replace || cue->kind == Token::Kind::SendAgain;
        if (may_be_other &&
            is_other_change(sentence, at - sentence_.begin, cue->end - sentence_.begin)) {
            return cue->end;
        }
        return add(cue->kind, at, cue->end);
    }

    /// 誤將「R」植為「W」, 分別繕為「W」, and the 為 of 勘誤…「W」為「R」.
    std::size_t take_bare_verb(std::size_t at) {
        const bool told_in_order =
            !tokens_.empty() && tokens_.back().kind == Token::Kind::Respectively;
        const bool behind_quote = !tokens_.empty() && tokens_.back().kind == Token::Kind::Quote;
        if (!behind_quote && !told_in_order) return at;
        const bool has_into = at + 1 < sentence_.end && leads_into(text_[at + 1]);
        if (is_writing_verb(text_[at]) && has_into && opens_a_quote(text_, at + 2)) {
            const View before = text_.substr(sentence_.begin, at - sentence_.begin);
            return add(is_looked_up(before) ? Token::Kind::ShouldBe : Token::Kind::WroteAs, at,
                       at + 2);
        }
        if (behind_quote && text_[at] == U'為' && opens_a_quote(text_, at + 1)) {
            return add(Token::Kind::As, at, at + 1);
        }
        return at;
    }

    /// The name that begins there, or nullptr.
    const FoundName* name_at(std::size_t at) const {
        const auto name = std::ranges::lower_bound(names_, at, {}, &FoundName::begin);
        return name != names_.end() && name->begin == at ? &*name : nullptr;
    }

    std::size_t take_name(std::size_t at) {
        const FoundName* const name = name_at(at);
        if (name == nullptr || name->end > sentence_.end) return at;
        return add(Token::Kind::Name, name->begin, name->end);
    }

    std::size_t take_sign(std::size_t at) {
        const bool behind_quote = !tokens_.empty() && tokens_.back().kind == Token::Kind::Quote &&
                                  tokens_.back().outer_end == at;
        if (behind_quote && in(U"及與、和暨至", text_[at]) && opens_a_quote(text_, at + 1)) {
            return add(Token::Kind::Joint, at, at + 1);
        }
        const bool comma = in(U"，,", text_[at]) && !is_inside_number(text_, at);
        if (comma) return add(Token::Kind::Comma, at, at + 1);
        return at + 1;
    }

    View text_;
    Span sentence_;
    const std::vector<FoundName>& names_;
    CueFinder cues_;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(View text, Span sentence, const std::vector<FoundName>& names) {
    return Lexer(text, sentence, names).run();
}

}  // namespace gongwen::institutions
