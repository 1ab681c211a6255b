#include "institutions/lists/import_list.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/csv.h"
#include "core/error.h"
#include "core/text.h"
#include "institutions/authority/authority_table.h"
#include "institutions/lists/list_encoding.h"
#include "institutions/lists/list_rows.h"

namespace gongwen::institutions {
namespace {

using Heads = std::vector<std::string_view>;

constexpr std::size_t kShortestName = 2;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kShortestDay = 6;

/// Where each column is called what, whichever list it is.
struct Columns {
    std::optional<std::size_t> name;
    std::optional<std::size_t> code;
    std::optional<std::size_t> address;
    std::optional<std::size_t> parent;
    std::optional<std::size_t> valid_from;
    std::optional<std::size_t> abolished;
    std::optional<std::size_t> successor;
    std::optional<std::size_t> successor_from;
    std::optional<std::size_t> predecessor;
    std::optional<std::size_t> over;  ///< 裁撤註記
};

std::optional<std::size_t> column(const CsvRow& heads, const Heads& words) {
    for (const std::string_view word : words) {
        const auto found = std::find_if(heads.begin(), heads.end(), [&](const std::string& head) {
            return trimmed(head) == word;
        });
        if (found != heads.end()) return static_cast<std::size_t>(found - heads.begin());
    }
    return std::nullopt;
}

Columns columns_in(const CsvRow& heads) {
    return {column(heads, {"機關名稱", "機關全銜", "全銜", "單位名稱", "名稱", "OrgName"}),
            column(heads, {"機關代碼", "機關代號", "單位代碼", "代碼", "OrgCode"}),
            column(heads, {"機關地址", "地址", "Address"}),
            column(heads, {"主管機關名稱"}),
            column(heads, {"機關生效日期", "生效日期"}),
            column(heads, {"機關裁撤日期", "裁撤日期"}),
            column(heads, {"新機關名稱"}),
            column(heads, {"新機關生效日", "新機關生效日期"}),
            column(heads, {"舊機關名稱"}),
            column(heads, {"裁撤註記"})};
}

std::optional<ListKind> kind_of(const CsvRow& heads, const Columns& columns) {
    if (!columns.name || !columns.code) return std::nullopt;
    if (column(heads, {"OID"})) return ListKind::ObjectIdentifiers;
    return columns.valid_from ? ListKind::AgencyCodes : ListKind::AddressBook;
}

/// 20120701, 1010701, 01010701 or any form that people write, a time behind it left out; nothing
/// for an empty text, for zeros, and for 99991231 (of the Republic 9991231), the end of days.
std::optional<Date> day_in(const std::string& text, const char* head) {
    std::string day = trimmed(text);
    const std::size_t time = day.find_first_of("T ");
    if (time != std::string::npos && time >= kShortestDay) day.resize(time);
    if (day.find_first_not_of("0/-.") == std::string::npos) return std::nullopt;
    if (day.starts_with("999")) return std::nullopt;
    const bool all_digits = day.find_first_not_of("0123456789") == std::string::npos;
    std::optional<Date> date;
    if (all_digits && day.size() == 8 && day.front() != '0') {
        date = date_from_iso(
            fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6)));
    } else {
        date = parse_date(all_digits && day.size() == 8 ? day.substr(1) : day);
    }
    if (!date) {
        throw std::invalid_argument(
            fmt::format("{} \"{}\" is no date; write 20120701 or 1010701", head, day));
    }
    return date;
}

/// Spaces of layout gone; a half-width bracket stays as it is.
std::string name_in(const std::string& field, const char* head) {
    std::string name = to_utf8(without_spaces(to_utf32(field)));
    const std::u32string letters = to_utf32(name);
    if (letters.empty()) return name;
    if (letters.size() < kShortestName || letters.size() > kLongestName) {
        throw std::invalid_argument(fmt::format("{} \"{}\" is no name: {} characters; correct it",
                                                head, name, letters.size()));
    }
    const auto is_private = [](char32_t c) { return c >= U'\uE000' && c <= U'\uF8FF'; };
    if (std::any_of(letters.begin(), letters.end(), is_private)) {
        throw std::invalid_argument(
            fmt::format("{} \"{}\" holds a character made by its office (造字); write the one of "
                        "Unicode",
                        head, name));
    }
    const bool strange = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        return c < U' ' || c == U'\uFFFD' || c == U';';
    });
    if (strange) {
        throw std::invalid_argument(
            fmt::format("{} \"{}\" holds signs that no name has; correct it", head, name));
    }
    return name;
}

/// Names of several agencies, divided by ; or 、 or line breaks; 臺中市政府(原臺中縣) is one.
std::vector<std::string> names_in(const std::string& field, const char* head) {
    std::vector<std::string> names;
    const std::u32string text = to_utf32(field);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(U";；、\r\n", begin), text.size());
        std::string name = name_in(to_utf8(text.substr(begin, end - begin)), head);
        const bool fresh = std::find(names.begin(), names.end(), name) == names.end();
        if (!name.empty() && fresh) names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

