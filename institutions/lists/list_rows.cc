#include "institutions/lists/list_rows.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace gongwen::institutions {
namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

struct RowText {
    std::size_t size = 0;    ///< with its line break
    std::size_t breaks = 0;  ///< in it
    bool unclosed = false;   ///< a quotation mark has no end, or one within its field
};

RowText first_line(std::string_view text) {
    return {std::min(text.find('\n'), text.size() - 1) + 1, 1, true};
}

/// Behind the field that begins at `at`.
std::size_t end_of_field(std::string_view text, std::size_t at, bool& unclosed) {
    constexpr std::string_view kEnds = ",\r\n";
    if (at >= text.size() || text[at] != '"') {
        return std::min(text.find_first_of(",\n", at), text.size());
    }
    for (std::size_t close = text.find('"', at + 1); close != std::string_view::npos;
         close = text.find('"', close + 2)) {
        const bool doubled = close + 1 < text.size() && text[close + 1] == '"';
        if (doubled) continue;
        const bool ends =
            close + 1 == text.size() || kEnds.find(text[close + 1]) != std::string_view::npos;
        if (!ends) break;
        return std::min(text.find_first_of(",\n", close), text.size());
    }
    unclosed = true;
    return text.size();
}

/// The row that `text` begins with; where it has no end, its first line. A field is quoted where it
/// begins with a quotation mark.
RowText row_at(std::string_view text) {
    RowText row;
    do {
        row.size = end_of_field(text, row.size, row.unclosed);
    } while (!row.unclosed && row.size < text.size() && text[row.size++] == ',');
    if (row.unclosed) return first_line(text);
    row.breaks = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(row.size), '\n'));
    return row;
}

/// Fields of a row: above the heads there may be a title, which has fewer.
std::size_t columns_of(std::string_view text) {
    constexpr int kRowsWithHeads = 5;
    std::size_t columns = 0;
    for (int i = 0; i < kRowsWithHeads && !text.empty(); ++i) {
        const RowText row = row_at(text);
        const std::vector<CsvRow> parsed = parse_csv(text.substr(0, row.size));
        if (!parsed.empty() && !row.unclosed) columns = std::max(columns, parsed.front().size());
        text.remove_prefix(row.size);
    }
    return columns;
}

}  // namespace

NumberedRows rows_of_csv(std::string_view text) {
    NumberedRows rows;
    std::size_t line = 1;
    const std::size_t columns = columns_of(text);
    while (!text.empty()) {
        RowText row = row_at(text);
        std::vector<CsvRow> parsed = parse_csv(text.substr(0, row.size));
        const bool others = !parsed.empty() && parsed.front().size() != columns;
        if (row.breaks > 1 && others) row = first_line(text);
        if (!parsed.empty()) {
            NumberedRow read{line, std::move(parsed.front()), {}};
            if (row.unclosed) read.wrong = "a quotation mark is not closed; close it or double it";
            rows.push_back(std::move(read));
        }
        line += row.breaks;
        text.remove_prefix(row.size);
    }
    return rows;
}

bool is_json(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '[';
}

NumberedRows rows_of_json(std::string_view text, const std::string& file) {
    const auto list = ordered_json::parse(text, nullptr, false);
    const auto is_object = [](const ordered_json& one) { return one.is_object(); };
    if (!list.is_array() || !std::all_of(list.begin(), list.end(), is_object)) {
        throw Error(ErrorKind::Usage, file, "is no list of objects (JSON), or was cut off");
    }
    CsvRow heads;
    for (const ordered_json& one : list) {
        for (const auto& [key, value] : one.items()) {
            if (std::find(heads.begin(), heads.end(), key) == heads.end()) heads.push_back(key);
        }
    }
    NumberedRows rows{{0, heads, {}}};
    for (std::size_t i = 0; i < list.size(); ++i) {
        CsvRow row;
        for (const std::string& head : heads) {
            row.push_back(list[i].contains(head) ? text_of(list[i][head]) : std::string());
        }
        rows.push_back({i + 1, std::move(row), {}});
    }
    return rows;
}

}  // namespace gongwen::institutions
