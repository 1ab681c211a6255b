#include "archive/backup.h"

#include <csignal>
#include <fstream>

#include <catch2/catch.hpp>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/retention/disposal.h"
#include "archive/saved_searches.h"
#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> ids_in(const fs::path& folder) {
    return Archive::open(folder, Access::Read).catalogue().document_ids();
}

}  // namespace

TEST_CASE("a backup of an archive that is open for writing is a whole archive", "[backup]") {
    Office office;
    office.load_schedule();
    office.letter_in("104/030501/1", "2015-09-23");
    office.letter_in("104/030501/2", "2015-09-23");
    const fs::path copy = office.folder().path() / "copy";

    const CopyReport first = back_up(office.archive(), copy);
    office.letter_in("104/030501/3", "2015-09-23");
    const CopyReport second = back_up(office.archive(), copy);

    CHECK(first.copied == 2);
    CHECK(second.copied == 1);
    CHECK(second.there == 2);
    const Archive opened = Archive::open(copy, Access::Write);
    CHECK(opened.catalogue().document_ids() == office.catalogue().document_ids());
    CHECK(opened.catalogue().problems().empty());
    CHECK(opened.catalogue().audit("").back().hash == office.catalogue().audit("").back().hash);
    for (const std::string& sha256 : opened.objects().list()) {
        CHECK(opened.objects().intact(sha256));
    }
}

TEST_CASE("saved searches and own lists of institutions are part of a backup", "[backup]") {
    Office office;
    const fs::path own = office.archive().folder() / "institutions";
    fs::create_directory(own);
    std::ofstream(own / "institutions.csv") << "甲\n";
    SavedSearches(office.archive().folder()).save({"甲", "更正"});
    const fs::path copy = office.folder().path() / "copy";

    back_up(office.archive(), copy);
    CHECK(read_file(copy / "institutions" / "institutions.csv") == "甲\n");
    CHECK(SavedSearches(copy).find("甲"));

    fs::remove(own / "institutions.csv");
    back_up(office.archive(), copy);
    CHECK(!fs::exists(copy / "institutions" / "institutions.csv"));
}

TEST_CASE("a copy of a side file is never half of it: the one that is there stays until then",
          "[backup]") {
    Office office;
    SavedSearches(office.archive().folder()).save({"甲", "更正"});
    const fs::path copy = office.folder().path() / "copy";
    back_up(office.archive(), copy);
    const std::string before = read_file(copy / "searches.json");
    fs::create_hard_link(copy / "searches.json", office.folder().path() / "older");
    SavedSearches(office.archive().folder()).save({"乙", "廢止"});

    back_up(office.archive(), copy);

    CHECK(read_file(office.folder().path() / "older") == before);
    CHECK(SavedSearches(copy).find("乙"));
}

TEST_CASE("what was destroyed leaves the backup, too", "[backup]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::string sha256 = office.catalogue().document(id)->record.sha256;
    const fs::path copy = office.folder().path() / "copy";
    back_up(office.archive(), copy);
    const std::int64_t list = office.approved_list({id});
    {
        Ledger ledger(office.archive(), "甲");
        destroy(ledger, list, "刪除", "丁");
    }

    const CopyReport report = back_up(office.archive(), copy);

    CHECK(report.removed == 1);
    CHECK_FALSE(Archive::open(copy, Access::Read).objects().has(sha256));
}

TEST_CASE("an object that the archive lost or that is damaged is named, the rest is copied",
          "[backup]") {
    Office office;
    const std::string lost = office.letter_in("104/030501/1", "2015-09-23");
    const std::string damaged = office.letter_in("104/030501/2", "2015-09-23");
    office.letter_in("104/030501/3", "2015-09-23");
    const auto object = [&](const std::string& id) {
        return office.archive().objects().path_of(office.catalogue().document(id)->record.sha256);
    };
    fs::permissions(object(damaged), fs::perms::owner_all);
    std::ofstream(object(damaged), std::ios::app) << "x";
    fs::remove(object(lost));

    const CopyReport report = back_up(office.archive(), office.folder().path() / "copy");

    CHECK(report.copied == 1);
    CHECK(report.missing.size() == 2);
}

