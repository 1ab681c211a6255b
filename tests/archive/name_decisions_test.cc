#include <algorithm>

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "archive/catalogue/note_report_run.h"
#include "archive/catalogue/schema.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

using Ids = std::vector<std::string>;

const std::string kWrong = "金融管理監督委員會";

NameFinding finding(const std::string& written, const std::string& verdict = "miswriting",
                    const std::string& field = "") {
    NameFinding name;
    name.written = written;
    name.expected = "金融監督管理委員會";
    name.verdict = verdict;
    name.page = 1;
    name.confidence = 0.9;
    name.field = field;
    return name;
}

/// A letter with these findings, in review for them.
Record doubted(const std::string& start, const std::vector<NameFinding>& names) {
    Record record = letter(hash(start), "台內資字第10423" + start + "號");
    record.document_type = "函";
    record.pages = {1};
    record.names = names;
    for (const NameFinding& name : names) {
        const ReviewItem item{name.field.empty() ? "text" : name.field, "name_" + name.verdict};
        const auto& known = record.review;
        if (std::find(known.begin(), known.end(), item) == known.end()) {
            record.review.push_back(item);
        }
    }
    return record;
}

std::string id_of(const std::string& start) { return document_id(hash(start), 1); }

struct Opened {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    Ids dismiss(const std::string& start, const std::string& name, bool everywhere = true) const {
        return archive.name_decisions().decide_name(
            {id_of(start), name, "dismissed", everywhere, "known to be right", "clerk"});
    }
    std::string decision(const std::string& start, std::size_t at = 0) const {
        return catalogue.document(id_of(start))->record.names.at(at).decision;
    }
    std::size_t in_review(const std::string& start) const {
        ReviewFilter filter;
        filter.document = id_of(start);
        return catalogue.review_items(filter).size();
    }
};

}  // namespace

TEST_CASE("a dismissed name is no mistake anywhere, in filed documents and in those to come",
          "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    file_records(opened.catalogue, {doubted("a2", {finding(kWrong)})});
    file_records(opened.catalogue, {doubted("a3", {finding("行院衛生署")})});
    const std::int64_t before = opened.catalogue.last_change();

    CHECK(opened.dismiss("a1", kWrong) == Ids{id_of("a1"), id_of("a2")});

    CHECK(opened.decision("a1") == "dismissed");
    CHECK(opened.decision("a2") == "dismissed");
    CHECK(opened.decision("a3").empty());
    CHECK(opened.in_review("a1") == 0);
    CHECK(opened.in_review("a2") == 0);
    CHECK(opened.in_review("a3") == 1);
    CHECK(changed_after(opened.catalogue, before) == Ids{id_of("a1"), id_of("a2")});

    file_records(opened.catalogue, {doubted("a4", {finding(kWrong)})});
    CHECK(opened.decision("a4") == "dismissed");
    CHECK(opened.in_review("a4") == 0);
}

TEST_CASE("a name dismissed in one document is doubted in all others", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    file_records(opened.catalogue, {doubted("a2", {finding(kWrong)})});

    CHECK(opened.dismiss("a1", kWrong, false) == Ids{id_of("a1")});

    CHECK(opened.decision("a2").empty());
    CHECK(opened.in_review("a2") == 1);
}

TEST_CASE("what else is doubted in the same place stays in review", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong), finding("行院衛生署")})});
    REQUIRE(opened.in_review("a1") == 1);  // one item for the running text

    opened.dismiss("a1", kWrong);
    CHECK(opened.in_review("a1") == 1);

    opened.dismiss("a1", "行院衛生署");
    CHECK(opened.in_review("a1") == 0);
}

TEST_CASE("a decision holds when the document is read again", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    opened.archive.name_decisions().decide_name(
        {id_of("a1"), kWrong, "confirmed", false, "seen on paper", "clerk"});
    CHECK(opened.in_review("a1") == 0);

    Record again = doubted("a1", {finding(kWrong)});
    again.names[0].confidence = 0.8;
    file_records(opened.catalogue, {again}, "2");

    CHECK(opened.decision("a1") == "confirmed");
    CHECK(opened.in_review("a1") == 0);
}

TEST_CASE("a decision is taken back everywhere", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    file_records(opened.catalogue, {doubted("a2", {finding(kWrong)})});
    opened.dismiss("a1", kWrong);

    NameDecisions& names = opened.archive.name_decisions();
    CHECK(names.reopen_name(id_of("a2"), kWrong, "clerk") == Ids{id_of("a1"), id_of("a2")});

    CHECK(opened.decision("a1").empty());
    CHECK(opened.in_review("a1") == 1);
    CHECK(opened.in_review("a2") == 1);
    CHECK(names.name_decisions().empty());
    CHECK(names.reopen_name(id_of("a2"), kWrong, "clerk").empty());
}

TEST_CASE("an old name that was dismissed as old is still a mistake as a slip", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding("臺北縣政府", "obsolete")})});
    opened.dismiss("a1", "臺北縣政府");

    file_records(opened.catalogue, {doubted("a2", {finding("臺北縣政府", "miswriting")})});
    CHECK(opened.decision("a2").empty());
}

TEST_CASE("only a doubted name can be decided on", "[names]") {
    const Opened opened;
    NameFinding quoted = finding(kWrong);
    quoted.mention = true;
    file_records(opened.catalogue, {doubted("a1", {finding("內政部", "exact"), quoted})});

    CHECK_THROWS_WITH(opened.dismiss("a1", "內政部"), Contains("no doubted name"));
    CHECK_THROWS_WITH(opened.dismiss("a1", kWrong), Contains("no doubted name"));
    CHECK_THROWS_AS(opened.dismiss("ff", kWrong), Error);
}

