// What must never go, whatever anybody does first; and what must never come back.

#include <algorithm>
#include <functional>
#include <set>

#include <catch2/catch.hpp>

#include "archive/catalogue/database.h"
#include "archive/retention/disposal.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"
#include "archive/retention/trusted_day.h"
#include "complete_archive.h"
#include "core/error.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

using Ids = std::vector<std::string>;

struct Act {
    const char* name;
    std::function<void(Office&, const Record&)> run;
};

FileState file_of(const Record& record) {
    FileState file;
    file.sha256 = record.sha256;
    file.source = record.source;
    file.pages = 3;
    file.version = std::string("2");
    return file;
}

/// A letter of three pages that has long been due.
Record due_letter(Office& office) {
    const std::string sha256 =
        office.archive().objects().put_file(office.folder().file("due", "scan of the due one"));
    Record record = letter(sha256, "台內資字第1號", "2012-02-02");
    record.pages = {1, 2, 3};
    record.fields["file_no"] = field(std::string("101/030501/1"));
    office.file(record);
    return record;
}

void say_as(Office& office, const char* who, const Record& record, std::string_view what,
            const char* value) {
    Ledger ledger(office.archive(), who, office.clock());
    say(ledger, document_id(record), what, value, "測試");
}

void hold(Office& office, const HoldRequest& request) {
    Ledger ledger(office.archive(), "戊", office.clock());
    place_hold(ledger, request);
}

HoldRequest suit() {
    HoldRequest request;
    request.kind = "suit";
    request.reason = "訴訟";
    request.owner = "法制科";
    return request;
}

std::string propose_as(const Office& office, const char* who, const Ids& ids) {
    return refusal([&] {
        Ledger ledger(office.archive(), who, office.clock());
        propose(ledger, "測試目錄", ids);
    });
}

/// The record divided before its second page.
std::vector<Record> two_of(const Record& whole) {
    Record front = whole;
    Record back = whole;
    front.of = back.of = 2;
    front.pages = {1};
    back.pages = {2, 3};
    back.document = 2;
    back.fields["file_no"] = field(std::string("101/030501/9"));
    return {front, back};
}

const std::vector<Act>& acts_on_held() {
    static const std::vector<Act> acts{
        {"nothing", [](Office&, const Record&) {}},
        {"another 檔號 by a statement",
         [](Office& office, const Record& record) {
             say_as(office, "丙", record, said::kFileNumber, "101/030501/9");
         }},
        {"another 檔號 in the review queue",
         [](Office& office, const Record& record) {
             office.catalogue().confirm(document_id(record), "file_no", std::string("101/030501/9"),
                                        "丙");
         }},
        {"another 檔號 by a new reading",
         [](Office& office, const Record& record) {
             Record again = record;
             again.fields["file_no"] = field(std::string("101/030501/9"));
             file_records(office.catalogue(), {again}, "2");
         }},
        {"no 檔號 by a new reading",
         [](Office& office, const Record& record) {
             Record again = record;
             again.fields.erase("file_no");
             file_records(office.catalogue(), {again}, "2");
         }},
        {"a shorter period",
         [](Office& office, const Record& record) {
             say_as(office, "丙", record, said::kPeriod, "1年");
         }},
        {"division by a person",
         [](Office& office, const Record& record) {
             office.catalogue().decide_split(file_of(record), {1, 2}, two_of(record), "丙");
         }},
        {"division by a new reading",
         [](Office& office, const Record& record) {
             file_records(office.catalogue(), two_of(record), "2");
         }},
        {"division, and joined again",
         [](Office& office, const Record& record) {
             office.catalogue().decide_split(file_of(record), {1, 2}, two_of(record), "丙");
             office.catalogue().decide_split(file_of(record), {1}, {record}, "丙");
         }},
        {"a case that is closed, a new custodian",
         [](Office& office, const Record&) {
             Ledger ledger(office.archive(), "丙", office.clock());
             describe_case(ledger, {"101", "030501", "1"}, "案", Date{2012, 3, 1});
             change_custodian(ledger, {"內政部", "數位發展部", {2022, 8, 27}, "組織法"});
         }},
        {"another hold that is released",
         [](Office& office, const Record& record) {
             HoldRequest request = suit();
             request.documents = {document_id(record)};
             hold(office, request);
             Ledger ledger(office.archive(), "戊", office.clock());
             release_hold(ledger, 2, "判決確定");
         }},
        {"a clock far ahead",
         [](Office& office, const Record&) { office.set_clock("2099-01-01T00:00:00Z"); }},
        {"a clock far behind",
         [](Office& office, const Record&) { office.set_clock("2001-01-01T00:00:00Z"); }},
    };
    return acts;
}

}  // namespace

