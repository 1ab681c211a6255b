// The parts of a letter's fields.

#include "extract/letter/fields/letter_details.h"

#include <catch2/catch.hpp>

#include "extract/letter/fields/receiver_remarks.h"
#include "extract/values/value_parts.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using namespace gongwen::extract;
using Parts = std::map<std::string, std::string>;

namespace {

/// 一、[（一）[1、2、]] for comparing.
std::string outline(const std::vector<ListItem>& items) {
    std::string out;
    for (const ListItem& item : items) {
        out.append(item.number).append(item.text);
        if (item.children.empty()) continue;
        out.push_back('[');
        out.append(outline(item.children)).push_back(']');
    }
    return out;
}

}  // namespace

TEST_CASE("items are nested as their numbers say", "[details]") {
    CHECK(outline(item_tree({"一、甲", "二、乙", "（一）丙", "1、丁", "2、戊", "（二）己",
                             "三、庚"})) == "一、甲二、乙[（一）丙[1、丁2、戊]（二）己]三、庚");
    CHECK(outline(item_tree({"（一）甲", "1、乙", "（二）丙"})) == "（一）甲[1、乙]（二）丙");
    CHECK(outline(item_tree({"依規定辦理。"})) == "依規定辦理。");
    CHECK(item_tree({}).empty());
}

TEST_CASE("a receiver's remark is told from brackets that belong to its name", "[details]") {
    CHECK(receiver_of("財政部（含附件）") == Receiver{"財政部", "含附件"});
    CHECK(receiver_of("各縣(市)政府(均含附件)") == Receiver{"各縣(市)政府", "均含附件"});
    CHECK(receiver_of("各縣(市)政府") == Receiver{"各縣(市)政府", ""});
    CHECK(receiver_of("範例銀行(臺北分行)") == Receiver{"範例銀行(臺北分行)", ""});
    CHECK(receiver_of("法務部（以電子郵件寄送）") == Receiver{"法務部", "以電子郵件寄送"});
}

TEST_CASE("file names of enclosures are taken out of their note", "[details]") {
    const AttachmentParts seed = attachment_parts("如文(10423018500-1.doc)");
    CHECK(seed.note == "如文");
    CHECK(seed.files == std::vector<std::string>{"10423018500-1.doc"});

    const AttachmentParts two = attachment_parts(
        "如主旨（376470000A_1040012345_ATTACH1.pdf、376470000A_1040012345_ATTACH2.odt）");
    CHECK(two.note == "如主旨");
    CHECK(two.files.size() == 2);
    CHECK(two.files.back() == "376470000A_1040012345_ATTACH2.odt");

    CHECK(attachment_parts("如說明二").note == "如說明二");
    CHECK(attachment_parts("如說明二").files.empty());
    CHECK(attachment_parts("計畫書1.5版1份").files.empty());
}

TEST_CASE("file number, address and secrecy have parts", "[details]") {
    CHECK(file_no_parts("104/030501/1") ==
          Parts{{"year", "104"}, {"class", "030501"}, {"case", "1"}});
    CHECK(file_no_parts("104/030501/1/2/015").at("item") == "015");
    CHECK(file_no_parts("104/030501").empty());
    CHECK(file_no_parts("030501/104/1").empty());
    CHECK(file_no_parts("104//1").empty());

    CHECK(address_parts("10017臺北市中正區徐州路5號") ==
          Parts{{"postal_code", "10017"}, {"address", "臺北市中正區徐州路5號"}});
    CHECK(address_parts("臺北市中正區徐州路5號").count("postal_code") == 0);
    CHECK(address_parts("1001臺北市").count("postal_code") == 0);

    CHECK(secrecy_parts("密（本件至105年3月1日解密）") ==
          Parts{{"grade", "密"}, {"condition", "本件至105年3月1日解密"}});
    CHECK(secrecy_parts("限閱") == Parts{{"grade", "限閱"}});
    CHECK(secrecy_parts("極機密") == Parts{{"grade", "極機密"}});
    CHECK(secrecy_parts("無") == Parts{{"grade", "無"}});  // said to be open: nothing to review
    CHECK(secrecy_parts("").empty());
}

TEST_CASE("a letter's details are made from its fields and pages", "[details]") {
    PageBuilder page;
    page.head({{"附件", "如文(10423018500-1.doc)"}})
        .body({"主旨：檢送要點1份，請查照。", "說明：", "　一、依規定辦理。",
               "　　（一）甲項辦理。", "　二、請查照。"});
    page.print(71, 500, "正本：法務部（含附件）、財政部", 12);
    page.print(71, 560, "本案依分層負責規定授權業務主管決行", 12);
    page.print(250, 802, "共1頁 第1頁", 10);
    page.page.seals.push_back({{400, 500, 480, 580}, "red", 0.3});
    page.page.attached_files = {"名冊.xlsx"};
    const std::vector<Page> pages{page.page};

    const LetterDetails details = extract_document(pages, templates()).record.details;

    CHECK(details.attachment_note == "如文");
    CHECK(details.attachment_files == std::vector<std::string>{"10423018500-1.doc"});
    CHECK(outline(details.item_tree.at("explanation")) ==
          "一、依規定辦理。[（一）甲項辦理。]二、請查照。");
    CHECK(details.receivers.at("originals") ==
          std::vector<Receiver>{{"法務部", "含附件"}, {"財政部", ""}});
    CHECK(details.issuers == std::vector<std::string>{"內政部"});
    CHECK(details.document_nos == std::vector<std::string>{"台內資字第1042301850號"});
    CHECK(details.address_parts.at("postal_code") == "100");
    CHECK(details.decision_line == "本案依分層負責規定授權業務主管決行");
    CHECK(details.page_numbers == std::vector<PrintedPageNumber>{{1, 1, 1}});
    CHECK(details.attached_files == std::vector<std::string>{"名冊.xlsx"});
    REQUIRE(details.seals.size() == 1);
    CHECK(details.seals.front().colour == "red");
}

TEST_CASE("a misread 含 of 含附件 is put right, other remarks stay", "[letter]") {
    CHECK(with_usual_remark("內政部（合附件）") == "內政部（含附件）");
    CHECK(with_usual_remark("內政部(不舍附件)") == "內政部(不含附件)");
    CHECK(with_usual_remark("內政部、法務部（均合附件）") == "內政部、法務部（均含附件）");
    for (const char* text :
         {"內政部（含附件）", "內政部（無附件）", "內政部（附件另寄）", "合附件管理處"}) {
        CHECK(with_usual_remark(text) == text);
    }
}
