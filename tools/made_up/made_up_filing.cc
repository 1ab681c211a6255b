#include "tools/made_up/made_up_filing.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/edit_distance.h"
#include "core/text.h"
#include "tools/made_up/typed_record.h"

namespace gongwen::tools {
namespace {

using institutions::Authority;

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
          day_(chance.day_in(2013, 2024)),
          names_(chance, authority, kinship, day_) {}

    /// Nothing where the name that was drawn has none of that kin, or nothing is known of it.
    std::optional<Filing> make(Kin kin, Place place) {
        std::string own = names_.own_name(kin, place);
        std::string other = kin == Kin::Itself ? own : names_.other_name(own, kin, place);
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
        if (!names_.word_of(own).empty()) return true;
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
        const std::string domain =
            names_.domain_of(own).empty() ? "agency.example" : names_.domain_of(own);
        const std::string word =
            names_.word_of(own).empty() ? word_made_of(own) : names_.word_of(own);
        const std::string county = names_.county_of(own);
        Values values{own, own, own, mail_at(domain), mail_at(domain), number_with(word), {},
                      {},  {},  {}};
        values.address = address_in(county.empty() ? chance_.word("city") : county);
        constexpr std::size_t kSealWidth = 9;
        if (chance_.happens(0.3)) values.seal_width = kSealWidth;
        values.receiver = names_.listed().name;
        values.originals = {values.receiver};
        for (int i = chance_.between(0, 3); i > 0; --i)
            values.originals.push_back(names_.listed().name);
        for (int i = chance_.between(0, 2); i > 0; --i)
            values.copies.push_back(names_.listed().name);
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
                if (names_.domain_of(other).empty()) return false;
                (place == Place::FormMail ? values.form_mail : values.letter_mail) =
                    mail_at(names_.domain_of(other));
                break;
            case Place::Number:
                if (names_.word_of(other).empty() ||
                    !is_telling(names_.word_of(other), values.issuer))
                    return false;
                values.number = number_with(names_.word_of(other));
                break;
            case Place::Address:
                if (names_.county_of(other).empty()) return false;
                values.address = address_in(names_.county_of(other));
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

    Filing filing_of(const Values& values) const {
        Filing filing;
        filing.letter.kind = "letter";
        filing.letter.document_type = "函";
        filing.letter.pages = {1};
        TypedRecord letter{filing.letter, filing.letter_passages, 1};
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
        TypedRecord form{filing.form, filing.form_passages, 2};
        form.field("applicant_name", values.applicant);
        form.field("contact_email", values.form_mail);
        const Box seal = form.type("body", values.seal, values.seal_width);
        form.truth("seal_present", true, seal);
        return filing;
    }

    Chance& chance_;
    const Authority& authority_;
    const Kinship& kinship_;
    Date day_;
    FilingNames names_;
};

}  // namespace

Filing made_up_filing(Chance& chance, const Authority& authority, const Kinship& kinship, Kin kin,
                      Place place) {
    for (;;) {
        if (auto filing = Maker(chance, authority, kinship).make(kin, place)) return *filing;
    }
}

}  // namespace gongwen::tools
