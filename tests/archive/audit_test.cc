#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "archive/clock.h"
#include "archive/trail/audit_actions.h"
#include "complete_archive.h"
#include "core/sha256.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

using Actions = std::vector<std::string>;

constexpr const char* kTakeTriggersAway =
    "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened;"
    "DROP TRIGGER audit_grows_at_its_end;";

/// An archive with nine entries: four files are received and filed, one fails.
struct Audited {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    Audited() {
        for (const char* start : {"a1", "a2", "a3", "a4"}) {
            file_records(catalogue, {letter(hash(start), "")});
        }
        catalogue.fail_file(hash("a5"), "e.pdf", {ErrorKind::Empty, "no pages"}, "1");
    }
    void tamper(const std::string& sql) const {
        run_sql(folder.catalogue(), kTakeTriggersAway + sql);
    }
};

}  // namespace

TEST_CASE("entries tell who did what to which document, in order", "[audit]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    const std::string id = document_id(hash("aa"), 1);
    Record reread = letter(hash("aa"), "");
    reread.fields["subject"] = field(std::string("主旨"));

    file_records(catalogue, {letter(hash("aa"), "")});
    catalogue.set_actor("night batch");
    file_records(catalogue, {reread}, "2");
    catalogue.confirm(id, "subject", std::string("更正"), "reviewer");

    Actions done;
    for (const AuditEntry& entry : catalogue.audit(id))
        done.push_back(entry.who + " " + entry.action);
    CHECK(done == Actions{"gongwen file", "night batch refile", "reviewer confirm"});
    CHECK(catalogue.audit("").size() == 5);  // and the file was received, twice
    CHECK(catalogue.audit("").at(1).number == 2);
    CHECK(catalogue.audit("another").empty());
    CHECK(catalogue.first_broken_audit_entry() == 0);
}

TEST_CASE("entries about readings hold no words of the document", "[audit]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Record record = letter(hash("aa"), "");
    record.fields["contact"] = field(std::string("王小明"));

    file_records(archive.catalogue(), {record});

    for (const AuditEntry& entry : archive.catalogue().audit("")) {
        CHECK(entry.new_value.find("王小明") == std::string::npos);
        CHECK(entry.new_value.find("內政部") == std::string::npos);
    }
}

TEST_CASE("the trail cannot be changed, shortened or rewritten by plain SQL", "[audit]") {
    const Audited audited;
    const std::string sql = GENERATE(
        "UPDATE audit SET who = 'nobody' WHERE number = 2", "DELETE FROM audit WHERE number = 9",
        "INSERT OR REPLACE INTO audit SELECT 2, at, who, action, subject, '', '', hash FROM audit "
        "WHERE number = 2",
        "INSERT INTO audit SELECT 99, at, who, action, subject, '', '', hash FROM audit "
        "WHERE number = 2");

    CHECK_THROWS(run_sql(audited.folder.catalogue(), sql));
    CHECK(audited.catalogue.first_broken_audit_entry() == 0);
    CHECK(audited.catalogue.audit("").size() == 9);
}

TEST_CASE("tampering with the trail is found at the entry where it begins", "[audit]") {
    const Audited audited;
    struct Case {
        const char* sql;
        std::int64_t first_broken;
    };
    const Case tampering = GENERATE(
        Case{"UPDATE audit SET who = 'nobody' WHERE number = 2", 2},
        Case{"UPDATE audit SET at = '2000-01-01T00:00:00Z' WHERE number = 1", 1},
        Case{"UPDATE audit SET new_value = '' WHERE number = 4", 4},
        Case{"UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 1) WHERE number = 3",
             3},
        Case{"DELETE FROM audit WHERE number = 1", 2},
        Case{"DELETE FROM audit WHERE number = 3", 4},
        Case{"DELETE FROM audit WHERE number = 9", 9}, Case{"DELETE FROM audit", 1});

    audited.tamper(tampering.sql);

    CHECK(audited.catalogue.first_broken_audit_entry() == tampering.first_broken);
}

TEST_CASE("an entry's hash can be checked by other programs", "[audit]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    archive.catalogue().fail_file(hash("aa"), "a.pdf", {ErrorKind::Empty, "no pages"}, "1");
    archive.catalogue().fail_file(hash("bb"), "b.pdf", {ErrorKind::Empty, "no pages"}, "1");

    const std::vector<AuditEntry> entries = archive.catalogue().audit("");

    std::string previous;
    for (const AuditEntry& entry : entries) {
        // As docs/archive.md describes it; nothing here needs escaping but the quotes.
        const std::string seal = nlohmann::json::parse(entry.new_value)
                                     .at("proven")
                                     .at("file " + entry.subject)
                                     .get<std::string>();
        const std::string new_value = R"({\"detail\":\"no pages\",\"proven\":{\"file )" +
                                      entry.subject + R"(\":\")" + seal +
                                      R"(\"},\"reason\":\"empty\"})";
        const std::string canonical = R"({"action":"fail","at":")" + entry.at + R"(","new":")" +
                                      new_value + R"(","number":)" + std::to_string(entry.number) +
                                      R"(,"old":"","subject":")" + entry.subject +
                                      R"(","who":"gongwen"})";
        CHECK(entry.hash == sha256_of(previous + canonical));
        previous = entry.hash;
    }
}

TEST_CASE("people read the time of Taiwan's clocks", "[audit]") {
    CHECK(taiwan_time("2026-11-26T16:22:05Z") == "2026-11-27 00:22");
    CHECK(taiwan_time("2026-01-01T00:00:00Z") == "2026-01-01 08:00");
    CHECK(taiwan_time("").empty());
    CHECK(taiwan_time("2026-11-26") == "2026-11-26");
}

TEST_CASE("every action that the program notes can be asked for by name", "[audit]") {
    Office office;
    fill(office);
    const auto known = audit_actions();

    for (const AuditEntry& entry : office.catalogue().audit("")) {
        INFO(entry.action);
        CHECK(std::find(known.begin(), known.end(), entry.action) != known.end());
    }
}
