#include "extract/values/pattern_repair.h"

#include <vector>

#include "core/look_alikes.h"
#include "core/pattern.h"
#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr int kMostChanges = 3;
constexpr std::size_t kMostPlaces = 12;  ///< a text with more of them is no code

/// A 1 at the end of a cell is read as a closing mark, too.
View readings_of(char32_t c) { return c == U'」' ? View(U"1」") : look_alikes_of(c); }

/// Every text with `changes` look-alikes changed at or behind `from` that matches; stops at two.
void collect(Text& text, std::size_t from, int changes, std::string_view pattern,
             std::vector<std::string>& found) {
    if (changes == 0) {
        std::string changed = to_utf8(text);
        if (matches(changed, pattern)) found.push_back(std::move(changed));
        return;
    }
    for (std::size_t i = from; i < text.size() && found.size() < 2; ++i) {
        const char32_t printed = text[i];
        for (const char32_t other : readings_of(printed)) {
            if (other == printed) continue;
            text[i] = other;
            collect(text, i + 1, changes - 1, pattern, found);
        }
        text[i] = printed;
    }
}

}  // namespace

std::optional<std::string> matching_look_alike(std::string_view utf8, std::string_view pattern) {
    if (matches(utf8, pattern)) return std::nullopt;
    Text text = to_utf32(utf8);
    std::size_t places = 0;
    for (const char32_t c : text) places += readings_of(c).empty() ? 0 : 1;
    const int most = places > kMostPlaces ? 1 : kMostChanges;
    for (int changes = 1; changes <= most; ++changes) {
        std::vector<std::string> found;
        collect(text, 0, changes, pattern, found);
        if (found.size() == 1) return found.front();
        if (!found.empty()) return std::nullopt;
    }
    return std::nullopt;
}

void mend_by_patterns(Record& record, const Template& form) {
    for (const FieldTemplate& field : form.fields) {
        const auto found = record.fields.find(field.name);
        if (field.pattern.empty() || found == record.fields.end()) continue;
        const std::string& text = found->second.text();
        if (text.empty()) continue;
        if (auto mended = matching_look_alike(text, field.pattern)) {
            repair(found->second, std::move(*mended), "misread_character");
        }
    }
}

}  // namespace gongwen::extract
