#include "archive/archive.h"

#include <fstream>
#include <optional>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/clock.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

Error failure_of_opening(const std::filesystem::path& folder, Access access) {
    try {
        Archive::open(folder, access);
    } catch (const Error& error) {
        return error;
    }
    throw std::logic_error("it opened");
}

}  // namespace

TEST_CASE("an archive is made when it is first opened for writing", "[archive]") {
    const TemporaryFolder folder;

    { Archive::open(folder.path() / "new" / "archive", Access::Write); }

    const Archive opened = Archive::open(folder.path() / "new" / "archive", Access::Read);
    CHECK(opened.catalogue().document_ids().empty());
    CHECK(opened.objects().list().empty());
    CHECK(opened.index_folder() == folder.path() / "new" / "archive" / "index");
}

TEST_CASE("a relative folder without parents works as well", "[archive]") {
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());

    CHECK_NOTHROW(Archive::open("archive", Access::Write));
    CHECK_NOTHROW(Archive::open("archive", Access::Read));

    std::filesystem::current_path(before);
}

TEST_CASE("reading an archive that is not there says how to make one", "[archive]") {
    const TemporaryFolder folder;

    const Error error = failure_of_opening(folder.archive(), Access::Read);

    CHECK(error.kind() == ErrorKind::Usage);
    CHECK_THAT(error.what(), Contains("gongwen ingest"));
    CHECK_FALSE(std::filesystem::exists(folder.archive()));
}

TEST_CASE("a folder with other files is never taken for an archive", "[archive]") {
    const TemporaryFolder folder;
    folder.file("holiday.jpg", "a picture");

    const Error error = failure_of_opening(folder.path(), Access::Write);

    CHECK(error.kind() == ErrorKind::Usage);
    CHECK_THAT(error.what(), Contains("holds other files"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "lock"));
}

TEST_CASE("an archive whose making was cut short is made to its end", "[archive]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    std::ofstream(folder.archive() / "lock") << "";

    CHECK_NOTHROW(Archive::open(folder.archive(), Access::Write));

    for (const char* name : {"catalogue.sqlite", "objects/tmp", "objects"}) {
        std::filesystem::remove(folder.archive() / name);
    }
    CHECK(failure_of_opening(folder.archive(), Access::Read).kind() == ErrorKind::Usage);
    CHECK_NOTHROW(Archive::open(folder.archive(), Access::Write));
}

TEST_CASE("a file in place of the folder cannot be written as an archive", "[archive]") {
    const TemporaryFolder folder;
    folder.file("archive", "no folder");

    CHECK(failure_of_opening(folder.archive(), Access::Write).kind() == ErrorKind::ArchiveDamaged);
}

TEST_CASE("where nothing can be made the archive says so, whatever the path is", "[archive]") {
    CHECK(failure_of_opening("/proc/gongwen-test/archive", Access::Write).kind() ==
          ErrorKind::ArchiveDamaged);
}

TEST_CASE("in a folder that was deleted no archive can be made", "[archive]") {
    const TemporaryFolder folder;
    const auto gone = folder.archive();
    std::filesystem::create_directory(gone);
    const pid_t child = ::fork();
    if (child == 0) {
        std::filesystem::current_path(gone);
        std::filesystem::remove(gone);
        try {
            Archive::open("archive", Access::Write);
        } catch (const Error& error) {
            ::_exit(error.kind() == ErrorKind::ArchiveDamaged ? 0 : 1);
        }
        ::_exit(2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}

TEST_CASE("a folder without the right to write is a damaged archive", "[archive]") {
    if (::geteuid() == 0) return;  // rights do not bind root
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.archive());
    std::filesystem::permissions(folder.archive(), std::filesystem::perms(0555));

    CHECK(failure_of_opening(folder.archive(), Access::Write).kind() == ErrorKind::ArchiveDamaged);
}

TEST_CASE("a second writer is refused and told who writes", "[archive]") {
    const TemporaryFolder folder;
    const Archive first = Archive::open(folder.archive(), Access::Write);

    const Error error = failure_of_opening(folder.archive(), Access::Write);

    CHECK(error.kind() == ErrorKind::ArchiveDamaged);
    CHECK_THAT(error.what(), Contains("process " + std::to_string(::getpid())));
    CHECK_THAT(error.what(), Contains("run this command again"));
}

TEST_CASE("an archive tells since when it is written, and by nobody once that ended", "[archive]") {
    const TemporaryFolder folder;
    std::optional<Archive> writer(Archive::open(folder.archive(), Access::Write));
    const Archive reader = Archive::open(folder.archive(), Access::Read);

    CHECK_FALSE(reader.written_since().empty());
    CHECK(reader.written_since() <= utc_now());
    writer.reset();
    CHECK(reader.written_since().empty());
}

TEST_CASE("a writer that is killed frees the archive", "[archive]") {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const Archive held = Archive::open(folder.archive(), Access::Write);
        ::kill(::getpid(), SIGKILL);
    }
    REQUIRE(::waitpid(child, nullptr, 0) == child);

    CHECK_NOTHROW(Archive::open(folder.archive(), Access::Write));
}

