#include "archive/catalogue/schema.h"

#include <array>
#include <map>

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "archive/catalogue/integrity.h"
#include "archive/retention/assessment.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> steps_and(const std::string& next) {
    std::vector<std::string> steps(migrations().begin(), migrations().end());
    steps.push_back(next);
    return steps;
}

std::int64_t version_of(Database& database) {
    Query query = database.query("PRAGMA user_version");
    query.next();
    return query.integer(0);
}

bool has_table(Database& database, const std::string& name) {
    return database.query("SELECT 1 FROM sqlite_schema WHERE name = ?", name).next();
}

}  // namespace

TEST_CASE("a catalogue of schema version 1 opens with all that it holds", "[schema]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    const std::filesystem::path dump =
        std::filesystem::path(GONGWEN_ARCHIVE_TESTS) / "catalogue-1.sql";
    {
        Database database(folder.catalogue(), Access::Write);
        database.run_script(read_file(dump));
    }

    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    const std::string corrected = document_id(hash("aa"), 1);
    const std::string correcting = document_id(hash("bb"), 1);
    CHECK(catalogue.document_ids() == std::vector<std::string>{corrected, correcting});
    CHECK(catalogue.document(corrected)->corrected_by == std::vector<std::string>{correcting});
    CHECK(catalogue.document(corrected)->record.text_of("issue_date") == "2015-09-23");
    CHECK(catalogue.resolve("台內資1042301569") == std::vector<std::string>{corrected});
    CHECK(catalogue.corrections({}).size() == 1);
    CHECK(catalogue.first_broken_audit_entry() == 0);
    CHECK(catalogue.problems() == std::vector<std::string>{});
}

TEST_CASE("review items and human values of schema version 1 are there after its migration",
          "[schema]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    const std::string corrected = document_id(hash("aa"), 1);
    {
        Database database(folder.catalogue(), Access::Write);
        database.run_script(
            read_file(std::filesystem::path(GONGWEN_ARCHIVE_TESTS) / "catalogue-1.sql"));
        database.run_script(
            "UPDATE document SET record = json_set(record, '$.review', json('["
            "{\"field\":\"issuer\",\"reason\":\"low_confidence\"},"
            "{\"field\":\"text\",\"reason\":\"name_miswriting\"}]')) WHERE id LIKE 'aa%'");
    }

    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    ReviewFilter all;
    all.closed_too = true;
    const std::vector<QueuedItem> items = catalogue.review_items(all);
    REQUIRE(items.size() == 2);
    CHECK(items[0].document == corrected);
    CHECK(items[0].field == "issuer");
    CHECK(items[0].confidence == 0.9);
    CHECK(items[0].page == 1);
    CHECK(items[1].field == "text");
    CHECK(items[1].page == 0);
    CHECK(items[1].closed == "corrected");  // the notice about it is there, too
    const auto said = catalogue.human_value(corrected, "issue_date");
    REQUIRE(said);
    CHECK(said->who == "reviewer");
    CHECK(said->reading.text() == "2015-09-28");

    file_records(catalogue, {letter(hash("aa"), "台內資字第1042301569號", "2015-09-29")}, "2");

    CHECK(catalogue.document(corrected)->record.text_of("issue_date") == "2015-09-23");
    CHECK(catalogue.review_items({}).empty());
}

TEST_CASE("a catalogue of schema version 2 knows its 檔號, periods and readings after migration",
          "[schema]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    {
        Database database(folder.catalogue(), Access::Write);
        database.run_script(
            read_file(std::filesystem::path(GONGWEN_ARCHIVE_TESTS) / "catalogue-2.sql"));
    }

    const Archive archive = Archive::open(folder.archive(), Access::Write);

    const std::string id = document_id(hash("bb"), 1);
    CHECK(archive.catalogue().document_ids().size() == 2);
    CHECK(archive.catalogue().resolve("10400163225") == std::vector<std::string>{id});
    CHECK(archive.catalogue().review_items({}).size() == 1);
    Ledger ledger(archive);
    const std::vector<Assessment> all = assess_all(ledger, {2026, 11, 26});
    REQUIRE(all.size() == 2);
    CHECK(all[1].file_number->text() == "104/030501/1");
    CHECK(all[1].due == Date{2025, 10, 12});
    CHECK(archive.catalogue().first_broken_audit_entry() == 0);
    CHECK(archive.catalogue().problems() == std::vector<std::string>{});
    CHECK(archive.catalogue().audit("catalogue").back().new_value ==
          std::to_string(migrations().size()));
}

