#include "institutions/names/mismatches.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/document_number.h"
#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/name_relation.h"
#include "institutions/names/place_names.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;
using Institutions = std::vector<const Institution*>;

constexpr double kSureValue = 0.85;        // a value below it may be another one
constexpr std::size_t kShareOfOthers = 3;  // of a name's characters at most a third are the other's
constexpr double kSureLetters = 0.95;      // of mail, where one letter makes another agency

std::string domain_of(const std::string& mail) {
    const std::size_t at = mail.find('@');
    return at == std::string::npos ? std::string() : trimmed(mail.substr(at + 1));
}

std::string_view word_of(NameRelation relation) {
    switch (relation) {
        case NameRelation::FormerName:
            return "former_name";
        case NameRelation::ShortName:
            return "short_name";
        case NameRelation::Subordinate:
            return "subordinate";
        case NameRelation::Different:
            return "mismatch";
        default:
            return "";
    }
}

/// A value of a document, by its name in `between`.
struct Value {
    std::string label;
    std::string text;
    const Field* field = nullptr;

    bool is_sure() const {
        return field != nullptr && !text.empty() &&
               (field->state == FieldState::Confirmed || field->state == FieldState::Read ||
                field->state == FieldState::Repaired) &&
               field->confidence >= kSureValue;
    }
};

Value value_of(const Record& record, const std::string& name) {
    const std::string document = record.kind == "form" ? "form." : "letter.";
    return {document + name, record.text_of(name), record.field(name)};
}

class Finder {
  public:
    Finder(const Record& record, const Authority& authority)
        : record_(record), authority_(authority) {}

    std::vector<Mismatch> letter() {
        const Value issuer = value_of(record_, "issuer");
        check_domain(issuer, value_of(record_, "email"));
        check_prefix(issuer);
        check_address(issuer, value_of(record_, "address"));
        check_recipient();
        return std::move(found_);
    }

    std::vector<Mismatch> form(const Record* letter) {
        const Value applicant = value_of(record_, "applicant_name");
        if (letter)
            check_names(applicant, meant(record_, applicant), value_of(*letter, "issuer"), *letter);
        check_seal(applicant);
        for (const char* mail : {"contact_email", "deputy_email"}) {
            check_domain(applicant, value_of(record_, mail));
        }
        check_address(applicant, value_of(record_, "applicant_address"));
        return std::move(found_);
    }

  private:
    void add(const Value& a, const Value& b, std::string_view verdict) {
        const auto place = [](const Value& value) {
            return value.field ? ValuePlace{value.field->page, value.field->box} : ValuePlace{};
        };
        found_.push_back(
            {{a.label, b.label}, {a.text, b.text}, std::string(verdict), {place(a), place(b)}});
    }

    /// The name that the value means, where it has a slip that is a finding of its own.
    static std::string meant(const Record& record, const Value& value) {
        const std::string field = value.label.substr(value.label.find('.') + 1);
        for (const NameFinding& name : record.names) {
            const bool slip = name.verdict == "miswriting" || name.verdict == "ocr_misread" ||
                              name.verdict == "variant";
            const bool whole = name.field == field && name.written == value.text;
            if (whole && slip && !name.expected.empty()) return name.expected;
        }
        return value.text;
    }

    /// Sure, or a name of which a character or two may be others.
    static bool is_legible(const Record& record, const Value& value) {
        if (value.is_sure()) return true;
        const std::string field = value.label.substr(value.label.find('.') + 1);
        return value.field != nullptr && value.field->state == FieldState::Read &&
               std::any_of(record.names.begin(), record.names.end(), [&](const NameFinding& name) {
                   return name.field == field && name.written == value.text &&
                          name.confidence >= kSureValue;
               });
    }

    /// However many of a name's characters were misread, they are not the other's.
    static bool are_far_apart(const std::string& a, const std::string& b) {
        const std::u32string one = folded_name(a);
        const std::u32string other = folded_name(b);
        const auto shared = std::count_if(one.begin(), one.end(), [&](char32_t c) {
            return other.find(c) != std::u32string::npos;
        });
        return kShareOfOthers * static_cast<std::size_t>(shared) <=
               std::min(one.size(), other.size());
    }

    void check_names(const Value& a, const std::string& meant_a, const Value& b,
                     const Record& letter) {
        const std::string meant_b = meant(letter, b);
        const bool sure = a.is_sure() && b.is_sure();
        if (!sure &&
            !(is_legible(record_, a) && is_legible(letter, b) && are_far_apart(meant_a, meant_b))) {
            return;
        }
        const NameRelation relation = relation_of(meant_a, meant_b, authority_);
        if (const std::string_view word = word_of(relation); !word.empty()) add(a, b, word);
    }

    /// Print in the seal's cell: a bar with the agency's name.
    void check_seal(const Value& applicant) {
        const Field* seal = record_.field("seal_present");
        if (!seal || seal->box.empty() || !applicant.is_sure()) return;
        for (const NameFinding& name : record_.names) {
            const bool inside = name.page == seal->page && !name.box.empty() &&
                                covered_share(name.box, seal->box) > 0.5;
            if (!inside || name.verdict == "unknown" || name.confidence < kSureValue) continue;
            const Field place{FieldValue{name.written}, name.written, FieldState::Read,
                              name.confidence,          name.page,    name.box};
            const Value bar{"form.seal", name.written, &place};
            const NameRelation relation =
                relation_of(meant(record_, applicant),
                            name.expected.empty() ? name.written : name.expected, authority_);
            if (const std::string_view word = word_of(relation); !word.empty()) {
                add(applicant, bar, word);
            }
        }
    }

