// Values that break a rule go to a person, and repairs need evidence.

#include "extract/letter/fields/value_rules.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "extract/letter/fields/evidence.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using namespace gongwen::extract;
using Changes = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::vector<std::string> kBody{"主旨：檢送要點1份，請查照。"};

/// The pages here end before 正本.
const std::vector<std::string> kOnlyNoReceivers{"originals missing"};

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract_document(pages, templates()).record;
}

Record read_with(const Changes& changes) { return read(PageBuilder().head(changes).body(kBody)); }

/// "field reason" of every item.
std::vector<std::string> doubts_of(const Record& record) {
    std::vector<std::string> out;
    for (const ReviewItem& item : record.review) out.push_back(item.field + " " + item.reason);
    return out;
}

bool has_review(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

}  // namespace

TEST_CASE("telephone numbers have the digits of their kind", "[rules]") {
    for (const char* phone : {"02-20001111", "(02)2000-1111分機123", "04-7000111", "0920000111",
                              "049-2000111", "0800-000111", "+886-2-20001111", "1999", "20001111",
                              "02-20001111、20002222", "02-20001111、2222", "(089)200011#12"}) {
        INFO(phone);
        CHECK(is_possible_phone(phone));
    }
    for (const char* phone :
         {"02-200111", "02-200011112", "分機123", "(02)200-1111分機123", "", "03-82212345",
          "037-1234567", "04-70001111", "049-200011", "08-73201001", "+886-2-2000111"}) {
        INFO(phone);
        CHECK_FALSE(is_possible_phone(phone));
    }
}

TEST_CASE("the sign in front of an extension is # where the number is whole before it") {
    const auto mended = [](std::u32string_view text) {
        return to_utf8(with_extension_sign(text).value_or(U"-"));
    };
    CHECK(mended(U"02-23959825：3015") == "02-23959825#3015");
    CHECK(mended(U"082-318823//62345") == "082-318823#62345");
    CHECK(mended(U"(03)3322101##5678") == "(03)3322101#5678");
    CHECK(mended(U"06-2991111441356") == "06-2991111#1356");
    CHECK(mended(U"089-3261414315") == "089-326141#315");
    CHECK(mended(U"03-55228177122") == "03-5522817#122");
    CHECK(mended(U"089-255196249") == "089-255196#49");
    CHECK(mended(U"03-552281791") == "-");
    for (const auto* whole : {U"02-23959825", U"02-23959825#3015", U"02-23959825 分機12",
                              U"02-23959825、02-23959826", U"0912345678", U"1999"}) {
        CHECK(mended(whole) == "-");
    }
}

TEST_CASE("a letter among a telephone's digits is the digit it looks like", "[rules]") {
    const Record record = read_with({{"聯絡電話", "(02)20000000分機26q"}});

    CHECK(value_of(record, "phone") == "(02)20000000分機269");
    CHECK(state_of(record, "phone") == "repaired");
    CHECK(record.field("phone")->raw == "(02)20000000分機26q");
}

TEST_CASE("a speck behind a document number is none of it", "[rules]") {
    const Record record = read_with({{"發文字號", "台內資字第1042301850號。"}});

    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(record.field("document_no")->raw == "台內資字第1042301850號。");
}

TEST_CASE("mail addresses have a name and a domain", "[rules]") {
    CHECK(is_possible_email("wang.daming@moi.gov.tw"));
    CHECK_FALSE(is_possible_email("wang.moi.gov.tw"));
    CHECK_FALSE(is_possible_email("wang@moi"));
    CHECK_FALSE(is_possible_email("@moi.gov.tw"));
    CHECK_FALSE(is_possible_email("王@moi.gov.tw"));
    CHECK_FALSE(is_possible_email("a@b@moi.gov.tw"));
}

TEST_CASE("retention is for ever or a number of years", "[rules]") {
    CHECK(is_possible_retention("永久"));
    CHECK(is_possible_retention("10年"));
    CHECK(is_possible_retention("三十年"));
    CHECK(is_possible_retention("10"));
    CHECK_FALSE(is_possible_retention("12"));
    CHECK(is_possible_retention("12年"));
    CHECK_FALSE(is_possible_retention("1o年"));
    CHECK_FALSE(is_possible_retention("900年"));
}

TEST_CASE("values that are printed wide are values all the same", "[rules]") {
    const Record record = read_with({{"聯絡電話", "０５－２２５４３２１＃３１２"},
                                     {"保存年限", "１０年"},
                                     {"檔　號", "１０４／０３０５０１／１"},
                                     {"發文字號", "台內資字第１０４２３０１８５０號"},
                                     {"發文日期", "中華民國１０４年１０月１２日"}});
    CHECK(record.text_of("phone") == "０５－２２５４３２１＃３１２");
    CHECK(record.text_of("retention") == "１０年");
    CHECK(record.text_of("file_no") == "１０４／０３０５０１／１");
    CHECK(record.text_of("document_no") == "台內資字第１０４２３０１８５０號");
    CHECK(record.text_of("issue_date") == "2015-10-12");
    CHECK(doubts_of(record) == kOnlyNoReceivers);
}

