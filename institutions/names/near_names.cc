#include "institutions/names/near_names.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "core/text.h"
#include "institutions/names/branches.h"
#include "institutions/names/name_bounds.h"
#include "institutions/names/wrong_parent.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kMostCost = 2.0;        // with the rules on top
constexpr double kLeastAlike = 0.75;     // share of characters that are right
constexpr double kWrongDate = 0.25;      // a name that was not valid then has to be nearer
constexpr double kFirstOfOffice = 0.35;  // 經濟部礦業局 is nearer to 礦務局 than to 工業局
constexpr double kClearlyBetter = 0.3;    // else two names come equally into question
constexpr std::size_t kShortestNear = 5;  // as slip_rules.cc has it
constexpr std::size_t kSameEnd = 3;       // an office's name at the least
constexpr std::size_t kSlack = 2;         // characters by which a slip changes the length
constexpr std::size_t kShift = 3;         // by which a swap of blocks moves characters

constexpr std::size_t kPiece = 4096;  // of a text whose votes are counted at once

/// An institution and where in the text its name would begin.
struct Vote {
    std::uint32_t institution = 0;
    std::int32_t begin = 0;
    auto operator<=>(const Vote&) const = default;
};

std::size_t votes_needed(std::size_t name_length) {
    return std::max<std::size_t>(name_length > kShortestNear ? 2 : 1, (name_length - 1) * 2 / 5);
}

/// Calls `take(place, at)` for every place in a name of each pair of neighbours in the text, unless
/// the pair is a common one.
template <typename Take>
void for_each_place(const AuthorityIndex& index, View text, std::size_t begin, std::size_t end,
                    const Take& take) {
    for (std::size_t at = begin; at + 1 < end; ++at) {
        const auto places = index.bigrams.of(text[at], text[at + 1]);
        if (places.size() > kCommonPair) continue;
        for (const BigramPlace& place : places) take(place, at);
    }
}

/// One vote for each pair of neighbours in [begin, end) that text and name share; none for names
/// that share too few with all of it, which are nearly all.
std::vector<Vote> votes_in(const AuthorityIndex& index, View text, std::size_t begin,
                           std::size_t end) {
    std::vector<std::uint32_t> shared(index.folded.size());
    for_each_place(index, text, begin, end,
                   [&](const BigramPlace& place, std::size_t) { ++shared[place.institution]; });
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (shared[i] == 0) continue;
        const std::size_t all = shared[i] + index.bigrams.common_in[i];
        if (all < votes_needed(index.folded[i].size())) shared[i] = 0;
    }
    std::vector<Vote> votes;
    for_each_place(index, text, begin, end, [&](const BigramPlace& place, std::size_t at) {
        if (shared[place.institution] == 0) return;
        votes.push_back({place.institution,
                         static_cast<std::int32_t>(at) - static_cast<std::int32_t>(place.offset)});
    });
    std::sort(votes.begin(), votes.end());
    return votes;
}

/// Places with enough votes, one for each cluster. The common pairs of a name count as shared.
std::vector<Vote> elected(const AuthorityIndex& index, const std::vector<Vote>& votes) {
    std::vector<Vote> chosen;
    std::size_t first = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        while (votes[first].institution != votes[i].institution ||
               votes[first].begin + static_cast<std::int32_t>(kShift) < votes[i].begin) {
            ++first;
        }
        const std::size_t length = index.folded[votes[i].institution].size();
        const std::size_t shared = i + 1 - first + index.bigrams.common_in[votes[i].institution];
        if (shared < votes_needed(length)) continue;
        const Vote middle{votes[i].institution, votes[(first + i) / 2].begin};
        if (chosen.empty() || chosen.back() != middle) chosen.push_back(middle);
    }
    return chosen;
}

std::size_t longest_name(const AuthorityIndex& index) {
    std::size_t longest = 0;
    for (const std::u32string& name : index.folded) longest = std::max(longest, name.size());
    return longest;
}

