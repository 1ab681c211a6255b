#include <stdexcept>

#include <catch2/catch.hpp>

#include "fixture.h"
#include "kill_at.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

const std::string kFile = hash("aa");
const std::string kFirst = document_id(kFile, 1);
const std::string kSecond = document_id(kFile, 2);

void file_two(const Archive& archive) {
    Record first = letter(kFile, "台內資字第1042301569號");
    Record second = letter(kFile, "台內資字第1042301570號");
    first.of = second.of = 2;
    second.document = 2;
    second.pages = {2};
    file_records(archive.catalogue(), {first, second});
}

/// A value in the first document, and what follows from it in the second.
void decide(Archive& archive) {
    archive.catalogue().in_one_transaction([&] {
        archive.catalogue().confirm(kFirst, "subject", std::string("主旨"), "甲");
        archive.catalogue().judge_again(kSecond, kFirst, "甲", [](Record& record) {
            record.rules = {{"one_month_before", "要點三(二)", "met", ""}};
        });
    });
}

bool is_said(const Archive& archive) {
    return archive.catalogue().document(kFirst)->record.text_of("subject") == "主旨";
}

bool is_judged(const Archive& archive) {
    return !archive.catalogue().document(kSecond)->record.rules.empty();
}

}  // namespace

TEST_CASE("a process killed within one transaction leaves all of its writes or none", "[crash]") {
    int kills = 0;
    for (int statements = 1;; statements += kKillStep) {
        const TemporaryFolder folder;
        file_two(Archive::open(folder.archive(), Access::Write));

        const bool survived = survives(statements, [&] {
            Archive archive = Archive::open(folder.archive(), Access::Write);
            decide(archive);
        });

        Archive archive = Archive::open(folder.archive(), Access::Write);
        INFO("killed at statement " << statements);
        CHECK(is_said(archive) == is_judged(archive));
        CHECK(archive.catalogue().problems().empty());
        decide(archive);
        CHECK(is_judged(archive));
        if (survived) break;
        ++kills;
    }
    CHECK(kills * kKillStep > 20);
}

TEST_CASE("where a step fails, nothing of what came before it stays", "[crash]") {
    const TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    file_two(archive);

    CHECK_THROWS_AS(archive.catalogue().in_one_transaction([&] {
        archive.catalogue().confirm(kFirst, "subject", std::string("主旨"), "甲");
        throw std::runtime_error("no readings");
    }),
                    std::runtime_error);

    CHECK_FALSE(is_said(archive));
    CHECK(archive.catalogue().problems().empty());
    decide(archive);
    CHECK(is_said(archive));
}
