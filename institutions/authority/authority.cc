#include "institutions/authority/authority.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "core/error.h"
#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_compiled.h"
#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {
namespace {

/// Follows `links`, but not from an office that was merged into its own parent: the parent is no
/// later name of the office, nor the office an earlier name of the parent.
void follow(const AuthorityIndex& index, const std::vector<std::vector<std::size_t>>& links,
            std::size_t from, std::vector<std::size_t>& line) {
    for (const std::size_t to : links[from]) {
        const Institution& a = index.institutions[from];
        const Institution& b = index.institutions[to];
        if (a.parent == b.name || b.parent == a.name) continue;
        if (std::find(line.begin(), line.end(), to) != line.end()) continue;
        line.push_back(to);
        follow(index, links, to, line);
    }
}

bool is_full_name(const KnownName& known) {
    return known.kind == KnownName::Kind::Name || known.kind == KnownName::Kind::Variant;
}

/// moi.gov.tw, or one of its own below it: mail.moi.gov.tw.
bool is_within(std::u32string_view domain, std::u32string_view owner) {
    return domain.ends_with(owner) &&
           (domain.size() == owner.size() || domain[domain.size() - owner.size() - 1] == U'.');
}

/// A compiled form only saves time: where the folder cannot be written the CSV files do.
void make_anew(const std::filesystem::path& compiled, const AuthorityFiles& files,
               const AuthorityIndex& index) {
    try {
        write_compiled(compiled, files, index);
    } catch (const Error&) {
    }
}

/// The words that `owners` gives to any of `line`.
std::vector<std::string> words_of(const std::vector<Owners>& words, std::size_t institution) {
    std::vector<std::string> found;
    for (const auto& [word, owners] : words) {
        if (std::count(owners.begin(), owners.end(), institution) > 0) {
            found.push_back(to_utf8(word));
        }
    }
    return found;
}

}  // namespace

std::optional<std::size_t> AuthorityIndex::by_name(std::u32string_view folded_name) const {
    const auto found = trie.find(folded_name);
    if (!found || !is_full_name(known[*found])) return std::nullopt;
    return known[*found].institutions.front();
}

std::size_t parent_length(const AuthorityIndex& index, std::u32string_view folded_name) {
    std::size_t length = 0;
    for (const NameTrie::Match& match : index.trie.prefixes_of(folded_name)) {
        const bool parent = match.length >= 3 && match.length + 1 < folded_name.size();
        if (parent && is_full_name(index.known[match.value])) length = match.length;
    }
    return length;
}

std::vector<std::size_t> line_of(const AuthorityIndex& index, std::size_t institution) {
    std::vector<std::size_t> line{institution};
    follow(index, index.predecessors, institution, line);
    follow(index, index.successors, institution, line);
    return line;
}

bool same_through_time(const AuthorityIndex& index, std::size_t a, std::size_t b) {
    const std::vector<std::size_t> line = line_of(index, a);
    return std::find(line.begin(), line.end(), b) != line.end();
}

Authority::Authority() : index_(std::make_unique<AuthorityIndex>()) {}
Authority::~Authority() = default;
Authority::Authority(Authority&&) noexcept = default;
Authority& Authority::operator=(Authority&&) noexcept = default;

Authority Authority::load(const std::filesystem::path& folder, const std::filesystem::path& own) {
    const AuthorityFiles files = AuthorityFiles::in(folder, own);
    Authority authority;
    const std::filesystem::path compiled = compiled_file(files.institutions);
    const Compiled state = read_compiled(compiled, files, *authority.index_);
    if (state != Compiled::Read) build_index(files, AuthorityTexts::read(files), *authority.index_);
    if (state == Compiled::Damaged) make_anew(compiled, files, *authority.index_);
    authority.index_->words = NameWords::load(files.words);
    return authority;
}

std::span<const Institution> Authority::institutions() const { return index_->institutions; }

const Institution* Authority::find(std::string_view name) const {
    const auto found = index_->by_name(folded_name(name));
    return found ? &index_->institutions[*found] : nullptr;
}

std::vector<const Institution*> Authority::find_short(std::string_view name) const {
    std::vector<const Institution*> owners;
    const auto found = index_->by_short_name.find(folded_name(name));
    if (found == index_->by_short_name.end()) return owners;
    for (const std::size_t owner : found->second) owners.push_back(&index_->institutions[owner]);
    return owners;
}

std::vector<const Institution*> Authority::through_time(std::string_view name) const {
    std::vector<const Institution*> names;
    const auto found = index_->by_name(folded_name(name));
    if (!found) return names;
    for (const std::size_t one : line_of(*index_, *found)) {
        names.push_back(&index_->institutions[one]);
    }
    return names;
}

const Institution* Authority::on(std::string_view name, const Date& date) const {
    std::vector<const Institution*> valid;
    for (const Institution* one : through_time(name)) {
        if (!one->valid_on(date)) continue;
        if (one->name == find(name)->name) return one;
        valid.push_back(one);
    }
    if (valid.size() == 1) return valid.front();
    // 經濟部國際貿易署 was 國際貿易局 and 貿易調查委員會; the one is meant that is all but called
    // so.
    constexpr std::size_t kAllBut = 1;
    const Institution* alike = nullptr;
    for (const Institution* one : valid) {
        const std::size_t changes = edit_distance(folded_name(one->name), folded_name(name));
        if (changes > kAllBut) continue;
        if (alike != nullptr) return nullptr;
        alike = one;
    }
    return alike;
}

const Institution* Authority::by_prefix(std::string_view prefix,
                                        const std::optional<Date>& date) const {
    const std::u32string wanted = folded_name(prefix);
    for (const auto& [head, owners] : index_->prefixes) {
        if (!wanted.starts_with(head)) continue;
        for (const std::size_t owner : owners) {
            const Institution& one = index_->institutions[owner];
            if (!date ? owners.size() == 1 : one.valid_on(*date)) return &one;
        }
        return nullptr;
    }
    return nullptr;
}

std::vector<const Institution*> Authority::by_domain(std::string_view domain) const {
    const std::u32string wanted = folded_name(domain);
    std::vector<const Institution*> found;
    for (const auto& [word, owners] : index_->domains) {
        if (!is_within(wanted, word)) continue;
        for (const std::size_t owner : owners) found.push_back(&index_->institutions[owner]);
        break;
    }
    return found;
}

std::vector<std::string> Authority::prefixes_of(std::string_view name) const {
    const auto found = index_->by_name(folded_name(name));
    return found ? words_of(index_->prefixes, *found) : std::vector<std::string>{};
}

std::vector<std::string> Authority::domains_of(std::string_view name) const {
    const auto found = index_->by_name(folded_name(name));
    return found ? words_of(index_->domains, *found) : std::vector<std::string>{};
}

bool Authority::look_alike(char32_t a, char32_t b) const {
    return a == b || index_->look_alikes.contains(pair_key(a, b));
}

std::string Authority::version() const { return index_->version + index_->words.version; }

}  // namespace gongwen::institutions
