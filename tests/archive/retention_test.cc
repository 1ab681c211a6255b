// How each document is assessed, and what people say of it.

#include <catch2/catch.hpp>

#include "archive/catalogue/database.h"
#include "archive/retention/statements.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

const Date kToday{2026, 11, 26};

void say_as(const Office& office, const std::string& who, const std::string& id,
            std::string_view what, const std::string& value) {
    Ledger ledger(office.archive(), who, office.clock());
    say(ledger, id, what, value, "測試");
}

}  // namespace

TEST_CASE("a class of the schedule gives period, trigger, due day and disposition", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23", "10年");

    const Assessment one = office.assess(id, kToday);

    CHECK(one.period == RetentionPeriod{false, 10});
    CHECK(one.period_basis == "class");
    CHECK_THAT(one.period_source, Contains("0305") && Contains("表3"));
    CHECK(one.disposition == Disposition::Destroy);
    CHECK(one.trigger == Trigger::LatestDocument);
    CHECK(one.trigger_day == Date{2015, 9, 23});
    CHECK(one.due == Date{2025, 9, 23});
    CHECK(codes(one).empty());
}

TEST_CASE("the last day of the period still keeps, the day after does not", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");

    CHECK(codes(office.assess(id, {2025, 9, 23})) == "not_due");
    CHECK(codes(office.assess(id, {2025, 9, 24})).empty());
}

TEST_CASE("a case runs from its latest document, and names it", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string early = office.letter_in("104/030501/1", "2010-01-05");
    const std::string late = office.letter_in("104/030501/1", "2018-03-01");

    const Assessment one = office.assess(early, kToday);

    CHECK(one.trigger_day == Date{2018, 3, 1});
    CHECK(one.trigger_document == late);
    CHECK(one.due == Date{2028, 3, 1});
    CHECK(codes(one) == "not_due");

    SECTION("a document of unknown day leaves the whole case open") {
        office.letter_in("104/030501/1", "");

        CHECK(codes(office.assess(early, kToday)) == "no_trigger");
    }
}

TEST_CASE("a day that may be misread is no latest day of its case", "[retention]") {
    struct Doubt {
        const char* name;
        const char* field;
    };
    const auto doubt =
        GENERATE(Doubt{"the letter's date", "issue_date"},
                 Doubt{"the document as a whole", "document"}, Doubt{"where it begins", "page.2"});
    INFO(doubt.name);
    Office office;
    office.load_schedule();
    const std::string early = office.letter_in("104/030501/1", "2010-01-05");
    // 2019, misread.
    Record misread = letter(hash("dd"), "府授資字第1080001號", "2009-03-01");
    misread.fields["file_no"] = field(std::string("104/030501/1"));
    misread.review = {{doubt.field, "low_confidence"}};
    const std::string doubted = office.file(misread);

    const Assessment open = office.assess(early, kToday);
    CHECK(codes(open) == "no_trigger");
    CHECK(open.trigger_document == doubted);
    CHECK_FALSE(open.due);

    office.catalogue().close_review(doubted, doubt.field, "confirmed", "", "乙");
    CHECK(codes(office.assess(early, kToday)).empty());
}

