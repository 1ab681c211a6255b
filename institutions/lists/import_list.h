// Reads the public lists of institutions as they are downloaded (docs/names.md): agency codes with
// their history, the address book of the exchange of letters, object identifiers.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roc_date.h"

namespace gongwen::institutions {

enum class ListKind {
    AgencyCodes,        ///< 行政院所屬中央及地方機關代碼
    AddressBook,        ///< 公文電子交換系統地址簿
    ObjectIdentifiers,  ///< 政府機關OID
};
/// 機關代碼, 地址簿, OID: what a row's `source` says.
std::string_view name_of(ListKind kind);

/// One row of a list.
struct ListedInstitution {
    std::size_t line = 0;
    std::string name;
    std::string code;
    std::string address;
    std::string parent;              ///< 主管機關名稱
    std::optional<Date> valid_from;  ///< 機關生效日期
    std::optional<Date> abolished;   ///< 機關裁撤日期
    std::vector<std::string> successors;  ///< 新機關名稱, several divided by ; ； 、 or line breaks
    std::optional<Date> successor_from;
    std::string predecessor;  ///< 舊機關名稱
};

/// A row that cannot be used, why, and what to do.
struct BadRow {
    std::size_t line = 0;
    std::string reason;
};

struct InstitutionList {
    ListKind kind = ListKind::AgencyCodes;
    std::string file;      ///< its name, without folders
    std::string encoding;  ///< UTF-8, UTF-16, Big5
    std::vector<ListedInstitution> rows;
    std::vector<BadRow> bad_rows;
};

/// Which list it is, its heads tell, in whatever order they stand; a title may stand above them.
/// UTF-8, UTF-16 or Big5; fields may be quoted and hold commas and line breaks; days may be
/// Gregorian or of the Republic. Throws Error(PartMissing) where the file cannot be read,
/// Error(Usage) where it is no such list or in no such encoding.
InstitutionList read_list(const std::filesystem::path& file);
InstitutionList read_list(std::string_view text, const std::string& file);

}  // namespace gongwen::institutions
