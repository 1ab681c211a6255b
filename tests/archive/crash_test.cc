// A process that dies at any moment leaves either all of a file's documents or none. The child
// kills itself at its n-th SQL statement, for every n until it gets through.

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "fixture.h"
#include "kill_at.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

const std::string kLetter = hash("aa");
const std::string kNotice = hash("bb");

/// Two documents, the first of which corrects a letter that is filed already.
std::vector<Record> notice_and_attachment() {
    std::vector<Record> records{notice(kNotice, "台內資字第1042301700號", target()),
                                letter(kNotice, "台內資字第1042301701號")};
    records[1].document = 2;
    return records;
}

void file_all(const std::filesystem::path& folder) {
    const Archive archive = Archive::open(folder, Access::Write);
    file_records(archive.catalogue(), notice_and_attachment());
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
    for (int statements = 1;; statements += kKillStep) {
        const TemporaryFolder folder;
        {
            const Archive archive = Archive::open(folder.archive(), Access::Write);
            file_records(archive.catalogue(), {letter(kLetter, "台內資字第1042301569號")});
        }

        const bool survived = survives(statements, [&] { file_all(folder.archive()); });

        const Archive archive = Archive::open(folder.archive(), Access::Write);
        INFO("killed at statement " << statements);
        check_all_or_nothing(archive.catalogue());
        file_records(archive.catalogue(), notice_and_attachment());
        CHECK(archive.catalogue().document_ids().size() == 3);
        if (survived) break;
        ++kills;
    }
    CHECK(kills * kKillStep > 20);
}
