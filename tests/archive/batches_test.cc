// Runs of the batch, as the audit trail tells of them.

#include "archive/catalogue/batches.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

/// What a program does between the beginning and the end of a run.
class Runs {
  public:
    explicit Runs(Office& office) : office_(office) {}

    std::int64_t begin(const std::string& utc, const std::string& who = "甲") {
        office_.set_clock(utc);
        Ledger ledger(office_.archive(), who, office_.clock());
        return begin_batch(ledger);
    }
    void end(std::int64_t number, const std::string& utc, const BatchOutcome& outcome) {
        office_.set_clock(utc);
        Ledger ledger(office_.archive(), "甲", office_.clock());
        end_batch(ledger, number, outcome);
    }
    BatchHistory history(const std::string& from = "", const std::string& to = "") {
        Ledger ledger(office_.archive());
        return batch_history(ledger, from, to);
    }

  private:
    Office& office_;
};

BatchOutcome two_filed_one_failed() {
    BatchOutcome outcome;
    outcome.filed = 2;
    outcome.already_there = 3;
    outcome.failed = 1;
    outcome.pages = 5;
    outcome.pages_read = 4;
    outcome.failures = {{"inbox/locked.pdf", "encrypted", "needs a password"}};
    return outcome;
}

}  // namespace

TEST_CASE("a run tells what it filed, and what is open of it now", "[batches]") {
    Office office;
    Runs runs(office);
    Record doubted = letter(hash("e1"), "台內資字第1號", "2012-02-02");
    doubted.review = {{"issue_date", "low_confidence"}, {"subject", "low_confidence"}};
    NameFinding wrong;
    wrong.written = "金融管理監督委員會";
    wrong.verdict = "miswriting";
    doubted.names = {wrong};

    const std::int64_t first = runs.begin("2026-11-26T01:00:00Z");
    office.file(doubted);
    office.file(notice(hash("e2"), "台內資字第2號", target()));
    runs.end(first, "2026-11-26T01:05:00Z", two_filed_one_failed());
    const std::int64_t second = runs.begin("2026-11-26T02:00:00Z", "乙");
    runs.end(second, "2026-11-26T02:00:01Z", {});

    const BatchHistory history = runs.history();
    REQUIRE(history.runs.size() == 2);
    CHECK(history.filed_before == 0);
    const BatchRun& run = history.runs.front();
    CHECK(run.number == 1);
    CHECK(run.who == "甲");
    CHECK(run.began_at == "2026-11-26T01:00:00Z");
    CHECK(run.ended_at == "2026-11-26T01:05:00Z");
    CHECK(run.outcome.state == "ended");
    CHECK(run.outcome.already_there == 3);
    CHECK(run.outcome.pages_read == 4);
    REQUIRE(run.outcome.failures.size() == 1);
    CHECK(run.outcome.failures.front().source == "inbox/locked.pdf");
    CHECK(failures_by_reason(run.outcome) == std::map<std::string, long>{{"encrypted", 1}});
    CHECK(run.documents == 2);
    CHECK(run.documents_in_review == 1);
    CHECK(run.review_items == 2);
    CHECK(run.names == 1);
    CHECK(run.corrections == 1);
    CHECK(history.runs.back().who == "乙");
    CHECK(history.runs.back().documents == 0);
    CHECK(office.catalogue().first_broken_audit_entry() == 0);

    office.catalogue().close_review(document_id(doubted), "subject", "confirmed", "", "乙");

    CHECK(runs.history().runs.front().review_items == 1);
}

TEST_CASE("a run that was killed shows what it had done", "[batches]") {
    Office office;
    Runs runs(office);
    runs.begin("2020-11-26T01:00:00Z");
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    office.catalogue().fail_file(hash("ee"), "inbox/torn.tif",
                                 {ErrorKind::Unreadable, "ends too early"}, "1");
    const std::int64_t next = runs.begin("2026-11-26T02:00:00Z");
    runs.end(next, "2026-11-26T02:01:00Z", {});

    const BatchRun run = runs.history().runs.front();

    CHECK(run.outcome.state == "cut_short");
    CHECK(run.ended_at.empty());
    CHECK(run.documents == 1);
    CHECK(run.outcome.filed == 1);
    REQUIRE(run.outcome.failures.size() == 1);
    CHECK(run.outcome.failures.front().source == "inbox/torn.tif");
    CHECK(run.outcome.failures.front().reason == "unreadable");
}

TEST_CASE("a run whose process still has the archive is running", "[batches]") {
    Office office;
    Runs runs(office);
    runs.begin("2099-01-01T00:00:00Z");  // after the lock was taken

    CHECK(runs.history().runs.back().outcome.state == "running");
}

TEST_CASE("a later writer does not make a run that was killed look alive", "[batches]") {
    Office office;
    Runs runs(office);
    runs.begin("2020-01-01T00:00:00Z");  // before the lock was taken

    CHECK(runs.history().runs.back().outcome.state == "cut_short");
}

TEST_CASE("runs are asked for by the day in Taiwan, and older filings are counted", "[batches]") {
    Office office;
    Runs runs(office);
    office.letter_in("104/030501/1", "2015-09-23");  // by a program that noted no runs
    // 2026-11-25 in Greenwich, the 26th in Taipei.
    const std::int64_t number = runs.begin("2026-11-25T17:00:00Z");
    runs.end(number, "2026-11-25T17:00:01Z", {});

    CHECK(runs.history("2026-11-26", "2026-11-26").runs.size() == 1);
    CHECK(runs.history("", "2026-11-25").runs.empty());
    CHECK(runs.history("2026-11-27", "").runs.empty());
    CHECK(runs.history().filed_before == 1);
    CHECK(runs.history("", "2020-01-01").filed_before == 0);
}
