#include "tools/made_up/letter_variants.h"

#include <array>

#include <fmt/format.h>

#include "core/document_number.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr std::array<const char*, 10> kNumerals = {"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九", "十"};

std::string numeral(int value) { return kNumerals.at(static_cast<std::size_t>(value) - 1); }

/// Agencies that have numbers of their own, without the one that sends the letter.
std::string other_issuer(Chance& chance, const std::string& issuer, const Date& date) {
    std::vector<std::string> possible;
    for (const auto& [name, prefix] : chance.words.prefixes) {
        if (name != issuer && chance.names.is_in_use(name, date)) possible.push_back(name);
    }
    return pick(chance.random, possible);
}

void add_joint_issuers(Chance& chance, DocumentDescription& letter, const Date& date) {
    std::string last = letter.fields.at("issuer").utf8();
    for (int i = chance.between(1, 2); i > 0; --i) {
        const std::string next = other_issuer(chance, last, date);
        letter.more_issuers.push_back(next);
        letter.more_numbers.push_back(chance.document_number(next, date));
        last = next;
    }
}

void add_window(Chance& chance, DocumentDescription& letter) {
    const std::string address = chance.address();
    std::size_t digits = 0;
    while (digits < address.size() && address[digits] >= '0' && address[digits] <= '9') ++digits;
    letter.window = {address.substr(0, digits), address.substr(digits)};
}

/// 10423018500-1.doc: the letter's number with 0 and the enclosure's number behind it; or the way
/// of the exchange, 376470000A_1040012345_ATTACH1.pdf.
std::string file_name(Chance& chance, const std::string& digits, bool exchange,
                      const std::string& agency_code, int index) {
    static const std::array<const char*, 4> kinds = {"pdf", "doc", "odt", "docx"};
    const char* kind = kinds.at(static_cast<std::size_t>(chance.between(0, 3)));
    return exchange ? fmt::format("{}_{}_ATTACH{}.{}", agency_code, digits, index, kind)
                    : fmt::format("{}0-{}.{}", digits, index, kind);
}

void add_files(Chance& chance, DocumentDescription& letter) {
    const auto number = parse_document_number(letter.fields.at("document_no").utf8());
    if (!number) return;
    const bool exchange = chance.happens(0.4);
    const std::string code = fmt::format("{}0000A", 37600 + chance.between(1, 9000));
    std::string names;
    for (int i = 1, count = chance.between(1, 3); i <= count; ++i) {
        if (i > 1) names += "、";
        names += file_name(chance, number->digits, exchange, code, i);
    }
    const std::string note = letter.fields.at("attachment").utf8();
    const bool wide = chance.happens(0.5);
    letter.fields["attachment"] = parse_marked(fmt::format(
        "{}{}{}{}", note.empty() ? "如文" : note, wide ? "（" : "(", names, wide ? "）" : ")"));
}

void add_remarks(Chance& chance, std::optional<std::vector<MarkedText>>& names) {
    if (!names || names->empty()) return;
    for (MarkedText& name : *names) {
        if (!chance.happens(0.3)) continue;
        name.append(parse_marked(chance.word("remarks")));
    }
}

/// The condition under which the secret ends.
void add_condition(Chance& chance, DocumentDescription& letter, const Date& date) {
    const std::string until = Chance::roc(Chance::moved(date, chance.between(200, 2000)), false);
    letter.fields["secrecy"] =
        parse_marked(chance.happens(0.5) ? fmt::format("密（本件至{}解密）", until)
                                         : std::string("密（附件抽存後解密）"));
}

/// 聯絡方式：（承辦人）… stands for contact, telephone, fax and mail.
void join_contacts(DocumentDescription& letter) {
    std::string all = "（承辦人）" + letter.fields.at("contact").utf8();
    for (const auto& [field, word] :
         {std::pair{"phone", "（電話）"}, {"fax", "（傳真）"}, {"email", "（電子信箱）"}}) {
        if (letter.fields.contains(field)) all += word + letter.fields.at(field).utf8();
    }
    letter.joint_contact = parse_marked(all);
}

