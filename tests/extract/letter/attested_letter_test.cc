// 存證信函 on the paper that post offices give out.

#include "extract/letter/attested/attested_letter.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// Rows of squares: `text` with a character in each, from the square `first` on.
void write_row(PageBuilder& page, double top, int first, const std::string& text) {
    constexpr double kSquare = 22;
    std::string spaced;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && !spaced.empty()) spaced += "　";
        spaced += c;
    }
    page.print(70 + first * kSquare, top, spaced, kSquare / 2);
}

PageBuilder attested_letter() {
    PageBuilder page;
    page.print(220, 40, "郵局存證信函用紙", 16);
    page.print(320, 80, "一、寄件人　姓名：向日葵室內設計有限公司", 9);
    page.print(360, 92, "詳細地址：臺中市南屯區範例路15號9樓", 9);
    page.print(320, 110, "二、收件人　姓名：林○安", 9);
    page.print(360, 122, "詳細地址：彰化縣彰化市範例街8號", 9);
    page.print(320, 140, "三、副本收件人　姓名：範例商業銀行股份有限公司", 9);
    page.print(360, 152, "詳細地址：臺中市西區範例大道7號", 9);
    page.print(70, 90, "臺中南屯郵局", 9);
    page.print(70, 106, "存證信函第　000815　號", 9);
    page.print(70, 122, "寄件人電話：04-22220000", 9);
    page.print(80, 185, "1　2　3　4　5　6　7　8　9　10　11　12　13　14　15　16　17　18　19　20", 6);
    write_row(page, 200, 2, "敬啟者：台端於民國一一三年三月委託本公");
    page.print(50, 222, "二", 6);
    write_row(page, 222, 0, "司裝修房屋，尾款新臺幣九萬元迄今未付，經多");
    page.print(50, 244, "三", 6);
    write_row(page, 244, 0, "次催告均無回應。");
    page.print(50, 266, "四", 6);
    write_row(page, 266, 2, "請於文到七日內付清，逾期依法求償。");
    page.print(70, 620, "本存證信函共　1　頁，正本　1　份，存證費　50　元", 9);
    page.print(70, 640, "經　臺中南屯　郵局　中華民國113年8月9日證明正本內容完全相同", 9);
    return page;
}

}  // namespace

TEST_CASE("a letter that the post office attests is read by its paper", "[letter][attested]") {
    const PageBuilder page = attested_letter();

    const extract::Extraction read = extract::extract_document(one_page(page.page), templates());

    const Record& record = read.record;
    CHECK(record.kind == "letter");
    CHECK(record.document_type == "存證信函");
    CHECK(value_of(record, "issuer") == "向日葵室內設計有限公司");
    CHECK(value_of(record, "address") == "臺中市南屯區範例路15號9樓");
    CHECK(value_of(record, "phone") == "04-22220000");
    CHECK(value_of(record, "recipient") == "林○安");
    CHECK(value_of(record, "copies") == "[範例商業銀行股份有限公司]");
    CHECK(value_of(record, "document_no") == "存證信函第000815號");
    CHECK(value_of(record, "issue_date") == "2024-08-09");
    CHECK(value_of(record, "explanation") ==
          "[敬啟者：台端於民國一一三年三月委託本公司裝修房屋，尾款新臺幣九萬元迄今未付，"
          "經多次催告均無回應。 | 請於文到七日內付清，逾期依法求償。]");
    CHECK(passages_of(read, "body").find("詳細地址：彰化縣彰化市範例街8號") != std::string::npos);
}

TEST_CASE("its title may be spaced, in whatever variants", "[letter][attested]") {
    for (const char* title : {"郵　局　存　證　信　函", "存証信函用紙"}) {
        PageBuilder page;
        page.print(200, 40, title, 16);
        CAPTURE(title);
        CHECK(extract::is_attested_letter(page.page));
    }
}

TEST_CASE("a letter that only speaks of 存證信函 is none", "[letter][attested]") {
    PageBuilder page;
    page.print(150, 60, "內政部　函", 20);
    page.print(71, 120, "主旨：貴公司113年5月2日存證信函第115號收悉，復請查照。", 14);
    CHECK_FALSE(extract::is_attested_letter(page.page));

    PageBuilder cited;
    cited.print(71, 120, "臺北郵局存證信函第115號", 12);
    CHECK_FALSE(extract::is_attested_letter(cited.page));
}
