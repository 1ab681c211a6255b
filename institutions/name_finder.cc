#include "institutions/name_finder.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::institutions {

bool is_name_field(std::string_view field) {
    constexpr std::array<std::string_view, 5> kFields{"issuer", "recipient", "originals", "copies",
                                                      "applicant_name"};
    return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

bool is_running_text(std::string_view field) {
    constexpr std::array<std::string_view, 20> kOthers{
        "document_type", "address",       "contact",      "phone",         "fax",
        "email",         "issue_date",    "document_no",  "speed",         "secrecy",
        "attachment",    "file_no",       "retention",    "label",         "received_no",
        "contact_email", "received_date", "deputy_email", "contact_phone", "deputy_phone"};
    return !is_name_field(field) &&
           std::find(kOthers.begin(), kOthers.end(), field) == kOthers.end();
}

NameFinder::NameFinder(const Authority& authority, std::span<const Passage> passages,
                       const std::optional<Date>& date)
    : authority_(authority), index_(authority.index()), date_(date) {
    for (const Passage& passage : passages) {
        const std::vector<DefinedName> more = defined_names(index_, fold_variants(passage.text));
        defined_.insert(defined_.end(), more.begin(), more.end());
    }
}

std::vector<FoundName> NameFinder::known(std::u32string_view folded) const {
    return known_names(index_, defined_, folded);
}

std::vector<FoundName> NameFinder::find(const Passage& passage) const {
    return known(fold_variants(passage.text));
}

}  // namespace gongwen::institutions