TEST_CASE("a day from a receiving stamp or a covering letter is doubted with these",
          "[retention]") {
    Office office;
    office.load_schedule();
    const std::string early = office.letter_in("104/030501/1", "2010-01-05");
    const auto assessed_with = [&](Record late) {
        late.fields["file_no"] = field(std::string("104/030501/1"));
        late.fields.erase("issue_date");
        return office.file(late);
    };

    SECTION("the stamp's day counts for the document") {
        Record stamped = letter(hash("dd"), "府授資字第1080001號");
        stamped.fields["received_date"] = field(std::string("2009-03-05"));
        stamped.review = {{"received_date", "low_confidence"}};
        const std::string id = assessed_with(stamped);

        CHECK(codes(office.assess(id, kToday)) == "no_trigger unreviewed");
        CHECK(codes(office.assess(early, kToday)) == "no_trigger");
    }
    SECTION("where the date is printed, the stamp's day matters to nobody") {
        Record stamped = letter(hash("dd"), "府授資字第1080001號", "2009-03-01");
        stamped.fields["file_no"] = field(std::string("104/030501/1"));
        stamped.fields["received_date"] = field(std::string("2009-03-05"));
        stamped.review = {{"received_date", "low_confidence"}};
        const std::string id = office.file(stamped);

        CHECK(codes(office.assess(id, kToday)).empty());
        CHECK(codes(office.assess(early, kToday)).empty());
    }
    SECTION("a form has the day of the letter that brings it") {
        Record covering = letter(hash("ee"), "府授資字第1080002號", "2009-03-01");
        covering.review = {{"issue_date", "low_confidence"}};
        const std::string brings = office.file(covering);
        Record form = letter(hash("dd"), "");
        form.kind = "form";
        form.covering_letter.emplace();
        form.covering_letter->document = brings;
        form.covering_letter->issue_date = "2009-03-01";
        const std::string id = assessed_with(form);

        CHECK(codes(office.assess(id, kToday)) == "no_trigger unreviewed");
        CHECK(codes(office.assess(early, kToday)) == "no_trigger");
    }
}

TEST_CASE("a class may count from 1 January after", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030502/1", "2015-09-23");

    CHECK(office.assess(id, kToday).due == Date{2026, 1, 1});
}

TEST_CASE("a case that counts from its closing waits until somebody says when", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("100/0601/7", "2011-05-05");
    CHECK(codes(office.assess(id, kToday)) == "no_trigger");

    Ledger ledger(office.archive(), "甲");
    CHECK_THAT(refusal([&] {
                   describe_case(ledger, {"100", "0601", "7"}, "", Date{2999, 6, 30});
               }),
               Contains("has not come yet"));
    describe_case(ledger, {"100", "0601", "7"}, "某訴訟案", Date{2014, 6, 30});

    const Assessment one = office.assess(id, kToday);
    CHECK(one.due == Date{2019, 6, 30});
    CHECK(codes(one).empty());
}

TEST_CASE("accounting needs a day and a consent", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("100/0701/1", "2011-05-05");
    CHECK(codes(office.assess(id, kToday)) == "no_trigger consent");

    say_as(office, "甲", id, said::kTriggerDay, "101/7/31");
    say_as(office, "甲", id, said::kConsent, "審字第1號");

    const Assessment one = office.assess(id, kToday);
    CHECK(one.due == Date{2015, 7, 31});
    CHECK(codes(one).empty());
}

TEST_CASE("a period that would begin before its document was made ends nothing", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string voucher = office.letter_in("100/0701/1", "2011-05-05");
    const std::string suit = office.letter_in("100/0601/7", "2011-05-05");
    const std::string reply = office.letter_in("100/0601/7", "2014-05-05");

    say_as(office, "甲", voucher, said::kTriggerDay, "99/7/31");
    say_as(office, "甲", voucher, said::kConsent, "審字第1號");
    Ledger ledger(office.archive(), "甲");
    describe_case(ledger, {"100", "0601", "7"}, "", Date{2013, 6, 30});

    CHECK(codes(office.assess(voucher, kToday)) == "odd_trigger");
    CHECK(codes(office.assess(reply, kToday)) == "odd_trigger");
    CHECK(codes(office.assess(suit, kToday)).empty());

    say_as(office, "甲", voucher, said::kTriggerDay, "100/5/5");
    describe_case(ledger, {"100", "0601", "7"}, "", Date{2014, 6, 30});

    CHECK(codes(office.assess(voucher, kToday)).empty());
    CHECK(codes(office.assess(reply, kToday)).empty());
}

TEST_CASE("permanent files have a year of transfer, and are never destroyed", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("89/050101/1", "2000-12-31");

    const Assessment one = office.assess(id, kToday);

    CHECK(one.period->permanent);
    CHECK(one.transfer_year == 2026);
    CHECK_FALSE(one.due);
    CHECK(codes(one) == "permanent not_destroyable");
}

