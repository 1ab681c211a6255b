#include "institutions/authority.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "core/csv.h"
#include "core/error.h"
#include "core/sha256.h"
#include "core/text.h"
#include "institutions/authority_index.h"

namespace gongwen::institutions {
namespace {

constexpr std::size_t kShortestTail = 4;

/// One data file: rows with their line numbers, so that a wrong one can be named.
class Table {
  public:
    Table(const std::filesystem::path& path, const CsvRow& heads) : path_(path) {
        std::ifstream file(path, std::ios::binary);
        if (!file) throw Error(ErrorKind::PartMissing, path.string(), "cannot be read");
        text_.assign(std::istreambuf_iterator<char>(file), {});
        std::size_t begin = 0;
        for (std::size_t line = 1; begin < text_.size(); ++line) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            const std::vector<CsvRow> row = parse_csv(text_.substr(begin, end - begin));
            if (!row.empty()) take(line, row.front(), heads);
            begin = end + 1;
        }
    }

    struct Row {
        std::size_t line = 0;
        CsvRow fields;
    };
    const std::vector<Row>& rows() const { return rows_; }
    const std::string& text() const { return text_; }

    [[noreturn]] void fail(std::size_t line, const std::string& detail) const {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", path_.string(), line), detail);
    }

  private:
    void take(std::size_t line, const CsvRow& fields, const CsvRow& heads) {
        if (line == 1) {
            if (fields != heads) fail(line, fmt::format("expected {}", fmt::join(heads, ",")));
        } else if (fields.size() != heads.size()) {
            fail(line,
                 fmt::format("{} fields where {} were expected", fields.size(), heads.size()));
        } else {
            rows_.push_back({line, fields});
        }
    }

