#include "institutions/corrections/pairs/told_in_whole.h"

#include <algorithm>
#include <string>

#include "core/edit_distance.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

class Parts {
  public:
    Parts(View text, const std::vector<Token>& tokens, std::vector<PairSpan>& pairs)
        : text_(text), tokens_(tokens), pairs_(pairs) {}

    void run() {
        for (PairSpan& pair : pairs_) take_whole(pair);
        std::erase_if(pairs_, [this](const PairSpan& pair) { return is_part_of_other(pair); });
    }

  private:
    /// 「111年7月」，年度應改「112」，即「112年7月」: the part that changes, and then the whole,
    /// which is more like what was wrong.
    void take_whole(PairSpan& pair) const {
        if (pair.wrong.empty() || pair.right.empty()) return;
        for (const Token& token : tokens_) {
            const View whole = text_of(token.span);
            const bool holds = token.kind == Kind::Quote &&
                               token.outer_begin >= std::max(pair.wrong.end, pair.right.end) &&
                               whole.size() > pair.right.size() &&
                               whole.find(text_of(pair.right)) != View::npos;
            if (holds && edit_distance(text_of(pair.wrong), whole) <
                             edit_distance(text_of(pair.wrong), text_of(pair.right))) {
                pair.right = token.span;
            }
        }
    }

    /// 「甲乙丙」之「乙」字漏植，「甲丙」應更正為「甲乙丙」: told by itself and by the whole.
    bool is_part_of_other(const PairSpan& part) const {
        if (!part.wrong.empty() && !part.right.empty()) {
            return is_character_of_other(part) || is_wider_than_other(part);
        }
        const bool missing = part.wrong.empty();
        const View words = text_of(missing ? part.right : part.wrong);
        return std::any_of(pairs_.begin(), pairs_.end(), [&](const PairSpan& whole) {
            if (whole.wrong.empty() || whole.right.empty()) return false;
            const View longer = text_of(missing ? whole.right : whole.wrong);
            const View shorter = text_of(missing ? whole.wrong : whole.right);
            return longer.size() == shorter.size() + words.size() &&
                   longer.find(words) != View::npos;
        });
    }

    /// 「前」字誤植為「次」字，即「次年度」應為「前年度」: the characters and the words that hold
    /// them.
    bool is_character_of_other(const PairSpan& part) const {
        return std::any_of(pairs_.begin(), pairs_.end(), [&](const PairSpan& whole) {
            const View wrong = text_of(whole.wrong);
            const View right = text_of(whole.right);
            const std::size_t at = wrong.find(text_of(part.wrong));
            if (at == View::npos || wrong.size() <= part.wrong.size()) return false;
            std::u32string changed(wrong);
            changed.replace(at, part.wrong.size(), text_of(part.right));
            return changed == right;
        });
    }

    /// 誤為BCD-5521號，應為BCD-5512號, told by both cues: BCD-5521號 beside BCD-5512 is more than
    /// was wrong.
    bool is_wider_than_other(const PairSpan& wide) const {
        return std::any_of(pairs_.begin(), pairs_.end(), [&](const PairSpan& other) {
            const auto within = [](const Span& small, const Span& large) {
                return large.begin <= small.begin && small.end <= large.end;
            };
            return other != wide && !other.wrong.empty() && !other.right.empty() &&
                   within(other.wrong, wide.wrong) && within(other.right, wide.right) &&
                   edit_distance(text_of(other.wrong), text_of(other.right)) <
                       edit_distance(text_of(wide.wrong), text_of(wide.right));
        });
    }

    View text_of(Span span) const { return text_.substr(span.begin, span.size()); }

    View text_;
    const std::vector<Token>& tokens_;
    std::vector<PairSpan>& pairs_;
};

}  // namespace

void tell_in_whole(View text, const std::vector<Token>& tokens, std::vector<PairSpan>& pairs) {
    Parts(text, tokens, pairs).run();
}

}  // namespace gongwen::institutions
