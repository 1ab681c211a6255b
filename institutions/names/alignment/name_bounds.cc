#include "institutions/names/alignment/name_bounds.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/branches.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kSure = 2;
constexpr std::size_t kShortestLikely = 6;  // shorter names need sure bounds on both sides

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

bool may_begin(const NameWords& words, View text, std::size_t at) {
    return at == 0 || !is_han(text[at - 1]) || words.leads_to(text, at);
}

bool may_end(const AuthorityIndex& index, View text, std::size_t at) {
    return at == text.size() || !is_han(text[at]) || in(index.words.follows, text[at]) ||
           index.words.follows_at(text, at) || branch_end(index, text, at) > 0;
}

/// No word and no name goes on across the bound.
bool are_parted(const AuthorityIndex& index, char32_t a, char32_t b) {
    return !is_usual_pair(a, b) && index.bigrams.of(a, b).empty();
}

bool is_in_names(const AuthorityIndex& index, View word) {
    return !index.bigrams.of(word[0], word[1]).empty();
}

/// 往 of 送往, 得 of 洽得; not 縣 of 本縣, whose office the name behind it may be.
bool may_own(char32_t c) { return in(U"縣市鄉鎮區里省國府部院會署局處所校司行廠系科中", c); }

/// A usual word stands in front.
bool word_ends(View text, std::size_t at) {
    return at >= 2 && at < text.size() && !may_own(text[at - 1]) &&
           is_usual_pair(text[at - 2], text[at - 1]);
}

/// A usual word stands behind: 囑託, 查封.
bool word_begins(View text, std::size_t at) {
    return at > 0 && at + 2 <= text.size() && is_usual_pair(text[at], text[at + 1]);
}

/// 建設處 behind 雲林縣政俯: counties have 處 for the 局 of cities.
bool begins_an_office(const NameWords& words, View text) {
    return std::ranges::any_of(words.local_offices, [&](View office) {
        const View body = office.substr(0, office.size() - 1);
        return text.size() > body.size() && text.starts_with(body) &&
               in(U"局處", text[body.size()]);
    });
}

}  // namespace

NameBounds::NameBounds(const AuthorityIndex& index, View text)
    : index_(index),
      text_(text),
      words_before_(text.size() + 1, Word::Unasked),
      words_behind_(text.size() + 1, Word::Unasked) {
    for (std::size_t at = 0; at <= text.size(); ++at) {
        begins_.push_back(may_begin(index.words, text, at));
        ends_.push_back(may_end(index, text, at));
        within_places_.push_back(at > 0 && at < text.size() &&
                                 index.places.contains(std::u32string(text.substr(at - 1, 2))));
    }
}

bool NameBounds::word_before(std::size_t begin) const {
    Word& word = words_before_[begin];
    if (word == Word::Unasked) {
        const bool parted =
            word_ends(text_, begin) && are_parted(index_, text_[begin - 1], text_[begin]);
        word = parted ? Word::Other : Word::None;
    }
    return word == Word::Other;
}

bool NameBounds::word_behind(std::size_t end, bool in_names_too) const {
    Word& word = words_behind_[end];
    if (word == Word::Unasked) {
        const bool parted =
            word_begins(text_, end) && are_parted(index_, text_[end - 1], text_[end]);
        word = !parted                                     ? Word::None
               : is_in_names(index_, text_.substr(end, 2)) ? Word::OfNames
                                                           : Word::Other;
    }
    return word == Word::Other || (in_names_too && word == Word::OfNames);
}

bool NameBounds::divided_at(std::size_t at) const {
    return at == 0 || at == text_.size() || are_parted(index_, text_[at - 1], text_[at]);
}

Bound NameBounds::head(std::size_t begin, View expected) const {
    if (begin >= text_.size()) return Bound::No;
    if (begins_[begin]) return Bound::Parted;
    if (text_[begin] != expected[0]) return Bound::No;
    if (word_before(begin)) return Bound::Parted;
    if (text_.substr(begin).starts_with(expected.substr(0, kSure))) return Bound::Sure;
    // 臺中市選舉委員會: 中 belongs to the place in front.
    if (within_places_[begin]) return Bound::No;
    return expected.size() >= kShortestLikely ? Bound::Likely : Bound::No;
}

Bound NameBounds::tail(std::size_t end, View expected) const {
    if (end == 0 || end > text_.size()) return Bound::No;
    if (ends_[end] || (is_county(expected) && begins_an_office(index_.words, text_.substr(end)))) {
        return Bound::Parted;
    }
    const bool ends_so = text_[end - 1] == expected.back();
    if (word_behind(end, ends_so)) return Bound::Parted;
    if (!ends_so) return Bound::No;
    if (text_.substr(0, end).ends_with(expected.substr(expected.size() - kSure))) {
        return Bound::Sure;
    }
    return expected.size() >= kShortestLikely ? Bound::Likely : Bound::No;
}

}  // namespace gongwen::institutions
