#include "institutions/names/agreement/mismatches.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/document_number.h"
#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/agreement/elsewhere.h"
#include "institutions/names/agreement/filing_values.h"
#include "institutions/names/agreement/name_relation.h"
#include "institutions/names/agreement/own_marks.h"
#include "institutions/names/agreement/seal_bars.h"

namespace gongwen::institutions {
namespace {

using Value = FilingValue;

constexpr std::size_t kShareOfOthers = 3;  // of a name's characters at most a third are the other's
constexpr std::size_t kSlipInBar = 2;      // edits; 協會 for 委員會
constexpr std::size_t kMisreadInBar = 4;   // of its characters one may be another
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
        if (letter) check_unsure_seal(applicant, *letter);
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

    /// 新北市政府消防局 and 新北市政府警察局: two characters would have to be misread, and make
    /// another's name of it.
    bool are_two_known(const std::string& a, const std::string& b) const {
        const std::u32string one = folded_name(a);
        const std::u32string other = folded_name(b);
        const bool known = authority_.find(a) != nullptr && authority_.find(b) != nullptr;
        if (!known || one.size() != other.size()) return false;
        std::size_t apart = 0;
        for (std::size_t i = 0; i < one.size(); ++i) {
            if (one[i] != other[i] && !authority_.look_alike(one[i], other[i])) ++apart;
        }
        return apart >= kSlipInBar;
    }

    /// Of the names as they are written, else as they are meant: 環境保護局 is the end of
    /// 桃園市政府環境保護局, though alone it may be a slip for another.
    NameRelation relation_between(const std::string& a, const std::string& meant_a,
                                  const std::string& b, const std::string& meant_b) const {
        const NameRelation written = relation_of(a, b, authority_);
        const bool are_kin =
            written != NameRelation::Different && written != NameRelation::CannotTell;
        return are_kin ? written : relation_of(meant_a, meant_b, authority_);
    }

    void check_names(const Value& a, const std::string& meant_a, const Value& b,
                     const Record& letter) {
        const std::string meant_b = meant(letter, b);
        const bool sure = a.is_sure() && b.is_sure();
        const bool told_apart = are_far_apart(meant_a, meant_b) || are_two_known(meant_a, meant_b);
        if (!sure && !(is_legible(record_, a) && is_legible(letter, b) && told_apart)) return;
        const NameRelation relation = relation_between(a.text, meant_a, b.text, meant_b);
        if (const std::string_view word = word_of(relation); !word.empty()) add(a, b, word);
    }

    /// Print in the seal's cell: a bar with the agency's name. A name that the file knows may be
    /// a part of a bar that holds another's: 後備指揮部 of 臺北市後備指揮部.
    void check_seal(const Value& applicant) {
        const Field* seal = record_.field("seal_present");
        if (!seal || seal->box.empty() || !applicant.is_sure()) return;
        const std::vector<Line> bars = bars_of_seal(record_, *seal, kSureValue, authority_);
        const std::u32string name = folded_name(applicant.text);
        if (std::any_of(bars.begin(), bars.end(),
                        [&](const Line& bar) { return folded_name(bar.text) == name; })) {
            return;
        }
        const std::size_t before = found_.size();
        for (const NameFinding& one : record_.names) {
            const bool told = is_in_seal(one.page, one.box, *seal) && one.verdict != "unknown" &&
                              one.confidence >= kSureValue && !is_part_of_any(one.written, bars);
            if (told) check_bar(applicant, one);
        }
        for (const Line& bar : bars) {
            if (found_.size() > before) return;
            // 臺南分院 and 高雄分院 are no slips of one another.
            const std::size_t edits = edit_distance(folded_name(bar.text), name);
            const bool another = edits == kSlipInBar && authority_.find(bar.text) != nullptr;
            if (edits <= kSlipInBar && !another) continue;
            if (authority_.find(bar.text) == nullptr && is_scattered(folded_name(bar.text), name))
                continue;
            check_bar(applicant, {bar.text, "", "", {}, bar.page, bar.box, bar.confidence});
        }
    }

