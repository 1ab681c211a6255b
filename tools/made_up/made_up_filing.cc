#include "tools/made_up/made_up_filing.h"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "core/edit_distance.h"
#include "core/text.h"
#include "tools/made_up/name_source.h"

namespace gongwen::tools {
namespace {

using institutions::Authority;
using institutions::Institution;

constexpr double kSurelyRead = 0.97;
constexpr double kSize = 12;  // points, of a character
constexpr double kLeft = 90;
constexpr double kPitch = 22;

/// What the places of a filing say.
struct Values {
    std::string applicant, seal, issuer, letter_mail, form_mail, number, address, receiver;
    std::vector<std::string> originals, copies;
    std::size_t seal_width = 100;  ///< characters on a line of the seal
};

class Maker {
  public:
    Maker(Chance& chance, const Authority& authority, const Kinship& kinship)
        : chance_(chance),
          authority_(authority),
          kinship_(kinship),
          day_(chance.day_in(2013, 2024)) {}

    /// Nothing where the name that was drawn has none of that kin, or nothing is known of it.
    std::optional<Filing> make(Kin kin, Place place) {
        std::string own = own_name(kin, place);
        std::string other = kin == Kin::Itself ? own : other_name(own, kin, place);
        if (kin == Kin::Slip) {
            const NameBook::Wrong slip = chance_.names.slip(day_, chance_.random);
            own = slip.expected;
            other = slip.written;
        }
        if (other.empty()) return {};
        Values values = agreeing(own);
        if (kin != Kin::Itself && !replace(values, place, other)) return {};
        Filing filing = filing_of(values);
        filing.kin = kin;
        filing.place = place;
        filing.own = own;
        filing.other = other;
        filing.verdict = verdict_of(kin, place);
        return filing;
    }

  private:
    // Names ------------------------------------------------------------------------------------

    /// Of every kind of institution equally often.
    const Institution& listed() {
        std::map<std::string, std::vector<const Institution*>> kinds;
        for (const Institution& one : authority_.institutions()) {
            if (one.valid_on(day_)) kinds[one.kind].push_back(&one);
        }
        auto kind = kinds.begin();
        std::advance(kind, static_cast<long>(index_below(chance_.random, kinds.size())));
        return *pick(chance_.random, kind->second);
    }

    std::string any_name() {
        constexpr double kListed = 0.7;
        if (chance_.happens(kListed)) return listed().name;
        NameSource names(chance_, day_);
        return chance_.happens(0.5) ? names.unit_of_listed() : names.unlisted();
    }

    std::string own_name(Kin kin, Place place) {
        if (place == Place::Address) return county_office();
        const bool of_kin = kin != Kin::Itself && kin != Kin::Stranger;
        return of_kin || place == Place::Receiver ? listed().name : any_name();
    }

    std::string county_office() {
        constexpr int kTries = 200;
        NameSource names(chance_, day_);
        for (int i = 0; i < kTries; ++i) {
            std::string name = any_name();
            if (!county_of(name).empty()) return name;
        }
        return "臺中市政府";
    }

