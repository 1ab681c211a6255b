#include "archive/objects/folder_object_store.h"

#include <csignal>

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/error.h"
#include "core/sha256.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

ErrorKind kind_of_failure(ObjectStore& store, const std::filesystem::path& file) {
    try {
        store.put_file(file);
    } catch (const Error& error) {
        return error.kind();
    }
    throw std::logic_error("nothing failed");
}

void make_writable(const std::filesystem::path& object) { ::chmod(object.c_str(), 0644); }

}  // namespace

TEST_CASE("an object bears the hash of its content and holds the same bytes", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const std::string content("scan\0of a letter\n", 17);

    const std::string sha256 = store.put_file(folder.file("a.tif", content));

    CHECK(sha256 == sha256_of(content));
    CHECK(read_file(store.path_of(sha256)) == content);
    CHECK(store.path_of(sha256) == folder.path() / "objects" / sha256.substr(0, 2) / sha256);
    CHECK(store.intact(sha256));
}

TEST_CASE("an object cannot be written by accident", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);

    const std::string sha256 = store.put_file(folder.file("a.tif", "letter"));

    struct stat status {};
    REQUIRE(::stat(store.path_of(sha256).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0444);
}

TEST_CASE("the same content twice is one object", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);

    const std::string first = store.put_file(folder.file("a.tif", "letter"));
    const std::string second = store.put_file(folder.file("b.tif", "letter"));
    const std::string other = store.put_file(folder.file("c.tif", "another letter"));

    CHECK(first == second);
    std::vector<std::string> both{first, other};
    std::sort(both.begin(), both.end());
    CHECK(store.list() == both);
    CHECK(std::filesystem::is_empty(folder.path() / "objects" / "tmp"));
}

TEST_CASE("an input that cannot be read is unreadable and leaves nothing", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const std::filesystem::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);

    CHECK(kind_of_failure(store, folder.path() / "missing.tif") == ErrorKind::Unreadable);
    CHECK(kind_of_failure(store, folder.path()) == ErrorKind::Unreadable);
    CHECK(kind_of_failure(store, pipe) == ErrorKind::Unreadable);
    CHECK(store.list().empty());
}

TEST_CASE("a store that cannot be written is a damaged archive", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const auto letter = folder.file("a.tif", "letter");

    std::filesystem::remove(folder.path() / "objects" / "tmp");
    folder.file("objects/tmp", "a file in place of the folder");

    CHECK(kind_of_failure(store, letter) == ErrorKind::ArchiveDamaged);
}

TEST_CASE("what a dead run left is removed when the store is opened for writing", "[objects]") {
    const TemporaryFolder folder;
    const std::string kept = FolderObjectStore(folder.path() / "objects", Access::Write)
                                 .put_file(folder.file("a.tif", "letter"));
    folder.file("objects/tmp/4711-0", "half a let");

    const FolderObjectStore reader(folder.path() / "objects", Access::Read);
    CHECK_FALSE(std::filesystem::is_empty(folder.path() / "objects" / "tmp"));
    const FolderObjectStore writer(folder.path() / "objects", Access::Write);

    CHECK(std::filesystem::is_empty(folder.path() / "objects" / "tmp"));
    CHECK(writer.list() == std::vector<std::string>{kept});
}

TEST_CASE("a changed or shortened object is found", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const std::string sha256 = store.put_file(folder.file("a.tif", "letter"));
    make_writable(store.path_of(sha256));

    folder.file("objects/" + sha256.substr(0, 2) + "/" + sha256, "lettre");

    CHECK_FALSE(store.intact(sha256));
    CHECK_FALSE(store.intact(hash("ab")));
}

TEST_CASE("putting the file again mends an object that lost bytes", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const auto file = folder.file("a.tif", "letter");
    const std::string sha256 = store.put_file(file);
    make_writable(store.path_of(sha256));
    std::filesystem::resize_file(store.path_of(sha256), 3);

    store.put_file(file);

    CHECK(store.intact(sha256));
}

TEST_CASE("putting the file again mends an object that was lost or changed in place", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const auto file = folder.file("a.tif", "letter");
    const std::string sha256 = store.put_file(file);
    const std::filesystem::path object = store.path_of(sha256);

    std::filesystem::remove(object);
    store.put_file(file);
    CHECK(store.intact(sha256));

    make_writable(object);
    folder.file("objects/" + sha256.substr(0, 2) + "/" + sha256, "lettre");
    store.put_file(file);
    CHECK(store.intact(sha256));
}

TEST_CASE("a file that changed since it was hashed is unreadable and leaves nothing", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const auto file = folder.file("a.tif", "letter, half of it");

    CHECK_THROWS_WITH(store.put_file(file, sha256_of("letter")), Catch::Contains("changed"));

    CHECK(store.list().empty());
    CHECK(std::filesystem::is_empty(folder.path() / "objects" / "tmp"));
}

TEST_CASE("an object that is missing is a damaged archive, whatever its name", "[objects]") {
    const TemporaryFolder folder;
    const FolderObjectStore store(folder.path() / "objects", Access::Write);

    CHECK_THROWS_AS(store.path_of(hash("ab")), Error);
    CHECK_THROWS_AS(store.path_of("../../etc/passwd"), Error);
    CHECK_FALSE(store.has("tmp"));
    CHECK_FALSE(store.has(""));
}

TEST_CASE("a full disk is no_space and leaves no part of the object", "[objects]") {
    const TemporaryFolder folder;
    FolderObjectStore store(folder.path() / "objects", Access::Write);
    const auto big = folder.file("big.tif", std::string(200'000, 'x'));

    const pid_t child = ::fork();
    if (child == 0) {
        // The limit on a file's size fails as a full disk does: in the middle of a write.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            store.put_file(big);
        } catch (const Error& error) {
            ::_exit(error.kind() == ErrorKind::NoSpace ? 0 : 1);
        }
        ::_exit(2);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);

    CHECK(status == 0);
    CHECK(store.list().empty());
    CHECK(std::filesystem::is_empty(folder.path() / "objects" / "tmp"));
}
