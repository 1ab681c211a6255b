#include "index/confusables.h"

#include "core/csv.h"
#include "core/text.h"

namespace gongwen::index {

Confusables Confusables::load(const std::filesystem::path& csv) {
    Confusables known;
    for (const CsvRow& row : read_csv(csv)) {
        if (row.size() < 2) continue;
        const std::u32string a = to_utf32(row[0]);
        const std::u32string b = to_utf32(row[1]);
        // The head of the table is a pair of letters as well: a is not taken for b.
        const bool is_head = row[0] == "a" && row[1] == "b";
        if (a.size() == 1 && b.size() == 1 && !is_head) known.add(a.front(), b.front());
    }
    return known;
}

void Confusables::add(char32_t a, char32_t b) {
    add_one(fold_variant(a), fold_variant(b));
    add_one(fold_variant(b), fold_variant(a));
}

void Confusables::add_one(char32_t from, char32_t to) {
    if (from == to) return;
    std::u32string& others = others_[from];
    if (others.find(to) == others.npos) others += to;
}

std::u32string_view Confusables::of(char32_t c) const {
    const auto found = others_.find(c);
    return found == others_.end() ? std::u32string_view() : std::u32string_view(found->second);
}

}  // namespace gongwen::index
