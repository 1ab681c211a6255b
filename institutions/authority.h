// The authority file: institution names through time, with successors, parents, short names and the
// characters that look alike. Data: institutions/data/*.csv (described in its README).

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/roc_date.h"

namespace gongwen::institutions {

struct Institution {
    std::string name;
    std::vector<std::string> short_names;
    std::optional<Date> valid_from;  ///< nothing: unknown
    std::optional<Date> valid_to;    ///< last valid day; nothing: still valid, or unknown
    std::vector<std::string> successors;
    std::string parent;
    std::string kind;
    std::string note;
};

class Authority {
  public:
    /// Reads institutions.csv and confusables.csv. Throws Error(PartMissing) or Error(Usage).
    static Authority load(const std::filesystem::path& folder);
    ~Authority();
    Authority(Authority&&) noexcept;
    Authority& operator=(Authority&&) noexcept;

    std::span<const Institution> institutions() const;
    /// By exact name (width and variants folded), or nullptr.
    const Institution* find(std::string_view name) const;
    /// By a short name (金管會); the one valid on `date` first.
    std::vector<const Institution*> find_short(std::string_view name) const;
    /// All names the institution ever had, itself included: predecessors and successors.
    std::vector<const Institution*> through_time(std::string_view name) const;
    bool look_alike(char32_t a, char32_t b) const;
    std::string version() const;

  private:
    Authority();
    friend class NameFinder;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gongwen::institutions