TEST_CASE("a backup goes nowhere else than into a new folder or an older copy", "[backup]") {
    Office office;
    office.letter_in("104/030501/1", "2015-09-23");
    Office other;
    other.letter_in("104/030501/9", "2015-09-24");
    const fs::path copy = office.folder().path() / "copy";
    back_up(other.archive(), copy);
    fs::create_directory(office.folder().path() / "pictures");
    std::ofstream(office.folder().path() / "pictures" / "holiday.jpg") << "x";
    const auto said = [&](const fs::path& target) {
        return refusal([&] { back_up(office.archive(), target); });
    };

    CHECK_THAT(said(copy), Contains("copy of another archive"));
    CHECK_THAT(said(office.folder().path() / "pictures"), Contains("holds other files"));
    CHECK_THAT(said(office.folder().archive() / "backup"), Contains("inside the archive"));
    CHECK_THAT(said(office.folder().archive()), Contains("inside the archive"));
    CHECK_THAT(refusal([&] { restore(copy, office.folder().archive()); }),
               Contains("is an archive already"));
}

TEST_CASE("a restored archive is the archive that was backed up", "[backup]") {
    Office office;
    office.letter_in("104/030501/1", "2015-09-23");
    const fs::path copy = office.folder().path() / "copy";
    const fs::path restored = office.folder().path() / "restored";
    back_up(office.archive(), copy);

    CHECK_THAT(refusal([&] { restore(office.folder().path() / "nowhere", restored); }),
               Contains("is no backup"));
    restore(copy, restored);

    CHECK(ids_in(restored) == office.catalogue().document_ids());
    const Archive opened = Archive::open(restored, Access::Write);  // ready for work
    CHECK(opened.catalogue().problems().empty());
}

TEST_CASE("a full disk ends a backup with no_space, and the older copy stays", "[backup]") {
    Office office;
    office.letter_in("104/030501/1", "2015-09-23");
    const fs::path copy = office.folder().path() / "copy";
    back_up(office.archive(), copy);
    const auto before = ids_in(copy);
    const std::string big = office.archive().objects().put_file(
        office.folder().file("big", std::string(4'000'000, 'x')));
    office.file(letter(big, "台內資字第1042399999號"));

    const pid_t child = ::fork();
    if (child == 0) {
        // The system fails alike when a file must not grow and when the disk is full.
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{2'000'000, 2'000'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            back_up(Archive::open(office.folder().archive(), Access::Read), copy);
        } catch (const Error& error) {
            ::_exit(error.kind() == ErrorKind::NoSpace ? 0 : 1);
        }
        ::_exit(2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);

    CHECK(status == 0);
    CHECK(ids_in(copy) == before);
}

TEST_CASE("on a disk that nobody can write, an archive is read, and writing says why not",
          "[backup]") {
    Office office;
    office.letter_in("104/030501/1", "2015-09-23");
    const fs::path copy = office.folder().path() / "copy";
    back_up(office.archive(), copy);
    if (::mount(copy.c_str(), copy.c_str(), nullptr, MS_BIND, nullptr) != 0) {
        WARN("no right to mount here: not tested");
        return;
    }
    const bool is_read_only =
        ::mount(nullptr, copy.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;

    const std::string said = refusal([&] { Archive::open(copy, Access::Write); });
    const std::vector<std::string> ids =
        is_read_only ? ids_in(copy) : office.catalogue().document_ids();

    ::umount2(copy.c_str(), MNT_DETACH);
    if (!is_read_only) {
        WARN("no right to mount for reading only: not tested");
        return;
    }
    CHECK_THAT(said, Contains("Read-only file system"));
    CHECK(ids == office.catalogue().document_ids());
}

TEST_CASE("a second writer waits for the first, and says for whom", "[backup]") {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const Archive held = Archive::open(folder.archive(), Access::Write);
        ::usleep(700'000);
        ::_exit(0);  // frees the lock
    }
    while (!fs::exists(folder.catalogue())) ::usleep(10'000);
    std::string holder;

    CHECK_NOTHROW(
        Archive::open(folder.archive(), Access::Write,
                      {std::chrono::seconds(60), [&](const std::string& by) { holder = by; }}));

    ::waitpid(child, nullptr, 0);
    if (!holder.empty()) CHECK_THAT(holder, Contains("process " + std::to_string(child)));
}