    std::filesystem::path path_;
    std::string text_;
    std::vector<Row> rows_;
};

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        if (end > 0) parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

std::u32string folded(std::string_view utf8) {
    return fold_variants(without_spaces(to_utf32(utf8)));
}

std::optional<Date> date_of(const Table& table, std::size_t line, const std::string& text) {
    if (text.empty()) return {};
    const std::optional<Date> date = date_from_iso(text);
    if (!date) table.fail(line, fmt::format("\"{}\" is no date; use YYYY-MM-DD", text));
    return date;
}

void read_institutions(const Table& table, AuthorityIndex& index) {
    for (const auto& [line, row] : table.rows()) {
        Institution one{row[0],
                        split(row[1]),
                        date_of(table, line, row[2]),
                        date_of(table, line, row[3]),
                        split(row[4]),
                        row[5],
                        row[6],
                        row[7]};
        if (one.name.empty()) table.fail(line, "a name is missing");
        if (one.valid_from && one.valid_to && *one.valid_to < *one.valid_from) {
            table.fail(line, fmt::format("{} ends before it begins", one.name));
        }
        if (!index.by_name.emplace(folded(one.name), index.institutions.size()).second) {
            table.fail(line, fmt::format("{} stands here a second time", one.name));
        }
        index.folded.push_back(folded(one.name));
        index.institutions.push_back(std::move(one));
    }
}

std::size_t known_institution(const Table& table, std::size_t line, const AuthorityIndex& index,
                              const std::string& name) {
    const auto found = index.by_name.find(folded(name));
    if (found == index.by_name.end()) {
        table.fail(line, fmt::format("{} is not among the institutions", name));
    }
    return found->second;
}

void link_through_time(const Table& table, AuthorityIndex& index) {
    index.successors.resize(index.institutions.size());
    index.predecessors.resize(index.institutions.size());
    for (std::size_t i = 0; i < index.institutions.size(); ++i) {
        for (const std::string& name : index.institutions[i].successors) {
            const std::size_t successor =
                known_institution(table, table.rows()[i].line, index, name);
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
            std::vector<std::size_t>& owners = index.by_short_name[folded(name)];
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

/// 憑證管理中心 is what several institutions are: 政府憑證管理中心, 組織及團體憑證管理中心.
bool ends_another_name(const AuthorityIndex& index, const std::u32string& tail,
                       const std::vector<std::size_t>& owners) {
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const bool owner = std::find(owners.begin(), owners.end(), i) != owners.end();
        if (!owner && index.folded[i] != tail && index.folded[i].ends_with(tail)) return true;
    }
    return false;
}

/// A name without its parent, where only one institution (through time) can be meant.
void add_tails(AuthorityIndex& index) {
    std::unordered_map<std::u32string, std::vector<std::size_t>> tails;
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const std::size_t head = parent_length(index, index.folded[i]);
        if (head == 0) continue;
        const std::u32string tail = index.folded[i].substr(head);
        index.units.insert(tail);
        if (tail.size() >= kShortestTail) tails[tail].push_back(i);
    }
    for (const auto& [tail, owners] : tails) {
        if (!is_one_line(index, owners) || ends_another_name(index, tail, owners)) continue;
        add_known(index, tail, {KnownName::Kind::Tail, owners});
    }
}

void add_names(AuthorityIndex& index, const Table& benign) {
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        add_known(index, index.folded[i], {KnownName::Kind::Name, {i}});
    }
    for (const Table::Row& row : benign.rows()) {
        add_known(index, folded(row.fields[0]), {KnownName::Kind::Benign, {}});
    }
    add_short_names(index);
    add_tails(index);
}

void add_bigrams(AuthorityIndex& index) {
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const std::u32string& name = index.folded[i];
        for (std::size_t at = 0; at + 1 < name.size(); ++at) {
            index.bigrams[pair_key(name[at], name[at + 1])].push_back({i, at});
        }
    }
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

void read_look_alikes(const Table& table, AuthorityIndex& index) {
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

void read_prefixes(const Table& table, AuthorityIndex& index) {
    for (const auto& [line, row] : table.rows()) {
        std::vector<std::size_t> owners;
        for (const std::string& name : split(row[1])) {
            owners.push_back(known_institution(table, line, index, name));
        }
        index.prefixes.emplace_back(folded(row[0]), std::move(owners));
    }
    std::stable_sort(index.prefixes.begin(), index.prefixes.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

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

std::vector<std::size_t> line_of(const AuthorityIndex& index, std::size_t institution) {
    std::vector<std::size_t> line{institution};
    follow(index, index.predecessors, institution, line);
    follow(index, index.successors, institution, line);
    return line;
}

}  // namespace

std::size_t parent_length(const AuthorityIndex& index, std::u32string_view folded_name) {
    std::size_t length = 0;
    for (std::size_t head = 3; head + 1 < folded_name.size(); ++head) {
        if (index.by_name.contains(std::u32string(folded_name.substr(0, head)))) length = head;
    }
    return length;
}

Authority::Authority() : index_(std::make_unique<AuthorityIndex>()) {}
Authority::~Authority() = default;
Authority::Authority(Authority&&) noexcept = default;
Authority& Authority::operator=(Authority&&) noexcept = default;

Authority Authority::load(const std::filesystem::path& folder) {
    const Table institutions(
        folder / "institutions.csv",
        {"name", "short_names", "valid_from", "valid_to", "successor", "parent", "kind", "note"});
    const Table confusables(folder / "confusables.csv", {"a", "b"});
    const Table benign(folder / "benign.csv", {"phrase", "why"});
    const Table prefixes(folder / "prefixes.csv", {"prefix", "names"});

    Authority authority;
    AuthorityIndex& index = *authority.index_;
    read_institutions(institutions, index);
    link_through_time(institutions, index);
    add_names(index, benign);
    add_bigrams(index);
    add_places(index);
    read_look_alikes(confusables, index);
    read_prefixes(prefixes, index);
    index.version =
        sha256_of(institutions.text() + confusables.text() + benign.text() + prefixes.text())
            .substr(0, 12);
    return authority;
}

std::span<const Institution> Authority::institutions() const { return index_->institutions; }

const Institution* Authority::find(std::string_view name) const {
    const auto found = index_->by_name.find(folded(name));
    return found == index_->by_name.end() ? nullptr : &index_->institutions[found->second];
}

std::vector<const Institution*> Authority::find_short(std::string_view name) const {
    std::vector<const Institution*> owners;
    const auto found = index_->by_short_name.find(folded(name));
    if (found == index_->by_short_name.end()) return owners;
    for (const std::size_t owner : found->second) owners.push_back(&index_->institutions[owner]);
    return owners;
}

std::vector<const Institution*> Authority::through_time(std::string_view name) const {
    std::vector<const Institution*> names;
    const auto found = index_->by_name.find(folded(name));
    if (found == index_->by_name.end()) return names;
    for (const std::size_t one : line_of(*index_, found->second)) {
        names.push_back(&index_->institutions[one]);
    }
    return names;
}

const Institution* Authority::on(std::string_view name, const Date& date) const {
    const Institution* valid = nullptr;
    for (const Institution* one : through_time(name)) {
        if (!one->valid_on(date)) continue;
        if (one->name == find(name)->name) return one;
        if (valid != nullptr) return nullptr;
        valid = one;
    }
    return valid;
}

const Institution* Authority::by_prefix(std::string_view prefix,
                                        const std::optional<Date>& date) const {
    const std::u32string wanted = folded(prefix);
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

bool Authority::look_alike(char32_t a, char32_t b) const {
    return a == b || index_->look_alikes.contains(pair_key(a, b));
}

std::string Authority::version() const { return index_->version; }

}  // namespace gongwen::institutions
