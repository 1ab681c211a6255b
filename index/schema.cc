#include "index/schema.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace gongwen::index {

const FieldSpec* find_field(std::string_view name) {
    if (name.empty()) return nullptr;
    // Aliases are compared as they are folded: 發文字号 names the same field as 發文字號.
    const std::u32string wanted = fold_variants(to_utf32(name));
    const auto same = [&wanted](std::string_view known) {
        return !known.empty() && fold_variants(to_utf32(known)) == wanted;
    };
    for (const FieldSpec& field : kFields) {
        if (same(field.name) || std::ranges::any_of(field.aliases, same)) return &field;
    }
    return nullptr;
}

std::int64_t change_in(std::string_view tag) {
    std::int64_t change = 0;
    std::from_chars(tag.data(), tag.data() + tag.size(), change);
    return change;
}

}  // namespace gongwen::index