/// Upper case, as codes are written. A spreadsheet makes 3.01E+09 of a code.
std::string code_in(const std::string& field) {
    std::string code = to_utf8(fold_width(to_utf32(trimmed(field))));
    std::transform(code.begin(), code.end(), code.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (code.find_first_of(".+") != std::string::npos) {
        throw std::invalid_argument(fmt::format(
            "機關代碼 \"{}\" was made a number by a spreadsheet; take the list as it was "
            "published",
            code));
    }
    return code;
}

class RowReader {
  public:
    RowReader(const CsvRow& row, const Columns& columns) : row_(row), columns_(columns) {}

    ListedInstitution read(std::size_t line) const {
        ListedInstitution one;
        one.line = line;
        one.name = name_in(text(columns_.name), "機關名稱");
        if (one.name.empty()) throw std::invalid_argument("the name is missing; fill it in");
        one.code = code_in(text(columns_.code));
        one.address = trimmed(text(columns_.address));
        one.parent = name_in(text(columns_.parent), "主管機關名稱");
        one.valid_from = day_in(text(columns_.valid_from), "機關生效日期");
        one.abolished = day_in(text(columns_.abolished), "機關裁撤日期");
        one.successors = names_in(text(columns_.successor), "新機關名稱");
        one.successor_from = day_in(text(columns_.successor_from), "新機關生效日");
        one.predecessor = name_in(text(columns_.predecessor), "舊機關名稱");
        if (one.valid_from && one.abolished && *one.abolished < *one.valid_from) {
            throw std::invalid_argument(
                fmt::format("{} ends before it begins; correct one of the two days", one.name));
        }
        if (is_over() && !one.abolished && one.successors.empty()) {
            throw std::invalid_argument(
                fmt::format("{} is marked as abolished, without a day or a successor; add one of "
                            "them",
                            one.name));
        }
        return one;
    }

  private:
    bool is_over() const {
        const std::string mark = trimmed(text(columns_.over));
        return mark == "Y" || mark == "y" || mark == "1" || mark == "是" || mark == "裁撤";
    }

    std::string text(const std::optional<std::size_t>& column) const {
        return column ? row_[*column] : std::string();
    }

    const CsvRow& row_;
    const Columns& columns_;
};

/// The row with the heads: the first, or one of the next behind a title.
std::optional<std::size_t> heads_in(const NumberedRows& rows) {
    constexpr std::size_t kRowsAbove = 4;
    for (std::size_t i = 0; i < rows.size() && i <= kRowsAbove; ++i) {
        if (kind_of(rows[i].fields, columns_in(rows[i].fields))) return i;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(ListKind kind) {
    switch (kind) {
        case ListKind::AgencyCodes:
            return "機關代碼";
        case ListKind::AddressBook:
            return "地址簿";
        case ListKind::ObjectIdentifiers:
            return "OID";
    }
    return "";
}

InstitutionList read_list(std::string_view bytes, const std::string& file) {
    const DecodedList decoded = decode_list(bytes, file);
    const NumberedRows rows =
        is_json(decoded.text) ? rows_of_json(decoded.text, file) : rows_of_csv(decoded.text);
    const auto first = heads_in(rows);
    if (!first) {
        throw Error(ErrorKind::Usage, file,
                    fmt::format("is none of the lists that can be imported: its first line must "
                                "name the columns 機關代碼 and 機關名稱 (docs/names.md){}",
                                rows.empty() ? "; it is empty"
                                             : fmt::format("; it names {}",
                                                           fmt::join(rows[0].fields, ", "))));
    }
    const CsvRow& heads = rows[*first].fields;
    const Columns columns = columns_in(heads);
    InstitutionList list{*kind_of(heads, columns), file, decoded.encoding, {}, {}};
    for (std::size_t i = *first + 1; i < rows.size(); ++i) {
        const NumberedRow& row = rows[i];
        try {
            if (!row.wrong.empty()) throw std::invalid_argument(row.wrong);
            if (row.fields.size() != heads.size()) {
                throw std::invalid_argument(fmt::format(
                    "{} fields where {} were expected; quote a field that holds a comma",
                    row.fields.size(), heads.size()));
            }
            list.rows.push_back(RowReader(row.fields, columns).read(row.line));
        } catch (const std::invalid_argument& wrong) {
            list.bad_rows.push_back({row.line, wrong.what()});
        }
    }
    return list;
}

InstitutionList read_list(const std::filesystem::path& file) {
    return read_list(text_of_file(file), file.filename().string());
}

}  // namespace gongwen::institutions
