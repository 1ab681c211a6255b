// Which of the weighed sides of a notice are pairs.

#pragma once

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

struct WeighedPair {
    Weighed wrong;
    Weighed right;
};

std::u32string_view words_of(const Weighed& one);
/// Both quoted, or values of one kind; not the same words.
bool are_of_one_kind(const Weighed& a, const Weighed& b);
/// How alike their words are, from 0 to 1.
double likeness(const Weighed& a, const Weighed& b);

/// `all` stand in reading order. Sides of one weight and of the other stand in runs, which are
/// matched two by two so that most is said of the sides of all pairs, and they are most alike; as
/// many of each go in order: 「甲」及「丙」 … 「乙」及「丁」.
std::vector<WeighedPair> matched_sides(const std::vector<Weighed>& all);

}  // namespace gongwen::institutions