TEST_CASE("decisions on names are in the trail, and the catalogue stays sound", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    file_records(opened.catalogue, {doubted("a2", {finding(kWrong)})});
    opened.dismiss("a1", kWrong);

    const std::vector<AuditEntry> entries = opened.catalogue.audit(id_of("a2"));
    CHECK(entries.back().action == "dismiss_name");
    CHECK(entries.back().who == "clerk");
    CHECK_THAT(entries.back().new_value, Contains("known to be right"));
    const auto decisions = opened.archive.name_decisions().name_decisions();
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].everywhere);
    CHECK(decisions[0].written == kWrong);
    CHECK(decisions[0].reason == "known to be right");
    CHECK(opened.catalogue.problems().empty());
    CHECK(opened.catalogue.first_broken_audit_entry() == 0);
}

TEST_CASE("reports leave a dismissed name out of other filings with the same mistake", "[names]") {
    const Opened opened;
    file_records(opened.catalogue, {doubted("a1", {finding(kWrong)})});
    Record correcting = notice(hash("bb"), "台內資字第1042301850號", target());
    correcting.corrections.front().pairs = {{kWrong, "金融監督管理委員會"}};
    file_records(opened.catalogue, {correcting});
    REQUIRE(opened.catalogue.corrections({}).front().pairs.front().other_documents ==
            Ids{id_of("a1")});

    opened.dismiss("a1", kWrong);

    CHECK(opened.catalogue.corrections({}).front().pairs.front().other_documents.empty());
}

TEST_CASE("a report remembers when it last ran", "[names]") {
    const Opened opened;
    ReportRuns& runs = opened.archive.report_runs();
    CHECK_FALSE(runs.last_run("names"));

    runs.note_run("names", 7);
    runs.note_run("names", 9);

    REQUIRE(runs.last_run("names"));
    CHECK(runs.last_run("names")->change == 9);
    CHECK_FALSE(runs.last_run("corrections"));
}

TEST_CASE("a report notes that it ran while another writes", "[names]") {
    const Opened writer;  // holds the archive's lock
    const Archive reader = Archive::open(writer.folder.archive(), Access::Read);

    note_report_run(reader.catalogue_file(), "names", 7);
    file_records(writer.catalogue, {doubted("a1", {finding(kWrong)})});
    note_report_run(reader.catalogue_file(), "names", 8);

    REQUIRE(reader.report_runs().last_run("names"));
    CHECK(reader.report_runs().last_run("names")->change == 8);
    CHECK(writer.archive.report_runs().last_run("names")->change == 8);
    CHECK(writer.catalogue.name_findings({}).size() == 1);
}

TEST_CASE("a catalogue of the schema before decisions on names opens with all that it holds",
          "[names][schema]") {
    const TemporaryFolder folder;
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        file_records(archive.catalogue(), {doubted("a1", {finding(kWrong)})});
    }
    std::string without_seals;
    for (const char* table : {"file", "page", "attempt", "document", "removed_document",
                              "human_value", "clock_mark", "destroyed_file"}) {
        without_seals += std::string("ALTER TABLE ") + table + " DROP COLUMN seal; ";
    }
    run_sql(folder.catalogue(),
            "DROP TABLE name_decision; DROP TABLE report_run; "
            "ALTER TABLE name_finding DROP COLUMN decision; " +
                without_seals + "PRAGMA user_version = 3");

    const Archive archive = Archive::open(folder.archive(), Access::Write);

    REQUIRE(archive.catalogue().name_findings({}).size() == 1);
    CHECK(archive.catalogue().name_findings({}).front().finding.decision.empty());
    CHECK(archive.name_decisions()
              .decide_name({id_of("a1"), kWrong, "dismissed", true, "", "clerk"})
              .size() == 1);
    CHECK(archive.catalogue().problems().empty());
}

TEST_CASE("ten thousand letters and their notices are tied, whatever the order", "[ties]") {
    constexpr int kLetters = 5000;
    const bool notices_first = GENERATE(true, false);
    const Opened opened;
    const auto number = [](int i) { return "台內資字第1042" + std::to_string(100000 + i) + "號"; };
    const auto hash_of = [](const char* kind, int i) {
        const std::string digits = std::to_string(i);
        return hash(kind + std::string(6 - digits.size(), '0') + digits + "f");
    };
    const auto file_letters = [&] {
        for (int i = 0; i < kLetters; ++i) {
            file_records(opened.catalogue, {letter(hash_of("aa", i), number(i))});
        }
    };
    const auto file_notices = [&] {
        for (int i = kLetters; i-- > 0;) {
            file_records(
                opened.catalogue,
                {notice(hash_of("bb", i), "台內資字第1043" + std::to_string(100000 + i) + "號",
                        target(number(i)))});
        }
    };

    if (notices_first) file_notices();
    file_letters();
    if (!notices_first) file_notices();

    int tied = 0;
    for (int i = 0; i < kLetters; ++i) {
        const auto letter = opened.catalogue.document(document_id(hash_of("aa", i), 1));
        tied += letter->corrected_by == Ids{document_id(hash_of("bb", i), 1)} ? 1 : 0;
    }
    CHECK(tied == kLetters);
}
