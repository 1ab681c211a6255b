#include "extract/draft/usual_labels.h"

#include <fstream>
#include <iterator>

#include "extract/template/label_text.h"
#include "extract/template/table_reader.h"

namespace gongwen::extract {
namespace {

constexpr double kAlike = 0.75;

template <typename Entries>
const typename Entries::value_type* most_alike(const Entries& entries, std::u32string_view label) {
    const typename Entries::value_type* best = nullptr;
    double likeness = kAlike;
    for (const auto& entry : entries) {
        for (const std::u32string& known : entry.labels) {
            const double found = label_likeness(label, known);
            if (found < likeness || (best && found == likeness)) continue;
            likeness = found;
            best = &entry;
        }
    }
    return best;
}

}  // namespace

UsualLabels UsualLabels::load(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::PartMissing, file.string(), "the usual labels are not there");
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const toml::table table = parse_toml(text, file.string());
    const TableReader reader(table, file.string(), "");
    reader.allow_only({"label", "kind", "row_head"});
    UsualLabels usual;
    reader.each("label", [&](const toml::table& element) {
        const TableReader label(element, file.string(), "label");
        label.allow_only({"name", "kind", "pattern", "labels"});
        usual.labels.push_back({label.required_text("name"), kind_from(label, "kind"),
                                label.phrases("labels"), label.text("pattern")});
    });
    reader.each("kind", [&](const toml::table& element) {
        const TableReader kind(element, file.string(), "kind");
        kind.allow_only({"kind", "words"});
        usual.kinds.push_back({kind_from(kind, "kind"), kind.phrases("words")});
    });
    reader.each("row_head", [&](const toml::table& element) {
        const TableReader head(element, file.string(), "row_head");
        head.allow_only({"prefix", "labels"});
        usual.row_heads.push_back({head.required_text("prefix"), head.phrases("labels")});
    });
    return usual;
}

const UsualLabel* UsualLabels::entry_of(std::u32string_view label) const {
    if (const UsualLabel* known = most_alike(labels, label)) return known;
    // 用印事由 is a 事由.
    const UsualLabel* longest = nullptr;
    std::size_t length = 0;
    for (const UsualLabel& entry : labels) {
        for (const std::u32string& known : entry.labels) {
            if (known.size() <= length || !label.ends_with(known)) continue;
            length = known.size();
            longest = &entry;
        }
    }
    return longest;
}

std::string UsualLabels::name_of(std::u32string_view label) const {
    const UsualLabel* entry = entry_of(label);
    return entry ? entry->name : "";
}

std::string UsualLabels::pattern_of(std::u32string_view label) const {
    const UsualLabel* entry = entry_of(label);
    return entry ? entry->pattern : "";
}

FieldKind UsualLabels::kind_of(std::u32string_view label) const {
    if (const UsualLabel* known = most_alike(labels, label)) return known->kind;
    const FieldKind kind = kind_by_words(label);
    // 住居所、電話: two kinds of value in one room.
    const std::size_t joint = label.find_first_of(U"、及與或／/");
    const bool is_joint = joint != label.npos && joint > 1 && joint + 2 < label.size();
    const bool alike = !is_joint || kind_by_words(label.substr(0, joint)) == kind;
    return alike ? kind : FieldKind::Text;
}

FieldKind UsualLabels::kind_by_words(std::u32string_view label) const {
    FieldKind kind = FieldKind::Text;
    std::size_t end = 0;
    for (const TellingWords& telling : kinds) {
        for (const std::u32string& word : telling.words) {
            const std::size_t at = label.rfind(word);
            if (at == std::u32string_view::npos || at + word.size() <= end) continue;
            end = at + word.size();
            kind = telling.kind;
        }
    }
    // 保證人地址 is an address, 會計單位 signs.
    const UsualLabel* entry = entry_of(label);
    return entry && end < label.size() ? entry->kind : kind;
}

std::string UsualLabels::prefix_of(std::u32string_view row_head) const {
    const UsualRowHead* known = most_alike(row_heads, row_head);
    return known ? known->prefix : "";
}

}  // namespace gongwen::extract
