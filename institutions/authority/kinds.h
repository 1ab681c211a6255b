// What an institution is by its name: a government agency, a financial institution under
// 金融監督管理委員會, or something else. Data: institutions/data/kinds.csv.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

struct InstitutionKind {
    std::string kind;   ///< agency, financial, other, doubtful
    std::string basis;  ///< the law or list that says so
    bool operator==(const InstitutionKind&) const = default;
};

class KindTable {
  public:
    /// Reads kinds.csv. Throws Error(PartMissing) where it is missing, Error(Usage) with file and
    /// line for a wrong row.
    static KindTable load(const std::filesystem::path& folder);

    /// By the authority file where its own kind says enough (部, 會, 署, 局, 法院, 縣市政府), else
    /// by the first row whose pattern fits; nothing where none does.
    std::optional<InstitutionKind> of(std::string_view name, const Authority& authority) const;

    /// The words that `kind` may be.
    static const std::vector<std::string>& words();
    /// Changes whenever the data does; part of a record's version.
    const std::string& version() const { return version_; }

  private:
    enum class Where { Is, Starts, Ends, Holds };
    struct Row {
        std::u32string pattern;  ///< variants folded
        Where where;
        InstitutionKind kind;
    };
    static bool fits(const Row& row, std::u32string_view name);

    std::vector<Row> rows_;
    std::string version_;
};

}  // namespace gongwen::institutions
