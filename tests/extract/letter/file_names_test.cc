#include "extract/letter/fields/file_names.h"

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::extract;

TEST_CASE("names of the exchange get their strokes, dots and digits back", "[file_names]") {
    const std::string right = "376470000A_1040012345_ATTACH1.pdf";
    CHECK(with_usual_file_names(right) == right);
    CHECK(with_usual_file_names("376470000A_1040012345ATTACH1.pdf") == right);
    CHECK(with_usual_file_names("376470000A1040012345ATTACHl.pdf") == right);
    CHECK(with_usual_file_names("376470000A_1040012345_ATTACHIpdf") == right);
    CHECK(with_usual_file_names("376470000A.1040012345_ATTACH1.pdf") == right);
}

TEST_CASE("names made of a number and a part, too", "[file_names]") {
    CHECK(with_usual_file_names("如主旨(10423018500-ldoc、10423018500-2.docx)") ==
          "如主旨(10423018500-1.doc、10423018500-2.docx)");
}

TEST_CASE("a part's number is one in other systems' names, too", "[file_names]") {
    CHECK(with_usual_file_names("如文（1018254A00_ATTCHI.pdf）") ==
          "如文（1018254A00_ATTCH1.pdf）");
    CHECK(with_usual_file_names("A09_senddoc1_Attachl.docx") == "A09_senddoc1_Attach1.docx");
    CHECK(with_usual_file_names("attachment.pdf") == "attachment.pdf");
}

TEST_CASE("a comma and a bracket in front of the kind of file are misread", "[file_names]") {
    CHECK(with_usual_file_names("議程1份（plan_2,docx）") == "議程1份（plan_2.docx）");
    CHECK(with_usual_file_names("議程1份（plan_2 docx）") == "議程1份（plan_2.docx）");
    CHECK(with_usual_file_names("附件1 pdf檔") == "附件1 pdf檔");
    CHECK(with_usual_file_names("如文（A09_senddoc_Annex].pdf）") ==
          "如文（A09_senddoc_Annex1.pdf）");
    CHECK(with_usual_file_names("如文（list[a].pdf）") == "如文（list[a].pdf）");
    CHECK(with_usual_file_names("光碟2,文件1") == "光碟2,文件1");
}

TEST_CASE("a stroke below the line and the kind of a file are told by what names have",
          "[file_names]") {
    CHECK(with_usual_file_names("376470000A/1040012345_ATTACH1.pdf") ==
          "376470000A_1040012345_ATTACH1.pdf");
    CHECK(with_usual_file_names("如文（10423018500-1.doe）") == "如文（10423018500-1.doc）");
    CHECK(with_usual_file_names("議程1份（plan_2.d0cx）") == "議程1份（plan_2.docx）");
    CHECK(with_usual_file_names("如文(376470000人1040012345_ATTACH1.pdf)") ==
          "如文(376470000A_1040012345_ATTACH1.pdf)");
    CHECK(with_usual_file_names("376470000A_1040012345_ATTACHl1.pdf") ==
          "376470000A_1040012345_ATTACH1.pdf");
    CHECK(with_usual_file_names("376470000A_1040012345_ATTACH11.pdf") ==
          "376470000A_1040012345_ATTACH11.pdf");
    CHECK(with_usual_file_names("檔號104/1040012345") == "檔號104/1040012345");
    CHECK(with_usual_file_names("www.city.gov.tw") == "www.city.gov.tw");
}

TEST_CASE("the enclosures of one letter bear its one number", "[file_names]") {
    CHECK(with_usual_file_names(
              "如文（376470000A_1040012345_ATTACH1.pdf、376470000A_10400l2345_ATTACH2.odt、"
              "37647000A._1040012345_ATTACH3.doc、376470000A_1040012345_ATTACH4.doc）") ==
          "如文（376470000A_1040012345_ATTACH1.pdf、376470000A_1040012345_ATTACH2.odt、"
          "376470000A_1040012345_ATTACH3.doc、376470000A_1040012345_ATTACH4.doc）");
    const std::string two = "376470000A_1040012345_ATTACH1.pdf、376470000A_1040012346_ATTACH1.pdf";
    CHECK(with_usual_file_names(two) == two);
    const std::string passed_on = two + "、376470000A_1040012346_ATTACH2.pdf";
    CHECK(with_usual_file_names(passed_on) == passed_on);
}

TEST_CASE("other names and words stay as they are", "[file_names]") {
    for (const char* text :
         {"如主旨", "如文（報名表.pdf、計畫書.docx）", "agenda-l.pdf", "ATTACH.pdf", "如附件1",
          "376470000A_1040012345_ATTACHES.pdf", "第2點附表pdf"}) {
        CAPTURE(text);
        CHECK(with_usual_file_names(text) == text);
    }
}

TEST_CASE("a repaired list of enclosures keeps what was read", "[file_names]") {
    Record record;
    record.fields["attachment"].raw = "如文(376470000A1040012345ATTACHL.pdf)";
    record.fields["attachment"].value = record.fields["attachment"].raw;
    mend_file_names(record);

    const Field& field = record.fields.at("attachment");
    CHECK(field.text() == "如文(376470000A_1040012345_ATTACH1.pdf)");
    CHECK(field.raw == "如文(376470000A1040012345ATTACHL.pdf)");
    CHECK(field.state == FieldState::Repaired);
    CHECK(field.reason == "file_name");
}
