// Other letters that a document speaks of.

#include <catch2/catch.hpp>

#include "core/text.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

std::vector<LetterReference> citations_in(std::string_view text) {
    return judge(std::vector{printed("explanation", text)}, letter_of_2015(), authority())
        .citations;
}

}  // namespace

TEST_CASE("a citation has its issuer, date, number and kind", "[institutions][citations]") {
    struct Citation {
        std::string text;
        LetterReference letter;
    };
    const std::vector<Citation> citations{
        {"依據行政院93年6月29日院臺秘字第0930086517號函辦理。",
         {"行政院", "2004-06-29", "院臺秘字第0930086517號", "函"}},
        {"復貴部104年9月23日法資字第10400174010號函。",
         {"法務部", "2015-09-23", "法資字第10400174010號", "函"}},
        {"本部104年9月23日台內資字第1042301569號書函諒達。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "書函"}},
        {"奉鈞院104年9月1日院臺法字第1040012345號函核定。",
         {"行政院", "2015-09-01", "院臺法字第1040012345號", "函"}},
        {"更正本部台內資字第1042301569號函（104年9月23日發文）之附件。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"}},
        {"104年9月23日台內資字第1042301569號公告。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "公告"}},
        {"經濟部業於104年9月23日以經商字第10402301569號令修正發布。",
         {"經濟部", "2015-09-23", "經商字第10402301569號", "令"}},
        {"依104年9月23日經商字第10402301569號函辦理。",
         {"經濟部", "2015-09-23", "經商字第10402301569號", "函"}},
        {"本部台內資字第1042301569號開會通知單。",
         {"內政部", "", "台內資字第1042301569號", "開會通知單"}},
        {"前經本部營建署104年9月10日營署建管字第1042912345號函釋在案。",
         {"內政部營建署", "2015-09-10", "營署建管字第1042912345號", "函"}},
        {"依行政院秘書長104年9月3日院臺綜字第1040141235號函辦理。",
         {"行政院秘書長", "2015-09-03", "院臺綜字第1040141235號", "函"}},
        {"復國立臺灣大學104年9月8日校秘字第1040067890號函。",
         {"國立臺灣大學", "2015-09-08", "校秘字第1040067890號", "函"}},
        {"貴府104年9月23日府地字第1040123456號函。",
         {"", "2015-09-23", "府地字第1040123456號", "函"}},
        {"中華民國九十二年九月八日台內營字第○九二○○八八一二三號令。",
         {"內政部", "2003-09-08", "台內營字第0920088123號", "令"}},
        {"案經文化部104年9月8日文資局物字第10430012345號函復略以。",
         {"文化部", "2015-09-08", "文資局物字第10430012345號", "函"}},
    };
    for (const Citation& citation : citations) {
        INFO(citation.text);
        const auto letters = citations_in(citation.text);
        CHECK(letters.size() == 1);
        if (letters.size() == 1) CHECK(letters[0] == citation.letter);
    }
}

TEST_CASE("a short name within the 字 of the letter's own is no issuer",
          "[institutions][citations]") {
    LetterContext context = letter_of_2015();
    context.document_no = "國研院企字第1040000999號";

    const auto letters =
        judge(std::vector{printed("subject", "更正本院104年9月14日國研院企字第1040000831號函。")},
              context, authority())
            .citations;

    REQUIRE(letters.size() == 1);
    CHECK(letters[0].document_no == "國研院企字第1040000831號");
    CHECK(letters[0].date == "2015-09-14");
}

TEST_CASE("whatever a body calls itself, its own letter is its own", "[institutions][citations]") {
    for (const std::string self : {"本醫院", "本農會", "本社", "本法院", "本總處"}) {
        const auto letters = citations_in(self + "104年9月23日北醫字第1042301569號函諒達。");
        INFO(self);
        REQUIRE(letters.size() == 1);
        CHECK(letters[0].issuer == "內政部");
    }
}

TEST_CASE("貴會 is the receiver, by its right name even where it is misspelt",
          "[institutions][citations]") {
    LetterContext context = letter_of_2015();
    context.recipient = "國家傳播通訊委員會";

    const auto letters =
        judge(std::vector{printed("explanation", "復貴會104年5月2日通傳內容字第10400123450號函。")},
              context, authority())
            .citations;

    REQUIRE(letters.size() == 1);
    CHECK(letters[0].issuer == "國家通訊傳播委員會");
}

TEST_CASE("a lone character where 函 stands was misread", "[institutions][citations]") {
    const auto letters =
        citations_in("有關本部104年9月23日台內資字第1042301569號檔，受文者名稱一案。");

    REQUIRE(letters.size() == 1);
    CHECK(letters[0].kind == "函");
}

TEST_CASE("a letter cited twice is one citation that knows all", "[institutions][citations]") {
    const auto letters = citations_in(
        "依台內資字第1042301569號函辦理；上開本部104年9月23日台內資字第1042301569號函諒達。");

    REQUIRE(letters.size() == 1);
    CHECK(letters[0] == LetterReference{"內政部", "2015-09-23", "台內資字第1042301569號", "函"});
}

TEST_CASE("同日期 is the date of the letter before", "[institutions][citations]") {
    const auto letters =
        citations_in("本部104年9月23日台內資字第1042301569號函及同日台內資字第1042301570號函。");

    REQUIRE(letters.size() == 2);
    CHECK(letters[1].date == "2015-09-23");
}

TEST_CASE("同年月 and 同年 count from the date before", "[institutions][citations]") {
    const auto days =
        GENERATE(std::pair("同年月25日", "2015-09-25"), std::pair("同年10月3日", "2015-10-03"),
                 std::pair("同月十日", "2015-09-10"));
    const auto letters = citations_in("本部104年9月23日台內資字第1042301569號函及" +
                                      std::string(days.first) + "台內資字第1042301570號函。");

    REQUIRE(letters.size() == 2);
    CHECK(letters[1].date == days.second);
}

TEST_CASE("該會 is the 會 that was spoken of before", "[institutions][citations]") {
    const auto letters = citations_in(
        "案經洽國家發展委員會及勞動部，該會104年9月15日管字第1041201299號函復無意見。");

    REQUIRE(letters.size() == 1);
    CHECK(letters[0].issuer == "國家發展委員會");
}

TEST_CASE("a letter's own number is no citation", "[institutions][citations]") {
    CHECK(citations_in("本函文號台內資字第1042301850號。").empty());
    CHECK(judge(std::vector{printed("document_no", "台內資字第1042301851號")}, letter_of_2015(),
                authority())
              .citations.empty());
}

TEST_CASE("several numbers behind one 字 have one issuer, date and kind",
          "[institutions][citations]") {
    const auto letters =
        citations_in("本部104年9月23日台內資字第1042301569號及第1042301570號函諒達。");
    REQUIRE(letters.size() == 2);
    CHECK(letters[1].document_no == "台內資字第1042301570號");
    for (const LetterReference& letter : letters) {
        CHECK(letter.issuer == "內政部");
        CHECK(letter.date == "2015-09-23");
        CHECK(letter.kind == "函");
    }
}

TEST_CASE("a misread 字 of one's own letter is that of this letter", "[institutions][citations]") {
    const auto number_of = [](const std::string& text) {
        LetterContext context = letter_of_2015();
        context.document_no = "台一內二字第1042309999號";
        const auto letters = judge(std::vector{printed("explanation", text)}, context, authority());
        REQUIRE(letters.citations.size() == 1);
        return letters.citations[0].document_no;
    };

    const std::string own = "台一內二字第1042301569號";
    CHECK(number_of("本部104年9月23日台一肉二字第1042301569號函諒達。") == own);
    CHECK(number_of("本部104年9月23日台內二字第1042301569號函諒達。") == own);
    // Another unit's, and another agency's.
    CHECK(number_of("本部104年9月23日台一內三字第1042301569號函。") == "台一內三字第1042301569號");
    CHECK(number_of("本部104年9月23日台一內字第1042301569號函。") == "台一內字第1042301569號");
    CHECK(number_of("復貴部104年9月23日台內二字第1042301569號函。") == "台內二字第1042301569號");
}

TEST_CASE("a character of one's own 字 that was hardly read is that of this letter",
          "[institutions][citations]") {
    const auto number_read_with = [](double confidence) {
        LetterContext context = letter_of_2015();
        context.document_no = "海廉法字第1042309999號";
        Passage passage = printed("explanation", "本部104年9月23日海謙法字第1042301569號函諒達。");
        passage.origins[passage.text.find(U'謙')].confidence = confidence;
        const auto letters = judge(std::vector{passage}, context, authority());
        REQUIRE(letters.citations.size() == 1);
        return letters.citations[0].document_no;
    };

    CHECK(number_read_with(0.5) == "海廉法字第1042301569號");
    CHECK(number_read_with(0.99) == "海謙法字第1042301569號");
}

TEST_CASE("a character of one's own 字 that is of one's name was not another one",
          "[institutions][citations]") {
    LetterContext context = letter_of_2015();
    context.issuer = "臺東縣成功鎮公所";
    context.document_no = "東成鎮財字第1042309999號";
    const auto letters = judge(
        std::vector{printed("explanation", "本所104年9月23日東成針財字第1042301569號函諒達。")},
        context, authority());

    REQUIRE(letters.citations.size() == 1);
    CHECK(letters.citations[0].document_no == "東成鎮財字第1042301569號");
}

TEST_CASE("the 字 of another unit is not one's own", "[institutions][citations]") {
    LetterContext context = letter_of_2015();
    context.issuer = "南投縣政府";  // which has 政, and no 社
    context.document_no = "府政字第1042309999號";
    const auto letters = judge(
        std::vector{printed("subject", "本府104年4月3日府社字第1040660348號函應予註銷。", 0.999)},
        context, authority());

    REQUIRE(letters.citations.size() == 1);
    CHECK(letters.citations[0].document_no == "府社字第1040660348號");
}

TEST_CASE("本園, 本關 and 本隊 are the writer, too", "[institutions][citations]") {
    for (const char* issuer : {"臺北市立動物園", "財政部關務署基隆關", "內政部空中勤務總隊"}) {
        LetterContext context = letter_of_2015();
        context.issuer = issuer;
        const std::u32string name = to_utf32(issuer);
        const std::string sentence = "本" + to_utf8(name.substr(name.size() - 1)) +
                                     "104年9月23日甲乙字第1042301569號函諒達。";
        const auto letters =
            judge(std::vector{printed("explanation", sentence)}, context, authority());

        REQUIRE(letters.citations.size() == 1);
        CHECK(letters.citations[0].issuer == issuer);
    }
}

TEST_CASE("a town's 字 begins with the town's name, however it was read twice",
          "[institutions][citations]") {
    const auto number_of = [](const std::string& own, const std::string& cited) {
        LetterContext context = letter_of_2015();
        context.issuer = "臺東縣卑南鄉公所";
        context.document_no = own + "字第1042309999號";
        const auto letters =
            judge(std::vector{printed("explanation",
                                      "本所104年9月23日" + cited + "字第1042301569號函諒達。")},
                  context, authority());
        return letters.citations.empty() ? "" : letters.citations[0].document_no;
    };

    CHECK(number_of("笑鄉農", "插鄉農") == "卑鄉農字第1042301569號");
    CHECK(number_of("卑鄉農", "插鄉農") == "卑鄉農字第1042301569號");
    CHECK(number_of("甲鄉農", "甲鄉農") == "甲鄉農字第1042301569號");  // two readings agree
}
