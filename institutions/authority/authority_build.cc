#include "institutions/authority/authority_build.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/sha256.h"
#include "core/text.h"
#include "institutions/authority/institution_rows.h"

namespace gongwen::institutions {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShortestTail = 4;

/// Names as they are looked up while the index is being made.
using NameMap = std::unordered_map<std::u32string, std::size_t>;

NameMap add_institutions(const AuthorityTable& table, AuthorityIndex& index) {
    NameMap names;
    index.institutions = read_institutions(table);
    for (std::size_t i = 0; i < index.institutions.size(); ++i) {
        const std::string& name = index.institutions[i].name;
        index.folded.push_back(folded_name(name));
        if (!names.emplace(index.folded.back(), i).second) {
            table.fail(table.rows()[i].line, fmt::format("{} stands here a second time", name));
        }
    }
    return names;
}

std::size_t known_institution(const AuthorityTable& table, std::size_t line, const NameMap& names,
                              const std::string& name) {
    const auto found = names.find(folded_name(name));
    if (found == names.end()) {
        table.fail(line, fmt::format("{} is not among the institutions", name));
    }
    return found->second;
}

void link_through_time(const AuthorityTable& table, const NameMap& names, AuthorityIndex& index) {
    index.successors.resize(index.institutions.size());
    index.predecessors.resize(index.institutions.size());
    for (std::size_t i = 0; i < index.institutions.size(); ++i) {
        for (const std::string& name : index.institutions[i].successors) {
            const std::size_t successor =
                known_institution(table, table.rows()[i].line, names, name);
            index.successors[i].push_back(successor);
            index.predecessors[successor].push_back(i);
        }
    }
}

void add_known(AuthorityIndex& index, const std::u32string& word, KnownName known) {
    index.trie.add(word, index.known.size());
    index.known.push_back(std::move(known));
}

/// Short names, those still valid first, then the latest.
void add_short_names(AuthorityIndex& index) {
    for (std::size_t i = 0; i < index.institutions.size(); ++i) {
        for (const std::string& name : index.institutions[i].short_names) {
            std::vector<std::size_t>& owners = index.by_short_name[folded_name(name)];
            // 台銀 and 臺銀 are one short name.
            if (owners.empty() || owners.back() != i) owners.push_back(i);
        }
    }
    const Date ever{9999, 12, 31};
    for (auto& [name, owners] : index.by_short_name) {
        std::stable_sort(owners.begin(), owners.end(), [&](std::size_t a, std::size_t b) {
            return index.institutions[b].valid_to.value_or(ever) <
                   index.institutions[a].valid_to.value_or(ever);
        });
        add_known(index, name, {KnownName::Kind::ShortName, owners});
    }
}

/// Whether all but the last of them have a successor among them.
bool is_one_line(const AuthorityIndex& index, const std::vector<std::size_t>& owners) {
    const auto has_successor = [&](std::size_t owner) {
        const auto& next = index.successors[owner];
        return std::find_first_of(next.begin(), next.end(), owners.begin(), owners.end()) !=
               next.end();
    };
    return std::count_if(owners.begin(), owners.end(), has_successor) + 1 ==
           static_cast<std::ptrdiff_t>(owners.size());
}

/// All names, each read from its end, sorted: those that end alike stand together.
std::vector<std::u32string> reversed_names(const AuthorityIndex& index) {
    std::vector<std::u32string> reversed;
    reversed.reserve(index.folded.size());
    for (const std::u32string& name : index.folded) {
        reversed.emplace_back(name.rbegin(), name.rend());
    }
    std::sort(reversed.begin(), reversed.end());
    return reversed;
}

/// 憑證管理中心 is what several institutions are: 政府憑證管理中心, 組織及團體憑證管理中心.
bool ends_another_name(const std::vector<std::u32string>& reversed, const std::u32string& tail,
                       std::size_t owners) {
    const std::u32string wanted(tail.rbegin(), tail.rend());
    std::size_t others = 0;
    for (auto at = std::lower_bound(reversed.begin(), reversed.end(), wanted);
         at != reversed.end() && at->starts_with(wanted); ++at) {
        if (*at != wanted && ++others > owners) return true;
    }
    return false;
}

/// A name without its parent, where only one institution (through time) can be meant.
void add_tails(AuthorityIndex& index) {
    std::unordered_map<std::u32string, std::vector<std::size_t>> tails;
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const std::u32string& name = index.folded[i];
        const std::size_t head = parent_length(index, name);
        if (head == 0) continue;
        std::u32string tail = name.substr(head);
        index.units.insert(tail);
        if (tail.size() >= kShortestTail) tails[std::move(tail)].push_back(i);
    }
    const std::vector<std::u32string> reversed = reversed_names(index);
    for (const auto& [tail, owners] : tails) {
        if (!is_one_line(index, owners) || ends_another_name(reversed, tail, owners.size())) {
            continue;
        }
        add_known(index, tail, {KnownName::Kind::Tail, owners});
    }
}