TEST_CASE("a file number has slashes", "[rules]") {
    CHECK(is_possible_file_number("104/030501/1"));
    CHECK(is_possible_file_number("113/0402"));
    CHECK(is_possible_file_number("D05/02"));
    CHECK_FALSE(is_possible_file_number("1040305011"));
    CHECK_FALSE(is_possible_file_number("104/03050l"));
    CHECK_FALSE(is_possible_file_number("104//1"));
    CHECK_FALSE(is_possible_file_number("/104/030501/1"));
}

TEST_CASE("a weekday must be the date's", "[rules]") {
    CHECK_FALSE(has_wrong_weekday("中華民國112年11月20日(星期一)下午2時"));
    CHECK(has_wrong_weekday("中華民國112年11月20日(星期二)下午2時"));
    CHECK(has_wrong_weekday("112年11月20日（週三）"));
    CHECK_FALSE(has_wrong_weekday("112年11月20日下午2時"));
}

TEST_CASE("each broken rule has its own reason", "[rules]") {
    CHECK(has_review(read_with({{"聯絡電話", "02-200111"}}), "phone", "impossible_phone"));
    CHECK(has_review(read_with({{"傳真", "02-20000000"}}), "fax", "same_as_phone"));
    CHECK(has_review(read_with({{"電子信箱", "wang@moi"}}), "email", "not_an_email"));
    CHECK(has_review(read_with({{"保存年限", "l年"}}), "retention", "odd_retention"));
    CHECK(has_review(read_with({{"檔　號", "1040305011"}}), "file_no", "not_a_file_number"));
    CHECK(has_review(read_with({{"發文字號", "台內資字第104230185號"}}), "document_no",
                     "unusual_length"));
    CHECK(has_review(read_with({{"密等及解密條件或保密期限", "蜜"}}), "secrecy", "unknown_grade"));
    CHECK(doubts_of(read_with({})) == kOnlyNoReceivers);
}

TEST_CASE("a letter cannot cite one that came after it", "[rules]") {
    PageBuilder later;
    later.head().body({"主旨：復貴部104年12月1日法資字第10400123450號函，請查照。"});
    CHECK(has_review(read(later), "subject", "cites_later_date"));

    PageBuilder earlier;
    earlier.head().body({"主旨：復貴部104年9月1日法資字第10400123450號函，請查照。"});
    CHECK(doubts_of(read(earlier)) == kOnlyNoReceivers);
}

TEST_CASE("a head with 密等 has 速別, whether its label was read or not", "[rules]") {
    CHECK(has_review(read_with({{"速別", "-"}}), "speed", "label_not_found"));
    CHECK_FALSE(has_review(read_with({{"速別", "-"}, {"密等及解密條件或保密期限", "-"}}), "speed",
                           "label_not_found"));
    CHECK_FALSE(has_review(read_with({}), "speed", "label_not_found"));
}

TEST_CASE("contacts in the head that no label led to are for review", "[rules]") {
    PageBuilder page;
    page.head({{"電子信箱", "-"}, {"地址", "-"}}).body(kBody);
    page.print(71, 296, "540南投縣南投市範例路12號", 12);
    page.print(320, 125, "yilin@nantou.example", 12);
    page.print(90, 420, "報名請寄signup@nantou.example", 16);

    const Record record = read(page);
    CHECK(has_review(record, "email", "label_not_found"));
    CHECK(has_review(record, "address", "label_not_found"));
}

TEST_CASE("the names of enclosures are evidence for the letter's number", "[rules]") {
    const Record wrong_number =
        read_with({{"發文字號", "台內資字第1012301850號"}, {"附件", "如文(10423018500-1.doc)"}});
    CHECK(value_of(wrong_number, "document_no") == "台內資字第1042301850號");
    CHECK(wrong_number.field("document_no")->reason == "second_mention");
    CHECK(wrong_number.field("document_no")->raw == "台內資字第1012301850號");

    const Record wrong_file = read_with({{"附件", "如文(10423013500-1.doc)"}});
    CHECK(value_of(wrong_file, "attachment") == "如文(10423018500-1.doc)");
    CHECK(wrong_file.field("attachment")->reason == "second_mention");

    const Record two_files = read_with({{"附件", "(10423013500-1.doc、10423013500-2.doc)"}});
    CHECK(value_of(two_files, "document_no") == "台內資字第1042301850號");
    CHECK(has_review(two_files, "document_no", "differs_from_attachment"));
}

