#include "extract/template/table_reader.h"

#include <array>
#include <numeric>

namespace gongwen::extract {
namespace {

using View = std::string_view;

std::size_t edit_distance(View a, View b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            row[j + 1] = std::min({changed, above + 1, row[j] + 1});
            diagonal = above;
        }
    }
    return row.back();
}

View line_at(View text, std::size_t number) {
    for (std::size_t line = 1; line < number && !text.empty(); ++line) {
        text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
    }
    return text.substr(0, text.find('\n'));
}

bool holds_any(View line, const auto& signs) {
    return std::any_of(signs.begin(), signs.end(),
                       [&](View sign) { return line.find(sign) != View::npos; });
}

/// What people write by mistake; "" where the parser's own words must do.
std::string advice_on(View line) {
    constexpr std::array<View, 5> kQuotes{"“", "”", "「", "」", "＂"};
    constexpr std::array<View, 4> kWideSigns{"，", "［", "］", "＝"};
    const auto quotes = std::count(line.begin(), line.end(), '"');
    if (quotes % 2 == 1) return "a text does not end on its line; write \" on both sides of it";
    if (quotes == 0 && holds_any(line, kQuotes))
        return "write texts between \"…\", not “…” or 「…」";
    if (holds_any(line, kWideSigns)) return "write the signs = , [ ] in half width";
    for (const View name : {View("field"), View("rule")}) {
        if (line.starts_with(fmt::format("[{}]", name))) return fmt::format("write [[{}]]", name);
    }
    return "";
}

}  // namespace

std::string meant_of(View written, const std::vector<View>& words) {
    constexpr std::size_t kMostEdits = 2;
    const auto nearest = std::min_element(words.begin(), words.end(), [&](View a, View b) {
        return edit_distance(written, a) < edit_distance(written, b);
    });
    if (nearest == words.end()) return "";
    const std::size_t edits = edit_distance(written, *nearest);
    if (edits > kMostEdits || 2 * edits >= nearest->size()) return "";
    return fmt::format("did you mean \"{}\"? ", *nearest);
}

toml::table parse_toml(View text, const std::string& file) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        const auto line = error.source().begin.line;
        const std::string advice = advice_on(line_at(text, line));
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file, line),
                    advice.empty() ? std::string(error.description()) : advice);
    }
}

}  // namespace gongwen::extract
