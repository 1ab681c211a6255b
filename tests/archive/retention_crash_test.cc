// A process that dies at any moment of a disposal, a backup or a migration leaves an archive that
// is in order when it is next opened.

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/backup.h"
#include "archive/catalogue/database.h"
#include "archive/retention/disposal.h"
#include "kill_at.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

namespace fs = std::filesystem;

void copy_folder(const fs::path& from, const fs::path& to) {
    fs::copy(from, to, fs::copy_options::recursive);
}

/// Every object that a document needs is there and whole, and no other.
void check_objects(const Archive& archive) {
    std::vector<std::string> needed;
    for (const std::string& id : archive.catalogue().document_ids()) {
        needed.push_back(archive.catalogue().document(id)->record.sha256);
    }
    std::sort(needed.begin(), needed.end());
    CHECK(archive.objects().list() == needed);
    for (const std::string& sha256 : needed) CHECK(archive.objects().intact(sha256));
}

void check_sound(const Archive& archive) {
    CHECK(archive.catalogue().problems().empty());
    CHECK(archive.catalogue().first_broken_audit_entry() == 0);
    check_objects(archive);
}

void destroy_list(const fs::path& folder, std::int64_t list) {
    const Archive archive = Archive::open(folder, Access::Write);
    Ledger ledger(archive, "甲");
    destroy(ledger, list, "刪除", "丁");
}

}  // namespace

TEST_CASE("a disposal killed at any statement has destroyed all of its list or nothing",
          "[crash]") {
    const TemporaryFolder folder;
    const fs::path prepared = folder.path() / "prepared";
    std::int64_t list = 0;
    {
        Office office;
        office.load_schedule();
        const std::string one =
            office.letter_in("104/030501/1", "2015-09-23", "", "台內資字第1042301569號");
        Record record = notice("", "台內資字第1042301850號", target());
        record.sha256 = office.archive().objects().put_file(office.folder().file("n", "scan of n"));
        record.fields["file_no"] = field("104/030501/2");
        const std::string other = office.file(record);
        office.letter_in("104/030501/3", "2020-09-23");
        list = office.approved_list({one, other});
        copy_folder(office.folder().archive(), prepared);
    }
    int kills = 0;
    bool survived = false;
    for (int statements = 1; !survived; statements += kKillStep) {
        const fs::path copy = folder.path() / "copy";
        copy_folder(prepared, copy);

        survived = survives(statements, [&] { destroy_list(copy, list); });

        INFO("killed at statement " << statements);
        {
            const Archive archive = Archive::open(copy, Access::Write);
            check_sound(archive);
            Ledger ledger(archive);
            const bool destroyed = disposal_list(ledger.database(), list).state == "destroyed";
            CHECK(archive.catalogue().document_ids().size() == (destroyed ? 1 : 3));
            CHECK(destroyed_documents(ledger.database()).size() == (destroyed ? 2 : 0));
            CHECK((destroyed || !survived));
        }
        fs::remove_all(copy);
        if (!survived) ++kills;
    }
    CHECK(kills * kKillStep > 50);
}

TEST_CASE("a backup killed at any moment stays what it was, and the next run ends it", "[crash]") {
    Office office;
    office.letter_in("104/030501/1", "2015-09-23");
    const fs::path older = office.folder().path() / "older";
    back_up(office.archive(), older);
    office.letter_in("104/030501/2", "2016-09-23");
    office.letter_in("104/030501/3", "2017-09-23");
    const fs::path copy = office.folder().path() / "copy";

    const auto check = [&] {
        {
            const Archive before = Archive::open(copy, Access::Read);
            CHECK(before.catalogue().problems().empty());
            CHECK(before.catalogue().document_ids().size() >= 1);
            for (const std::string& id : before.catalogue().document_ids()) {
                const std::string sha256 = before.catalogue().document(id)->record.sha256;
                CHECK(before.objects().intact(sha256));
            }
        }
        back_up(office.archive(), copy);
        const Archive after = Archive::open(copy, Access::Write);
        check_sound(after);
        CHECK(after.catalogue().document_ids().size() == 3);
        fs::remove_all(copy);
    };

    SECTION("at a statement") {
        int kills = 0;
        bool survived = false;
        for (int statements = 1; !survived; statements += kKillStep) {
            copy_folder(older, copy);
            survived = survives(statements, [&] {
                back_up(Archive::open(office.folder().archive(), Access::Read), copy);
            });
            INFO("killed at statement " << statements);
            check();
            if (!survived) ++kills;
        }
        CHECK(kills * kKillStep > 10);
    }
    SECTION("at an object") {
        for (int objects = 1; objects <= 3; ++objects) {
            copy_folder(older, copy);
            CHECK_FALSE(survives(0, [&] {
                int seen = 0;
                back_up(office.archive(), copy, [&](const std::string&) {
                    if (++seen == objects) die_at_once();
                });
            }));
            check();
        }
    }
}

TEST_CASE("a migration killed at any statement leaves the older catalogue, or the newer",
          "[crash]") {
    for (const char* dump : {"catalogue-1.sql", "catalogue-2.sql"}) {
        const TemporaryFolder folder;
        const fs::path prepared = folder.path() / "prepared";
        fs::create_directory(prepared);
        {
            Database database(prepared / "catalogue.sqlite", Access::Write);
            database.run_script(read_file(fs::path(GONGWEN_ARCHIVE_TESTS) / dump));
        }
        int kills = 0;
        bool survived = false;
        for (int statements = 1; !survived; statements += kKillStep) {
            const fs::path copy = folder.path() / "copy";
            copy_folder(prepared, copy);

            survived = survives(statements, [&] { Archive::open(copy, Access::Write); });

            INFO(dump << " killed at statement " << statements);
            {
                const Archive archive = Archive::open(copy, Access::Write);
                CHECK(archive.catalogue().problems().empty());
                CHECK(archive.catalogue().first_broken_audit_entry() == 0);
                CHECK(archive.catalogue().document_ids().size() == 2);
            }
            fs::remove_all(copy);
            if (!survived) ++kills;
        }
        CHECK(kills * kKillStep > 20);
    }
}
