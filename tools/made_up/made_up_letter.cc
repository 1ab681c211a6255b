#include "tools/made_up/made_up_letter.h"

#include <array>
#include <map>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "tools/drawing/item_number.h"
#include "tools/made_up/letter_variants.h"
#include "tools/made_up/letter_words.h"

namespace gongwen::tools {
namespace {

constexpr int kFirstYear = 2006;
constexpr int kLastYear = 2024;
constexpr int kOldestYear = 1994;  // old forms: the year in brackets, 收文者

enum class Sender { Agency, OldAgency, Private };

Sender sender_of(Chance& chance, LetterKind kind) {
    if (kind == LetterKind::Notice) return Sender::Agency;
    const double which = unit(chance.random);
    return which < 0.07 ? Sender::OldAgency : which < 0.17 ? Sender::Private : Sender::Agency;
}

class LetterMaker {
  public:
    LetterMaker(Chance& chance, LetterKind kind)
        : chance_(chance),
          kind_(kind),
          sender_(sender_of(chance, kind)),
          date_(sender_ == Sender::OldAgency ? chance.day_in(kOldestYear, 2003)
                                             : chance.day_in(kFirstYear, kLastYear)) {}

    DocumentDescription make() {
        make_look();
        choose_issuer();
        choose_cited_letter();
        make_head();
        if (kind_ == LetterKind::Notice) {
            make_notice(pick(chance_.random, chance_.words.notices));
        } else {
            make_body(pick(chance_.random, chance_.words.letters));
        }
        if (chance_.happens(0.5)) letter_.signature = head_of(issuer_) + "　" + chance_.person();
        choose_other_kind();
        if (letter_.type == "簽") {
            make_note();
        } else if (published()) {
            make_published();
        } else {
            make_receivers();
            make_stamp();
            make_variants();
        }
        return std::move(letter_);
    }

  private:
    void make_look() {
        Look& look = letter_.look;
        look.font = chance_.word("fonts");
        look.head_size = chance_.between(10, 12);
        look.body_size = chance_.between(14, 16);
        look.letterhead_size = chance_.between(18, 22);
        look.line_pitch = uniform(chance_.random, 1.35, 1.75);
        look.two_column_head = chance_.happens(0.3);
        look.binding_line = chance_.happens(0.75);
        look.cut_words = chance_.happens(0.5);
        look.page_foot = chance_.word("page_feet");
        if (chance_.words.lists.contains("stamp_fonts")) {
            look.stamp_font = chance_.word("stamp_fonts");
        }
        letter_.type = chance_.happens(0.8) ? "函" : "書函";
    }

    /// Orders, announcements and transfers beside letters.
    void choose_other_kind() {
        if (kind_ == LetterKind::Notice || sender_ == Sender::Private) return;
        const double which = unit(chance_.random);
        if (which < 0.04) {
            letter_.type = "移文單";
        } else if (which < 0.09) {
            make_order();
        } else if (which < 0.14) {
            make_announcement();
        } else if (which < 0.17) {
            letter_.type = "簽";
        }
    }

    /// A note to superiors has no letterhead and no receivers; it ends with whom it is laid before.
    void make_note() {
        set("issuer", chance_.word("units"));
        Section tail;
        tail.text = parse_marked("敬陳　" + head_of(issuer_));
        letter_.sections.push_back(std::move(tail));
        letter_.signature.clear();
        for (Section& section : letter_.sections) {
            if (section.field == "action") section.heading = "擬辦：";
        }
    }

    void make_order() {
        letter_.type = "令";
        letter_.sections = {
            {"subject", "", parse_marked(filled(chance_.word("orders"), usual_values())), {}, {}}};
        forget_citations();
    }

    void make_announcement() {
        letter_.type = "公告";
        const auto values = usual_values();
        letter_.sections.clear();
        add_section("subject", "主旨：", {chance_.word("announcement_subjects")}, values);
        add_section("basis", "依據：", {chance_.word("announcement_bases")}, values);
        add_section("explanation", "公告事項：",
                    {"一、" + chance_.word("item_texts"), "二、" + chance_.word("item_texts")},
                    values);
        forget_citations();
    }

    void forget_citations() { letter_.citations.clear(); }

    void make_variants() {
        if (kind_ == LetterKind::Notice) return;
        if (letter_.type == "函" && chance_.happens(0.12)) {
            forget_citations();
            make_meeting(chance_, letter_, date_);
            return;
        }
        vary_letter(chance_, letter_, date_);
        if (chance_.happens(0.25)) add_deep_items(chance_, letter_);
    }

    void choose_issuer() {
        if (sender_ == Sender::Private) {
            std::vector<std::string> senders;
            for (const auto& [name, prefix] : chance_.words.private_prefixes) {
                senders.push_back(name);
            }
            issuer_ = pick(chance_.random, senders);
            return;
        }
        std::vector<std::string> possible;
        for (const auto& [name, prefix] : chance_.words.prefixes) {
            if (chance_.names.is_in_use(name, date_)) possible.push_back(name);
        }
        issuer_ = pick(chance_.random, possible);
    }