    /// The county or city whose own body it is: 臺北市 of 臺北市議會 and 臺北市大安區公所.
    std::string county_of(const std::string& name) const {
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

    std::string other_name(const std::string& own, Kin kin, Place place) {
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

    std::string one_of(const std::vector<std::string>& names) {
        return names.empty() ? std::string() : pick(chance_.random, names);
    }

    /// Not 內政部役政署 of 內政部, which is both.
    std::string former_of(const Institution& one) {
        std::string name = one_of(kinship_.former(one, day_));
        return name.empty() || name.starts_with(one.name) || one.name.starts_with(name)
                   ? std::string()
                   : name;
    }

    /// 刑事警察局 for 內政部警政署刑事警察局.
    std::string tail_of(const Institution& one) const {
        constexpr std::size_t kShortest = 4;
        if (one.parent.empty() || !one.name.starts_with(one.parent)) return {};
        std::string tail = one.name.substr(one.parent.size());
        const bool another = authority_.find(tail) != nullptr;  // a name of another time
        return to_utf32(tail).size() >= kShortest && !another ? tail : std::string();
    }

    static std::string variant_of(const std::string& name) {
        const std::string official = "臺";
        const std::size_t at = name.find(official);
        if (at == std::string::npos) return {};
        return std::string(name).replace(at, official.size(), "台");
    }

    /// More than a misreading apart, and no relation.
    std::string stranger_to(const std::string& own, Place place) {
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

    /// A domain or a 字 may be that of several; of an address the county alone tells.
    bool are_of_strangers(const std::string& own, const std::string& other, Place place) const {
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

    // Places -----------------------------------------------------------------------------------

    static bool is_mail(Place place) {
        return place == Place::LetterMail || place == Place::FormMail;
    }

    /// "" where none is known.
    std::string domain_of(const std::string& name) const {
        const auto domains = authority_.domains_of(name);
        return domains.empty() ? std::string() : domains.front();
    }

    /// The longest known 字 of its numbers; "" where none is known.
    std::string word_of(const std::string& name) const {
        std::string longest;
        for (const std::string& word : authority_.prefixes_of(name)) {
            if (word.size() > longest.size()) longest = word;
        }
        return longest;
    }

    std::string mail_at(const std::string& domain) {
        const std::string host = chance_.happens(0.5) ? "" : "mail.";
        return "user" + chance_.digits(3) + "@" + host + domain;
    }

    std::string number_with(const std::string& word) {
        return fmt::format("{}{}字第{}{}號", word, chance_.word("prefix_ends"), roc_year(day_.year),
                           chance_.digits(7));
    }

    /// 北教, 北: of the name's own characters, as most agencies' are.
    std::string word_made_of(const std::string& name) {
        const std::u32string text = to_utf32(name);
        const std::size_t second = index_below(chance_.random, text.size());
        return to_utf8(text.substr(0, 1) +
                       (chance_.happens(0.7) ? text.substr(second, 1) : std::u32string()));
    }

    /// Whether a 字 of others can be told from one's own: one character, and what every superior
    /// has (部授), only where one's own is known.
    bool is_telling(const std::string& word, const std::string& own) const {
        if (!word_of(own).empty()) return true;
        const std::u32string text = to_utf32(word);
        const std::u32string name = to_utf32(own);
        const bool made_of_name = std::all_of(text.begin(), text.end(), [&](char32_t c) {
            return name.find(c) != std::u32string::npos;
        });
        return text.size() > 1 && !made_of_name &&
               std::u32string_view(U"院部會署局府").find(text[0]) == std::u32string_view::npos;
    }

    std::string address_in(const std::string& county) {
        return fmt::format("{}{}某某路{}號", chance_.digits(3), county, chance_.between(1, 300));
    }

    Values agreeing(const std::string& own) {
        const std::string domain = domain_of(own).empty() ? "agency.example" : domain_of(own);
        const std::string word = word_of(own).empty() ? word_made_of(own) : word_of(own);
        const std::string county = county_of(own);
        Values values{own, own, own, mail_at(domain), mail_at(domain), number_with(word), {},
                      {},  {},  {}};
        values.address = address_in(county.empty() ? chance_.word("city") : county);
        constexpr std::size_t kSealWidth = 9;
        if (chance_.happens(0.3)) values.seal_width = kSealWidth;
        values.receiver = listed().name;
        values.originals = {values.receiver};
        for (int i = chance_.between(0, 3); i > 0; --i) values.originals.push_back(listed().name);
        for (int i = chance_.between(0, 2); i > 0; --i) values.copies.push_back(listed().name);
        std::rotate(values.originals.begin(),
                    values.originals.begin() +
                        chance_.between(0, 1) * (static_cast<int>(values.originals.size()) - 1),
                    values.originals.end());
        return values;
    }

    /// False where nothing is known that would show it at that place.
    bool replace(Values& values, Place place, const std::string& other) {
        switch (place) {
            case Place::Applicant:
                values.applicant = other;
                break;
            case Place::Seal:
                values.seal = other;
                break;
            case Place::Issuer:
                values.issuer = other;
                break;
            case Place::LetterMail:
            case Place::FormMail:
                if (domain_of(other).empty()) return false;
                (place == Place::FormMail ? values.form_mail : values.letter_mail) =
                    mail_at(domain_of(other));
                break;
            case Place::Number:
                if (word_of(other).empty() || !is_telling(word_of(other), values.issuer))
                    return false;
                values.number = number_with(word_of(other));
                break;
            case Place::Address:
                if (county_of(other).empty()) return false;
                values.address = address_in(county_of(other));
                break;
            case Place::Receiver:
                return replace_receiver(values, other);
        }
        return true;
    }

    /// The lists name `other` where the receiver should stand: nobody else there may be kin.
    bool replace_receiver(Values& values, const std::string& other) const {
        const std::string receiver = values.issuer;  // drawn with `other`
        values.receiver = receiver;
        for (auto* list : {&values.originals, &values.copies}) {
            std::erase_if(*list, [&](const std::string& name) {
                return kinship_.are_related(name, receiver) ||
                       edit_distance(to_utf32(name), to_utf32(receiver)) <= 1;
            });
        }
        values.originals.push_back(other);
        return true;
    }

    static std::string verdict_of(Kin kin, Place place) {
        if (kin == Kin::Stranger) return "mismatch";
        const bool of_names =
            place == Place::Applicant || place == Place::Seal || place == Place::Issuer;
        const bool same = kin == Kin::Itself || kin == Kin::Variant || kin == Kin::Slip;
        if (!of_names || same) return {};
        if (kin == Kin::Former) return "former_name";
        return kin == Kin::Short || kin == Kin::Tail ? "short_name" : "subordinate";
    }

    // Records ----------------------------------------------------------------------------------

    /// Types the values of one document below each other.
    struct Typist {
        Record& record;
        std::vector<Passage>& passages;
        int page;
        double top = 80;

        /// Broken into lines of so many characters.
        Box type(const std::string& field, const std::string& text, std::size_t width = 100) {
            Passage passage{field, to_utf32(text), {}};
            Box all;
            for (std::size_t from = 0; from < passage.size(); from += width) {
                Line line{page, {}, to_utf8(passage.text.substr(from, width)), kSurelyRead, {}};
                for (std::size_t i = from; i < std::min(from + width, passage.size()); ++i) {
                    const double left = kLeft + kSize * static_cast<double>(i - from);
                    const Box box{left, top, left + kSize, top + kSize};
                    passage.origins.push_back({page, box, kSurelyRead});
                    line.box = united(line.box, box);
                }
                all = united(all, line.box);
                record.lines.push_back(std::move(line));
                top += kPitch;
            }
            passages.push_back(std::move(passage));
            return all;
        }

        void field(const std::string& name, const std::string& text) {
            const Box box = type(name, text);
            record.fields[name] = {FieldValue{text}, text, FieldState::Read,
                                   kSurelyRead,      page, box};
        }

        void list(const std::string& name, const std::vector<std::string>& names) {
            if (names.empty()) return;
            std::string text;
            for (const std::string& one : names) text += (text.empty() ? "" : "、") + one;
            const Box box = type(name, text);
            record.fields[name] = {FieldValue{names}, text, FieldState::Read,
                                   kSurelyRead,       page, box};
        }
    };

    Filing filing_of(const Values& values) const {
        Filing filing;
        filing.letter.kind = "letter";
        filing.letter.document_type = "函";
        filing.letter.pages = {1};
        Typist letter{filing.letter, filing.letter_passages, 1};
        letter.field("issuer", values.issuer);
        letter.field("address", values.address);
        letter.field("email", values.letter_mail);
        letter.field("recipient", values.receiver);
        letter.field("issue_date", day_.iso());
        letter.field("document_no", values.number);
        letter.list("originals", values.originals);
        letter.list("copies", values.copies);

        filing.form.kind = "form";
        filing.form.document = 2;
        filing.form.pages = {2};
        Typist form{filing.form, filing.form_passages, 2};
        form.field("applicant_name", values.applicant);
        form.field("contact_email", values.form_mail);
        const Box seal = form.type("body", values.seal, values.seal_width);
        filing.form.fields["seal_present"] = {FieldValue{true}, "", FieldState::Read,
                                              kSurelyRead,      2,  seal};
        return filing;
    }

    Chance& chance_;
    const Authority& authority_;
    const Kinship& kinship_;
    Date day_;
};

}  // namespace

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

Filing made_up_filing(Chance& chance, const Authority& authority, const Kinship& kinship, Kin kin,
                      Place place) {
    for (;;) {
        if (auto filing = Maker(chance, authority, kinship).make(kin, place)) return *filing;
    }
}

}  // namespace gongwen::tools
