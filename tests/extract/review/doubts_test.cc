// Values that cannot be quite right although they were read with confidence.

#include "extract/review/doubts.h"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"
#include "core/text.h"
#include "extract/review/character_evidence.h"
#include "extract/review/closing_words.h"
#include "extract/review/review.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;

namespace {

std::string doubt(FieldKind kind, const std::string& value) {
    FieldTemplate form;
    form.kind = kind;
    form.choices = {U"普通件", U"速件"};
    Field field;
    field.value = value;
    field.state = FieldState::Read;
    return std::string(doubt_of(field, form));
}

const Template& template_of(const std::string& id) {
    for (const Template& form : templates().templates()) {
        if (form.id == id) return form;
    }
    throw std::logic_error("there is no template " + id);
}

const Template& letter_template() { return template_of("letter"); }

void put(Record& record, const std::string& name, FieldValue value, double confidence = 0.99) {
    Field& field = record.fields[name];
    field.value = std::move(value);
    field.state = FieldState::Read;
    field.confidence = confidence;
}

bool has(const Record& record, const std::string& field, const std::string& reason) {
    return std::find(record.review.begin(), record.review.end(), ReviewItem{field, reason}) !=
           record.review.end();
}

}  // namespace

TEST_CASE("telephone numbers as people print them raise no doubt", "[doubts]") {
    for (const char* number :
         {"02-20001234", "(02)2000-1234", "02-2000-1234分機567", "02-20001234#567", "0912-345-678",
          "049-2391234", "037-123456", "04-7123456", "0800-000-123", "+886-2-20001234", "1999",
          "2000-1234", "02-20001234、02-20001235", "02-20001234轉12或13",
          "０２－２０００１２３４"}) {
        INFO(number);
        CHECK(doubt(FieldKind::Phone, number).empty());
    }
}

TEST_CASE("a telephone number with a digit too many, too few or misread is doubtful", "[doubts]") {
    for (const char* number : {"02-2000123", "02-200012345", "02-2000I234", "(04)2000703",
                               "02-20001234、02-200012", "承辦人02-20001234", ""}) {
        INFO(number);
        CHECK(doubt(FieldKind::Phone, number) == "impossible_phone");
    }
}

TEST_CASE("an address of mail needs one @ and a domain, and no Chinese", "[doubts]") {
    CHECK(doubt(FieldKind::Email, "moi0000@moi.example").empty());
    CHECK(doubt(FieldKind::Email, "a.b-c_d@mail.gov.example").empty());
    for (const char* address :
         {"moi0000moi.example", "moi0000@moi", "moi@0000@moi.example", "moi0000@moi.example。",
          "m〇i@moi.example", "@moi.example", "moi0000@moi..example", "moi 0000@moi.example"}) {
        INFO(address);
        CHECK(doubt(FieldKind::Email, address) == "not_an_email");
    }
}

TEST_CASE("an address of mail in which small and capital letters mix is doubtful", "[doubts]") {
    CHECK(doubt(FieldKind::Email, "MOI0000@MOI.EXAMPLE").empty());
    CHECK(doubt(FieldKind::Email, "Ivq@agency.example") == "mixed_case");
    CHECK(doubt(FieldKind::Email, "mmcjqa93q@agency.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "wang7o@agency.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "qol93@a1l.example").empty());
    CHECK(doubt(FieldKind::Email, "a1b2@agency.example").empty());
}