TEST_CASE("a letter's number tells the year of its date", "[rules]") {
    const Record record =
        read_with({{"發文日期", "中華民國q@年10月3日"}, {"發文字號", "農糧地字第0964045438號"}});
    CHECK(value_of(record, "issue_date") == "2007-10-03");
    CHECK(record.field("issue_date")->reason == "year_of_number");
    CHECK(record.field("issue_date")->raw == "中華民國q@年10月3日");

    const Record no_number =
        read_with({{"發文日期", "中華民國q@年10月3日"}, {"發文字號", "農字第45438號"}});
    CHECK(value_of(no_number, "issue_date").empty());

    const Record lost_figure =
        read_with({{"發文日期", "中華民國10年5月27日"}, {"發文字號", "能政字第10680938028號"}});
    CHECK(value_of(lost_figure, "issue_date") == "2017-05-27");
    CHECK(lost_figure.field("issue_date")->reason == "year_of_number");
}

TEST_CASE("a file number gets its lost strokes back", "[rules]") {
    const auto file_number = [](const std::string& read_as) {
        Record record;
        record.fields["issue_date"].value = "2015-10-12";
        record.fields["file_no"].value = read_as;
        mend_file_number(record);
        return record.text_of("file_no");
    };
    CHECK(file_number("104039583,6") == "104/039583/6");
    CHECK(file_number("104/039583.6") == "104/039583/6");
    CHECK(file_number("104/039583/6") == "104/039583/6");
    CHECK(file_number("1040395836") == "1040395836");
    CHECK(file_number("95/016221/8") == "95/016221/8");
}

TEST_CASE("a bar code in the head is evidence for the letter's number", "[rules]") {
    PageBuilder page;
    page.head({{"發文字號", "台內資字第1042801850號"}}).body(kBody);
    page.page.barcodes.push_back({{71, 40, 180, 60}, "Code128", "1042301850"});

    const Record record = read(page);

    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(record.field("document_no")->reason == "bar_code");
}

TEST_CASE("a bar code at the foot is the receiver's and mends nothing", "[rules]") {
    PageBuilder page;
    page.head({{"發文字號", "台內資字第1042801850號"}}).body(kBody);
    page.page.barcodes.push_back({{71, 760, 180, 780}, "Code128", "1042301850"});

    CHECK(value_of(read(page), "document_no") == "台內資字第1042801850號");
}

TEST_CASE("the end of a domain is mended, the name in front of @ never", "[rules]") {
    CHECK(value_of(read_with({{"電子信箱", "l0l@moi.g0v.tw"}}), "email") == "l0l@moi.gov.tw");
    CHECK(value_of(read_with({{"電子信箱", "wang@moi.qov.tvv"}}), "email") == "wang@moi.gov.tw");
    CHECK(value_of(read_with({{"電子信箱", "wang@0ffice.example"}}), "email") ==
          "wang@0ffice.example");
    CHECK(state_of(read_with({{"電子信箱", "wang@moi.g0v.tw"}}), "email") == "repaired");
}

TEST_CASE("days that cannot follow one another are for review", "[rules]") {
    PageBuilder late;
    late.head().body(kBody);
    late.print(71, 748, "法務部 105/10/13", 10);
    late.print(71, 760, "10510174010", 10);
    PageBuilder stamped;
    stamped.head().body(kBody);
    stamped.print(71, 748, "法務部 104/10/13", 10);
    stamped.print(71, 760, "10510174010", 10);
    const PageBuilder over =
        PageBuilder().head().body({"開會事由：研商要點修正。", "開會時間：104年10月2日上午10時"});

    CHECK(has_review(read(late), "received_date", "long_after_issue_date"));
    CHECK(has_review(read(stamped), "received_no", "year_mismatch"));
    CHECK(has_review(read(stamped), "received_date", "year_mismatch"));
    CHECK(has_review(read(over), "meeting_time", "meeting_before_letter"));
}

TEST_CASE("a received number of a year before 100 may begin with a zero", "[rules]") {
    for (const char* number : {"09510174010", "9510174010"}) {
        Record record;
        for (const auto& [name, text] :
             Changes{{"received_no", number}, {"received_date", "2006-01-12"}}) {
            record.fields[name].value = text;
            record.fields[name].state = FieldState::Read;
        }

        check_letter_values(record, {});

        INFO(number);
        CHECK(record.review.empty());
    }
}

TEST_CASE("enclosures of the exchange are numbered", "[rules]") {
    const std::string right = "如文(376470000A_1042301850_ATTACH1.pdf)";
    const std::string wrong = "如文(376470000A_1042301850_ATTACHH.pdf)";

    CHECK_FALSE(has_review(read_with({{"附件", right}}), "attachment", "odd_file_name"));
    CHECK(has_review(read_with({{"附件", wrong}}), "attachment", "odd_file_name"));
}

TEST_CASE("a small letter in a 檔號 is the digit it looks like", "[rules]") {
    const Record record = read_with({{"檔　號", "98/013743/q"}});

    CHECK(value_of(record, "file_no") == "98/013743/9");
    CHECK(state_of(record, "file_no") == "repaired");
}
