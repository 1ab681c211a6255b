#include "institutions/authority/authority_bytes.h"

#include <stdexcept>

namespace gongwen::institutions {
namespace {

void put_list(ByteWriter& out, const std::vector<std::string>& list) {
    out.put(static_cast<std::uint32_t>(list.size()));
    for (const std::string& text : list) out.put(text);
}

std::vector<std::string> get_list(ByteReader& in) {
    std::vector<std::string> list(in.get<std::uint32_t>());
    for (std::string& text : list) text = in.text();
    return list;
}

void put_date(ByteWriter& out, const std::optional<Date>& date) { out.put(date.value_or(Date{})); }

std::optional<Date> get_date(ByteReader& in) {
    const Date date = in.get<Date>();
    return date.year == 0 ? std::nullopt : std::optional(date);
}

void put_institution(ByteWriter& out, const Institution& one) {
    for (const std::string* text :
         {&one.name, &one.parent, &one.kind, &one.note, &one.code, &one.address, &one.source}) {
        out.put(*text);
    }
    for (const auto* list :
         {&one.short_names, &one.successors, &one.variants, &one.email_domains}) {
        put_list(out, *list);
    }
    put_date(out, one.valid_from);
    put_date(out, one.valid_to);
}

Institution get_institution(ByteReader& in) {
    Institution one;
    for (std::string* text :
         {&one.name, &one.parent, &one.kind, &one.note, &one.code, &one.address, &one.source}) {
        *text = in.text();
    }
    for (auto* list : {&one.short_names, &one.successors, &one.variants, &one.email_domains}) {
        *list = get_list(in);
    }
    one.valid_from = get_date(in);
    one.valid_to = get_date(in);
    return one;
}

/// Lists of positions, most of them empty or short.
void put_links(ByteWriter& out, const std::vector<std::vector<std::size_t>>& links) {
    out.put(static_cast<std::uint32_t>(links.size()));
    for (const auto& one : links) out.put_all(std::span<const std::size_t>(one));
}

std::vector<std::vector<std::size_t>> get_links(ByteReader& in) {
    std::vector<std::vector<std::size_t>> links(in.get<std::uint32_t>());
    for (auto& one : links) one = in.get_all<std::vector<std::size_t>>();
    return links;
}

void put_owners(ByteWriter& out, const std::vector<Owners>& words) {
    out.put(static_cast<std::uint32_t>(words.size()));
    for (const auto& [word, owners] : words) {
        out.put(word);
        out.put_all(std::span<const std::size_t>(owners));
    }
}

std::vector<Owners> get_owners(ByteReader& in) {
    std::vector<Owners> words(in.get<std::uint32_t>());
    for (auto& [word, owners] : words) {
        word = in.get_all<std::u32string>();
        owners = in.get_all<std::vector<std::size_t>>();
    }
    return words;
}

template <typename Set>
void put_words(ByteWriter& out, const Set& words) {
    out.put(static_cast<std::uint32_t>(words.size()));
    for (const std::u32string& word : words) out.put(word);
}

std::unordered_set<std::u32string> get_words(ByteReader& in) {
    const auto count = in.get<std::uint32_t>();
    std::unordered_set<std::u32string> words;
    words.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) words.insert(in.get_all<std::u32string>());
    return words;
}

void put_known(ByteWriter& out, const AuthorityIndex& index) {
    out.put(static_cast<std::uint32_t>(index.known.size()));
    for (const KnownName& known : index.known) {
        out.put(known.kind);
        out.put_all(std::span<const std::size_t>(known.institutions));
    }
    out.put(index.trie.letters());
    out.put_all(std::span<const NameTrie::Word>(index.trie.words()));
}

void get_known(ByteReader& in, AuthorityIndex& index) {
    index.known.resize(in.get<std::uint32_t>());
    for (KnownName& known : index.known) {
        known.kind = in.get<KnownName::Kind>();
        known.institutions = in.get_all<std::vector<std::size_t>>();
    }
    auto letters = in.get_all<std::u32string>();
    index.trie = NameTrie(std::move(letters), in.get_all<std::vector<NameTrie::Word>>());
}

}  // namespace

void put_index(ByteWriter& out, const AuthorityIndex& index) {
    out.put(static_cast<std::uint32_t>(index.institutions.size()));
    for (const Institution& one : index.institutions) put_institution(out, one);
    for (const std::u32string& name : index.folded) out.put(name);
    put_links(out, index.successors);
    put_links(out, index.predecessors);
    const std::vector<Owners> short_names(index.by_short_name.begin(), index.by_short_name.end());
    put_owners(out, short_names);
    put_known(out, index);
    out.put_all(std::span<const std::uint64_t>(index.bigrams.keys));
    out.put_all(std::span<const std::uint32_t>(index.bigrams.begins));
    out.put_all(std::span<const BigramPlace>(index.bigrams.places));
    out.put_all(std::span<const std::uint8_t>(index.bigrams.common_in));
    put_words(out, index.units);
    put_words(out, index.places);
    const std::vector<std::uint64_t> pairs(index.look_alikes.begin(), index.look_alikes.end());
    out.put_all(std::span<const std::uint64_t>(pairs));
    put_owners(out, index.prefixes);
    put_owners(out, index.domains);
}

AuthorityIndex get_index(ByteReader& in) {
    AuthorityIndex index;
    index.institutions.resize(in.get<std::uint32_t>());
    for (Institution& one : index.institutions) one = get_institution(in);
    index.folded.resize(index.institutions.size());
    for (std::u32string& name : index.folded) name = in.get_all<std::u32string>();
    index.successors = get_links(in);
    index.predecessors = get_links(in);
    for (auto& [word, owners] : get_owners(in)) index.by_short_name.emplace(word, owners);
    get_known(in, index);
    index.bigrams.keys = in.get_all<std::vector<std::uint64_t>>();
    index.bigrams.begins = in.get_all<std::vector<std::uint32_t>>();
    index.bigrams.places = in.get_all<std::vector<BigramPlace>>();
    index.bigrams.common_in = in.get_all<std::vector<std::uint8_t>>();
    index.units = get_words(in);
    index.places = get_words(in);
    const auto pairs = in.get_all<std::vector<std::uint64_t>>();
    index.look_alikes.insert(pairs.begin(), pairs.end());
    index.prefixes = get_owners(in);
    index.domains = get_owners(in);
    if (!in.at_end()) throw std::out_of_range("too long");
    return index;
}

}  // namespace gongwen::institutions
