#include "core/csv.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "core/error.h"

namespace gongwen {

std::vector<CsvRow> parse_csv(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    std::vector<CsvRow> rows;
    CsvRow row;
    std::string field;
    bool quoted = false;
    const auto end_row = [&] {
        row.push_back(std::move(field));
        field.clear();
        if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == '"' && field.empty()) {
            quoted = true;
        } else if (c == ',') {
            row.push_back(std::move(field));
            field.clear();
        } else if (c == '\n') {
            end_row();
        } else if (c != '\r') {
            field += c;
        }
    }
    if (!field.empty() || !row.empty()) end_row();
    return rows;
}

std::vector<CsvRow> read_csv(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::PartMissing, path.string(), "cannot be read");
    return parse_csv(std::string(std::istreambuf_iterator<char>(file), {}));
}

namespace {

/// Spreadsheets of East Asia take the full-width signs for the others.
bool looks_like_formula(std::string_view field) {
    return std::ranges::any_of(
        std::array<std::string_view, 10>{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"},
        [&](std::string_view sign) { return field.starts_with(sign); });
}

}  // namespace

std::string csv_line(const CsvRow& row) {
    std::string out;
    for (const std::string& raw : row) {
        if (&raw != &row.front()) out += ',';
        const std::string field = looks_like_formula(raw) ? "'" + raw : raw;
        if (field.find_first_of(",\"\r\n") == std::string::npos) {
            out += field;
            continue;
        }
        out += '"';
        for (const char c : field) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    return out + "\r\n";
}

}  // namespace gongwen
