#include "core/document_number.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "core/text.h"

using namespace gongwen;

namespace {

std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> found;
    for (const DocumentNumberMatch& match : find_document_numbers(to_utf32(text))) {
        found.push_back(match.number.prefix + "|" + match.number.digits);
    }
    return found;
}

std::string parsed(std::string_view text) {
    const std::optional<DocumentNumber> number = parse_document_number(text);
    return number ? number->prefix + "|" + number->digits : "";
}

}  // namespace

TEST_CASE("one 字 is for several numbers", "[number]") {
    using Numbers = std::vector<std::string>;
    CHECK(numbers_in("本部台內資字第1042301569、1042301570號函") ==
          Numbers{"台內資|1042301569", "台內資|1042301570"});
    CHECK(numbers_in("台內資字第1042301569號及第1042301570號函") ==
          Numbers{"台內資|1042301569", "台內資|1042301570"});
    CHECK(numbers_in("台內資字第1042301569號、第1042301570號、1042301571號函").size() == 3);
    CHECK(numbers_in("台內資字第1042301569號、104年9月25日台內資字第1042301600號函").size() == 2);
    CHECK(numbers_in("台內資字第1042301569號及電話0223565000").size() == 1);
    CHECK(numbers_in("台內資字第1042301569號及附件1042301").size() == 1);
}

TEST_CASE("the year may stand behind the agency's sign", "[number]") {
    CHECK(numbers_in("本部92年3月4日台（92）內資字第0920012345號函") ==
          std::vector<std::string>{"台（92）內資|0920012345"});
    CHECK(numbers_in("台（八九）內社字第8912345號函") ==
          std::vector<std::string>{"台（八九）內社|8912345"});
    CHECK(parsed("台(89)內社字第8912345號") == "台(89)內社|8912345");
    CHECK(parse_document_number("台(89)內社字第8912345號")->key() ==
          parse_document_number("臺內社字第8912345號")->key());
    CHECK(parse_document_number("台（92）內資字第0920012345a號")->key() ==
          parse_document_number("台內資字第0920012345A號")->key());
    CHECK(parse_document_number("臺教師（二）字第1040012345號")->key() !=
          parse_document_number("臺教師字第1040012345號")->key());
}

TEST_CASE("the 字 is cut out of the running text before it", "[number]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"更正中華民國104年9月23日台內資字第1042301569號函之說明", "台內資|1042301569"},
        {"依據行政院93年6月29日院臺秘字第0930086517號函辦理", "院臺秘|0930086517"},
        {"復貴部台內資字第1042301569號函", "台內資|1042301569"},
        {"本署104年8月21日東檢汾愛104偵2210字第1049010876號函", "東檢汾愛104偵2210|1049010876"},
        {"本分署104年9月9日新北執己104年健執字第00011111號執行命令", "新北執己104年健執|00011111"},
        {"本院104年10月5日新北院英刑慎104審訴567字第1040031876號函",
         "新北院英刑慎104審訴567|1040031876"},
        {"本會104年9月18日全建師會（104）字第0561號函", "全建師會（104）|0561"},
        {"發文字號誤植為台內資字第1042301569號", "台內資|1042301569"},
        {"文化部104年9月8日文資局物字第10430012345號函", "文資局物|10430012345"},
        {"台內營字第○九二○○八八一二三號令", "台內營|0920088123"},
        {"本部部授食字第1041300001號公告", "部授食|1041300001"},
        {"內政部台內資字第1042301569號", "台內資|1042301569"},
        {"行政院院臺教字第1040012345號", "院臺教|1040012345"},
        {"衛生福利部衛部醫字第1041660001號", "衛部醫|1041660001"},
        {"衛生福利部部授食字第1041300001號", "部授食|1041300001"},
        {"行政院衛生署衛署藥字第0980001234號", "衛署藥|0980001234"},
        {"臺中市政府府授教特字第1040001234號", "府授教特|1040001234"},
        {"臺北市政府衛生局北市衛疾字第10430012345號", "北市衛疾|10430012345"},
        {"行政院環境保護署環署空字第1040012345號", "環署空|1040012345"},
        {"教育部臺教國署國字第1040012345號", "臺教國署國|1040012345"},
        {"教育部國民及學前教育署臺教國署國字第1040012345號", "臺教國署國|1040012345"},
        {"財政部臺北國稅局財北國稅審字第1040012345號", "財北國稅審|1040012345"},
        {"原子能委員會會輻字第1120001234號", "會輻|1120001234"},
        {"國立臺灣大學校研發字第1040001234號函", "校研發|1040001234"},
        {"司法院秘書長秘台廳民一字第1040001234號", "秘台廳民一|1040001234"},
        {"經濟部經授商字第10401012345號函", "經授商|10401012345"},
        {"貴公司全聯總字第1040000012號函", "全聯總|1040000012"},
        {"金融監督管理委員會（以下簡稱本會）金管銀法字第10400012340號", "金管銀法|10400012340"},
        {"農業部農資字第1130152022號函註銷一百十二年十二月二十九日農資字第1120152646號令",
         "農資|1130152022"},
        {"本署111年2月21日臺教體署總字第1119780978號函", "臺教體署總|1119780978"},
        {"本署108年10月3日FDA食工字第1086442592號函", "FDA食工|1086442592"},
        {"衛生福利部食品藥物管理署FDA食社字第1085982604號", "FDA食社|1085982604"},
        {"台灣電力股份有限公司電配字第1040012345號", "電配|1040012345"},
        {"111年2月21日府授社字第1110012345號", "府授社|1110012345"},
        {"本校113年11月19日水國小教字第1132430236號函", "水國小教|1132430236"},
        {"依據臺教師（二）字第1040012345號函", "臺教師（二）|1040012345"},
        {"勞動部勞動保3字第1040140001號", "勞動保3|1040140001"},
        {"內政部（84）台內字第8401234號函", "台內|8401234"},
        {"交通部路臺字第092B123456號", "路臺|092B123456"},
        {"台財稅字第1040000123A號令", "台財稅|1040000123A"},
        {"台財稅字第1040000123-1號令", "台財稅|1040000123-1"},
        {"台財稅字第1040000123－2號令", "台財稅|1040000123-2"},
        {"台內資字第１０４２３０１５６９號", "台內資|1042301569"},
        {"台內資字第1O4230l5〇9號", "台內資|1042301509"},
        {"台內資字第 1042301569 號", "台內資|1042301569"},
        {"台內資字1042301569號", "台內資|1042301569"},
        {"台內資字第1042301569函", "台內資|1042301569"},
        {"（院臺秘字第0930086517號）", "院臺秘|0930086517"},
        {"「台內資字第1042301569號」", "台內資|1042301569"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        const std::vector<std::string> found = numbers_in(text);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == expected);
    }
}

