#include "tools/made_up/filing_names.h"

#include <algorithm>
#include <map>

#include "core/edit_distance.h"
#include "core/text.h"
#include "tools/made_up/name_source.h"

namespace gongwen::tools {

using institutions::Institution;

std::string_view to_string(Kin kin) {
    switch (kin) {
        case Kin::Itself:
            return "itself";
        case Kin::Stranger:
            return "stranger";
        case Kin::Above:
            return "above";
        case Kin::Below:
            return "below";
        case Kin::Unit:
            return "unit";
        case Kin::Former:
            return "former";
        case Kin::Short:
            return "short";
        case Kin::Tail:
            return "tail";
        case Kin::Slip:
            return "slip";
        default:
            return "variant";
    }
}

std::string_view to_string(Place place) {
    switch (place) {
        case Place::Applicant:
            return "form.applicant_name";
        case Place::Seal:
            return "form.seal";
        case Place::Issuer:
            return "letter.issuer";
        case Place::LetterMail:
            return "letter.email";
        case Place::FormMail:
            return "form.contact_email";
        case Place::Number:
            return "letter.document_no";
        case Place::Address:
            return "letter.address";
        default:
            return "letter.originals";
    }
}

const Institution& FilingNames::listed() {
    std::map<std::string, std::vector<const Institution*>> kinds;
    for (const Institution& one : authority_.institutions()) {
        if (one.valid_on(day_)) kinds[one.kind].push_back(&one);
    }
    auto kind = kinds.begin();
    std::advance(kind, static_cast<long>(index_below(chance_.random, kinds.size())));
    return *pick(chance_.random, kind->second);
}

std::string FilingNames::any_name() {
    constexpr double kListed = 0.7;
    if (chance_.happens(kListed)) return listed().name;
    NameSource names(chance_, day_);
    return chance_.happens(0.5) ? names.unit_of_listed() : names.unlisted();
}

std::string FilingNames::own_name(Kin kin, Place place) {
    if (place == Place::Address) return county_office();
    const bool of_kin = kin != Kin::Itself && kin != Kin::Stranger;
    return of_kin || place == Place::Receiver ? listed().name : any_name();
}

std::string FilingNames::county_office() {
    constexpr int kTries = 200;
    NameSource names(chance_, day_);
    for (int i = 0; i < kTries; ++i) {
        std::string name = any_name();
        if (!county_of(name).empty()) return name;
    }
    return "臺中市政府";
}

std::string FilingNames::county_of(const std::string& name) const {
    constexpr std::size_t kCounty = 3;
    const std::u32string text = to_utf32(name);
    const std::string county = to_utf8(text.substr(0, kCounty));
    const bool is_county = authority_.find(county + "政府") != nullptr;
    const std::u32string rest = text.substr(std::min(text.size(), kCounty));
    const bool own = rest.starts_with(U"政府") || rest.starts_with(U"議會") ||
                     rest.starts_with(U"立") || rest.ends_with(U"公所") ||
                     rest.ends_with(U"事務所") || rest.ends_with(U"衛生所");
    return is_county && own ? county : "";
}

std::string FilingNames::other_name(const std::string& own, Kin kin, Place place) {
    if (kin == Kin::Stranger) return stranger_to(own, place);
    const Institution* one = authority_.find(own);
    if (one == nullptr) return {};
    switch (kin) {
        case Kin::Above:
            return one_of(kinship_.above(*one, day_));
        case Kin::Below:
            return one_of(kinship_.below(*one, day_));
        case Kin::Unit:
            return own + (one->kind == "公司" ? "臺北分公司" : "秘書室");
        case Kin::Former:
            return former_of(*one);
        case Kin::Short:
            return one_of(one->short_names);
        case Kin::Tail:
            return tail_of(*one);
        default:
            return variant_of(own);
    }
}

std::string FilingNames::one_of(const std::vector<std::string>& names) {
    return names.empty() ? std::string() : pick(chance_.random, names);
}

std::string FilingNames::former_of(const Institution& one) {
    std::string name = one_of(kinship_.former(one, day_));
    return name.empty() || name.starts_with(one.name) || one.name.starts_with(name) ? std::string()
                                                                                    : name;
}

std::string FilingNames::tail_of(const Institution& one) const {
    constexpr std::size_t kShortest = 4;
    if (one.parent.empty() || !one.name.starts_with(one.parent)) return {};
    std::string tail = one.name.substr(one.parent.size());
    const bool another = authority_.find(tail) != nullptr;  // a name of another time
    return to_utf32(tail).size() >= kShortest && !another ? tail : std::string();
}

std::string FilingNames::variant_of(const std::string& name) {
    const std::string official = "臺";
    const std::size_t at = name.find(official);
    if (at == std::string::npos) return {};
    return std::string(name).replace(at, official.size(), "台");
}

std::string FilingNames::stranger_to(const std::string& own, Place place) {
    constexpr int kTries = 100;
    for (int i = 0; i < kTries; ++i) {
        std::string other = place == Place::Address ? county_office() : any_name();
        const bool apart = edit_distance(to_utf32(own), to_utf32(other)) > 1 &&
                           !own.starts_with(other) && !other.starts_with(own);
        if (!apart || kinship_.are_related(own, other)) continue;
        if (place == Place::Receiver && authority_.find(other) == nullptr) continue;
        if (are_of_strangers(own, other, place)) return other;
    }
    return {};
}

bool FilingNames::are_of_strangers(const std::string& own, const std::string& other,
                                   Place place) const {
    if (place == Place::Address) {
        return to_utf32(county_of(own)).substr(0, 2) != to_utf32(county_of(other)).substr(0, 2);
    }
    std::vector<const Institution*> owners;
    if (is_mail(place)) owners = authority_.by_domain(domain_of(other));
    if (place == Place::Number) {
        for (const Institution& one : authority_.institutions()) {
            const auto prefixes = authority_.prefixes_of(one.name);
            const bool same =
                std::any_of(prefixes.begin(), prefixes.end(),
                            [&](const std::string& word) { return word == word_of(other); });
            if (same) owners.push_back(&one);
        }
    }
    return std::none_of(owners.begin(), owners.end(), [&](const Institution* one) {
        return kinship_.are_related(own, one->name);
    });
}

bool FilingNames::is_mail(Place place) {
    return place == Place::LetterMail || place == Place::FormMail;
}

std::string FilingNames::domain_of(const std::string& name) const {
    const auto domains = authority_.domains_of(name);
    return domains.empty() ? std::string() : domains.front();
}

std::string FilingNames::word_of(const std::string& name) const {
    std::string longest;
    for (const std::string& word : authority_.prefixes_of(name)) {
        if (word.size() > longest.size()) longest = word;
    }
    return longest;
}

}  // namespace gongwen::tools
