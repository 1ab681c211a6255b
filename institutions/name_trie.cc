#include "institutions/name_trie.h"

namespace gongwen::institutions {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t c) {
    return static_cast<std::uint64_t>(node) << 21U | c;
}

}  // namespace

void NameTrie::add(std::u32string_view word, std::size_t value) {
    std::uint32_t node = 0;
    for (const char32_t c : word) {
        const auto [child, is_new] =
            children_.try_emplace(edge(node, c), static_cast<std::uint32_t>(values_.size()));
        if (is_new) values_.push_back(kNoValue);
        node = child->second;
    }
    if (values_[node] == kNoValue) values_[node] = value;
}

std::vector<NameTrie::Match> NameTrie::prefixes_of(std::u32string_view text) const {
    std::vector<Match> matches;
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto child = children_.find(edge(node, text[i]));
        if (child == children_.end()) break;
        node = child->second;
        if (values_[node] != kNoValue) matches.push_back({i + 1, values_[node]});
    }
    return matches;
}

}  // namespace gongwen::institutions