TEST_CASE("a printed period that differs is odd, and the longer one counts", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string longer = office.letter_in("104/030501/1", "2015-09-23", "30年");
    const std::string shorter = office.letter_in("104/030501/2", "2015-09-23", "5年");
    const std::string no_period = office.letter_in("104/030501/3", "2015-09-23", "依規定");

    CHECK(office.assess(longer, kToday).period == RetentionPeriod{false, 30});
    CHECK(office.assess(longer, kToday).period_basis == "printed");
    CHECK_THAT(office.assess(longer, kToday).oddity, Contains("30年") && Contains("10年"));
    CHECK(office.assess(shorter, kToday).period == RetentionPeriod{false, 10});
    CHECK(codes(office.assess(shorter, kToday)) == "odd_period");
    CHECK(codes(office.assess(no_period, kToday)) == "odd_period");

    say_as(office, "甲", shorter, said::kPeriod, "10年");

    const Assessment one = office.assess(shorter, kToday);
    CHECK(one.period_basis == "person");
    CHECK_THAT(one.period_source, Contains("甲"));
    CHECK(codes(one).empty());
    CHECK_FALSE(one.original_period);

    say_as(office, "甲", longer, said::kPeriod, "10年");
    CHECK(office.assess(longer, kToday).original_period == RetentionPeriod{false, 30});
    say_as(office, "甲", longer, said::kExtension, "5");
    CHECK(office.assess(longer, kToday).period == RetentionPeriod{false, 15});
    CHECK(office.assess(longer, kToday).original_period == RetentionPeriod{false, 30});
}

TEST_CASE("without a class, rules for the form or the kind of letter count", "[retention]") {
    Office office;
    office.load_schedule();
    Record form = letter(hash("f1"), "", "2020-01-02");
    form.kind = "form";
    form.template_id = "leave-request";
    Record meeting = letter(hash("f2"), "台內資字第1月號", "2020-01-02");
    meeting.document_type = "開會通知單";
    office.file(form);
    office.file(meeting);

    CHECK(office.assess(document_id(form), kToday).period_basis == "template");
    CHECK(office.assess(document_id(meeting), kToday).period_basis == "document_type");
    CHECK(office.assess(document_id(meeting), kToday).due == Date{2021, 1, 2});
}

TEST_CASE("without any rule the printed period counts, but nothing is destroyed", "[retention]") {
    Office office;
    const std::string id = office.letter_in("", "2001-01-01", "十年");

    const Assessment one = office.assess(id, kToday);

    CHECK(one.period == RetentionPeriod{false, 10});
    CHECK(one.due == Date{2011, 1, 1});
    CHECK(codes(one) == "no_schedule no_disposition");
}

TEST_CASE("a form goes by the letter that brings it", "[retention]") {
    Office office;
    office.load_schedule();
    Record first = letter(hash("ab"), "台內資字第1號", "2012-02-02");
    first.of = 2;
    first.fields["file_no"] = field("101/030501/3");
    Record form = letter(hash("ab"), "", "");
    form.kind = "form";
    form.document = 2;
    form.of = 2;
    form.pages = {2};
    form.covering_letter =
        CoveringLetter{document_id(first), "內政部", "台內資字第1號", "2012-02-02", ""};
    file_records(office.catalogue(), {first, form});

    const Assessment one = office.assess(document_id(form), kToday);

    CHECK(one.file_number->in_case.text() == "101/030501/3");
    CHECK(one.file_number_basis == "letter");
    CHECK(one.period_basis == "letter");
    CHECK(one.due == Date{2022, 2, 2});
}