TEST_CASE("every number of a sentence is found where it stands", "[number]") {
    const std::u32string text =
        U"農業部農資字第1130152022號函註銷一百十二年十二月二十九日農資字第1120152646號令";

    const std::vector<DocumentNumberMatch> found = find_document_numbers(text);

    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == U"農資字第1130152022號");
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == U"農資字第1120152646號");
    CHECK(numbers_in("台內資字第1042301569號函及經授商字第10401012345號函") ==
          std::vector<std::string>{"台內資|1042301569", "經授商|10401012345"});
}

TEST_CASE("court cases, interpretations and other numbers are no letters", "[number]") {
    for (const std::string text :
         {"臺灣臺北地方法院104年度訴字第1234號判決", "司法院釋字第748號解釋", "共計30字", "字第號",
          "發文字號：", "以文字第一行為準", "10400174010"}) {
        INFO(text);
        CHECK(numbers_in(text).empty());
    }
}

TEST_CASE("a whole value is a number as printed or as people type it", "[number]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"台內資字第1042301850號", "台內資|1042301850"},
        {"台內資字第 1042301850 號", "台內資|1042301850"},
        {"台內資1042301850", "台內資|1042301850"},
        {"台內資第1042301850號", "台內資|1042301850"},
        {"1042301850", "|1042301850"},
        {"勞動保3字第1040140001號", "勞動保3|1040140001"},
        {"府授教特字第1040001234號", "府授教特|1040001234"},
        {"臺教師（二）字第1040012345號", "臺教師（二）|1040012345"},
        {"（84）台內字第8401234號", "台內|8401234"},
        {"台財稅字第1040000123A號函", "台財稅|1040000123A"},
        {"10401012345-1", "|10401012345-1"},
        {"O9961O3379", "|0996103379"},
        {"l042301850", "|1042301850"},
        {"台內資I042301850", "台內資|1042301850"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(parsed(text) == expected);
    }
    for (const std::string text : {"", "104", "內政部", "更正函 台內資", "2015-10-12"}) {
        INFO(text);
        CHECK(parsed(text).empty());
    }
}

TEST_CASE("numbers are compared without regard to spelling and spaces", "[number]") {
    CHECK(parse_document_number("臺內資字第1042301850號")->key() ==
          parse_document_number("台內資 1042301850")->key());
    CHECK(parse_document_number("臺教師(二)字第1040012345號")->key() ==
          parse_document_number("臺教師（二）字第1040012345號")->key());
    CHECK(parse_document_number("台內資字第1042301850號")->text() == "台內資字第1042301850號");
}

TEST_CASE("the first digits are checked against the letter's year", "[number]") {
    const auto check = [](const char* digits, int year, int month) {
        return check_year({"台內資", digits}, Date{year, month, 12});
    };

    CHECK(check("1042301850", 2015, 10) == YearCheck::Agrees);
    CHECK(check("10400174010", 2015, 10) == YearCheck::Agrees);
    CHECK(check("1042301850", 2016, 2) == YearCheck::PreviousYear);
    CHECK(check("1042301850", 2016, 4) == YearCheck::Suspect);
    CHECK(check("1001630339", 2021, 5) == YearCheck::Suspect);
    CHECK(check("0930086517", 2004, 6) == YearCheck::Agrees);
    CHECK(check("9300865170", 2004, 6) == YearCheck::Agrees);
    CHECK(check("8401234", 1995, 6) == YearCheck::Agrees);
    CHECK(check("092B123456", 2003, 6) == YearCheck::Agrees);
    CHECK(check("1234", 2015, 10) == YearCheck::CannotTell);
    CHECK(check_year({"台內資", "1042301850"}, std::nullopt) == YearCheck::CannotTell);
}

TEST_CASE("a number may begin with its year in two numerals", "[number]") {
    using Numbers = std::vector<std::string>;
    CHECK(numbers_in("本署八十四年十一月十五日八四警署刑字第九八七六五號函") ==
          Numbers{"八四警署刑|98765"});
    CHECK(numbers_in("九二一震災重建委員會建字第1040001234號函") == Numbers{"建|1040001234"});
}
