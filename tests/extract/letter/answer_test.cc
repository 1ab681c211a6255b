// Yes or no in a letter that answers an application, and which letter brings a form.

#include "extract/letter/fields/answer.h"

#include <catch2/catch.hpp>

#include "extract/rules/filing.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;

namespace {

const Template& form() {
    for (const Template& one : test::templates().templates()) {
        if (one.id == "certificate-service-application") return one;
    }
    throw std::logic_error("the template is missing");
}

std::string decided(std::string_view text) {
    return std::string(to_string(decision_in(text, form().answer)));
}

Record letter(const std::string& issuer, const std::string& subject, int number) {
    Record record;
    record.kind = "letter";
    record.document = number;
    record.sha256 = std::string(64, 'a');
    const auto set = [&](const std::string& name, const std::string& value) {
        record.fields[name].value = value;
        record.fields[name].state = FieldState::Read;
        record.fields[name].confidence = 0.99;
    };
    set("issuer", issuer);
    set("subject", subject);
    return record;
}

Record application(const std::string& applicant, int number) {
    Record record;
    record.kind = "form";
    record.document = number;
    record.fields["applicant_name"].value = applicant;
    record.fields["applicant_name"].state = FieldState::Read;
    return record;
}

}  // namespace

TEST_CASE("an answer agrees, refuses, returns or says nothing", "[answer]") {
    CHECK(decided("貴局申請啟用本系統一案，本部同意，請查照。") == "agreed");
    CHECK(decided("准予照辦，請查照。") == "agreed");
    for (const char* no : {"不同意", "歉難同意", "未便同意", "礙難同意", "不予同意", "無法同意",
                           "未能予以同意", "應予駁回"}) {
        INFO(no);
        CHECK(decided("貴局申請一案，" + std::string(no) + "，請查照。") == "refused");
    }
    CHECK(decided("申請表欄位未填，請補正後再送。") == "returned");
    CHECK(decided("貴局函詢系統使用情形一案，復如說明。").empty());
}

TEST_CASE("words that only speak of a consent decide nothing", "[answer]") {
    CHECK(decided("請惠予同意，請查照。").empty());
    CHECK(decided("是否同意，另函通知。").empty());
    CHECK(decided("請檢附當事人同意書。").empty());
    CHECK(decided("各機關如有不同意見，請於期限內提出。").empty());
    CHECK(decided("本部並無不同意之處。") == "unclear");
    CHECK(decided("第一案本部同意，第二案歉難同意。") == "unclear");
}

TEST_CASE("the subject decides before the explanation does", "[answer]") {
    Record answer = letter("內政部", "所請歉難同意，請查照。", 1);
    answer.fields["explanation"].value = std::vector<std::string>{"一、請取得使用者同意。"};
    CHECK(decision_in(answer, form().answer) == Decision::Refused);

    answer.fields["subject"].value = std::string("復如說明，請查照。");
    answer.fields["explanation"].value =
        std::vector<std::string>{"一、復貴局函。", "二、本案本部同意辦理。"};
    CHECK(decision_in(answer, form().answer) == Decision::Agreed);
}

TEST_CASE("the letter of the applicant brings the form, the ministry's never does", "[filing]") {
    const CoveringLetterTemplate& wanted = form().covering_letter;
    const std::vector<Record> documents{
        letter("臺北市政府", "函轉會議紀錄，請查照。", 1),
        letter("財政部關務署", "檢送自然人憑證用戶身分確認服務系統申請表1份。", 2),
        application("財政部關務署", 3),
        letter("內政部", "貴署申請自然人憑證用戶身分確認服務一案，本部同意。", 4),
        application("台北市政府資訊局", 5)};

    const Record* found = covering_letter_of(documents[2], documents, wanted);
    REQUIRE(found);
    CHECK(found->document == 2);
    CHECK(covering_score(documents[3], documents[2], wanted) == 0);
    CHECK(covering_score(documents[0], documents[2], wanted) == 0);
}

TEST_CASE("a form without a letter that fits has none", "[filing]") {
    const std::vector<Record> documents{letter("臺北市政府", "函轉會議紀錄，請查照。", 1),
                                        application("財政部關務署", 2)};

    CHECK(covering_letter_of(documents[1], documents, form().covering_letter) == nullptr);
}