TEST_CASE("what may be misread, is secret or frozen stays", "[retention]") {
    Office office;
    office.load_schedule();
    Record doubtful = letter(hash("d1"), "台內資字第1號", "2012-02-02");
    doubtful.fields["file_no"] = field("101/030501/3");
    doubtful.review = {{"issue_date", "low_confidence"}};
    Record secret = letter(hash("d2"), "台內資字第2號", "2012-02-02");
    secret.fields["file_no"] = field("101/030501/4");
    secret.fields["secrecy"] = field("密（民國105年12月31日解密）");
    secret.details.secrecy_parts = {{"grade", "密"}, {"condition", "民國105年12月31日解密"}};
    office.file(doubtful);
    office.file(secret);
    const std::string old = office.letter_in("80/030501/1", "1991-05-05");

    CHECK(codes(office.assess(document_id(doubtful), kToday)) == "no_trigger unreviewed");
    CHECK(codes(office.assess(document_id(secret), kToday)) == "secret");
    CHECK(office.assess(document_id(secret), kToday).declassify_on == Date{2016, 12, 31});
    CHECK(codes(office.assess(old, kToday)) == "frozen");

    say_as(office, "甲", document_id(secret), said::kDeclassified, "106/1/10");

    CHECK(codes(office.assess(document_id(secret), kToday)).empty());
}

TEST_CASE("what is printed after 密等 and 附件 is told from what says that there is none",
          "[retention]") {
    struct Case {
        const char* field;
        const char* printed;
        bool is_secret;
        int attachments;
    };
    for (const Case& one :
         {Case{"secrecy", "密", true, 0}, Case{"secrecy", "機　密", true, 0},
          Case{"secrecy", "絕對機密", true, 0}, Case{"secrecy", "公布時解密", true, 0},
          Case{"secrecy", "普通", false, 0}, Case{"secrecy", "普通件", false, 0},
          Case{"secrecy", "無", false, 0}, Case{"secrecy", "（無）", false, 0},
          Case{"secrecy", "－", false, 0}, Case{"secrecy", "非密件", false, 0},
          Case{"attachment", "如主旨", false, -1}, Case{"attachment", "如說明二", false, -1},
          Case{"attachment", "詳如說明", false, -1}, Case{"attachment", "如文", false, -1},
          Case{"attachment", "議程1份", false, -1}, Case{"attachment", "無", false, 0},
          Case{"attachment", "無。", false, 0}, Case{"attachment", "", false, 0},
          Case{"attachment", "—", false, 0}}) {
        Office office;
        Record record = letter(hash("d3"), "台內資字第1號", "2012-02-02");
        record.fields[one.field] = field(one.printed);
        office.file(record);
        INFO(one.field << "：" << one.printed);

        const Assessment assessed = office.assess(document_id(record), kToday);

        CHECK(assessed.is_secret == one.is_secret);
        CHECK(assessed.facts.attachments == one.attachments);
    }
}

TEST_CASE("a corrected letter and its notice wait for each other", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string corrected =
        office.letter_in("104/030501/1", "2015-09-23", "", "台內資字第1042301569號");
    Record correcting = notice(hash("c2"), "台內資字第1042301850號", target());
    office.file(correcting);

    CHECK_THAT(codes(office.assess(corrected, kToday)), Contains("tied"));

    say_as(office, "甲", document_id(correcting), said::kFileNumber, "104/030501/1");

    CHECK(codes(office.assess(corrected, kToday)).empty());
    CHECK(codes(office.assess(document_id(correcting), kToday)).empty());
}

TEST_CASE("what people say is checked, audited with old and new values, and survives a new reading",
          "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");

    say_as(office, "甲", id, said::kPeriod, "15");
    say_as(office, "乙", id, said::kPeriod, "20年");

    CHECK(office.assess(id, kToday).period == RetentionPeriod{false, 20});
    std::vector<AuditEntry> entries;
    for (const AuditEntry& entry : office.catalogue().audit(id)) {
        if (entry.action == "retain") entries.push_back(entry);
    }
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].who == "乙");
    CHECK_THAT(entries[1].old_value, Contains("15年"));
    CHECK_THAT(entries[1].new_value, Contains("20年") && Contains("測試"));

    Record again = office.catalogue().document(id)->record;
    again.text += "\n再讀";
    file_records(office.catalogue(), {again}, "2");
    CHECK(office.assess(id, kToday).period == RetentionPeriod{false, 20});

    say_as(office, "甲", id, said::kPeriod, "");
    CHECK(office.assess(id, kToday).period_basis == "class");

    Ledger ledger(office.archive(), "甲");
    CHECK_THAT(refusal([&] { say(ledger, id, said::kPeriod, "不久", "測試"); }),
               Contains("is no period"));
    CHECK_THAT(refusal([&] { say(ledger, id, said::kFileNumber, "104", "測試"); }),
               Contains("年度號"));
    CHECK_THAT(refusal([&] { say(ledger, id, said::kPeriod, "5年", " "); }), Contains("--reason"));
    CHECK_THAT(refusal([&] { say(ledger, "none-1", said::kPeriod, "5年", "測試"); }),
               Contains("no such document"));
}