    /// 利中局市府 of 臺中市政府水利局印: characters of the applicant's own that OCR put together in
    /// no order. In their order they are a short name (金管會).
    static bool is_scattered(const std::u32string& read, std::u32string name) {
        name += U"印";
        std::size_t next = 0;
        for (const char32_t c : name) {
            if (next < read.size() && read[next] == c) ++next;
        }
        if (next == read.size()) return false;
        return std::ranges::all_of(read, [&](char32_t c) {
            const std::size_t at = name.find(c);
            if (at == name.npos) return false;
            name.erase(at, 1);
            return true;
        });
    }

    bool has_told_of_seal() const {
        return std::ranges::any_of(
            found_, [](const Mismatch& one) { return one.between.back() == "form.seal"; });
    }

    /// A bar that was not read well enough to be judged by itself, but reads as the name of the
    /// letter's issuer, who is not the applicant.
    void check_unsure_seal(const Value& applicant, const Record& letter) {
        const Field* seal = record_.field("seal_present");
        const Value issuer = value_of(letter, "issuer");
        const bool sure = applicant.is_sure() && issuer.is_sure();
        if (!seal || seal->box.empty() || !sure || has_told_of_seal()) return;
        const auto bar = print_in_seal(record_, *seal);
        if (!bar) return;
        const std::u32string read = folded_name(bar->text);
        const std::u32string other = folded_name(issuer.text);
        const std::size_t edits = edit_distance(read, other);
        const std::size_t apart = edit_distance(read, folded_name(applicant.text));
        if (kMisreadInBar * edits > other.size() || edits + kSlipInBar > apart) return;
        check_bar(applicant, {bar->text, issuer.text, "", {}, bar->page, bar->box, kSureValue});
    }

    void check_bar(const Value& applicant, const NameFinding& bar) {
        const Field place{.value = bar.written,
                          .raw = bar.written,
                          .state = FieldState::Read,
                          .confidence = bar.confidence,
                          .page = bar.page,
                          .box = bar.box};
        const std::string meant_bar = bar.expected.empty() ? bar.written : bar.expected;
        const NameRelation relation =
            relation_between(applicant.text, meant(record_, applicant), bar.written, meant_bar);
        const std::string_view word = word_of(relation);
        if (!word.empty()) add(applicant, {"form.seal", bar.written, &place}, word);
    }

    const Institution* known(const Value& name) const {
        if (!name.is_sure()) return nullptr;
        return authority_.find(meant(record_, name));
    }

    void check_domain(const Value& name, const Value& mail) {
        if (!name.is_sure() || !mail.is_sure()) return;
        const bool surely_read = mail.field->confidence >= kSureLetters;
        const std::string domain = domain_of(mail.text);
        if (has_domain_of_another(meant(record_, name), domain, surely_read, authority_)) {
            add(name, mail, "mismatch");
        }
    }

    void check_prefix(const Value& issuer) {
        const Value number = value_of(record_, "document_no");
        const auto parsed = parse_document_number(number.text);
        const bool sure = issuer.is_sure() && number.is_sure() && parsed;
        if (!sure || parsed->prefix.empty() || record_.details.issuers.size() > 1) return;
        if (has_word_of_another(meant(record_, issuer), parsed->prefix, authority_)) {
            add(issuer, number, "mismatch");
        }
    }

    void check_address(const Value& name, const Value& address) {
        const bool sure = name.is_sure() && address.is_sure();
        if (sure && is_elsewhere(meant(record_, name), address.text, authority_)) {
            add(name, address, "mismatch");
        }
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
            if (is_of_one_house(*one, *other) ||
                is_misread(folded_name(recipient.text), folded_name(name), authority_))
                return;
        }
        const Value list{"letter.originals", join(originals->list()), originals};
        add(recipient, list, "mismatch");
    }

    /// Under one another; but under a Yuan is every ministry.
    bool is_of_one_house(const Institution& a, const Institution& b) const {
        const auto is_yuan = [](const Institution& one) {
            return one.kind == "院" && one.parent.empty();
        };
        if (&a == &b) return true;
        return !is_yuan(a) && !is_yuan(b) && related(a, b, authority_);
    }

    static std::string without_remark(const std::string& written) {
        const std::u32string text = to_utf32(written);
        return to_utf8(std::u32string_view(text).substr(0, text.find_first_of(U"（(")));
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
