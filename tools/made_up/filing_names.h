// Draws the names of made-up filings: one that a filing is about, and one that stands at one of its
// places.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "institutions/authority/authority.h"
#include "tools/made_up/chance.h"
#include "tools/made_up/kinship.h"

namespace gongwen::tools {

/// What the name at the one place is to the filing's own. A slip is a finding of its own, and no
/// disagreement.
enum class Kin { Itself, Stranger, Above, Below, Unit, Former, Short, Tail, Variant, Slip };
std::string_view to_string(Kin kin);

/// Where it stands.
enum class Place { Applicant, Seal, Issuer, LetterMail, FormMail, Number, Address, Receiver };
/// As `Mismatch::between` has it.
std::string_view to_string(Place place);

class FilingNames {
  public:
    using Authority = institutions::Authority;
    using Institution = institutions::Institution;

    /// What it is given must outlive it. The words of names.toml must be among the lists.
    FilingNames(Chance& chance, const Authority& authority, const Kinship& kinship, Date day)
        : chance_(chance), authority_(authority), kinship_(kinship), day_(day) {}

    std::string own_name(Kin kin, Place place);
    /// "" where there is none.
    std::string other_name(const std::string& own, Kin kin, Place place);
    /// Of every kind of institution equally often.
    const Institution& listed();
    /// The county or city whose own body it is: 臺北市 of 臺北市議會 and 臺北市大安區公所.
    std::string county_of(const std::string& name) const;
    /// "" where none is known.
    std::string domain_of(const std::string& name) const;
    /// The longest known 字 of its numbers; "" where none is known.
    std::string word_of(const std::string& name) const;

  private:
    std::string any_name();
    std::string county_office();
    std::string one_of(const std::vector<std::string>& names);
    /// Not 內政部役政署 of 內政部, which is both.
    std::string former_of(const Institution& one);
    /// 刑事警察局 for 內政部警政署刑事警察局.
    std::string tail_of(const Institution& one) const;
    static std::string variant_of(const std::string& name);
    /// More than a misreading apart, and no relation.
    std::string stranger_to(const std::string& own, Place place);
    /// A domain or a 字 may be that of several; of an address the county alone tells.
    bool are_of_strangers(const std::string& own, const std::string& other, Place place) const;
    static bool is_mail(Place place);

    Chance& chance_;
    const Authority& authority_;
    const Kinship& kinship_;
    Date day_;
};

}  // namespace gongwen::tools