    const Institution* known(const Value& name) const {
        if (!name.is_sure()) return nullptr;
        return authority_.find(meant(record_, name));
    }

    void check_domain(const Value& name, const Value& mail) {
        const Institution* one = known(name);
        if (!one || !mail.is_sure()) return;
        const std::string domain = domain_of(mail.text);
        const Institutions owners = authority_.by_domain(domain);
        if (owners.empty() || related_to_any(*one, owners, authority_)) return;
        if (mail.field->confidence < kSureLetters && is_nearly_its_own(*one, domain)) return;
        add(name, mail, "mismatch");
    }

    /// moi for mof: one misread letter makes another ministry of it.
    bool is_nearly_its_own(const Institution& one, const std::string& domain) const {
        const std::u32string wanted = folded_name(domain);
        for (const Institution* same : authority_.through_time(one.name)) {
            for (const std::string& own : authority_.domains_of(same->name)) {
                const std::u32string usual = folded_name(own);
                const std::size_t length = std::min(wanted.size(), usual.size());
                if (differ_in_one(View(wanted).substr(wanted.size() - length), usual)) return true;
            }
        }
        return false;
    }

    /// The 字 of somebody else's letters. Only where the issuer's own are known, and none of its
    /// superiors' or offices' either.
    void check_prefix(const Value& issuer) {
        const Institution* one = known(issuer);
        const Value number = value_of(record_, "document_no");
        const auto parsed = parse_document_number(number.text);
        if (!one || !number.is_sure() || !parsed || parsed->prefix.empty()) return;
        if (record_.details.issuers.size() > 1 || !has_prefix_of_its_own(*one)) return;
        const std::u32string word = folded_name(parsed->prefix);
        for (const auto& [head, owners] : authority_.index().prefixes) {
            if (!word.starts_with(head)) continue;
            for (const std::size_t owner : owners) {
                if (related(*one, authority_.index().institutions[owner], authority_)) return;
            }
            if (!one_letter_from_its_own(*one, word)) add(issuer, number, "mismatch");
            return;
        }
    }

    bool has_prefix_of_its_own(const Institution& one) const {
        const Institutions line = authority_.through_time(one.name);
        return std::any_of(line.begin(), line.end(), [&](const Institution* name) {
            return !authority_.prefixes_of(name->name).empty();
        });
    }

    /// 台肉 for 台內: OCR explains it.
    bool one_letter_from_its_own(const Institution& one, View word) const {
        for (const Institution* name : authority_.through_time(one.name)) {
            for (const std::string& own : authority_.prefixes_of(name->name)) {
                const std::u32string usual = folded_name(own);
                if (usual.size() < 2 || word.size() < usual.size()) continue;
                std::size_t misread = 0;
                std::size_t other = 0;
                for (std::size_t i = 0; i < usual.size(); ++i) {
                    if (usual[i] == word[i]) continue;
                    ++(authority_.look_alike(usual[i], word[i]) ? misread : other);
                }
                if (other == 0 && misread <= 1) return true;
            }
        }
        return false;
    }

    /// 新竹縣政府 in 臺北市. Agencies of the state may have their offices anywhere.
    void check_address(const Value& name, const Value& address) {
        if (!name.is_sure() || !address.is_sure()) return;
        const std::u32string own = place_in_name(meant(record_, name));
        const std::u32string there = place_in_address(address.text);
        if (own.empty() || there.empty() || same_place(own, there)) return;
        if (!authority_.index().places.contains(there.substr(0, 2))) return;
        if (!is_misread(own, there)) add(name, address, "mismatch");
    }

    /// The two differ by characters alone that are taken for one another.
    bool is_misread(View a, View b) const {
        for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
            if (a[i] != b[i] && !authority_.look_alike(a[i], b[i])) return false;
        }
        return a.size() == b.size();
    }

    /// The receiver must be one of 正本 or 副本. Told only where all of these are known and none is
    /// a class of agencies (各縣市政府).
    void check_recipient() {
        const Value recipient = value_of(record_, "recipient");
        const Institution* one = known(recipient);
        const Field* originals = record_.field("originals");
        if (!one || !originals || originals->confidence < kSureValue) return;
        std::vector<std::string> names = originals->list();
        if (const Field* copies = record_.field("copies")) {
            const std::vector<std::string> more = copies->list();
            names.insert(names.end(), more.begin(), more.end());
        }
        if (names.empty()) return;
        for (const std::string& written : names) {
            const std::string name = without_remark(written);
            const Institution* other = authority_.find(name);
            if (is_collective(folded_name(name)) || !other) return;
            if (related(*one, *other, authority_) || nearly_same(recipient.text, name)) return;
        }
        const Value list{"letter.originals", join(originals->list()), originals};
        add(recipient, list, "mismatch");
    }

    static std::string without_remark(const std::string& written) {
        const std::u32string text = to_utf32(written);
        return to_utf8(View(text).substr(0, text.find_first_of(U"（(")));
    }

    static std::string join(const std::vector<std::string>& names) {
        std::string out;
        for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
        return out;
    }

    const Record& record_;
    const Authority& authority_;
    std::vector<Mismatch> found_;
};

}  // namespace

std::vector<Mismatch> find_mismatches(const Record& record, const Record* covering_letter,
                                      const Authority& authority) {
    Finder finder(record, authority);
    return record.kind == "form" ? finder.form(covering_letter) : finder.letter();
}

}  // namespace gongwen::institutions
