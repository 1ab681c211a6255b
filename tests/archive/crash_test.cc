// A process that dies at any moment leaves either all of a file's documents or none. The child
// kills itself at its n-th SQL statement, for every n until it gets through.

#include <csignal>

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/archive.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

int statements_left = 0;

int count_statement(unsigned, void*, void*, void*) {
    if (--statements_left == 0) ::kill(::getpid(), SIGKILL);
    return 0;
}

/// SQLite calls this for each new connection.
int watch_connection(sqlite3* connection, char**, const void*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, count_statement, nullptr);
}

const std::string kLetter = hash("aa");
const std::string kNotice = hash("bb");

/// Two documents, the first of which corrects a letter that is filed already.
std::vector<Record> notice_and_attachment() {
    std::vector<Record> records{notice(kNotice, "台內資字第1042301700號", target()),
                                letter(kNotice, "台內資字第1042301701號")};
    records[1].document = 2;
    return records;
}

[[noreturn]] void file_until_killed(const std::filesystem::path& folder, int statements) {
    statements_left = statements;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch_connection));
    {
        const Archive archive = Archive::open(folder, Access::Write);
        file_records(archive.catalogue(), notice_and_attachment());
    }
    ::_exit(0);
}

/// Whether the child got through.
bool survives(const std::filesystem::path& folder, int statements) {
    const pid_t child = ::fork();
    if (child == 0) file_until_killed(folder, statements);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("no child");
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void check_all_or_nothing(const Catalogue& catalogue) {
    const std::string first = document_id(kNotice, 1);
    const std::string second = document_id(kNotice, 2);
    const bool filed = catalogue.document(first).has_value();

    CHECK(catalogue.document(second).has_value() == filed);
    CHECK(catalogue.file(kNotice).has_value() == filed);
    CHECK(catalogue.document(document_id(kLetter, 1))->corrected_by.size() == (filed ? 1 : 0));
    CHECK(catalogue.corrections({}).size() == (filed ? 1 : 0));
    CHECK(catalogue.audit(first).size() == (filed ? 1 : 0));
    CHECK(catalogue.first_broken_audit_entry() == 0);
    CHECK(catalogue.problems().empty());
}

}  // namespace

TEST_CASE("a process killed at any statement leaves all of a file's documents or none", "[crash]") {
    int kills = 0;
    for (int statements = 1;; ++statements) {
        const TemporaryFolder folder;
        {
            const Archive archive = Archive::open(folder.archive(), Access::Write);
            file_records(archive.catalogue(), {letter(kLetter, "台內資字第1042301569號")});
        }

        const bool survived = survives(folder.archive(), statements);

        const Archive archive = Archive::open(folder.archive(), Access::Write);
        INFO("killed at statement " << statements);
        check_all_or_nothing(archive.catalogue());
        file_records(archive.catalogue(), notice_and_attachment());
        CHECK(archive.catalogue().document_ids().size() == 3);
        if (survived) break;
        ++kills;
    }
    CHECK(kills > 20);
}
