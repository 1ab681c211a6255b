// The quotations, values and bare words that may be sides of a notice's pairs, each with what the
// words around it say of it.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/sides/sides.h"

namespace gongwen::institutions {

struct Weighed {
    const NoticeSentence* sentence = nullptr;
    Side side;
    int weight = 0;
    bool joined = false;  ///< to the one before it by 、 or 及 alone
};

std::u32string_view words_of(const Weighed& one);
/// Both quoted, or values of one kind; not the same words.
bool are_of_one_kind(const Weighed& a, const Weighed& b);
/// How alike their words are, from 0 to 1.
double likeness(const Weighed& a, const Weighed& b);
/// Half of their characters are the same, they end alike, or both are values of a kind.
bool resemble(const Weighed& a, const Weighed& b);

/// In reading order: quotations and values, and words that a label behind them names.
std::vector<Weighed> weighed_sides(const NoticeSentence& sentence);

/// What the sentence says of one side alone: the words behind its 應為 or 誤植為, else its only
/// quotation or value.
std::optional<Weighed> only_side(const NoticeSentence& sentence);
/// Words without quotation marks at the end of a clause that are as long as the `quoted` ones, with
/// no more than a third changed: 該函載「中山路三段」；查工程所在，乃中山路二段。
std::optional<Weighed> like_side(const NoticeSentence& sentence, const Weighed& quoted);
/// One is said to be wrong, the other right, and they may stand for one another.
bool are_told_apart(const Weighed& a, const Weighed& b);

}  // namespace gongwen::institutions