TEST_CASE("readers see what is filed while a writer has the archive", "[archive]") {
    const TemporaryFolder folder;
    const Archive writer = Archive::open(folder.archive(), Access::Write);
    const Archive reader = Archive::open(folder.archive(), Access::Read);

    file_records(writer.catalogue(), {letter(hash("aa"), "台內資字第1042301569號")});

    CHECK(reader.catalogue().document_ids() ==
          std::vector<std::string>{document_id(hash("aa"), 1)});
}

TEST_CASE("an archive that lost its catalogue is not taken for a new one", "[archive]") {
    const TemporaryFolder folder;
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        archive.objects().put_file(folder.file("a.tif", "letter"));
    }
    SECTION("it is gone") { std::filesystem::remove(folder.catalogue()); }
    SECTION("nothing is left in it") { std::filesystem::resize_file(folder.catalogue(), 0); }

    for (const Access access : {Access::Read, Access::Write}) {
        const Error error = failure_of_opening(folder.archive(), access);
        CHECK(error.kind() == ErrorKind::ArchiveDamaged);
        CHECK_THAT(error.what(), Contains("restore it from a backup"));
    }
}

TEST_CASE("a catalogue that is no database says what to do", "[archive]") {
    const TemporaryFolder folder;
    { Archive::open(folder.archive(), Access::Write); }
    std::ofstream(folder.catalogue(), std::ios::trunc) << std::string(8192, 'x');

    for (const Access access : {Access::Read, Access::Write}) {
        const Error error = failure_of_opening(folder.archive(), access);
        CHECK(error.kind() == ErrorKind::ArchiveDamaged);
        CHECK_THAT(error.what(), Contains("backup"));
    }
}

TEST_CASE("damage inside the catalogue is listed, not thrown", "[archive]") {
    const TemporaryFolder folder;
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        for (int i = 0; i < 40; ++i) {
            file_records(archive.catalogue(), {letter(hash(std::to_string(1000 + i)), "")});
        }
        CHECK(archive.catalogue().problems().empty());
    }
    {
        std::fstream file(folder.catalogue(), std::ios::in | std::ios::out | std::ios::binary);
        const auto size = std::filesystem::file_size(folder.catalogue());
        // Behind the schema's pages.
        file.seekp(static_cast<std::streamoff>(size * 7 / 8));
        file << std::string(size / 8 - 1, '\x5a');
    }

    const Archive damaged = Archive::open(folder.archive(), Access::Read);

    CHECK_FALSE(damaged.catalogue().problems().empty());
}

TEST_CASE("a record that was changed behind the program's back is told of", "[archive]") {
    const TemporaryFolder folder;
    std::string id;
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        file_records(archive.catalogue(), {letter(hash("aa"), "台內資字第1042301569號")});
        file_records(archive.catalogue(), {letter(hash("bb"), "台內資字第1042301570號")});
        id = document_id(hash("aa"), 1);
    }
    run_sql(folder.catalogue(),
            "UPDATE document SET record = replace(record, '2015-09-23', '2015-09-24') "
            "WHERE id = '" +
                id + "'");

    const auto problems = Archive::open(folder.archive(), Access::Read).catalogue().problems();
    REQUIRE_FALSE(problems.empty());
    CHECK_THAT(problems.front(), Contains(id) && Contains("audit trail"));
    for (const std::string& problem : problems) CHECK_THAT(problem, Contains(id));
}