TEST_CASE("an original may be reduced to half its period, and no further", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::string permanent = office.letter_in("104/0501/1", "2015-09-23");
    Ledger ledger(office.archive(), "甲");
    const auto said = [&](const std::string& document, const std::string& period) {
        return refusal([&] { reduce_original(ledger, document, period, "已掃描"); });
    };

    CHECK_THAT(said(id, "4年"), Contains("between 5 and 10"));
    CHECK_THAT(said(id, "11年"), Contains("between 5 and 10"));
    CHECK_THAT(said(permanent, "10年"), Contains("may not be reduced"));
    CHECK(said(id, "5年").empty());
    CHECK(office.assess(id, kToday).reduced == RetentionPeriod{false, 5});
    CHECK(office.assess(id, kToday).due == Date{2025, 9, 23});  // the copy stays until then
}

TEST_CASE("a class's destruction is not meant for what is kept for ever", "[retention]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    say_as(office, "甲", id, said::kPeriod, "永久");

    CHECK(office.assess(id, kToday).disposition == Disposition::Keep);
    CHECK(codes(office.assess(id, kToday)) == "permanent not_destroyable");
}

TEST_CASE("a case is listed by 卷次 and 目次", "[retention]") {
    Office office;
    const std::string second = office.letter_in("104/030501/1/1/2", "2015-01-01");
    const std::string loose = office.letter_in("104/030501/1", "2014-01-01");
    const std::string volume = office.letter_in("104/030501/1/2/1", "2013-01-01");
    const std::string first = office.letter_in("104/030501/1/1/1", "2016-01-01");
    Ledger ledger(office.archive());

    std::vector<std::string> ids;
    for (const Assessment& one : in_case_order(assess_all(ledger, kToday))) {
        ids.push_back(one.facts.id);
    }

    CHECK(ids == std::vector<std::string>{first, second, volume, loose});
}

TEST_CASE("files pass to the agency that takes over, from its day on", "[retention]") {
    Office office;
    Record record = letter(hash("e1"), "台內資字第1號", "2012-02-02");
    record.fields["recipient"] = field("行政院衛生署");
    office.file(record);
    Ledger ledger(office.archive(), "甲");
    change_custodian(ledger, {"行政院衛生署", "衛生福利部", {2013, 7, 23}, "衛生福利部組織法"});

    CHECK(office.assess(document_id(record), {2013, 7, 22}).custodian == "行政院衛生署");
    CHECK(office.assess(document_id(record), kToday).custodian == "衛生福利部");
}

TEST_CASE("a letter is found by its 收文號, with O for 0", "[retention]") {
    Office office;
    Record record = letter(hash("e2"), "台內資字第1042301569號");
    record.fields["received_no"] = field("10400163225");
    office.file(record);

    for (const char* typed :
         {"10400163225", "104OO163225", "1040 0163225", "１０４００１６３２２５"}) {
        INFO(typed);
        CHECK(office.catalogue().resolve(typed) == std::vector<std::string>{document_id(record)});
    }
    CHECK(office.catalogue().resolve("10400163226").empty());
}

TEST_CASE("the same schedule twice is one, another takes its place", "[retention]") {
    Office office;
    Ledger ledger(office.archive(), "甲");

    CHECK(load_schedule(ledger, kSchedule, "test.toml"));
    CHECK_FALSE(load_schedule(ledger, kSchedule, "test.toml"));
    std::string changed = kSchedule;
    changed.replace(changed.find("version = 1"), 11, "version = 2");
    CHECK(load_schedule(ledger, changed, "test.toml"));

    CHECK(schedule_in_force(ledger.database())->version == 2);
    CHECK(office.catalogue().problems().empty());
}
