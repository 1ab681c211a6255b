// The correction notice with which the project began, as passages of a clean scan.

#include <algorithm>

#include <catch2/catch.hpp>

#include "institutions/names/judging/verdict.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

std::vector<Passage> notice(std::string_view first_item) {
    return {
        printed("issuer", "內政部"),
        printed("document_type", "函"),
        printed("recipient", "法務部"),
        printed("issue_date", "中華民國104年10月12日"),
        printed("document_no", "台內資字第1042301850號"),
        printed("attachment", "如文(10423018500-1.doc)"),
        printed("subject",
                "更正中華民國104年9月23日台內資字第1042301569號函之說明及附件，詳如說明，請查照。"),
        printed("explanation", std::string(first_item) +
                                   "二、隨文檢附修正後之「內政部自然人憑證用戶身分確認服務"
                                   "系統申請要點」一份。"),
        printed("originals",
                "總統府第二局、行政院中央各部會、立法院、司法院、考試院、監察院、各直轄市政府、"
                "各縣(市)政府、金融監督管理委員會、台灣金融服務業聯合總會、中華民國銀行員工會"
                "全國聯合會、中華民國銀行商業同業公會全國聯合會、中華民國證券商業同業公會"),
        printed("copies", ""),
        printed("body", "裝訂線法務部104101210400174010"),
        printed("body",
                "內政部自然人憑證用戶身分確認服務系統申請要點中華民國九十六年一月十六日台內資字第"
                "0960011371號函頒中華民國一〇四年九月二十三日台內資字第1042301569號函修正"),
        printed(
            "body",
            "一、內政部（以下簡稱為本部）為使政府機關(構)及受金融監督管理委員會監督之金融服務業"
            "申請使用自然人憑證用戶身分確認服務系統(以下簡稱為本系統)有所依循，特訂定本要點。"
            "二、本系統服務對象為政府機關(構)及受金融監督管理委員會監督之金融服務業(以下簡稱申請"
            "機關(構))之應用系統，且該應用系統之使用對象為一般民眾，並以自然人憑證作為身分驗證"
            "方式。"),
    };
}

constexpr std::string_view kFirstItem =
    "一、旨揭函文中之說明及附件，有關「金融監督管理委員會」之機關全銜誤植成"
    "「金融管理監督委員會」，特以此函更正。";

}  // namespace

TEST_CASE("the notice is read as one correction of one letter", "[institutions][notice]") {
    const Judgement judgement = judge(notice(kFirstItem), letter_of_2015(), authority());

    REQUIRE(judgement.corrections.size() == 1);
    const Correction& correction = judgement.corrections.front();
    CHECK(correction.target ==
          LetterReference{"內政部", "2015-09-23", "台內資字第1042301569號", "函"});
    CHECK(correction.locations == std::vector<std::string>{"說明", "附件"});
    CHECK(correction.action == "amend");
    CHECK(correction.pairs ==
          std::vector<CorrectionPair>{{"金融管理監督委員會", "金融監督管理委員會"}});
    CHECK_FALSE(correction.direction_doubtful);
}

TEST_CASE("the name that the notice corrects is a mention, and no name is flagged",
          "[institutions][notice]") {
    const Judgement judgement = judge(notice(kFirstItem), letter_of_2015(), authority());

    std::vector<NameFinding> mentions;
    for (const NameFinding& name : judgement.names) {
        INFO(name.written << " " << name.verdict << " " << name.expected);
        CHECK_FALSE(is_flagged(name));
        if (name.mention) mentions.push_back(name);
    }
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].written == "金融管理監督委員會");
    CHECK(mentions[0].expected == "金融監督管理委員會");
    CHECK(mentions[0].verdict == "miswriting");
    CHECK(mentions[0].reasons == std::vector<std::string>{"block_swap"});
}

TEST_CASE("the notice cites two letters, both with their dates", "[institutions][notice]") {
    const Judgement judgement = judge(notice(kFirstItem), letter_of_2015(), authority());

    CHECK(judgement.citations ==
          std::vector<LetterReference>{{"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
                                       {"內政部", "2007-01-16", "台內資字第0960011371號", "函"}});
}

TEST_CASE("the pair survives what faxing does to quotation marks and keywords",
          "[institutions][notice]") {
    const auto item = GENERATE(
        "一、旨揭函文中之說明及附件，有關[金融監督管理委員會]之機關全銜誤植成[金融管理監督委員會]，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關金融監督管理委員會」之機關全銜誤植成「金融管理監督委員會」"
        "，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員會之機關全銜誤植成「金融管理監督委員會」"
        "，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員會」之機關全銜誤值成「金融管理監督委員會"
        "」，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員會」之機關全銜課植成「金融管理監督委員會"
        "」，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員會」之機關全銜誤植成「金融菅理監督委員會"
        "」，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員曾」之機關全銜誤植成「金融管理監督委員會"
        "」，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件，有關「金融監督管理委員會」之機關全銜誤植成「金融管理監督委員會"
        "，"
        "特以此函更正。",
        "一、旨揭函文中之說明及附件有關金融監督管理委員會之機關全銜誤植成金融管理監督委員會，"
        "特以此函更正。");
    INFO(item);

    const Judgement judgement = judge(notice(item), letter_of_2015(), authority());

    REQUIRE(judgement.corrections.size() == 1);
    CHECK(judgement.corrections[0].target.document_no == "台內資字第1042301569號");
    CHECK(judgement.corrections[0].pairs ==
          std::vector<CorrectionPair>{{"金融管理監督委員會", "金融監督管理委員會"}});
    for (const NameFinding& name : judgement.names) {
        INFO(name.written << " " << name.verdict << " " << name.expected);
        // A misread right name may be one for the clerk; a new slip of the writer it is not.
        CHECK((!is_flagged(name) || name.verdict == "ocr_misread"));
    }
}