TEST_CASE("offices that write their mailboxes in capitals are believed, but for O and 0",
          "[doubts]") {
    CHECK(doubt(FieldKind::Email, "AK9133@city.example").empty());
    CHECK(doubt(FieldKind::Email, "A04417@city.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "chen@city.gov.lw") == "unlike_pattern");
    CHECK(doubt(FieldKind::Email, "chen@city.go.jp") == "");
    CHECK(doubt(FieldKind::Email, "chen@city.orq") == "unlike_pattern");
    CHECK(doubt(FieldKind::Email, "DDO7@city.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "sy1i614@agency.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "office@msa.example.r") == "not_an_email");
}

TEST_CASE("l and 1 cannot be told apart where a mailbox's count begins", "[doubts]") {
    for (const char* address : {"kal927@bureau.example", "k10727@bureau.example"}) {
        INFO(address);
        CHECK(doubt(FieldKind::Email, address) == "letter_like_digit");
    }
    for (const char* address : {"ka2927@bureau.example", "tp0118@bureau.example",
                                "office1@bureau.example", "b315@bureau.example"}) {
        INFO(address);
        CHECK(doubt(FieldKind::Email, address).empty());
    }
}

TEST_CASE("a 1 where a word of the mailbox begins is a letter", "[doubts]") {
    CHECK(doubt(FieldKind::Email, "wm_1iao@bureau.example") == "letter_like_digit");
    CHECK(doubt(FieldKind::Email, "wm_liao@bureau.example").empty());
    CHECK(doubt(FieldKind::Email, "wm_1@bureau.example").empty());
}

TEST_CASE("a single character is no whole name of a school", "[doubts]") {
    CHECK(doubt(FieldKind::Institution, "濱國民小學") == "cut_off_name");
    CHECK(doubt(FieldKind::Institution, "正濱國民小學").empty());
    CHECK(doubt(FieldKind::Institution, "中原大學").empty());
}

TEST_CASE("a document's number ends with 號", "[doubts]") {
    PageBuilder page;
    page.head({{"發文字號", "台內資字第10423018"}}).body({"主旨：檢送名冊1份，請查照。"});
    const Record record = extract_document(std::vector<Page>{page.page}, templates()).record;

    CHECK(has(record, "document_no", "not_a_document_number"));
}

TEST_CASE("schools share the domains of their counties", "[doubts]") {
    CHECK(doubt(FieldKind::Email, "wang@mail.te.edu.tw") == "unlike_pattern");
    for (const char* address : {"wang@tc.edu.tw", "wang@mail.abc.ilc.edu.tw", "wang@ntu.edu.tw"}) {
        INFO(address);
        CHECK(doubt(FieldKind::Email, address).empty());
    }
}

TEST_CASE("a pipe's size has its Φ", "[doubts]") {
    CHECK(doubt(FieldKind::Text, "涉及本處上300mmDIP輸水管線") == "stray_sign");
    CHECK(doubt(FieldKind::Text, "涉及本處Φ300mmDIP輸水管線").empty());
    CHECK(doubt(FieldKind::Text, "管徑300mmDIP").empty());
    CHECK(doubt(FieldKind::Text, "日雨量300mm以上").empty());
}

TEST_CASE("a digit within a word is dirt", "[doubts]") {
    for (const char* text : {"請查4照。", "提供宣4導品200份", "請鑒1核。"}) {
        INFO(text);
        CHECK(doubt(FieldKind::Text, text) == "stray_sign");
    }
    for (const char* text : {"前3名", "每5年", "光碟1片", "更正頁1紙", "第2次", "計3件", "近6個月",
                             "學習時數6小時", "本市3所學校", "共4輛"}) {
        INFO(text);
        CHECK(doubt(FieldKind::Text, text).empty());
    }
}

TEST_CASE("what stands between a comma and the closing request is known", "[doubts]") {
    CHECK(has_odd_closing(U"檢附審查表1份，花請核派。"));
    CHECK(has_odd_closing(U"並副知本機關，請查有照。"));
    CHECK_FALSE(has_odd_closing(U"檢送紀錄，請惠查照。"));
    for (const char32_t* subject :
         {U"檢附審查表1份，恭請核派。", U"檢附審查表1份，請核派。", U"如說明，併請查照。",
          U"如說明，復請查照。", U"檢送紀錄請查照。"}) {
        CHECK_FALSE(has_odd_closing(subject));
    }
}

TEST_CASE("a small letter between two Chinese characters is dirt", "[doubts]") {
    CHECK(doubt(FieldKind::Text, "評選小組由本局及w專家學者組成") == "stray_sign");
    for (const char* text : {"推動e化服務", "A棟3樓", "第C類委員", "LINE群組", "以pdf檔傳送"}) {
        INFO(text);
        CHECK(doubt(FieldKind::Text, text).empty());
    }
}

TEST_CASE("an item that ends in a digit where others end as sentences was cut off", "[doubts]") {
    Record record;
    put(record, "action",
        std::vector<std::string>{"一、由本會擔任單一窗0", "二、未回復者，以無意見論。"});
    review_doubts(record, letter_template());
    CHECK(record.review == std::vector<ReviewItem>{{"action", "cut_off_end"}});

    Record lists;
    put(lists, "action", std::vector<std::string>{"一、附件1", "二、附件2"});
    put(lists, "explanation", std::vector<std::string>{"一、依附件1辦理。", "二、如說明"});
    review_doubts(lists, letter_template());
    CHECK(lists.review.empty());
}

TEST_CASE("mail domains of one document that differ by a character are doubtful", "[doubts]") {
    const Template& application = template_of("certificate-service-application");
    const auto doubted = [&](const std::string& first, const std::string& second) {
        Record record;
        put(record, "contact_email", first);
        put(record, "deputy_email", second);
        review_doubts(record, application);
        return has(record, "contact_email", "near_domain") &&
               has(record, "deputy_email", "near_domain");
    };
    CHECK(doubted("lin@bureau.example", "wang@bueau.example"));
    CHECK(doubted("lin@bureau.example", "wang@burcau.example"));
    CHECK_FALSE(doubted("lin@bureau.example", "wang@bureau.example"));
    CHECK_FALSE(doubted("lin@ms1.bureau.example", "wang@ms2.bureau.example"));
    CHECK_FALSE(doubted("lin@ms.bureau.example", "wang@ms2.bureau.example"));
    CHECK_FALSE(doubted("lin@bureau.example", "wang@county.example"));
}

TEST_CASE("a value that is not as its template's pattern says is doubtful", "[doubts]") {
    Record record;
    put(record, "file_no", std::string("104/030501/1"));
    put(record, "retention", std::string("10年"));
    put(record, "address", std::string("10017臺北市中正區徐州路5號"));
    review_doubts(record, letter_template());
    CHECK(record.review.empty());

    put(record, "file_no", std::string("104/030501/"));
    put(record, "retention", std::string("]年"));
    put(record, "address", std::string("1001臺北市中正區徐州路5號"));
    review_doubts(record, letter_template());
    CHECK(record.review == std::vector<ReviewItem>{{"file_no", "unlike_pattern"},
                                                   {"retention", "unlike_pattern"},
                                                   {"address", "unlike_pattern"}});
}

TEST_CASE("what is printed together must be there together", "[doubts]") {
    Record record;
    record.document_type = "令";
    put(record, "received_no", std::string("10400163225"));
    record.fields["received_date"] = Field{};

    review_fields(record, letter_template());

    CHECK(record.review == std::vector<ReviewItem>{{"received_date", "missing"}});
}

TEST_CASE("a document of unknown type must have what any type must have", "[doubts]") {
    Record record;
    record.fields["issuer"] = Field{};

    review_fields(record, letter_template());

    CHECK(has(record, "issuer", "missing"));
}

TEST_CASE("a date of another age is doubtful", "[doubts]") {
    CHECK(doubt(FieldKind::Date, "2007-07-09").empty());
    CHECK(doubt(FieldKind::Date, "1917-07-09") == "unusual_date");
}

TEST_CASE("a small Latin sign between Chinese characters is dirt", "[doubts]") {
    CHECK(doubt(FieldKind::Text, "新北市政.府農業局") == "stray_sign");
    CHECK(doubt(FieldKind::Text, "如文(10423015690-1.doc)").empty());
}

TEST_CASE("brackets and quotation marks must close", "[doubts]") {
    CHECK(doubt(FieldKind::Text, "修正「要點」（含附件），請查照。").empty());
    CHECK(doubt(FieldKind::Text, "1)第一點 2)第二點").empty());
    CHECK(doubt(FieldKind::Text, "修正「要點，請查照。") == "unbalanced_brackets");
    CHECK(doubt(FieldKind::Text, "修正要點」，請查照。") == "unbalanced_brackets");
    CHECK(doubt(FieldKind::Text, "修正「要點（含附件」），請查照。") == "unbalanced_brackets");
    CHECK(doubt(FieldKind::Text, "11月24日星期日)下午4時30分") == "unbalanced_brackets");
    CHECK(doubt(FieldKind::Text, "提案：1)場地 二)經費。").empty());
}

TEST_CASE("a choice must be one of those there are", "[doubts]") {
    CHECK(doubt(FieldKind::Choice, "普通件").empty());
    CHECK(doubt(FieldKind::Choice, "普通仵") == "unknown_choice");
}

TEST_CASE("a receiver that differs by one character from the list is doubtful on both sides",
          "[doubts]") {
    Record record;
    put(record, "recipient", std::string("法務都"));
    put(record, "originals", std::vector<std::string>{"法務部", "財政部"});

    review_doubts(record, letter_template());

    CHECK(has(record, "recipient", "near_miss"));
    CHECK(has(record, "originals", "near_miss"));
}

TEST_CASE("a list may say more of a receiver than the head", "[doubts]") {
    Record record;
    put(record, "recipient", std::string("羅美香"));
    put(record, "originals", std::vector<std::string>{"羅美香君"});
    review_doubts(record, letter_template());
    CHECK_FALSE(has(record, "recipient", "near_miss"));

    put(record, "recipient", std::string("本府文化局"));
    put(record, "originals", std::vector<std::string>{"本府文化局（文化資產科）"});
    review_doubts(record, letter_template());
    CHECK_FALSE(has(record, "recipient", "near_miss"));
}

TEST_CASE("a receiver of whose name a part was not read is doubtful", "[doubts]") {
    Record record;
    put(record, "recipient", std::string("行政院農業委員會臺東區"));
    put(record, "originals", std::vector<std::string>{"行政院農業委員會臺東區農業改良場"});

    review_doubts(record, letter_template());

    CHECK(has(record, "recipient", "near_miss"));
}

TEST_CASE("a remark behind a receiver of the list is no difference", "[doubts]") {
    Record record;
    put(record, "recipient", std::string("海洋委員會海巡署"));
    put(record, "originals", std::vector<std::string>{"海洋委員會海巡署（含附件1份）"});

    review_doubts(record, letter_template());

    CHECK(record.review.empty());
}

TEST_CASE("a receiver that stands on the list is not doubtful, whatever stands beside it",
          "[doubts]") {
    Record record;
    put(record, "recipient", std::string("臺北市政府"));
    put(record, "originals", std::vector<std::string>{"新北市政府", "台北市政府"});

    review_doubts(record, letter_template());

    CHECK(record.review.empty());
}

TEST_CASE("items must follow one another", "[doubts]") {
    Record record;
    put(record, "explanation", std::vector<std::string>{"一、依據要點。", "二、請查照。"});
    review_doubts(record, letter_template());
    CHECK(record.review.empty());

    put(record, "explanation", std::vector<std::string>{"一、依據要點。", "三、請查照。"});
    review_doubts(record, letter_template());
    CHECK(has(record, "explanation", "items_out_of_order"));

    Record merged;
    put(merged, "explanation", std::vector<std::string>{"一、依據要點。二、請查照。"});
    review_doubts(merged, letter_template());
    CHECK(has(merged, "explanation", "items_out_of_order"));
}

TEST_CASE("each field has a threshold of its own", "[doubts]") {
    Template form = letter_template();
    for (FieldTemplate& field : form.fields) {
        if (field.name == "phone") field.threshold = 0.9;
        if (field.name == "fax") field.threshold = 0.5;
    }
    Record record;
    put(record, "phone", std::string("02-20001234"), 0.8);
    put(record, "fax", std::string("02-20001235"), 0.55);

    review_fields(record, form);

    CHECK(record.review == std::vector<ReviewItem>{{"phone", "low_confidence"}});

    Record sure;
    put(sure, "phone", std::string("02-20001234"), 0.89);
    put(sure, "fax", std::string("02-20001235"), 0.55);
    review_fields(sure, form, {{"phone", {0.99, 1, 0.99}}, {"fax", {0.3, 1, 0.3}}});
    CHECK(sure.review == std::vector<ReviewItem>{{"phone", "low_confidence"}});
}

TEST_CASE("a value is for review for its weakest character, not for its length", "[doubts]") {
    Record record;
    put(record, "subject", std::string("檢送要點1份，請查照。"), 0.85);
    put(record, "contact", std::string("技士王大明"), 0.97);
    put(record, "phone", std::string("02-20001234"), 0.7);
    put(record, "fax", std::string("02-20001235"), 0.97);

    review_fields(record, letter_template(),
                  {{"subject", {0.95, 0.96, 0.7}},
                   {"contact", {0.8, 0.9, 0.7}},
                   {"phone", {0.95, 0.96, 0.7}},
                   {"fax", {0.95, 0.96, 0.7}}});

    CHECK(record.review ==
          std::vector<ReviewItem>{{"contact", "low_confidence"}, {"phone", "low_confidence"}});
}

TEST_CASE("one of few words is told by half of it", "[doubts]") {
    Record record;
    put(record, "speed", std::string("普通件"), 0.6);
    review_fields(record, letter_template(), {{"speed", {0.6, 0.99, 0.6}}});
    CHECK(record.review.empty());

    review_fields(record, letter_template(), {{"speed", {0.4, 0.99, 0.4}}});
    CHECK(has(record, "speed", "low_confidence"));
}

TEST_CASE("a receiver that was read the same on the list is sure", "[doubts]") {
    const auto is_doubted = [](const std::string& listed) {
        Record record;
        record.kind = "letter";
        put(record, "recipient", std::string("臺南市白河區公所"), 0.6);
        put(record, "originals", std::vector<std::string>{listed});
        review_fields(record, letter_template(),
                      {{"recipient", {0.6, 0.99, 0.6}}, {"originals", {0.99, 0.99, 0.99}}});
        return has(record, "recipient", "low_confidence");
    };
    CHECK_FALSE(is_doubted("臺南市白河區公所（含附件）"));
    CHECK(is_doubted("臺南市東山區公所"));
}

TEST_CASE("a repair that leaves no choice is for review only for another weak character",
          "[doubts]") {
    Record record;
    put(record, "phone", std::string("02-20001234#12"), 0.5);
    put(record, "fax", std::string("02-20001235#13"), 0.5);
    for (const char* name : {"phone", "fax"}) {
        record.fields[name].state = FieldState::Repaired;
        record.fields[name].reason = "misread_extension";
    }

    review_fields(record, letter_template(),
                  {{"phone", {0.4, 0.99, 0.3}}, {"fax", {0.4, 0.6, 0.2}}});

    CHECK(record.review == std::vector<ReviewItem>{{"fax", "low_confidence"}});
}

Passage passage_with(const char* field, std::u32string text, double usual,
                     std::map<std::size_t, double> weak) {
    Passage passage{field, text, std::vector<Origin>(text.size(), Origin{1, {}, usual})};
    for (const auto& [at, confidence] : weak) passage.origins[at].confidence = confidence;
    return passage;
}

TEST_CASE("what divides a date counts only where it was hardly read", "[doubts]") {
    const auto least = [](std::size_t weak, double confidence) {
        const std::vector<Passage> passages{
            passage_with("issue_date", U"中華民國108年3月22日", 0.99, {{weak, confidence}})};
        return character_evidence(passages, letter_template()).at("issue_date").least;
    };
    CHECK(least(3, 0.6) > 0.9);  // 國
    CHECK(least(9, 0.6) > 0.9);  // 月
    CHECK(least(8, 0.6) < 0.7);  // 3
    CHECK(least(9, 0.3) < 0.5);
}

TEST_CASE("the evidence of a field is that of all its passages", "[doubts]") {
    const std::vector<Passage> passages{passage_with("originals", U"內政部", 0.99, {}),
                                        passage_with("originals", U"外交部", 0.9, {{2, 0.4}}),
                                        passage_with("recipient", U"內政部", 1, {})};

    const EvidenceByField evidence = character_evidence(passages, letter_template());

    CHECK(evidence.at("originals").least == 0.4);
    CHECK(evidence.at("originals").second_least == 0.9);
    CHECK(evidence.at("recipient").all == 1);
}

TEST_CASE("a character that makes a word is surer than one that makes none", "[doubts]") {
    const auto least = [](std::u32string text) {
        const std::vector<Passage> passages{passage_with("subject", text, 1, {{2, 0.9}})};
        return character_evidence(passages, letter_template()).at("subject").least;
    };

    CHECK(least(U"申請歇業登記") > 0.95);
    CHECK(least(U"申請殲業登記") < 0.75);
    CHECK(least(U"申請貴局") == 0.9);
    CHECK(least(U"申請，貴局") < 0.75);
    CHECK(least(U"第12號") == 0.9);
    CHECK(least(U"申請殲業登記") < least(U"申請移業登記"));
}

TEST_CASE("in a list of names a rare character that makes no word is doubted", "[doubts]") {
    const auto doubted = [](std::u32string name) {
        Record record;
        put(record, "copies", std::vector<std::string>{to_utf8(name)});
        const std::vector<Passage> passages{passage_with("copies", name, 1, {{2, 0.93}})};
        review_fields(record, letter_template(), character_evidence(passages, letter_template()));
        return has(record, "copies", "low_confidence");
    };
    CHECK(doubted(U"銀行蕉雅分行"));
    CHECK_FALSE(doubted(U"銀行鳳山分行"));
}

TEST_CASE("a list's long name ends as an office or a person does", "[doubts]") {
    const auto doubted = [](const std::string& name) {
        Record record;
        record.kind = "letter";
        put(record, "copies", std::vector<std::string>{name});
        review_fields(record, letter_template());
        return has(record, "copies", "cut_off_name");
    };
    CHECK(doubted("財團法人農業工程研究心司有造"));
    for (const char* name :
         {"財團法人農業工程研究中心", "臺中市政府都市發展局", "本局人事室王科長大明",
          "苗栗縣頭份市立圖書館", "如正本行文機關", "各縣市政府(含附件)"}) {
        INFO(name);
        CHECK_FALSE(doubted(name));
    }
}

TEST_CASE("a figure in a letter's sentence that looks written is believed", "[doubts]") {
    const auto least = [](const char* field) {
        const std::vector<Passage> passages{
            passage_with(field, U"訂於3月7日", 0.99, {{2, kPerhapsWritten}})};
        return character_evidence(passages, letter_template()).at(field).least;
    };
    CHECK(least("subject") > 0.8);
    CHECK(least("issue_date") < 0.5);
    CHECK(least("attachment") < 0.5);
}

TEST_CASE("a repaired character tells nothing of those beside it", "[doubts]") {
    Record record;
    put(record, "subject", std::string("逾期未繳，請於坂里辦理。"));
    record.fields["subject"].state = FieldState::Repaired;
    const std::vector<Passage> passages{
        passage_with("subject", U"逾期末繳，請於坡里辦理。", 1, {{2, 0.3}})};
    CHECK(character_evidence(passages, letter_template(), record).at("subject").least == 1);

    put(record, "subject", std::string("逾期未繳，請於坡里辦理。"));
    record.fields["subject"].state = FieldState::Repaired;
    const std::vector<Passage> weak{
        passage_with("subject", U"逾期末繳，請於坡里辦理。", 1, {{7, 0.2}})};
    CHECK(character_evidence(weak, letter_template(), record).at("subject").least < 0.65);
}

TEST_CASE("of an address of mail only what no usage tells is evidence", "[doubts]") {
    const std::u32string address = U"wang12@mail.moea.gov.tw";
    const auto all = [&](std::size_t weak) {
        const std::vector<Passage> passages{passage_with("email", address, 1, {{weak, 0.5}})};
        return character_evidence(passages, letter_template()).at("email").all;
    };

    CHECK(all(0) == 0.5);
    CHECK(all(address.size() - 1) == 1);
    CHECK(all(address.find(U'o')) == 1);
}

TEST_CASE("what concerns a document as a whole is for review", "[doubts]") {
    Record record;
    record.kind = "unknown";
    review_document(record);
    CHECK(has(record, "document", "no_text"));

    Record other;
    other.kind = "unknown";
    other.lines.emplace_back();
    other.rules = {
        {"one", "", "met", ""}, {"two", "", "broken", ""}, {"three", "", "cannot_tell", ""}};
    other.mismatches = {{{"form.applicant_name", "letter.issuer"}, {"甲", "乙"}, "mismatch"},
                        {{"form.applicant_name", "letter.issuer"}, {"甲", "乙"}, "former_name"}};
    other.details.attached_files = {"名冊.xlsx"};
    review_document(other);
    CHECK(other.review ==
          std::vector<ReviewItem>{{"document", "unknown_template"},
                                  {"document.files", "attached_files"},
                                  {"rule.two", "rule_broken"},
                                  {"mismatch.form.applicant_name/letter.issuer", "mismatch"}});
}

TEST_CASE("a column of a list is doubted row by row", "[doubts]") {
    FieldTemplate column;
    column.kind = FieldKind::Phone;
    column.rows = "people";
    Field field;
    field.state = FieldState::Read;

    field.value = std::vector<std::string>{"02-20001234", "", "0912-345-678"};
    CHECK(doubt_of(field, column).empty());
    field.value = std::vector<std::string>{"02-20001234", "02-2000"};
    CHECK(doubt_of(field, column) == "impossible_phone");
}

TEST_CASE("a 1 put for a stroke that a hand may have written is for a person", "[review]") {
    for (const double ink : {0.2, 0.9}) {
        Record record;
        record.fields["attachment"] = [] {
            Field field;
            field.value = std::string("報告1份");
            field.raw = "報告]份";
            field.state = FieldState::Repaired;
            field.reason = "misread_one";
            field.confidence = 0.9;
            return field;
        }();

        review_fields(record, letter_template(), {{"attachment", {ink, 0.99, ink}}});

        const bool asked =
            std::any_of(record.review.begin(), record.review.end(),
                        [](const ReviewItem& item) { return item.field == "attachment"; });
        CHECK(asked == (ink < 0.5));
    }
}

TEST_CASE("一 between places may have been an arrow or a dash", "[doubts]") {
    for (const char* text : {"高雄一屏東", "民權路一建國路一忠孝路", "北門一火車站"}) {
        INFO(text);
        CHECK(doubt(FieldKind::Text, text) == "stray_sign");
    }
    for (const char* text : {"中山路一段15號", "統一發票影本", "第一會議室", "業務一科",
                             "員工一覽表", "王一誠", "附件一份", "十一樓會議室"}) {
        INFO(text);
        CHECK(doubt(FieldKind::Text, text) == "");
    }
}
