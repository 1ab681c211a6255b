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
    std::string code{};                        ///< 機關代碼: A21010000I
    std::vector<std::string> variants{};       ///< spellings that are no error
    std::vector<std::string> email_domains{};  ///< moi.gov.tw
    std::string address{};
    std::string source{};  ///< the list the row came from; "": the file itself

    /// An unknown bound is no bound.
    bool valid_on(const Date& date) const {
        return (!valid_from || *valid_from <= date) && (!valid_to || date <= *valid_to);
    }
};

struct AuthorityIndex;  // authority_index.h: what this folder's own files look names up in

class Authority {
  public:
    /// Reads institutions.csv, confusables.csv, benign.csv, prefixes.csv, domains.csv and
    /// name_words.toml; what `own` (a folder of the user's) holds of them is taken instead. Its
    /// compiled form is used where it was made of these very files; a damaged one is made anew
    /// (authority_compiled.h). Throws Error(PartMissing) where a file is missing, Error(Usage) with
    /// file and line for a wrong row.
    static Authority load(const std::filesystem::path& folder,
                          const std::filesystem::path& own = {});
    ~Authority();
    Authority(Authority&&) noexcept;
    Authority& operator=(Authority&&) noexcept;

    std::span<const Institution> institutions() const;
    /// By exact name (width and variants folded), or nullptr.
    const Institution* find(std::string_view name) const;
    /// By a short name (金管會); the one valid today, which is the last of its line, first.
    std::vector<const Institution*> find_short(std::string_view name) const;
    /// All names the institution ever had, itself included: predecessors and successors.
    std::vector<const Institution*> through_time(std::string_view name) const;
    /// What the institution of that name was called on `date`: itself, a predecessor or successor;
    /// nullptr for an unknown name, or where no single name of its line was valid then.
    const Institution* on(std::string_view name, const Date& date) const;
    /// Who numbers its letters with this 字 (台內資: 內政部); nullptr where the list does not tell.
    const Institution* by_prefix(std::string_view prefix, const std::optional<Date>& date) const;
    /// Who uses addresses of that domain or below it (mail.moi.gov.tw: 內政部), through time.
    std::vector<const Institution*> by_domain(std::string_view domain) const;
    /// The beginnings of the 字 of that institution's numbers.
    std::vector<std::string> prefixes_of(std::string_view name) const;
    std::vector<std::string> domains_of(std::string_view name) const;
    /// Also true for a character and itself.
    bool look_alike(char32_t a, char32_t b) const;
    /// Changes whenever the data does; part of a record's version.
    std::string version() const;

    const AuthorityIndex& index() const { return *index_; }

  private:
    Authority();
    std::unique_ptr<AuthorityIndex> index_;
};

}  // namespace gongwen::institutions