TEST_CASE("a catalogue of schema version 4 is sealed and proven as it stands", "[schema]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    {
        Database database(folder.catalogue(), Access::Write);
        database.run_script(
            read_file(std::filesystem::path(GONGWEN_ARCHIVE_TESTS) / "catalogue-4.sql"));
    }

    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);

        CHECK(archive.catalogue().document_ids().size() == 9);
        CHECK(archive.name_decisions().name_decisions().size() == 2);
        CHECK(ask_sql(folder.catalogue(), "SELECT pages FROM retention_statement") == "[1]");
        CHECK(archive.catalogue().problems() == std::vector<std::string>{});
        CHECK(archive.catalogue().first_broken_audit_entry() == 0);
    }
    for (const char* sql :
         {"UPDATE human_value SET who = 'another'", "UPDATE split SET starts = '[1]'",
          "UPDATE review_closed SET note = ''", "UPDATE name_decision SET reason = ''",
          "UPDATE file SET source = 'elsewhere.tif' WHERE failure_kind IS NOT NULL",
          "UPDATE attempt SET count = 1"}) {
        const std::filesystem::path copy = folder.path() / "copy.sqlite";
        std::filesystem::remove(copy);
        Database(folder.catalogue(), Access::Read).copy_to(copy);
        run_sql(copy, sql);
        Database changed(copy, Access::Read);
        INFO(sql);
        CHECK(!problems_of(changed).empty());
    }
}

TEST_CASE("facts of schema version 5 that were wrong are made anew", "[schema]") {
    const TemporaryFolder folder;
    const auto with = [](const std::string& start, const char* name, const char* value) {
        Record record = letter(hash(start), "台內資字第10423015" + start + "號");
        record.fields[name] = field(std::string(value));
        return record;
    };
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        for (const Record& record :
             {with("60", "attachment", "如主旨"), with("61", "attachment", "如說明二"),
              with("62", "attachment", "無"), with("63", "secrecy", "無"),
              with("64", "secrecy", "密")}) {
            file_records(archive.catalogue(), {record});
        }
    }
    // As version 5 had them.
    run_sql(folder.catalogue(),
            "UPDATE document_facts SET attachments = 0 WHERE document GLOB '60*';"
            "UPDATE document_facts SET secrecy_condition = '無' WHERE document GLOB '63*';"
            "PRAGMA user_version = 5");

    const Archive archive = Archive::open(folder.archive(), Access::Write);

    Ledger ledger(archive);
    std::map<std::string, int> attachments;
    std::map<std::string, bool> secret;
    for (const Assessment& one : assess_all(ledger, {2026, 11, 26})) {
        attachments[one.facts.id.substr(0, 2)] = one.facts.attachments;
        secret[one.facts.id.substr(0, 2)] = one.is_secret;
    }
    CHECK(attachments ==
          std::map<std::string, int>{{"60", -1}, {"61", -1}, {"62", 0}, {"63", 0}, {"64", 0}});
    CHECK(secret == std::map<std::string, bool>{
                        {"60", false}, {"61", false}, {"62", false}, {"63", false}, {"64", true}});
    CHECK(archive.catalogue().problems() == std::vector<std::string>{});
}

TEST_CASE("an older schema is migrated once, and the trail says so", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");
    const auto steps = steps_and("CREATE TABLE note (text TEXT) STRICT;");

    migrate(database, steps, "clerk");
    migrate(database, steps, "clerk");

    CHECK(version_of(database) == static_cast<std::int64_t>(steps.size()));
    CHECK(has_table(database, "note"));
    const std::vector<AuditEntry> entries = AuditLog(database).entries("");
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].action == "migrate");
    CHECK(entries[0].who == "clerk");
}