TEST_CASE("nothing that is held goes, whatever is done to it first", "[keeping]") {
    const bool by_case = GENERATE(false, true);
    for (const Act& act : acts_on_held()) {
        INFO(act.name << (by_case ? ", held with its case" : ""));
        Office office;
        office.load_schedule();
        const Record record = due_letter(office);
        HoldRequest request = suit();
        if (by_case) request.cases = {{"101", "030501", "1"}};
        if (!by_case) request.documents = {document_id(record)};
        hold(office, request);

        act.run(office, record);

        const Ids ids = office.catalogue().document_ids();
        REQUIRE(!ids.empty());
        std::set<int> pages;
        for (const std::string& id : ids) {
            CHECK(!propose_as(office, "甲", {id}).empty());
            CHECK_THAT(codes(office.assess(id)), Contains("held"));
            const Record left = office.catalogue().document(id)->record;
            pages.insert(left.pages.begin(), left.pages.end());
        }
        CHECK(pages == std::set<int>{1, 2, 3});
    }
}

TEST_CASE("what was listed and approved before it was held stays, whatever is done to it",
          "[keeping]") {
    for (const Act& act : acts_on_held()) {
        INFO(act.name);
        Office office;
        office.load_schedule();
        const Record record = due_letter(office);
        const std::int64_t list = office.approved_list({document_id(record)});
        HoldRequest request = suit();
        request.documents = {document_id(record)};
        hold(office, request);

        act.run(office, record);
        refusal([&] {
            Ledger ledger(office.archive(), "甲", office.clock());
            destroy(ledger, list, "刪除", "丁");
        });

        CHECK(office.catalogue().document(document_id(record)));
        CHECK(office.archive().objects().has(record.sha256));
    }
}

