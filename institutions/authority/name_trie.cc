#include "institutions/authority/name_trie.h"

#include <algorithm>

namespace gongwen::institutions {

void NameTrie::add(std::u32string_view word, std::size_t value) {
    words_.push_back({static_cast<std::uint32_t>(letters_.size()),
                      static_cast<std::uint32_t>(word.size()), static_cast<std::uint32_t>(value)});
    letters_ += word;
}

void NameTrie::seal() {
    std::stable_sort(words_.begin(), words_.end(),
                     [this](const Word& a, const Word& b) { return text_of(a) < text_of(b); });
    const auto twice =
        std::unique(words_.begin(), words_.end(),
                    [this](const Word& a, const Word& b) { return text_of(a) == text_of(b); });
    words_.erase(twice, words_.end());
}

std::vector<NameTrie::Match> NameTrie::prefixes_of(std::u32string_view text) const {
    std::vector<Match> matches;
    auto first = words_.begin();
    auto last = words_.end();
    for (std::size_t length = 0; length < text.size(); ++length) {
        // Words of the range begin with the text's first `length` characters; longer ones are told
        // apart by the next, a word that ends there comes before them.
        const auto next = [&](const Word& word) {
            return word.length > length ? letters_[word.begin + length] : U'\0';
        };
        const char32_t wanted = text[length];
        first = std::partition_point(first, last,
                                     [&](const Word& word) { return next(word) < wanted; });
        last = std::partition_point(first, last,
                                    [&](const Word& word) { return next(word) == wanted; });
        if (first == last) break;
        if (first->length == length + 1) matches.push_back({length + 1, first->value});
    }
    return matches;
}

std::optional<std::size_t> NameTrie::find(std::u32string_view word) const {
    const auto found = std::partition_point(
        words_.begin(), words_.end(), [&](const Word& other) { return text_of(other) < word; });
    if (found == words_.end() || text_of(*found) != word) return std::nullopt;
    return found->value;
}

}  // namespace gongwen::institutions
