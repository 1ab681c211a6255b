#include "archive/retention/holds.h"

#include <catch2/catch.hpp>

#include "archive/catalogue/database.h"
#include "archive/retention/disposal.h"
#include "archive/retention/statements.h"
#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

const Date kToday{2026, 11, 26};

HoldRequest request(const std::vector<std::string>& ids, bool spread = false) {
    HoldRequest made;
    made.kind = "suit";
    made.reason = "104年訴字第1號";
    made.owner = "法制科";
    made.spread = spread;
    made.documents = ids;
    return made;
}

std::int64_t hold(const Office& office, const HoldRequest& what, const std::string& who = "甲") {
    Ledger ledger(office.archive(), who, office.clock());
    return place_hold(ledger, what);
}

void release(const Office& office, std::int64_t number) {
    Ledger ledger(office.archive(), "甲", office.clock());
    release_hold(ledger, number, "判決確定");
}

}  // namespace

TEST_CASE("a document under several holds is free when all are released", "[holds]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::int64_t first = hold(office, request({id}));
    const std::int64_t second = hold(office, request({id}));

    CHECK(office.assess(id, kToday).holds == std::vector<std::int64_t>{first, second});
    CHECK(codes(office.assess(id, kToday)) == "held");
    release(office, first);
    CHECK(office.assess(id, kToday).holds == std::vector<std::int64_t>{second});
    release(office, second);
    CHECK(codes(office.assess(id, kToday)).empty());
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("a hold spreads over ties only where that was asked for", "[holds]") {
    Office office;
    office.load_schedule();
    const std::string corrected =
        office.letter_in("104/030501/1", "2015-09-23", "", "台內資字第1042301569號");
    Record correcting = notice(hash("c2"), "台內資字第1042301850號", target());
    office.file(correcting);

    SECTION("not asked for") {
        hold(office, request({corrected}));
        CHECK(office.assess(document_id(correcting), kToday).holds.empty());
    }
    SECTION("asked for, from either side") {
        hold(office, request({document_id(correcting)}, true));
        CHECK(office.assess(corrected, kToday).holds.size() == 1);
    }
    SECTION("also over ties that come later") {
        hold(office, request({corrected}, true));
        Record another = notice(hash("c3"), "台內資字第1042301900號", target());
        office.file(another);
        CHECK(office.assess(document_id(another), kToday).holds.size() == 1);
    }
}

TEST_CASE("a hold on a case holds what is filed in it later", "[holds]") {
    Office office;
    office.load_schedule();
    HoldRequest on_case = request({});
    on_case.cases = {{"104", "030501", "1"}};
    hold(office, on_case);

    const std::string inside = office.letter_in("104/030501/1", "2015-09-23");
    const std::string outside = office.letter_in("104/030501/2", "2015-09-23");

    CHECK(office.assess(inside, kToday).holds.size() == 1);
    CHECK(office.assess(outside, kToday).holds.empty());
}

TEST_CASE("a hold stays on its page when the file is divided anew", "[holds]") {
    Office office;
    office.load_schedule();
    Record whole = letter(hash("aa"), "台內資字第1號");
    whole.pages = {1, 2, 3};
    office.file(whole);
    hold(office, request({document_id(whole)}));

    Record front = letter(hash("aa"), "台內資字第1號");
    Record back = letter(hash("aa"), "台內資字第2號");
    front.of = back.of = 2;
    back.document = 2;
    back.pages = {2, 3};
    file_records(office.catalogue(), {front, back}, "2");

    CHECK(office.assess(document_id(front), kToday).holds.size() == 1);
}

TEST_CASE("a hold needs a kind, a reason, an owner and something to hold", "[holds]") {
    Office office;
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const auto said = [&](auto change) {
        HoldRequest wrong = request({id});
        change(wrong);
        return refusal([&] { hold(office, wrong); });
    };

    CHECK_THAT(said([](HoldRequest& r) { r.kind = "mood"; }), Contains("is no kind of hold"));
    CHECK_THAT(said([](HoldRequest& r) { r.reason.assign(1, ' '); }), Contains("--reason"));
    CHECK_THAT(said([](HoldRequest& r) { r.owner.clear(); }), Contains("--owner"));
    CHECK_THAT(said([](HoldRequest& r) { r.documents.clear(); }), Contains("--case"));
    CHECK_THAT(said([](HoldRequest& r) { r.documents = {"none-1"}; }),
               Contains("no such document"));
    Ledger ledger(office.archive());
    CHECK(all_holds(ledger.database()).empty());  // nothing half done
}

TEST_CASE("holds can be widened and released once, and the trail tells who", "[holds]") {
    Office office;
    const std::string one = office.letter_in("104/030501/1", "2015-09-23");
    const std::string other = office.letter_in("104/030501/2", "2015-09-23");
    const std::int64_t number = hold(office, request({one}));
    {
        Ledger ledger(office.archive(), "乙");
        widen_hold(ledger, number, {other});
    }
    CHECK(office.assess(other, kToday).holds.size() == 1);

    release(office, number);

    CHECK_THAT(refusal([&] { release(office, number); }), Contains("was released by 甲"));
    CHECK_THAT(refusal([&] { release(office, 99); }), Contains("there is none"));
    std::string told;
    for (const AuditEntry& entry : office.catalogue().audit("hold 1")) {
        told += entry.who + ":" + entry.action + " ";
    }
    CHECK(told == "甲:hold 乙:hold 甲:release ");
    CHECK(office.catalogue().audit(other).back().action == "release");
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("every column of what people decided is proven by the trail", "[holds]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    {
        Ledger ledger(office.archive(), "甲");
        say(ledger, id, said::kPeriod, "20年", "測試");
        describe_case(ledger, {"104", "030501", "1"}, "某案", std::nullopt);
        change_custodian(ledger, {"甲機關", "乙機關", {2013, 7, 23}, "組織法"});
    }
    const std::string listed = office.letter_in("104/030501/2", "2015-09-23");
    office.approved_list({listed});
    REQUIRE(office.catalogue().problems() == std::vector<std::string>{});

    for (const char* change :
         {"retention_statement SET who = 'x'", "retention_statement SET at = 'x'",
          "retention_statement SET value = '1年'", "case_file SET number = '9'",
          "case_file SET title = 'x'", "custodian_change SET since = 'x'",
          "schedule SET text = text || ' '", "schedule SET version = 9",
          "disposal_list SET approved_by = 'x'", "disposal_item SET outcome = 'kept'",
          "disposal_item SET skeleton = '{}'"}) {
        INFO(change);
        const TemporaryFolder copy;
        std::filesystem::copy(office.folder().archive(), copy.archive(),
                              std::filesystem::copy_options::recursive);
        run_sql(copy.catalogue(), std::string("UPDATE ") + change);
        const Archive changed = Archive::open(copy.archive(), Access::Read);
        CHECK(changed.catalogue().problems().size() == 1);
    }
}

TEST_CASE("a hold that was changed or taken out from outside is found", "[holds]") {
    Office office;
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    hold(office, request({id}));

    SECTION("changed") {
        run_sql(office.folder().catalogue(), "UPDATE hold SET released_by = '丙'");
        const auto problems = office.catalogue().problems();
        REQUIRE(problems.size() == 1);
        CHECK_THAT(problems.front(), Contains("row 1 of hold") && Contains("audit trail"));
    }
    SECTION("taken out") {
        run_sql(office.folder().catalogue(), "DELETE FROM hold");
        const auto problems = office.catalogue().problems();
        REQUIRE(problems.size() == 1);
        CHECK_THAT(problems.front(), Contains("row 1 of hold is gone"));
    }
}
