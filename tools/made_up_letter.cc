#include "tools/made_up_letter.h"

#include <map>

#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"
#include "tools/letter_layout.h"
#include "tools/wording.h"

namespace gongwen::tools {
namespace {

constexpr int kFirstYear = 2006;
constexpr int kLastYear = 2024;

std::string marked(const NameBook::Wrong& name, const std::string& verdict, bool mention) {
    return fmt::format("{{{{{}|{}|{}{}}}}}", name.written, name.expected, verdict,
                       mention ? "|mention" : "");
}

/// 本部, 本會, 本府 … by the last character of the name.
std::string self_of(const std::string& issuer) {
    const std::u32string name = to_utf32(issuer);
    return "本" + to_utf8(name.back());
}

/// Who signs for an agency, by the last character of its name.
std::string head_of(const std::string& issuer) {
    static const std::map<char32_t, std::string> heads = {
        {U'部', "部長"}, {U'會', "主任委員"}, {U'署', "署長"}, {U'局', "局長"},
        {U'院', "院長"}, {U'處', "處長"},     {U'行', "總裁"}};
    if (issuer.ends_with("縣政府")) return "縣長";
    const auto head = heads.find(to_utf32(issuer).back());
    return head == heads.end() ? "市長" : head->second;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

class LetterMaker {
  public:
    LetterMaker(Chance& chance, LetterKind kind)
        : chance_(chance), kind_(kind), date_(chance.day_in(kFirstYear, kLastYear)) {}

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
        if (published()) {
            make_published();
        } else {
            make_receivers();
            make_stamp();
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
        look.two_column_head = chance_.happens(0.2);
        look.binding_line = chance_.happens(0.75);
        look.cut_words = chance_.happens(0.5);
        look.page_foot = chance_.word("page_feet");
        if (chance_.words.lists.contains("stamp_fonts")) {
            look.stamp_font = chance_.word("stamp_fonts");
        }
        letter_.type = chance_.happens(0.8) ? "函" : "書函";
    }

    void choose_issuer() {
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
                           ? fmt::format("{}/{}/{}", date_.year - 1911, "0" + chance_.digits(5),
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
        for (const auto& [field, labels] : chance_.words.labels) {
            letter_.labels[field] = pick(chance_.random, labels);
        }
    }

    std::map<std::string, std::string> usual_values() {
        return {{"self", self_of(issuer_)},
                {"agency", chance_.names.in_use(date_, chance_.random)},
                {"agency2", chance_.names.in_use(date_, chance_.random)},
                {"slip", marked(chance_.names.slip(date_, chance_.random), "miswriting", false)},
                {"old", marked(chance_.names.out_of_use(date_, chance_.random), "obsolete", false)},
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
            MarkedText one = parse_marked(filled_wording(text, values));
            if (item_number(one.text).level > 0) {
                section.items.push_back(std::move(one));
            } else {
                section.text = std::move(one);
            }
            if (holds(text, "{cite_number}")) cites_ = true;
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
            add_section("", "", {notice.letter.subject}, values);
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
        if (kind < 0.1 && !notice) {
            return parse_marked(
                marked(chance_.names.out_of_use(date_, chance_.random), "obsolete", false));
        }
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
        const int year = date.year - 1911;
        letter_.received = {letter_.fields["recipient"].utf8(),
                            fmt::format("{:0>3}{:0>2}{:0>2}", year, date.month, date.day),
                            fmt::format("{:0>3}{}", year, chance_.digits(8))};
    }

    Chance& chance_;
    LetterKind kind_;
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
