#include "institutions/list_rows.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace gongwen::institutions {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view text) {
    return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

std::string text_of(const ordered_json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

NumberedRows rows_of_csv(std::string_view text) {
    NumberedRows rows;
    std::size_t line = 1;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        std::size_t breaks = 0;
        for (bool quoted = false; end < text.size(); ++end) {
            if (text[end] == '"') quoted = !quoted;
            if (text[end] != '\n') continue;
            ++breaks;
            if (!quoted) break;
        }
        std::vector<CsvRow> parsed = parse_csv(text.substr(begin, end - begin));
        if (!parsed.empty()) rows.emplace_back(line, std::move(parsed.front()));
        line += breaks;
        begin = end + 1;
    }
    return rows;
}

bool is_json(std::string_view text) {
    const std::string_view content = without_mark(text);
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && content[first] == '[';
}

NumberedRows rows_of_json(std::string_view text, const std::string& file) {
    const auto list = ordered_json::parse(without_mark(text), nullptr, false);
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
    NumberedRows rows{{0, heads}};
    for (std::size_t i = 0; i < list.size(); ++i) {
        CsvRow row;
        for (const std::string& head : heads) {
            row.push_back(list[i].contains(head) ? text_of(list[i][head]) : std::string());
        }
        rows.emplace_back(i + 1, std::move(row));
    }
    return rows;
}

}  // namespace gongwen::institutions
