#include "institutions/names/name_bounds.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/branches.h"

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

/// 建設處 behind 雲林縣政俯: counties have 處 for the 局 of cities.
bool begins_an_office(const NameWords& words, View text) {
    return std::ranges::any_of(words.local_offices, [&](View office) {
        const View body = office.substr(0, office.size() - 1);
        return text.size() > body.size() && text.starts_with(body) &&
               in(U"局處", text[body.size()]);
    });
}

}  // namespace

NameBounds::NameBounds(const AuthorityIndex& index, View text) : index_(index), text_(text) {
    for (std::size_t at = 0; at <= text.size(); ++at) {
        begins_.push_back(may_begin(index.words, text, at));
        ends_.push_back(may_end(index, text, at));
        within_places_.push_back(at > 0 && at < text.size() &&
                                 index.places.contains(std::u32string(text.substr(at - 1, 2))));
    }
}

Bound NameBounds::head(std::size_t begin, View expected) const {
    if (begin >= text_.size()) return Bound::No;
    if (begins_[begin]) return Bound::Parted;
    if (text_[begin] != expected[0]) return Bound::No;
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
    if (text_[end - 1] != expected.back()) return Bound::No;
    if (text_.substr(0, end).ends_with(expected.substr(expected.size() - kSure))) {
        return Bound::Sure;
    }
    return expected.size() >= kShortestLikely ? Bound::Likely : Bound::No;
}

}  // namespace gongwen::institutions
