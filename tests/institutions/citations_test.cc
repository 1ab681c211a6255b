// Other letters that a document speaks of.

#include <catch2/catch.hpp>

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
        {"104年9月23日台內資字第1042301569號公告。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "公告"}},
        {"經濟部業於104年9月23日以經商字第10402301569號令修正發布。",
         {"經濟部", "2015-09-23", "經商字第10402301569號", "令"}},
        {"依104年9月23日經商字第10402301569號函辦理。",
         {"經濟部", "2015-09-23", "經商字第10402301569號", "函"}},
        {"本部台內資字第1042301569號開會通知單。",
         {"內政部", "", "台內資字第1042301569號", "開會通知單"}},
    };
    for (const Citation& citation : citations) {
        INFO(citation.text);
        const auto letters = citations_in(citation.text);
        CHECK(letters.size() == 1);
        if (letters.size() == 1) CHECK(letters[0] == citation.letter);
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
