#include "institutions/authority/bigram_table.h"

#include <algorithm>

namespace gongwen::institutions {
namespace {

/// How many pairs of each name are common.
void count_common_pairs(BigramTable& table, std::size_t names) {
    table.common_in.assign(names, 0);
    for (std::size_t key = 0; key < table.keys.size(); ++key) {
        const std::size_t begin = table.begins[key];
        const std::size_t count = table.begins[key + 1] - begin;
        if (count <= kCommonPair) continue;
        for (const BigramPlace& place : std::span(table.places).subspan(begin, count)) {
            ++table.common_in[place.institution];
        }
    }
}

}  // namespace

std::span<const BigramPlace> BigramTable::of(char32_t a, char32_t b) const {
    const auto found = std::lower_bound(keys.begin(), keys.end(), pair_key(a, b));
    if (found == keys.end() || *found != pair_key(a, b)) return {};
    const auto at = static_cast<std::size_t>(found - keys.begin());
    return std::span(places).subspan(begins[at], begins[at + 1] - begins[at]);
}

BigramTable bigrams_of(std::span<const std::u32string> names) {
    struct Entry {
        std::uint64_t key;
        BigramPlace place;
    };
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const std::u32string& name = names[i];
        for (std::uint32_t at = 0; at + 1 < name.size(); ++at) {
            entries.push_back({pair_key(name[at], name[at + 1]), {i, at}});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    BigramTable table;
    for (const Entry& entry : entries) {
        if (table.keys.empty() || table.keys.back() != entry.key) {
            table.keys.push_back(entry.key);
            table.begins.push_back(static_cast<std::uint32_t>(table.places.size()));
        }
        table.places.push_back(entry.place);
    }
    table.begins.push_back(static_cast<std::uint32_t>(table.places.size()));
    count_common_pairs(table, names.size());
    return table;
}

}  // namespace gongwen::institutions