void add_names(AuthorityIndex& index, const AuthorityTable& benign) {
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        add_known(index, index.folded[i], {KnownName::Kind::Name, {i}});
    }
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        for (const std::string& spelling : index.institutions[i].variants) {
            add_known(index, folded_name(spelling), {KnownName::Kind::Variant, {i}});
        }
    }
    index.trie.seal();
    for (const AuthorityTable::Row& row : benign.rows()) {
        add_known(index, folded_name(row.fields[0]), {KnownName::Kind::Benign, {}});
    }
    add_short_names(index);
    index.trie.seal();  // add_tails looks parents up
    add_tails(index);
    index.trie.seal();
}

/// 臺北 of 臺北市政府, 士林 of 臺灣士林地方法院.
void add_places(AuthorityIndex& index) {
    for (const std::u32string& name : index.folded) {
        if (name.size() == 5 && (name.ends_with(U"縣政府") || name.ends_with(U"市政府"))) {
            index.places.insert(name.substr(0, 2));
        } else if (name.size() == 8 && name.ends_with(U"地方法院")) {
            index.places.insert(name.substr(2, 2));
        }
    }
}

void add_look_alikes(const AuthorityTable& table, AuthorityIndex& index) {
    for (const auto& [line, row] : table.rows()) {
        const std::u32string a = to_utf32(row[0]);
        const std::u32string b = to_utf32(row[1]);
        if (a.size() != 1 || b.size() != 1) table.fail(line, "expected one character each");
        for (const auto& [x, y] :
             {std::pair(a[0], b[0]), std::pair(fold_variant(a[0]), fold_variant(b[0]))}) {
            index.look_alikes.insert(pair_key(x, y));
            index.look_alikes.insert(pair_key(y, x));
        }
    }
}

void sort_longest_first(std::vector<Owners>& words) {
    std::stable_sort(words.begin(), words.end(), [](const Owners& a, const Owners& b) {
        return a.first.size() > b.first.size();
    });
}

/// Rows of a word and the institutions, several divided by ; that it tells of.
std::vector<Owners> owners_in(const AuthorityTable& table, const NameMap& names) {
    std::vector<Owners> words;
    for (const auto& [line, row] : table.rows()) {
        std::vector<std::size_t> owners;
        for (const std::string& name : split_list(row[1])) {
            owners.push_back(known_institution(table, line, names, name));
        }
        words.emplace_back(folded_name(row[0]), std::move(owners));
    }
    return words;
}

void add_domains(const AuthorityTable& table, const NameMap& names, AuthorityIndex& index) {
    index.domains = owners_in(table, names);
    for (std::size_t i = 0; i < index.institutions.size(); ++i) {
        for (const std::string& domain : index.institutions[i].email_domains) {
            const std::u32string word = folded_name(domain);
            const auto known =
                std::find_if(index.domains.begin(), index.domains.end(),
                             [&](const Owners& owners) { return owners.first == word; });
            if (known == index.domains.end()) {
                index.domains.emplace_back(word, std::vector<std::size_t>{i});
            } else if (std::count(known->second.begin(), known->second.end(), i) == 0) {
                known->second.push_back(i);
            }
        }
    }
    sort_longest_first(index.domains);
}

}  // namespace

std::u32string folded_name(std::string_view utf8) {
    return fold_variants(without_spaces(to_utf32(utf8)));
}

AuthorityFiles AuthorityFiles::in(const fs::path& folder, const fs::path& own) {
    const auto file = [&](const char* name) {
        std::error_code none;
        return !own.empty() && fs::exists(own / name, none) ? own / name : folder / name;
    };
    return {file("institutions.csv"), file("confusables.csv"), file("benign.csv"),
            file("prefixes.csv"),     file("domains.csv"),     file("name_words.toml")};
}

AuthorityTexts AuthorityTexts::read(const AuthorityFiles& files) {
    return {text_of_file(files.institutions), text_of_file(files.confusables),
            text_of_file(files.benign), text_of_file(files.prefixes), text_of_file(files.domains)};
}

std::string AuthorityTexts::version() const {
    return sha256_of(institutions + confusables + benign + prefixes + domains).substr(0, 12);
}

void build_index(const AuthorityFiles& files, const AuthorityTexts& texts, AuthorityIndex& index) {
    const AuthorityTable institutions(files.institutions, texts.institutions, institution_heads(),
                                      more_institution_heads());
    const AuthorityTable confusables(files.confusables, texts.confusables, {"a", "b"}, {});
    const AuthorityTable benign(files.benign, texts.benign, {"phrase", "why"}, {});
    const AuthorityTable prefixes(files.prefixes, texts.prefixes, {"prefix", "names"}, {});
    const AuthorityTable domains(files.domains, texts.domains, {"domain", "names"}, {"note"});
    const NameMap names = add_institutions(institutions, index);
    link_through_time(institutions, names, index);
    add_names(index, benign);
    index.bigrams = bigrams_of(index.folded);
    add_places(index);
    add_look_alikes(confusables, index);
    index.prefixes = owners_in(prefixes, names);
    sort_longest_first(index.prefixes);
    add_domains(domains, names, index);
    index.version = texts.version();
}

}  // namespace gongwen::institutions
