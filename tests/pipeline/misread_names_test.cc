// Names that recognition misread: put right where they stand, with the raw reading kept.

#include "pipeline/reading/misread_names.h"

#include <catch2/catch.hpp>

#include "authority.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

NameFinding finding(const std::string& field, const std::string& written,
                    const std::string& expected, const std::string& verdict) {
    NameFinding name;
    name.field = field;
    name.written = written;
    name.expected = expected;
    name.verdict = verdict;
    return name;
}

void put(Record& record, const std::string& field, FieldValue value, const std::string& raw) {
    record.fields[field] = Field{.value = std::move(value),
                                 .raw = raw,
                                 .state = FieldState::Read,
                                 .confidence = 0.97,
                                 .page = 1,
                                 .box = {}};
}

}  // namespace

TEST_CASE("a misread name in a list becomes the name it was taken for", "[names]") {
    Record record;
    put(record, "originals", std::vector<std::string>{"法務部", "人融監督管理委員會銀行局"},
        "法務部、人融監督管理委員會銀行局");
    record.details.receivers["originals"] = {{"法務部", ""}, {"人融監督管理委員會銀行局", "紙本"}};
    record.names = {finding("originals", "人融監督管理委員會銀行局", "金融監督管理委員會銀行局",
                            "ocr_misread")};

    mend_misread_names(record, authority());

    const Field& field = record.fields["originals"];
    CHECK(field.list() == std::vector<std::string>{"法務部", "金融監督管理委員會銀行局"});
    CHECK(field.state == FieldState::Repaired);
    CHECK(field.reason == "misread_name");
    CHECK(field.raw == "法務部、人融監督管理委員會銀行局");
    CHECK(record.details.receivers["originals"][1].name == "金融監督管理委員會銀行局");
    CHECK(record.details.receivers["originals"][1].remark == "紙本");
}

TEST_CASE("a name that the writer wrote wrongly stays as it is printed", "[names]") {
    Record record;
    put(record, "recipient", std::string("金融管理監督委員會"), "金融管理監督委員會");
    put(record, "subject", std::string("「中央選緣委員會」應為「中央選舉委員會」。"), "");
    record.names = {finding("recipient", "金融管理監督委員會", "金融監督管理委員會", "miswriting"),
                    finding("subject", "中央選緣委員會", "中央選舉委員會", "ocr_misread")};
    record.names.back().mention = true;
    const Record before = record;

    mend_misread_names(record, authority());

    CHECK(record.fields == before.fields);
}

TEST_CASE("an issuer of few characters is mended by the 字 of its number", "[names]") {
    Record record;
    put(record, "issuer", std::string("肉政部"), "肉政部");
    put(record, "document_no", std::string("台內資字第1042301850號"), "");
    put(record, "issue_date", std::string("2015-10-12"), "");
    record.details.issuers = {"肉政部"};

    mend_misread_names(record, authority());

    CHECK(record.text_of("issuer") == "內政部");
    CHECK(record.fields["issuer"].reason == "number_prefix");
    CHECK(record.details.issuers == std::vector<std::string>{"內政部"});
}

TEST_CASE("the 字 does not make another agency of an issuer", "[names]") {
    for (const char* issuer : {"國防部", "國家安全局", "某某部", "內政"}) {
        Record record;
        put(record, "issuer", std::string(issuer), issuer);
        put(record, "document_no", std::string("台內資字第1042301850號"), "");
        if (std::string(issuer) == "國防部") {
            record.names = {finding("issuer", issuer, issuer, "exact")};
        }
        mend_misread_names(record, authority());
        CHECK(record.text_of("issuer") == issuer);
    }
}

TEST_CASE("what a person confirmed is not mended", "[names]") {
    Record record;
    put(record, "issuer", std::string("肉政部"), "肉政部");
    record.fields["issuer"].state = FieldState::Confirmed;
    put(record, "document_no", std::string("台內資字第1042301850號"), "");

    mend_misread_names(record, authority());

    CHECK(record.text_of("issuer") == "肉政部");
}
