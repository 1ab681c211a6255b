#include "tools/made_up/made_up_packet.h"

#include <map>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "core/text.h"
#include "tools/made_up/letter_words.h"
#include "tools/made_up/packet_truth.h"

namespace gongwen::tools {
namespace {

/// 公司 for a company, else the last character: 本局, 貴公所.
std::string short_word_of(const std::string& name) {
    for (const char* word : {"公司", "公所", "中心", "法院", "議會", "農會", "協會", "公會"}) {
        if (name.ends_with(word)) return word;
    }
    return to_utf8(to_utf32(name).back());
}

class PacketMaker {
  public:
    PacketMaker(Chance& chance, bool disagreeing)
        : chance_(chance), letter_date_(a_day()), disagreeing_(disagreeing) {}

    std::vector<DocumentDescription> make() {
        choose_applicant();
        choose_request();
        std::vector<DocumentDescription> documents;
        if (has_letter_) documents.push_back(covering_letter());
        documents.push_back(form());
        if (has_letter_ && chance_.happens(0.3)) documents.push_back(answer());
        return documents;
    }

  private:
    /// Ends of months as well, where months differ in length.
    Date a_day() {
        Date day = chance_.day_in(2015, 2023);
        if (!chance_.happens(0.15)) return day;
        for (day.day = 31; !day.valid();) --day.day;
        return day;
    }

    void choose_applicant() {
        const double kind = unit(chance_.random);
        plan_.applicant = kind < 0.5   ? ApplicantKind::Agency
                          : kind < 0.8 ? ApplicantKind::Financial
                                       : ApplicantKind::Other;
        const bool agency = plan_.applicant == ApplicantKind::Agency;
        applicant_ = chance_.word(agency                                        ? "packet_agencies"
                                  : plan_.applicant == ApplicantKind::Financial ? "packet_financial"
                                                                                : "packet_other");
        word_ = short_word_of(applicant_);
        has_letter_ = disagreeing_ || chance_.happens(0.88);
        letterhead_ = applicant_;
        while (disagreeing_ && letterhead_ == applicant_) {
            letterhead_ = chance_.word("packet_agencies");
        }
        if (has_letter_) plan_.filed = letter_date_;
        if (has_letter_ && chance_.happens(0.65)) {
            const bool right = chance_.happens(0.65);
            const bool for_agencies = agency == right;
            plan_.issuer = for_agencies ? NamedIssuer::ForAgencies : NamedIssuer::ForOthers;
            issuer_ = chance_.word(for_agencies ? "packet_gca" : "packet_moeaca");
        }
        system_ = chance_.word("system_names");
        number_ = fmt::format("{}字第{:0>3}{}號", chance_.word("prefix_ends"),
                              roc_year(letter_date_.year), chance_.digits(7));
    }

    void choose_request() {
        starts_ = chance_.happens(0.65);
        const Date limit = month_later(letter_date_);
        const double kind = unit(chance_.random);
        long days = chance_.between(3, 60);
        if (kind < 0.15) days = 0;
        if (kind >= 0.15 && kind < 0.3) days = -1;
        if (kind >= 0.3 && kind < 0.55) days = -chance_.between(2, 25);
        plan_.requested = Chance::moved(limit, days);
    }

    Look look() {
        Look look;
        look.font = chance_.word("fonts");
        look.typed_font = chance_.word("fonts");
        look.head_size = chance_.between(10, 12);
        look.body_size = chance_.between(14, 16);
        look.line_pitch = uniform(chance_.random, 1.4, 1.7);
        look.binding_line = chance_.happens(0.7);
        look.page_foot = chance_.word("page_feet");
        return look;
    }

    DocumentDescription letter(const std::string& issuer, const std::string& recipient,
                               const Date& date, const std::string& number) {
        DocumentDescription letter;
        letter.look = look();
        const std::map<std::string, std::string> fields{
            {"file_no", ""},
            {"retention", chance_.word("retentions")},
            {"issuer", issuer},
            {"address", chance_.address()},
            {"contact", chance_.word("titles") + chance_.person()},
            {"phone", chance_.phone()},
            {"email", chance_.email()},
            {"recipient", recipient},
            {"issue_date", Chance::roc(date, true)},
            {"document_no", number},
            {"speed", chance_.word("speeds")},
            {"secrecy", ""},
            {"attachment", chance_.word("attachment_words")}};
        for (const auto& [field, value] : fields) letter.fields[field] = parse_marked(value);
        letter.originals.emplace({parse_marked(recipient)});
        letter.copies.emplace();
        return letter;
    }

    std::map<std::string, std::string> values() const {
        return {{"self", "本" + word_},   {"your", "貴" + word_},
                {"system", system_},      {"request", starts_ ? "啟用" : "停用"},
                {"issuer", issuer_},      {"cite_date", Chance::roc(letter_date_, false)},
                {"cite_number", number_}, {"cite_kind", "函"}};
    }

    static void add_section(DocumentDescription& letter, const std::string& field,
                            const std::string& heading, const std::vector<std::string>& texts) {
        Section section;
        section.field = field;
        section.heading = heading;
        if (texts.size() == 1) section.text = parse_marked(texts.front());
        static const std::vector<std::string> numbers{"一、", "二、", "三、"};
        for (std::size_t i = 0; texts.size() > 1 && i < texts.size(); ++i) {
            section.items.push_back(parse_marked(numbers[i] + texts[i]));
        }
        letter.sections.push_back(std::move(section));
    }

