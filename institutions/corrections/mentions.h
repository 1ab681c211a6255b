// The wrong wordings that a notice quotes: no new slips, wherever they stand.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/roc_date.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

struct Mention {
    std::size_t passage = 0;
    Span span;
    std::string wrong;
    std::string right;
    std::optional<Date> date;  ///< of the letter it stood in
};

class Mentions {
  public:
    /// Once for each place.
    void add(Mention one);
    /// 「乙」係誤植, 貴部將「甲」誤植為「乙」, 「甲」打成「乙」，特此訂正: words that are said to
    /// be wrong, though no letter is known that had them, or what they should be.
    void add_wrong_words(const NoticeSentence& sentence);
    std::vector<Mention> take() { return std::move(all_); }

  private:
    std::vector<Mention> all_;
};

}  // namespace gongwen::institutions