TEST_CASE("what a person said of a document's period stays with its pages", "[keeping]") {
    const bool by_person = GENERATE(true, false);
    INFO((by_person ? "divided by a person" : "divided by a new reading"));
    Office office;
    office.load_schedule();
    const Record whole = due_letter(office);
    const std::vector<Record> parts = two_of(whole);
    int version = 1;
    const auto divide = [&](const std::vector<Record>& records) {
        std::vector<int> starts;
        for (const Record& record : records) starts.push_back(record.pages.front());
        if (by_person) office.catalogue().decide_split(file_of(whole), starts, records, "丙");
        if (!by_person) file_records(office.catalogue(), records, std::to_string(++version));
    };
    const auto period = [&](const Record& record) {
        return office.assess(document_id(record)).period->text();
    };
    const auto queued = [&](const Record& record) {
        ReviewFilter filter;
        filter.document = document_id(record);
        filter.reason = "pages_changed";
        Ids fields;
        for (const QueuedItem& item : office.catalogue().review_items(filter)) {
            fields.push_back(item.field);
        }
        return fields;
    };

    SECTION("of the second of two, which are joined") {
        divide(parts);
        say_as(office, "丙", parts[1], said::kPeriod, "永久");
        say_as(office, "丙", parts[0], said::kPeriod, "5年");

        divide({whole});

        CHECK(period(whole) == "永久");
        CHECK(queued(whole) == Ids{"retention"});
        CHECK_THAT(codes(office.assess(document_id(whole))), Contains("unreviewed"));
    }
    SECTION("of a whole that is divided") {
        say_as(office, "丙", whole, said::kPeriod, "永久");

        divide(parts);

        for (const Record& part : parts) {
            CHECK(period(part) == "永久");
            CHECK(queued(part) == Ids{"retention"});
        }
        SECTION("what is then said of one part changes no other") {
            say_as(office, "丁", parts[0], said::kPeriod, "5年");

            CHECK(period(parts[0]) == "5年");
            CHECK(period(parts[1]) == "永久");
        }
        SECTION("what was said of the whole counts when it is whole again") {
            say_as(office, "丁", parts[0], said::kPeriod, "5年");

            divide({whole});

            CHECK(period(whole) == "永久");
            CHECK(queued(whole).empty());
        }
        SECTION("what is withdrawn of one part counts for it no more") {
            say_as(office, "丁", parts[0], said::kPeriod, "");

            CHECK(period(parts[0]) == "10年");
            CHECK(period(parts[1]) == "永久");
        }
    }
    SECTION("what was done with a part was not done with the whole") {
        divide(parts);
        say_as(office, "丙", parts[1], said::kScanChecked, "2020-01-01");

        divide({whole});

        CHECK(office.assess(document_id(whole)).scan_checked.empty());
        CHECK(queued(whole) == Ids{"document"});
    }
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("nothing goes before its day by any clock", "[keeping][clock]") {
    for (const char* clock : {"2099-01-01T00:00:00Z", "2036-01-01T00:00:00Z",
                              "2028-01-01T00:00:00Z", "2001-01-01T00:00:00Z"}) {
        INFO(clock);
        Office office;
        office.load_schedule();
        const std::string id = office.letter_in("114/030501/1", "2025-09-23");
        const std::string due = office.letter_in("101/030501/2", "2012-09-23");
        const std::int64_t list = office.approved_list({due});

        office.set_clock(clock);

        CHECK(!propose_as(office, "甲", {id}).empty());
        // Whoever wrote something at that time, and whoever vouches for it, gets no further alone.
        say_as(office, "甲", office.catalogue().document(id)->record, said::kConsent, "原機關同意");
        CHECK(!propose_as(office, "甲", {id}).empty());
        refusal([&] {
            Ledger ledger(office.archive(), "甲", office.clock());
            vouch_for_clock(ledger, ledger.today());
        });
        CHECK(!propose_as(office, "甲", {id}).empty());
        refusal([&] {
            Ledger ledger(office.archive(), "甲", office.clock());
            destroy(ledger, list, "刪除", "丁");
        });
        CHECK(office.catalogue().document(id));
        CHECK(office.catalogue().document(due));
    }
}

TEST_CASE("what was destroyed takes no decision and does not come back", "[keeping]") {
    Office office;
    const Filled ids = fill(office);
    const std::string& id = ids.destroyed;
    Catalogue& catalogue = office.catalogue();
    const std::size_t entries = catalogue.audit("").size();

    CHECK_THROWS_AS(catalogue.confirm(id, "subject", std::string("x"), "丙"), Error);
    CHECK_THROWS_AS(catalogue.close_review(id, "subject", "skipped", "", "丙"), Error);
    CHECK_THROWS_AS(catalogue.reopen_review(id, "subject", "丙", {}), Error);
    CHECK_THROWS_AS(
        office.archive().name_decisions().decide_name({id, "金監會", "dismissed", true, "", "丙"}),
        Error);
    HoldRequest request = suit();
    request.documents = {id};
    CHECK_THAT(refusal([&] { hold(office, request); }), Contains("no such document"));
    CHECK(!propose_as(office, "甲", {id}).empty());
    CHECK(catalogue.audit("").size() == entries);
    CHECK_FALSE(catalogue.document(id));
}

TEST_CASE("a file of which a part was destroyed is not divided anew by a person", "[keeping]") {
    Office office;
    const Filled ids = fill(office);
    const Record left = office.catalogue().document(ids.left)->record;
    Record whole = left;
    whole.document = whole.of = 1;
    whole.pages = {1, 2};

    const std::string said =
        refusal([&] { office.catalogue().decide_split(file_of(left), {1}, {whole}, "丙"); });

    CHECK_THAT(said, Contains("was destroyed on") && Contains("list 1"));
    CHECK(office.catalogue().document(ids.left)->record.pages == std::vector<int>{2});
    CHECK_FALSE(office.catalogue().decided_split(left.sha256));
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("a file of which a part was destroyed stays divided when it is read otherwise",
          "[keeping]") {
    Office office;
    const Filled ids = fill(office);
    Record left = office.catalogue().document(ids.left)->record;
    const auto file_again = [&](std::vector<Record> records) {
        office.catalogue().file_documents(file_of(left), records);
    };
    Record first = left;
    first.document = 1;

    SECTION("joined") {
        first.pages = {1, 2};
        first.of = 1;
        file_again({first});
    }
    SECTION("as one more") {
        first.pages = {1};
        Record third = left;
        third.document = 3;
        third.pages = {3};
        file_again({first, left, third});
    }
    SECTION("with the destroyed page in it") {
        left.pages = {1, 2};
        file_again({left});
    }

    const Ids all = office.catalogue().document_ids();
    CHECK(std::count_if(all.begin(), all.end(), [&](const std::string& id) {
              return id.substr(0, id.find('-')) == left.sha256.substr(0, id.find('-'));
          }) == 1);
    REQUIRE(office.catalogue().document(ids.left));
    CHECK(office.catalogue().document(ids.left)->record.pages == std::vector<int>{2});
    CHECK(office.catalogue().audit(left.sha256).back().action == "keep");
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("a file of which a part was destroyed is read anew where it is divided as before",
          "[keeping]") {
    Office office;
    const Filled ids = fill(office);
    Record left = office.catalogue().document(ids.left)->record;
    left.fields["subject"] = field(std::string("再讀之主旨"));
    Record first = left;
    first.document = 1;
    first.pages = {1};

    office.catalogue().file_documents(file_of(left), {first, left});

    CHECK(office.catalogue().document(ids.left)->record.text_of("subject") == "再讀之主旨");
    CHECK(office.catalogue().problems().empty());
}