    void choose_cited_letter() {
        cited_.issuer = issuer_;
        const Date date = Chance::moved(date_, -chance_.between(3, 40));
        cited_.date = date.iso();
        cited_.kind = chance_.happens(0.8) ? "函" : "書函";
        cited_.document_no = chance_.document_number(issuer_, date);
        cited_date_ = Chance::roc(date, chance_.happens(0.3));
    }

    void set(const std::string& field, const std::string& value) {
        letter_.fields[field] = parse_marked(value);
    }

    void make_head() {
        set("file_no", chance_.happens(0.3)
                           ? fmt::format("{}/{}/{}", roc_year(date_.year), "0" + chance_.digits(5),
                                         chance_.between(1, 9))
                           : "");
        set("retention", chance_.word("retentions"));
        set("issuer", issuer_);
        set("address", chance_.address());
        set("contact", chance_.word("titles") + chance_.person());
        set("phone", chance_.phone());
        if (chance_.happens(0.6)) set("fax", chance_.phone());
        if (chance_.happens(0.8)) set("email", chance_.email());
        set("issue_date", Chance::roc(date_, true));
        set("document_no", chance_.document_number(issuer_, date_));
        set("speed", chance_.word("speeds"));
        set("secrecy", chance_.word("secrecies"));
        set("attachment", chance_.word("attachment_words"));
        if (chance_.happens(0.5)) {
            letter_.labels["contact"] = "承辦人：";
            letter_.labels["phone"] = "電話：";
        }
        if (chance_.happens(0.2)) letter_.labels["email"] = "電子郵件：";
        if (chance_.happens(0.2)) letter_.labels["address"] = "機關地址：";
        if (sender_ == Sender::Private) {
            letter_.labels["address"] = chance_.happens(0.5) ? "會址：" : "公司地址：";
        }
        for (const auto& [field, labels] : chance_.words.labels) {
            letter_.labels[field] = pick(chance_.random, labels);
        }
        if (sender_ == Sender::OldAgency) make_old_head();
    }

    /// 收文者, 密等及解密條件, and the year in brackets in front of the number.
    void make_old_head() {
        letter_.labels["recipient"] = "收文者：";
        letter_.labels["secrecy"] = "密等及解密條件：";
        letter_.labels["address"] = "機關地址：";
        letter_.fields.erase("email");
        const int year = roc_year(date_.year);
        if (year < 88) {
            set("document_no", fmt::format("（{}）{}", year, letter_.fields["document_no"].utf8()));
        }
    }

    /// A name out of use. When the old letters were written, hardly any name had ended.
    std::string old_name() {
        if (sender_ == Sender::OldAgency) return chance_.names.in_use(date_, chance_.random);
        return marked(chance_.names.out_of_use(date_, chance_.random), "obsolete", false);
    }

    std::map<std::string, std::string> usual_values() {
        return {{"self", self_of(issuer_)},
                {"agency", chance_.names.in_use(date_, chance_.random)},
                {"agency2", chance_.names.in_use(date_, chance_.random)},
                {"slip", marked(chance_.names.slip(date_, chance_.random), "miswriting", false)},
                {"old", old_name()},
                {"topic", chance_.word("topics")},
                {"cite_date", cited_date_},
                {"cite_number", cited_.document_no},
                {"cite_kind", cited_.kind},
                {"day", Chance::roc(Chance::moved(date_, chance_.between(7, 40)), false)}};
    }

    void add_section(const std::string& field, const std::string& heading,
                     const std::vector<std::string>& texts,
                     const std::map<std::string, std::string>& values) {
        if (texts.empty()) return;
        Section section;
        section.field = field;
        section.heading = heading;
        for (const std::string& text : texts) {
            MarkedText one = parse_marked(filled(text, values));
            if (item_number(one.text).level > 0) {
                section.items.push_back(std::move(one));
            } else {
                section.text = std::move(one);
            }
            if (text.find("{cite_number}") != std::string::npos) cites_ = true;
        }
        letter_.sections.push_back(std::move(section));
    }

    void add_wording(const LetterWording& wording,
                     const std::map<std::string, std::string>& values) {
        add_section("subject", "主旨：", {wording.subject}, values);
        add_section("explanation", wording.explanation_heading, wording.explanation, values);
        add_section("action", wording.action_heading, wording.action, values);
    }

    void make_body(const LetterWording& wording) {
        add_wording(wording, usual_values());
        if (!cites_) return;
        // Whose letter it is does not follow from the wording.
        cited_.issuer.clear();
        letter_.citations.push_back(cited_);
    }

