// What the authority file is looked up by. Built once by Authority::load, never changed afterwards.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "institutions/authority/authority.h"
#include "institutions/authority/bigram_table.h"
#include "institutions/authority/name_trie.h"
#include "institutions/authority/name_words.h"

namespace gongwen::institutions {

/// A string that means one or more institutions, or that looks like a name and is none.
struct KnownName {
    enum class Kind : std::uint8_t {
        Name,       ///< in full
        Variant,    ///< a spelling that is no error
        ShortName,  ///< 金管會
        Tail,       ///< a full name without its parent: 刑事警察局
        Benign,     ///< right text that is close to a name: 財政部國庫券
    };
    Kind kind = Kind::Name;
    std::vector<std::size_t> institutions;  ///< into AuthorityIndex::institutions
};

/// Institutions that a word tells of: a 字 (台內), or a domain of mail (moi.gov.tw).
using Owners = std::pair<std::u32string, std::vector<std::size_t>>;

struct AuthorityIndex {
    std::vector<Institution> institutions;
    std::vector<std::u32string> folded;  ///< name of each institution, variants folded
    std::vector<std::vector<std::size_t>> successors;
    std::vector<std::vector<std::size_t>> predecessors;

    std::unordered_map<std::u32string, std::vector<std::size_t>> by_short_name;
    std::vector<KnownName> known;  ///< what the trie's values point at
    NameTrie trie;
    BigramTable bigrams;

    std::unordered_set<std::u32string> units;   ///< what follows a parent's name: 環境保護局
    std::unordered_set<std::u32string> places;  ///< 臺北, 新竹, …; two characters each
    std::unordered_set<std::uint64_t> look_alikes;
    std::vector<Owners> prefixes;  ///< the longest first
    std::vector<Owners> domains;   ///< lower case, the longest first
    NameWords words;
    std::string version;  ///< of everything but `words`

    /// By the whole name, variants folded; a spelling variant counts.
    std::optional<std::size_t> by_name(std::u32string_view folded_name) const;
};

/// How many characters of a full name its parent's (or another institution's) name takes up at its
/// head: 3 for 內政部警政署; 0 for none.
std::size_t parent_length(const AuthorityIndex& index, std::u32string_view folded_name);

/// One institution through time: itself, its predecessors and successors.
std::vector<std::size_t> line_of(const AuthorityIndex& index, std::size_t institution);
bool same_through_time(const AuthorityIndex& index, std::size_t a, std::size_t b);

}  // namespace gongwen::institutions
