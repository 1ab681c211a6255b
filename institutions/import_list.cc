#include "institutions/import_list.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "core/csv.h"
#include "core/error.h"
#include "core/text.h"
#include "institutions/authority_table.h"
#include "institutions/list_rows.h"

namespace gongwen::institutions {
namespace {

using Heads = std::vector<std::string_view>;

constexpr std::size_t kShortestName = 2;
constexpr std::size_t kLongestName = 60;

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
            column(heads, {"機關生效日期"}),
            column(heads, {"機關裁撤日期"}),
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

/// 20120701 or 1010701; nothing for an empty text, for zeros, and for 99991231, the end of days.
std::optional<Date> compact_date(const std::string& text, const char* head) {
    const std::string digits = trimmed(text);
    if (digits.find_first_not_of('0') == std::string::npos) return std::nullopt;
    if (digits.starts_with("9999")) return std::nullopt;
    const bool all_digits = digits.find_first_not_of("0123456789") == std::string::npos;
    const bool usual = all_digits && digits.size() >= 6 && digits.size() <= 8;
    const auto date =
        usual ? parse_date(digits.size() == 8 ? digits.substr(0, 4) + "-" + digits.substr(4, 2) +
                                                    "-" + digits.substr(6, 2)
                                              : digits)
              : parse_date(digits);
    if (!date) throw std::invalid_argument(fmt::format("{} \"{}\" is no date", head, digits));
    return date;
}

/// Spaces of layout gone; a half-width bracket stays as it is.
std::string name_in(const std::string& field, const char* head) {
    std::string name = to_utf8(without_spaces(to_utf32(field)));
    const std::u32string letters = to_utf32(name);
    if (letters.empty()) return name;
    if (letters.size() < kShortestName || letters.size() > kLongestName) {
        throw std::invalid_argument(
            fmt::format("{} \"{}\" is no name: {} characters", head, name, letters.size()));
    }
    const bool strange = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        return c < U' ' || c == U'\uFFFD' || c == U';';
    });
    if (strange)
        throw std::invalid_argument(
            fmt::format("{} \"{}\" holds signs that no name has", head, name));
    return name;
}

class RowReader {
  public:
    RowReader(const CsvRow& row, const Columns& columns) : row_(row), columns_(columns) {}

    ListedInstitution read(std::size_t line) const {
        ListedInstitution one;
        one.line = line;
        one.name = name_in(text(columns_.name), "機關名稱");
        if (one.name.empty()) throw std::invalid_argument("the name is missing");
        one.code = trimmed(text(columns_.code));
        one.address = trimmed(text(columns_.address));
        one.parent = name_in(text(columns_.parent), "主管機關名稱");
        one.valid_from = compact_date(text(columns_.valid_from), "機關生效日期");
        one.abolished = compact_date(text(columns_.abolished), "機關裁撤日期");
        one.successor = name_in(text(columns_.successor), "新機關名稱");
        one.successor_from = compact_date(text(columns_.successor_from), "新機關生效日");
        one.predecessor = name_in(text(columns_.predecessor), "舊機關名稱");
        if (one.valid_from && one.abolished && *one.abolished < *one.valid_from) {
            throw std::invalid_argument(fmt::format("{} ends before it begins", one.name));
        }
        if (is_over() && !one.abolished && one.successor.empty()) {
            throw std::invalid_argument(
                fmt::format("{} is marked as abolished, without a day or a successor", one.name));
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

void refuse_unless_utf8(std::string_view text, const std::string& file) {
    if (text.find("\xEF\xBF\xBD") != std::string_view::npos) return;  // says so itself
    if (to_utf32(text).find(U'\uFFFD') == std::u32string::npos) return;
    throw Error(ErrorKind::Usage, file,
                "is not UTF-8; save it as UTF-8 (from Big5: iconv -f BIG5-HKSCS -t UTF-8)");
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

InstitutionList read_list(std::string_view text, const std::string& file) {
    refuse_unless_utf8(text, file);
    const auto rows = is_json(text) ? rows_of_json(text, file) : rows_of_csv(text);
    const CsvRow heads = rows.empty() ? CsvRow{} : rows.front().second;
    const Columns columns = columns_in(heads);
    const auto kind = kind_of(heads, columns);
    if (!kind) {
        throw Error(ErrorKind::Usage, file,
                    "is none of the lists that can be imported: its first line must name the "
                    "columns 機關代碼 and 機關名稱 (docs/names.md)");
    }
    InstitutionList list{*kind, file, {}, {}};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& [line, row] = rows[i];
        try {
            if (row.size() != heads.size()) {
                throw std::invalid_argument(
                    fmt::format("{} fields where {} were expected", row.size(), heads.size()));
            }
            list.rows.push_back(RowReader(row, columns).read(line));
        } catch (const std::invalid_argument& wrong) {
            list.bad_rows.push_back({line, wrong.what()});
        }
    }
    return list;
}

InstitutionList read_list(const std::filesystem::path& file) {
    return read_list(text_of_file(file), file.filename().string());
}

}  // namespace gongwen::institutions
