// The quotations and values of a notice's sentence that may be sides of its pairs.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {

struct Side {
    Span span;   ///< its words
    Span outer;  ///< with its quotation marks
    bool quoted = false;
    std::optional<BareValue> value;  ///< that is the whole of it
};

/// In the order of the text. Values within a letter's citation and numbers of letters without
/// quotation marks are none.
class Sides {
  public:
    /// The sentence must outlive them.
    explicit Sides(const NoticeSentence& sentence);

    std::size_t size() const { return all_.size(); }
    const Side& operator[](std::size_t i) const { return all_[i]; }

    std::u32string_view words_of(std::size_t i) const;
    /// From the side in front, or the sentence's begin, to side `i`.
    std::u32string_view before(std::size_t i) const;
    /// From side `i` to the next one, or the sentence's end. A second opening mark is half of one
    /// that was read as two: 《〈104年9月3日》.
    std::u32string_view behind(std::size_t i) const;

    /// Both quoted, or values of one kind.
    bool are_of_one_kind(std::size_t i, std::size_t k) const;
    /// Half of their characters are the same.
    bool are_similar(std::size_t i, std::size_t k) const;
    /// A pair that the sentence told already has it.
    bool is_known(std::size_t i) const;

  private:
    void add_quotations();
    void add_values();
    bool is_of_cited(const Span& span) const;

    const NoticeSentence& sentence_;
    std::vector<Side> all_;
};

}  // namespace gongwen::institutions