    DocumentDescription covering_letter() {
        DocumentDescription out = letter(letterhead_, "內政部", letter_date_, number_);
        add_section(out, "subject", "主旨：", {filled(chance_.word("packet_subjects"), values())});
        std::vector<std::string> texts{filled(chance_.word("packet_basis"), values())};
        if (plan_.issuer != NamedIssuer::None) {
            texts.push_back(filled(chance_.word("packet_issuer_sentences"), values()));
        }
        add_section(out, "explanation", "說明：", texts);
        if (chance_.happens(0.5)) add_stamp(out);
        return out;
    }

    void add_stamp(DocumentDescription& letter) {
        const Date day = Chance::moved(letter_date_, chance_.between(0, 4));
        const int year = roc_year(day.year);
        letter.received = {"內政部", fmt::format("{:0>3}{:0>2}{:0>2}", year, day.month, day.day),
                           fmt::format("{:0>3}{}", year, chance_.digits(8))};
    }

    DocumentDescription answer() {
        const Date day = Chance::moved(letter_date_, chance_.between(3, 25));
        const std::string number =
            fmt::format("台內資字第{:0>3}{}號", roc_year(day.year), chance_.digits(7));
        DocumentDescription out = letter("內政部", applicant_, day, number);
        const double kind = unit(chance_.random);
        auto places = values();
        places["decision"] = chance_.word(kind < 0.5    ? "packet_agree"
                                          : kind < 0.85 ? "packet_refuse"
                                                        : "packet_return");
        add_section(out, "subject", "主旨：",
                    {filled(chance_.word("packet_answer_subjects"), places)});
        add_section(out, "explanation", "說明：",
                    {filled(chance_.word("packet_answer_basis"), places)});
        out.citations.push_back({applicant_, letter_date_.iso(), number_, "函"});
        out.answer = kind < 0.5 ? "agreed" : kind < 0.85 ? "refused" : "returned";
        return out;
    }

    /// Sometimes left blank, sometimes written by hand.
    void set(const std::string& field, const std::string& value, double blank = 0.015) {
        if (value.empty() || chance_.happens(blank)) return;
        FormValue& cell = form_.form.values[field];
        cell.text = parse_marked(value);
        if (chance_.happens(by_hand_)) cell.ink = "handwritten";
    }

    DocumentDescription form() {
        form_.kind = "form";
        form_.type.clear();
        form_.look = look();
        set("applicant_name", applicant_, 0.02);
        set("applicant_address", chance_.address());
        set("system_name", system_);
        make_serial();
        by_hand_ = chance_.happens(0.08) ? 0.4 : 0;
        make_people();
        by_hand_ = 0;
        make_request();
        if (chance_.happens(0.85)) {
            SealStamp seal;
            seal.text = applicant_ + "印";
            seal.size = chance_.between(70, 98);
            form_.form.seal = seal;
        }
        form_.rules = rules_of_packet(plan_, form_.form);
        return std::move(form_);
    }

    void make_serial() {
        static const std::vector<std::string> odd = {"12345", "申請中",           "GCA-2016-0018",
                                                     "無",    "WXYZ00112233TUVW", "0A1B2"};
        plan_.plausible_serial = chance_.happens(0.88);
        std::string serial;
        const int length = 2 * chance_.between(8, 16);
        for (int i = 0; i < length; ++i) serial += "0123456789ABCDEF"[chance_.between(0, 15)];
        set("certificate_serial", plan_.plausible_serial ? serial : pick(chance_.random, odd));
    }

    std::string a_title() {
        const std::string title = chance_.word("titles");
        return title.empty() ? "專員" : title;
    }

    void make_people() {
        const std::string contact = chance_.person();
        std::string deputy = chance_.person();
        while (deputy == contact) deputy = chance_.person();
        if (chance_.happens(0.15)) deputy = contact;
        make_person("contact_", contact);
        if (!chance_.happens(0.07)) make_person("deputy_", deputy);
    }

    void make_person(const std::string& prefix, const std::string& name) {
        set(prefix + "name", name);
        set(prefix + "title", a_title());
        set(prefix + "unit", chance_.word("units"));
        set(prefix + "email", chance_.email());
        set(prefix + "phone", "02-2000" + chance_.digits(4));
        set(prefix + "fax", "02-2000" + chance_.digits(4), 0.03);
    }

    void make_request() {
        static const std::vector<std::string> marks = {"tick", "tick", "cross", "fill"};
        const bool both = chance_.happens(0.06);
        const bool none = chance_.happens(0.06);
        if (!none && (starts_ || both)) {
            form_.form.boxes["action_enable"] = pick(chance_.random, marks);
        }
        if (!none && (!starts_ || both)) {
            form_.form.boxes["action_disable"] = pick(chance_.random, marks);
        }
        const std::string day = Chance::roc(*plan_.requested, false);
        if (starts_) {
            set("enable_date", day, 0.05);
            set("system_summary", chance_.word("system_summaries"), 0.05);
        } else {
            set("disable_date", day, 0.05);
            set("disable_reason", chance_.word("disable_reasons"), 0.05);
        }
    }

    Chance& chance_;
    Date letter_date_;
    PacketPlan plan_;
    DocumentDescription form_;
    bool disagreeing_ = false;
    std::string applicant_;
    std::string letterhead_;  ///< of the covering letter; another's where they disagree
    std::string word_;
    std::string system_;
    std::string issuer_;
    std::string number_;
    bool has_letter_ = true;
    bool starts_ = true;
    double by_hand_ = 0;
};

}  // namespace

std::vector<DocumentDescription> made_up_packet(Chance& chance, bool disagreeing) {
    return PacketMaker(chance, disagreeing).make();
}

}  // namespace gongwen::tools
