// Mail addresses: what is mended, and what must not be.

#include "extract/values/mail_addresses.h"

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using namespace gongwen::extract;

namespace {

const std::vector<std::u32string> kEndings{U".gov.tw", U".com.tw", U".example", U"gmail.com"};

Template form_with_addresses() {
    return parse_template(R"(
id = "two-addresses"
version = 1
kind = "form"
[match]
all_of = ["申請表"]
[[field]]
name = "one"
kind = "email"
labels = ["電子郵件"]
[[field]]
name = "two"
kind = "email"
labels = ["信箱"]
)",
                          "two.toml");
}

Record with_addresses(const std::string& one, const std::string& two) {
    Record record;
    record.fields["one"] = Field{.value = one,
                                 .raw = one,
                                 .state = FieldState::Read,
                                 .confidence = 0.99,
                                 .page = 1,
                                 .box = {}};
    record.fields["two"] = Field{.value = two,
                                 .raw = two,
                                 .state = FieldState::Read,
                                 .confidence = 0.99,
                                 .page = 1,
                                 .box = {}};
    return record;
}

}  // namespace

TEST_CASE("the end of a domain is mended by one that exists", "[mail]") {
    const std::vector<std::pair<std::string, std::string>> mended{
        {"moi.g0v.tw", "moi.gov.tw"},
        {"moi.gov.tvv", "moi.gov.tw"},
        {"moigov.tw", "moi.gov.tw"},
        {"moi.govtw", "moi.gov.tw"},
        {"moi.qov.tw", "moi.gov.tw"},
        {"bank.con.tw", "bank.com.tw"},
        {"bureau.examole", "bureau.example"},
        {"archiveexample", "archive.example"},
        {"ms2.archive.exanple", "ms2.archive.example"},
        {"gmai1.com", "gmail.com"}};
    for (const auto& [read, printed] : mended) {
        INFO(read);
        CHECK(with_known_ending(read, kEndings) == printed);
    }
}

TEST_CASE("a domain that may be right stays", "[mail]") {
    for (const char* domain : {"moi.gov.tw", "ymail.com", "bank.com.cn", "office.gov.uk", "gov.tw",
                               "a.example", "shop.tw", "agency.org", ""}) {
        INFO(domain);
        CHECK(with_known_ending(domain, kEndings) == domain);
    }
}

TEST_CASE("a hyphen in front of the ending was its point", "[mail]") {
    CHECK(with_known_ending("ms2.archive-example", kEndings) == "ms2.archive.example");
    CHECK(with_known_ending("e-land.gov.tw", kEndings) == "e-land.gov.tw");
}

TEST_CASE("capitals that only look like it among small letters", "[mail]") {
    CHECK(with_small_letters("bdqlO@county.example") == "bdql0@county.example");
    CHECK(with_small_letters("Iqwx8@bureau.example") == "lqwx8@bureau.example");
    CHECK(with_small_letters("osncZ4@msZ.bureau.example") == "osnc24@ms2.bureau.example");
    CHECK(with_small_letters("abc@cOunty.example") == "abc@county.example");
    CHECK(with_small_letters("wovm9@mS2.archive.example") == "wovm9@ms2.archive.example");
    for (const char* kept : {"Olivia.Chen@county.example", "jane.Smith@county.example", "IO@X.TW",
                             "abc@county.example", ""}) {
        CHECK(with_small_letters(kept) == kept);
    }
}

TEST_CASE("a record's addresses are mended with reason and raw reading", "[mail]") {
    Record record = with_addresses("a12O@service.example", "b34@service.examole");

    mend_mail_addresses(record, form_with_addresses());

    CHECK(record.text_of("one") == "a120@service.example");
    CHECK(record.fields["one"].reason == "misread_character");
    CHECK(record.fields["one"].raw == "a12O@service.example");
    CHECK(record.text_of("two") == "b34@service.example");
    CHECK(record.fields["two"].reason == "known_domain");
    CHECK(record.fields["two"].state == FieldState::Repaired);
    CHECK(record.fields["two"].confidence <= 0.9);
}

