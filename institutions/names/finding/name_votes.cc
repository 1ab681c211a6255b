#include "institutions/names/finding/name_votes.h"

#include <algorithm>
#include <iterator>

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShift = 3;     // by which a swap of blocks moves characters
constexpr std::size_t kPiece = 4096;  // of a text whose votes are counted at once

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
std::vector<NameVote> votes_in(const AuthorityIndex& index, View text, std::size_t begin,
                               std::size_t end) {
    std::vector<std::uint32_t> shared(index.folded.size());
    for_each_place(index, text, begin, end,
                   [&](const BigramPlace& place, std::size_t) { ++shared[place.institution]; });
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (shared[i] == 0) continue;
        const std::size_t all = shared[i] + index.bigrams.common_in[i];
        if (all < votes_needed(index.folded[i].size())) shared[i] = 0;
    }
    std::vector<NameVote> votes;
    for_each_place(index, text, begin, end, [&](const BigramPlace& place, std::size_t at) {
        if (shared[place.institution] == 0) return;
        votes.push_back({place.institution,
                         static_cast<std::int32_t>(at) - static_cast<std::int32_t>(place.offset)});
    });
    std::sort(votes.begin(), votes.end());
    return votes;
}

/// Places with enough votes, one for each cluster. The common pairs of a name count as shared.
std::vector<NameVote> elected(const AuthorityIndex& index, const std::vector<NameVote>& votes) {
    std::vector<NameVote> chosen;
    std::size_t first = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        while (votes[first].institution != votes[i].institution ||
               votes[first].begin + static_cast<std::int32_t>(kShift) < votes[i].begin) {
            ++first;
        }
        const std::size_t length = index.folded[votes[i].institution].size();
        const std::size_t shared = i + 1 - first + index.bigrams.common_in[votes[i].institution];
        if (shared < votes_needed(length)) continue;
        const NameVote middle{votes[i].institution, votes[(first + i) / 2].begin};
        if (chosen.empty() || chosen.back() != middle) chosen.push_back(middle);
    }
    return chosen;
}

std::size_t longest_name(const AuthorityIndex& index) {
    std::size_t longest = 0;
    for (const std::u32string& name : index.folded) longest = std::max(longest, name.size());
    return longest;
}

}  // namespace

std::vector<NameVote> names_voted_for(const AuthorityIndex& index, View text, std::size_t begin,
                                      std::size_t end) {
    return elected(index, votes_in(index, text, begin, end));
}

std::vector<NameVote> names_voted_for(const AuthorityIndex& index, View text) {
    if (text.size() <= kPiece) return elected(index, votes_in(index, text, 0, text.size()));
    const std::size_t reach = longest_name(index) + kShift;
    std::vector<NameVote> chosen;
    for (std::size_t begin = 0; begin < text.size(); begin += kPiece) {
        const std::size_t from = begin > reach ? begin - reach : 0;
        const std::size_t to = std::min(text.size(), begin + kPiece + reach);
        const std::vector<NameVote> here = elected(index, votes_in(index, text, from, to));
        std::copy_if(here.begin(), here.end(), std::back_inserter(chosen),
                     [&](const NameVote& vote) {
                         const auto place = static_cast<std::size_t>(std::max(0, vote.begin));
                         return begin <= place && place < begin + kPiece;
                     });
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace gongwen::institutions