TEST_CASE("a migration that fails leaves the older schema whole", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");
    const std::int64_t before = version_of(database);

    CHECK_THROWS_AS(
        migrate(database,
                steps_and("CREATE TABLE note (text TEXT); INSERT INTO nowhere VALUES (1);"),
                "gongwen"),
        Error);

    CHECK(version_of(database) == before);
    CHECK_FALSE(has_table(database, "note"));
    CHECK_NOTHROW(require_current_schema(database, migrations()));
}

TEST_CASE("a schema newer than this program is refused with advice", "[schema]") {
    const TemporaryFolder folder;
    { Archive::open(folder.archive(), Access::Write); }
    run_sql(folder.catalogue(), "PRAGMA user_version = 999");

    for (const Access access : {Access::Read, Access::Write}) {
        try {
            Archive::open(folder.archive(), access);
            FAIL("it opened");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::ArchiveDamaged);
            CHECK_THAT(error.what(), Contains("use the newer gongwen"));
        }
    }
}

TEST_CASE("an older schema can be read only after a writer migrated it", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");

    CHECK_THROWS_WITH(require_current_schema(database, steps_and("SELECT 1;")),
                      Contains("older schema"));
}

TEST_CASE("another program's SQLite file is not touched", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    database.run_script("CREATE TABLE holiday (day TEXT)");

    CHECK_THROWS_WITH(migrate(database, migrations(), "gongwen"), Contains("another program"));
    CHECK_FALSE(has_table(database, "document"));
}

TEST_CASE("the catalogue is kept in WAL mode", "[schema]") {
    const TemporaryFolder folder;
    const Database database(folder.path() / "catalogue.sqlite", Access::Write);

    CHECK(ask_sql(database.file(), "PRAGMA journal_mode") == "wal");
}

TEST_CASE("a row must not refer to a missing row", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");

    CHECK_THROWS_AS(database.run("INSERT INTO citation VALUES ('x', 0, '', '', '', '', '')"),
                    Error);
}

TEST_CASE("a transaction that is not committed leaves nothing behind", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");

    {
        Transaction transaction(database);
        database.run("UPDATE counter SET value = 7 WHERE name = 'change'");
    }

    Query counter = database.query("SELECT value FROM counter WHERE name = 'change'");
    REQUIRE(counter.next());
    CHECK(counter.integer(0) == 0);
}

TEST_CASE("a full disk is no_space and changes nothing", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");
    // SQLite fails alike when the disk has no more room and when the file must not grow.
    Query pages = database.query("PRAGMA page_count");
    REQUIRE(pages.next());
    database.run_script("PRAGMA max_page_count = " + pages.text(0));

    try {
        Transaction transaction(database);
        database.run("INSERT INTO reading VALUES ('a', '1', 'short', '')");
        database.run("INSERT INTO reading VALUES ('b', '1', ?, '')", std::string(100'000, 'x'));
        FAIL("it was written");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::NoSpace);
        CHECK_THAT(error.what(), Contains("free some space"));
    }

    CHECK_FALSE(database.query("SELECT 1 FROM reading").next());
}

TEST_CASE("the same statement may be on loan twice", "[schema]") {
    const TemporaryFolder folder;
    Database database(folder.path() / "catalogue.sqlite", Access::Write);
    migrate(database, migrations(), "gongwen");
    constexpr const char* kSql = "SELECT name FROM counter ORDER BY name";
    Query outer = database.query(kSql);
    std::string seen;

    while (outer.next()) {
        Query inner = database.query(kSql);
        while (inner.next()) seen += outer.text(0) + inner.text(0) + " ";
    }

    CHECK(seen == "auditaudit auditchange changeaudit changechange ");
}

TEST_CASE("a catalogue that another program has locked names what to do", "[schema]") {
    const TemporaryFolder folder;
    Database ours(folder.path() / "catalogue.sqlite", Access::Write);
    ours.run_script("PRAGMA busy_timeout = 10");
    Database theirs(folder.path() / "catalogue.sqlite", Access::Write);
    const Transaction held(theirs);

    CHECK_THROWS_WITH(Transaction(ours), Contains("is in use by") && Contains("run this command"));
}