TEST_CASE("a mailbox begins with a letter rather than with its look-alike", "[mail]") {
    Record record = with_addresses("1in0001@office.example", "0ffice@office.example");

    mend_mail_addresses(record, form_with_addresses());

    CHECK(record.text_of("one") == "lin0001@office.example");
    CHECK(record.fields["one"].raw == "1in0001@office.example");
    CHECK(record.fields["one"].confidence <= 0.8);
    CHECK(record.text_of("two") == "office@office.example");

    record = with_addresses("xytraffic@office.example", "ab@office.example");
    record.fields["one"].raw = "xy traffic@office.example";
    record.fields["two"].raw = "ab @office. example";
    mend_mail_addresses(record, form_with_addresses());
    CHECK(record.text_of("one") == "xy_traffic@office.example");
    CHECK(record.fields["one"].confidence <= 0.8);
    CHECK(record.text_of("two") == "ab@office.example");

    record = with_addresses("1999@office.example", "2lin@office.example");
    mend_mail_addresses(record, form_with_addresses());
    CHECK(record.text_of("one") == "1999@office.example");
    CHECK(record.text_of("two") == "2lin@office.example");
}

TEST_CASE("what a person confirmed is not mended", "[mail]") {
    Record record = with_addresses("a12@service.examole", "b34@service.example");
    record.fields["one"].state = FieldState::Confirmed;

    mend_mail_addresses(record, form_with_addresses());

    CHECK(record.text_of("one") == "a12@service.examole");
}

TEST_CASE("an agency's domain with e for c is mended for a person to see", "[mail]") {
    const Template form = form_with_addresses();
    Record record = with_addresses("lin@mail.nce.gov.tw", "chen@moe.gov.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "lin@mail.ncc.gov.tw");
    CHECK(record.fields["one"].reason == "known_domain");
    CHECK(record.fields["one"].confidence <= 0.8);
    CHECK(record.text_of("two") == "chen@moe.gov.tw");

    record = with_addresses("lin@mail.tyog.gov.tw", "chen@cca.gov.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "lin@mail.tycg.gov.tw");
    CHECK(record.text_of("two") == "chen@cca.gov.tw");

    record = with_addresses("lin@ail.bank.com.tw", "chen@mail.bank.com.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "lin@mail.bank.com.tw");
    CHECK(record.text_of("two") == "chen@mail.bank.com.tw");

    record = with_addresses("wang@hcec.gov.tw", "li@cee.com.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "wang@hcec.gov.tw");
    CHECK(record.text_of("two") == "li@cee.com.tw");
}

TEST_CASE("the domain of a county's schools with e for c is mended, a university's is not",
          "[mail]") {
    const Template form = form_with_addresses();
    Record record = with_addresses("lin@pcjh.ntpe.edu.tw", "chen@che.edu.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "lin@pcjh.ntpc.edu.tw");
    CHECK(record.fields["one"].confidence <= 0.8);
    CHECK(record.text_of("two") == "chen@che.edu.tw");
}

TEST_CASE("an agency's domain with i for l is mended for a person to see", "[mail]") {
    Record record = with_addresses("kuo-yt@nima.gov.tw", "kuo-yt@mail.moi.gov.tw");
    mend_mail_addresses(record, form_with_addresses());

    CHECK(record.text_of("one") == "kuo-yt@nlma.gov.tw");
    CHECK(record.fields.at("one").confidence <= 0.8);
    // moi, moj and mol are all agencies.
    CHECK(record.text_of("two") == "kuo-yt@mail.moi.gov.tw");
}

TEST_CASE("the point behind a machine for mail is put back", "[mail]") {
    const Template form = form_with_addresses();
    Record record = with_addresses("lin@mailtainan.gov.tw", "chen@mailbox.com.tw");
    mend_mail_addresses(record, form);
    CHECK(record.text_of("one") == "lin@mail.tainan.gov.tw");
    CHECK(record.text_of("two") == "chen@mailbox.com.tw");
}

TEST_CASE("every address of a list is mended", "[mail]") {
    Record record = with_addresses("", "");
    record.fields["one"].value =
        std::vector<std::string>{"lin1@service.exdmple", "", "chen2@county.example"};

    mend_mail_addresses(record, form_with_addresses());

    CHECK(record.fields["one"].list() ==
          std::vector<std::string>{"lin1@service.example", "", "chen2@county.example"});
    CHECK(record.fields["one"].state == FieldState::Repaired);
    CHECK(record.fields["one"].reason == "known_domain");
    CHECK(record.fields["two"].state == FieldState::Read);
}