    /// One pair for a notice: as it stands in the text, and as it is to be understood.
    CorrectionPair make_pair(const std::string& about, std::string& wrong_in_text) {
        if (about != "names") {
            const TextSlip& slip = pick(chance_.random, chance_.words.text_slips);
            wrong_in_text = slip.wrong;
            return {about == "missing" ? "" : slip.wrong, about == "surplus" ? "" : slip.right};
        }
        const NameBook::Wrong slip = chance_.names.slip(date_, chance_.random);
        wrong_in_text = marked(slip, "miswriting", true);
        return {slip.written, slip.expected};
    }

    /// An order or an announcement goes to everybody.
    bool published() const { return letter_.type == "令" || letter_.type == "公告"; }

    /// It has no contacts and no receiver, but the agency's seal.
    void make_published() {
        for (const char* field :
             {"address", "contact", "phone", "fax", "email", "speed", "secrecy"}) {
            letter_.fields.erase(field);
        }
        if (letter_.type == "令") letter_.fields.erase("attachment");
        letter_.signature = head_of(issuer_) + "　" + chance_.person();
        SealStamp seal;
        seal.text = issuer_ + "印";
        seal.x = chance_.between(380, 450);
        seal.y = chance_.between(480, 650);
        seal.size = chance_.between(80, 120);
        letter_.seals.push_back(seal);
    }

    void add_notice_text(const NoticeWording& notice,
                         const std::map<std::string, std::string>& values) {
        if (notice.type == "令") {
            add_section("subject", "", {notice.letter.subject}, values);
            return;
        }
        add_section("subject", "主旨：", {notice.letter.subject}, values);
        add_section("explanation", notice.type == "公告" ? "公告事項：" : "說明：",
                    notice.letter.explanation, values);
    }

    void make_notice(const NoticeWording& notice) {
        if (!notice.type.empty()) {
            letter_.type = notice.type;
            cited_.kind = notice.type;
        }
        std::map<std::string, std::string> values = usual_values();
        Correction correction;
        correction.target = cited_;
        correction.locations = notice.locations;
        correction.action = notice.action;
        for (int i = 1; notice.about != "nothing" && i <= notice.pairs; ++i) {
            const std::string number = i == 1 ? "" : std::to_string(i);
            std::string wrong_in_text;
            const CorrectionPair pair = make_pair(notice.about, wrong_in_text);
            if (!pair.right.empty()) values["right" + number] = pair.right;
            values["wrong" + number] = wrong_in_text;
            correction.pairs.push_back(pair);
        }
        add_notice_text(notice, values);
        letter_.corrections.push_back(std::move(correction));
        letter_.citations.push_back(cited_);
    }

    /// A receiver: right, or sometimes mis-written or out of use.
    MarkedText receiver() {
        const double kind = unit(chance_.random);
        const bool notice = kind_ == LetterKind::Notice;
        if (kind < 0.06 && !notice) {
            return parse_marked(
                marked(chance_.names.slip(date_, chance_.random), "miswriting", false));
        }
        if (kind < 0.1 && !notice) return parse_marked(old_name());
        if (kind < 0.2) return parse_marked(chance_.word("collectives"));
        return parse_marked(chance_.names.in_use(date_, chance_.random));
    }

    void make_receivers() {
        const MarkedText first = parse_marked(chance_.names.in_use(date_, chance_.random));
        letter_.fields["recipient"] = first;
        letter_.originals.emplace({first});
        const int others = chance_.happens(0.15) ? chance_.between(10, 18) : chance_.between(0, 5);
        for (int i = 0; i < others; ++i) letter_.originals->push_back(receiver());
        letter_.copies.emplace();
        for (int i = chance_.between(0, 2); i > 0; --i) letter_.copies->push_back(receiver());
    }

    void make_stamp() {
        if (!chance_.happens(0.4)) return;
        const Date date = Chance::moved(date_, chance_.between(0, 4));
        const int year = roc_year(date.year);
        const char* sign = chance_.happens(0.5) ? "/" : ".";
        const std::string printed =
            chance_.happens(0.7)
                ? fmt::format("{:0>3}{:0>2}{:0>2}", year, date.month, date.day)
                : fmt::format("{}{}{}{}{}", year, sign, date.month, sign, date.day);
        static constexpr std::array kInks{"", "blue", "red", "purple"};
        letter_.received = {letter_.fields["recipient"].utf8(), printed,
                            fmt::format("{:0>3}{}", year, chance_.digits(8)), chance_.happens(0.7),
                            kInks[static_cast<std::size_t>(chance_.between(0, 3))]};
    }

    Chance& chance_;
    LetterKind kind_;
    Sender sender_;
    Date date_;
    DocumentDescription letter_;
    std::string issuer_;
    LetterReference cited_;
    std::string cited_date_;
    bool cites_ = false;
};

}  // namespace

DocumentDescription made_up_letter(Chance& chance, LetterKind kind) {
    return LetterMaker(chance, kind).make();
}

}  // namespace gongwen::tools