Section section_of(const std::string& field, const std::string& heading, const std::string& text) {
    Section section;
    section.field = field;
    section.heading = heading;
    section.text = parse_marked(text);
    return section;
}

std::string weekday(const Date& date) {
    static const std::array<const char*, 7> days = {"四", "五", "六", "日", "一", "二", "三"};
    return days.at(static_cast<std::size_t>(day_number(date) % 7));  // 1970-01-01 was a Thursday
}

}  // namespace

void vary_letter(Chance& chance, DocumentDescription& letter, const Date& date) {
    if (chance.happens(0.12)) add_joint_issuers(chance, letter, date);
    if (chance.happens(0.2)) add_window(chance, letter);
    if (chance.happens(0.3)) add_files(chance, letter);
    if (chance.happens(0.4)) {
        add_remarks(chance, letter.originals);
        add_remarks(chance, letter.copies);
    }
    if (chance.happens(0.1)) add_condition(chance, letter, date);
    if (chance.happens(0.1)) join_contacts(letter);
    if (chance.happens(0.15)) letter.fields["delivery"] = parse_marked(chance.word("deliveries"));
    if (chance.happens(0.3)) {
        letter.decision = fmt::format("本案依分層負責規定授權{}決行", chance.word("deciders"));
    }
}

void add_deep_items(Chance& chance, DocumentDescription& letter) {
    Section* explanation = nullptr;
    for (Section& section : letter.sections) {
        if (section.field == "explanation" && !section.items.empty()) explanation = &section;
    }
    if (!explanation) return;
    const int first = static_cast<int>(explanation->items.size()) + 1;
    for (const MarkedText& item : explanation->items) {
        if (item.text.find(U"（一）") == 0) return;  // has levels of its own
    }
    const auto add = [&](const std::string& number) {
        explanation->items.push_back(parse_marked(number + chance.word("item_texts")));
    };
    for (int i = first; i < first + chance.between(1, 3) && i <= 10; ++i) {
        add(numeral(i) + "、");
        for (int j = 1, second = chance.between(2, 3); j <= second; ++j) {
            add("（" + numeral(j) + "）");
            for (int k = 1, third = chance.between(0, 3); k <= third; ++k) {
                add(fmt::format("{}、", k));
            }
        }
    }
}

void make_meeting(Chance& chance, DocumentDescription& letter, const Date& date) {
    const bool visit = chance.happens(0.35);
    letter.type = visit ? "會勘通知單" : "開會通知單";
    const std::string word = visit ? "會勘" : "開會";
    const Date day = Chance::moved(date, chance.between(5, 30));
    const bool two = chance.happens(0.5);
    letter.sections = {
        section_of("subject", word + "事由：",
                   fmt::format("研商「{}」{}事宜", chance.word("topics"),
                               visit ? "現場會勘" : "跨機關合作")),
        section_of("meeting_time", word + "時間：",
                   fmt::format("{}{}星期{}{}{}午{}時{}", Chance::roc(day, true), two ? "(" : "（",
                               weekday(day), two ? ")" : "）", two ? "下" : "上",
                               two ? chance.between(1, 5) : chance.between(9, 11),
                               chance.happens(0.5) ? "30分" : "")),
        section_of("meeting_place", word + "地點：", chance.word("places")),
        section_of("chair", "主持人：", chance.word("titles") + chance.person())};
    letter.labels["contact"] = "聯絡人及電話：";
    letter.phone_behind_contact = true;
    for (const char* field : {"fax", "email", "address"}) letter.fields.erase(field);
    Section attendees;
    attendees.field = "attendees";
    attendees.heading = "出席者：";
    attendees.names = letter.originals.value_or(std::vector<MarkedText>{});
    letter.sections.push_back(attendees);
    letter.originals.reset();
    Section observers;
    observers.field = "observers";
    observers.heading = "列席者：";
    for (int i = chance.between(1, 3); i > 0; --i) {
        observers.names.push_back(parse_marked(chance.names.in_use(date, chance.random)));
    }
    letter.sections.push_back(observers);
}

}  // namespace gongwen::tools
