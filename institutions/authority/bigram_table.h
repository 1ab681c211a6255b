// Where each pair of neighbouring characters occurs in the names: flat arrays, so that they can be
// stored and loaded as they are.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gongwen::institutions {

constexpr std::uint64_t pair_key(char32_t a, char32_t b) {
    return static_cast<std::uint64_t>(a) << 32U | b;
}

/// A pair that so many names share (公司, 國民) hardly tells which name is meant, and would bring
/// every one of them into question.
constexpr std::size_t kCommonPair = 200;

/// Where a pair of neighbouring characters occurs in a name.
struct BigramPlace {
    std::uint32_t institution = 0;  ///< into AuthorityIndex::institutions
    std::uint32_t offset = 0;
};

struct BigramTable {
    std::vector<std::uint64_t> keys;    ///< pair_key, rising
    std::vector<std::uint32_t> begins;  ///< of a key's places; one more than keys
    std::vector<BigramPlace> places;
    std::vector<std::uint8_t> common_in;  ///< by institution: how many pairs of its name are common

    std::span<const BigramPlace> of(char32_t a, char32_t b) const;
};

/// Of names with their variants folded.
BigramTable bigrams_of(std::span<const std::u32string> names);

}  // namespace gongwen::institutions