/// The same of a text of any length, piece by piece: one character may have two hundred votes.
std::vector<Vote> elected_in(const AuthorityIndex& index, View text) {
    if (text.size() <= kPiece) return elected(index, votes_in(index, text, 0, text.size()));
    const std::size_t reach = longest_name(index) + kShift;
    std::vector<Vote> chosen;
    for (std::size_t begin = 0; begin < text.size(); begin += kPiece) {
        const std::size_t from = begin > reach ? begin - reach : 0;
        const std::size_t to = std::min(text.size(), begin + kPiece + reach);
        const std::vector<Vote> here = elected(index, votes_in(index, text, from, to));
        std::copy_if(here.begin(), here.end(), std::back_inserter(chosen), [&](const Vote& vote) {
            const auto place = static_cast<std::size_t>(std::max(0, vote.begin));
            return begin <= place && place < begin + kPiece;
        });
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 署署查復, 局局及…, but not 部部長, 會會同, 銀行行為.
bool is_rank_twice(const NameWords& words, View text, std::size_t end) {
    constexpr View kRanks = U"部署局院府";
    constexpr View kOtherWords = U"長同中主";
    return in(kRanks, text[end - 1]) && in(words.follows, text[end]) && !in(kOtherWords, text[end]);
}

/// A known name covers the stretch but for a character, or reaches beyond it. A first character
/// that stands there twice (行行政院衛生署) is a slip all the same, unless it is a word of the
/// sentence (業經經濟部…); a last one only in front of a sign or such a word
/// as 彙整 (…委員會會同…).
bool is_settled(const NameWords& words, View text, std::span<const FoundName> known,
                std::size_t begin, std::size_t end) {
    if (begin + 1 >= end) return true;
    const bool first_twice = text[begin] == text[begin + 1] && !words.is_lead(text[begin]);
    const bool last_twice = text[end - 2] == text[end - 1] &&
                            (end == text.size() || !is_han(text[end]) ||
                             words.follows_at(text, end) || is_rank_twice(words, text, end));
    const bool echo = first_twice || last_twice;
    const auto first = std::partition_point(
        known.begin(), known.end(), [&](const FoundName& name) { return name.end <= begin; });
    const auto last = std::partition_point(first, known.end(),
                                           [&](const FoundName& name) { return name.begin < end; });
    return std::any_of(first, last, [&](const FoundName& name) {
        const bool within = begin <= name.begin && name.end <= end;
        const std::size_t rest = within ? end - begin - name.size() : 0;
        const bool whole = rest == 0 || (rest == 1 && name.how == FoundName::How::Known && !echo);
        return !within || whole;
    });
}

/// Whether so many characters are shared that the rules may pass; far cheaper than aligning.
bool shares_enough(View written, View expected) {
    const std::size_t misread = std::max<std::size_t>(1, expected.size() / 4);
    std::size_t other = 0;
    for (const char32_t c : expected) {
        if (!in(written, c) && ++other > 2 + misread) return false;
    }
    other = 0;
    for (const char32_t c : written) {
        if (!in(expected, c) && ++other > 1 + misread) return false;
    }
    return true;
}

/// 國立屏東科大學 is 屏東科技大學 rather than 屏東大學: characters are left out far more often than
/// strayed in. 橋板地方法院 is 板橋 rather than 橋頭: chance hardly makes a swap of another word.
bool is_rarer_slip(const FoundName& rival, const FoundName& best) {
    const auto has = [](const FoundName& name, Edit::Kind kind) {
        return name.alignment.count(kind) > 0;
    };
    return (has(best, Edit::Kind::Drop) && has(rival, Edit::Kind::Insertion)) ||
           (has(best, Edit::Kind::Swap) && has(rival, Edit::Kind::Substitution));
}

/// 及其所屬機關, 暨所屬, 所屬…
bool speaks_of_offices(View behind) {
    constexpr std::size_t kWords = 4;
    const View words = behind.substr(0, kWords);
    const std::size_t at = words.find(U"所屬");
    return at != View::npos &&
           std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](char32_t c) { return in(U"及暨與其", c); });
}

}  // namespace

double NearNames::cost_of(const FoundName& name) const {
    const Institution& institution = index_.institutions[name.institutions.front()];
    const bool valid = !date_ || institution.valid_on(*date_);
    const std::size_t head = parent_length(index_, index_.folded[name.institutions.front()]);
    const bool other_word = std::any_of(
        name.alignment.edits.begin(), name.alignment.edits.end(), [&](const Edit& edit) {
            return edit.kind == Edit::Kind::Substitution && edit.structural() && head > 0 &&
                   edit.expected == head;
        });
    return name.alignment.cost + (valid ? 0 : kWrongDate) + (other_word ? kFirstOfOffice : 0);
}

std::optional<FoundName> NearNames::choose(std::vector<FoundName> candidates) const {
    if (candidates.empty()) return {};
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const FoundName& a, const FoundName& b) {
                         const double costs = cost_of(a) - cost_of(b);
                         return costs != 0 ? costs < 0 : is_rarer_slip(b, a);
                     });
    const FoundName& best = candidates.front();
    for (const FoundName& other : candidates) {
        const std::size_t a = best.institutions.front();
        const std::size_t b = other.institutions.front();
        const bool rival = a != b && cost_of(other) < cost_of(best) + kClearlyBetter;
        if (rival && !is_rarer_slip(other, best) && !same_through_time(index_, a, b)) return {};
    }
    return best;
}

std::optional<FoundName> NearNames::candidate(const Text& text, const Stretch& at,
                                              std::size_t institution, Rule passes) const {
    const View written = text.folded.substr(at.begin, at.end - at.begin);
    const std::u32string& expected = index_.folded[institution];
    FoundName name{FoundName::How::Near, at.begin, at.end,
                   {institution},        {},       at.place != Place::Text};
    // Another head before the same end, far cheaper to see than to look up.
    const bool other_head = written.front() != expected.front() && written.size() > kSameEnd &&
                            View(expected).ends_with(written.substr(written.size() - kSameEnd));
    if (at.head == Bound::Parted && other_head) {
        if (auto slip = wrong_parent(authority_, written, institution)) {
            name.alignment = std::move(*slip);
            return name;
        }
    }
    if (!shares_enough(written, expected)) return {};
    name.alignment =
        align(written, expected, text.confidence.subspan(at.begin, at.end - at.begin), authority_);
    const double right = 1.0 - name.alignment.cost / static_cast<double>(expected.size());
    if (name.alignment.cost > kMostCost || right < kLeastAlike) return {};
    const Candidate candidate{written,
                              institution,
                              name.alignment,
                              at.place,
                              at.head,
                              at.tail,
                              speaks_of_offices(text.folded.substr(at.end)) ||
                                  branch_end(index_, text.folded, at.end) > 0,
                              at.end < text.folded.size() ? text.folded[at.end] : U'\0'};
    if (!passes(authority_, candidate)) return {};
    return name;
}

std::vector<FoundName> NearNames::candidates(const Text& text, const Stretch& at,
                                             Rule passes) const {
    std::vector<FoundName> found;
    std::uint32_t last = static_cast<std::uint32_t>(index_.folded.size());
    for (const Vote& vote : elected(index_, votes_in(index_, text.folded, at.begin, at.end))) {
        const std::size_t length = index_.folded[vote.institution].size();
        const std::size_t written = at.end - at.begin;
        if (vote.institution == last || written > length + kSlack || length > written + kSlack) {
            continue;
        }
        last = vote.institution;
        auto one = candidate(text, at, vote.institution, passes);
        if (one) found.push_back(std::move(*one));
    }
    return found;
}

std::optional<FoundName> NearNames::whole(View folded, std::span<const double> confidence,
                                          std::size_t begin, std::size_t end, Place place) const {
    auto found = choose(candidates({folded, confidence}, {begin, end, place}, is_slip));
    return found ? found : misnamed(folded, begin, end, place);
}

std::optional<FoundName> NearNames::resembling(View folded, std::span<const double> confidence,
                                               std::size_t begin, std::size_t end) const {
    std::vector<FoundName> found =
        candidates({folded, confidence}, {begin, end, Place::Item}, may_be_meant);
    std::erase_if(found, [&](const FoundName& name) {
        return date_ && !index_.institutions[name.institutions.front()].valid_on(*date_);
    });
    auto best = choose(std::move(found));
    if (best) best->how = FoundName::How::Unknown;
    return best;
}

std::vector<FoundName> NearNames::in_text(View folded, std::span<const double> confidence,
                                          std::span<const FoundName> known) const {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<FoundName>> by_place;
    const NameBounds bounds(index_, folded);
    for (const Vote& vote : elected_in(index_, folded)) {
        const View expected = index_.folded[vote.institution];
        const std::size_t length = expected.size();
        if (length < kShortestNear) continue;
        const auto lowest = static_cast<std::size_t>(std::max(0, vote.begin - 2));
        for (std::size_t begin = lowest; begin <= lowest + 2 * kSlack; ++begin) {
            if (begin >= folded.size() || !is_han(folded[begin])) continue;
            const Bound head = bounds.head(begin, expected);
            if (head == Bound::No) continue;
            for (std::size_t end = begin + length - kSlack; end <= begin + length + kSlack; ++end) {
                if (end > folded.size() || !is_han(folded[end - 1])) continue;
                const Bound tail = bounds.tail(end, expected);
                if (tail == Bound::No || (head == Bound::Likely && tail == Bound::Likely)) continue;
                if (is_settled(index_.words, folded, known, begin, end)) continue;
                const Stretch stretch{begin, end, Place::Text, head, tail};
                auto found = candidate({folded, confidence}, stretch, vote.institution);
                if (found) by_place[{begin, end}].push_back(std::move(*found));
            }
        }
    }
    std::vector<FoundName> names;
    for (auto& [place, candidates] : by_place) {
        if (auto best = choose(std::move(candidates))) names.push_back(std::move(*best));
    }
    add_misnamed(bounds, folded, known, names);
    return names;
}

}  // namespace gongwen::institutions
