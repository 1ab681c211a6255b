#include <algorithm>
#include <map>
#include <random>

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

const std::string kFile = hash("aa");
const std::string kId = document_id(kFile, 1);

std::vector<Record> packet(const std::string& sha256, int documents) {
    std::vector<Record> records;
    for (int number = 1; number <= documents; ++number) {
        Record record = letter(sha256, "台內資字第104230156" + std::to_string(number) + "號");
        record.document = number;
        record.of = documents;
        record.pages = {number};
        records.push_back(record);
    }
    return records;
}

/// A record with something in every list.
Record full_record() {
    Record record = notice(kFile, "台內資字第1042301700號", target());
    record.fields["originals"] = field(std::vector<std::string>{"總統府第二局", "行政院"});
    record.fields["seal_present"] = field(true);
    record.lines.push_back({1, {62, 84.1, 210.5, 104}, "內政部　函", 0.97, {}});
    NameFinding name;
    name.written = "金融管理監督委員會";
    name.expected = "金融監督管理委員會";
    name.verdict = "miswriting";
    name.reasons = {"block_swap"};
    name.page = 1;
    name.box = {100, 200, 220, 214};
    name.confidence = 0.96;
    name.mention = true;
    record.names = {name};
    record.citations = {target()};
    record.rules = {{"one_month_before", "要點三(二)", "met", "38 days"}};
    record.mismatches = {{{"form.applicant_name", "letter.issuer"}, {"甲", "乙"}, "mismatch"}};
    record.review = {{"phone", "low_confidence"}};
    return record;
}

}  // namespace

TEST_CASE("a filed document is given back as it was filed", "[documents]") {
    const TemporaryFolder folder;
    const Record record = full_record();
    {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        file_records(archive.catalogue(), {record});
    }

    const Archive archive = Archive::open(folder.archive(), Access::Read);
    const StoredDocument document = archive.catalogue().document(kId).value();

    CHECK(document.id == kId);
    CHECK(document.record == record);
    CHECK(document.filed_at.size() == std::string("2026-01-31T08:15:00Z").size());
    CHECK_FALSE(archive.catalogue().document(document_id(kFile, 2)));
}

TEST_CASE("bytes of a path that are no UTF-8 do not stop filing", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Record record = letter(kFile, "");
    record.source = "inbox/\xa4\xbd.tif";

    file_records(archive.catalogue(), {record});

    CHECK(archive.catalogue().document(kId)->record.source == "inbox/\uFFFD\uFFFD.tif");
}

TEST_CASE("filing the same file twice changes nothing", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, packet(kFile, 2));
    const std::int64_t change = catalogue.last_change();
    const std::size_t entries = catalogue.audit("").size();

    file_records(catalogue, packet(kFile, 2));
    CHECK(catalogue.last_change() == change);
    CHECK(catalogue.audit("").size() == entries);

    // Another version of the program read the same: the trail tells that, and no document changes.
    file_records(catalogue, packet(kFile, 2), "2");
    CHECK(catalogue.last_change() == change);
    CHECK(catalogue.audit("").size() == entries + 1);
    CHECK(catalogue.audit(kFile).back().action == "receive");
    CHECK(catalogue.file(kFile)->version == "2");
}

TEST_CASE("a later version replaces what an earlier one read", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, packet(kFile, 2));
    const StoredDocument before = catalogue.document(kId).value();
    std::vector<Record> records = packet(kFile, 2);
    records[0].fields["subject"] = field(std::string("更正本部函。"));

    file_records(catalogue, records, "2");

    const StoredDocument after = catalogue.document(kId).value();
    CHECK(after.record == records[0]);
    CHECK(after.filed_at == before.filed_at);
    CHECK(changed_after(catalogue, before.change + 1) == std::vector<std::string>{kId});
    CHECK(catalogue.audit(kId).back().action == "refile");
}

TEST_CASE("documents that a later run no longer finds are removed and told to the index",
          "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    const std::string second = document_id(kFile, 2);
    file_records(catalogue, packet(kFile, 2));
    const std::int64_t change = catalogue.last_change();

    file_records(catalogue, packet(kFile, 1), "2");

    CHECK(catalogue.document_ids() == std::vector<std::string>{kId});
    CHECK(catalogue.removed_after(change) == std::vector<std::string>{second});
    CHECK(catalogue.removed_after(catalogue.last_change()).empty());
    CHECK(catalogue.audit(second).back().action == "remove");

    file_records(catalogue, packet(kFile, 2), "3");

    CHECK(catalogue.removed_after(0).empty());
    CHECK(catalogue.document(second));
}

TEST_CASE("records of another file or with one number twice are refused whole", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    const FileState file{kFile, "a.tif", "tiff", 1, false, "1", {}};
    std::vector<Record> twice = packet(kFile, 2);
    twice[1].document = 1;

    CHECK_THROWS_AS(archive.catalogue().file_documents(file, packet(hash("bb"), 1)),
                    std::invalid_argument);
    CHECK_THROWS_AS(archive.catalogue().file_documents(file, twice), std::invalid_argument);

    CHECK(archive.catalogue().document_ids().empty());
    CHECK_FALSE(archive.catalogue().file(kFile));
}

TEST_CASE("a transaction that fails at its last document leaves nothing behind", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {letter(hash("bb"), "")});
    const std::int64_t change = catalogue.last_change();
    run_sql(folder.catalogue(),
            "CREATE TRIGGER stop BEFORE INSERT ON document WHEN NEW.number = 3 "
            "BEGIN SELECT RAISE(ABORT, 'stopped'); END");

    CHECK_THROWS_AS(file_records(catalogue, packet(kFile, 3)), Error);

    CHECK(catalogue.document_ids() == std::vector<std::string>{document_id(hash("bb"), 1)});
    CHECK_FALSE(catalogue.file(kFile));
    CHECK(catalogue.last_change() == change);
    CHECK(catalogue.first_broken_audit_entry() == 0);

    run_sql(folder.catalogue(), "DROP TRIGGER stop");
    file_records(catalogue, packet(kFile, 3));
    CHECK(catalogue.document_ids().size() == 4);
}

TEST_CASE("changes are visited in order, from any of them, until the visitor has enough",
          "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    const std::vector<std::string> files{hash("cc"), hash("aa"), hash("bb")};
    std::vector<std::string> ids;
    for (const std::string& file : files) {
        file_records(catalogue, {letter(file, "")});
        ids.push_back(document_id(file, 1));
    }

    CHECK(changed_after(catalogue, 0) == ids);
    CHECK(changed_after(catalogue, catalogue.document(ids[1])->change) ==
          std::vector<std::string>{ids[2]});
    CHECK(changed_after(catalogue, catalogue.last_change()).empty());
    int seen = 0;
    catalogue.visit_changes(0, [&](const StoredDocument&) { return ++seen < 2; });
    CHECK(seen == 2);
}

TEST_CASE("a visitor may file what it visits without walking for ever", "[documents]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {letter(hash("aa"), "")});
    file_records(catalogue, {letter(hash("bb"), "")});
    int seen = 0;

    catalogue.visit_changes(0, [&](const StoredDocument& document) {
        catalogue.confirm(document.id, "subject", std::string("主旨"), "reviewer");
        return ++seen < 100;
    });

    CHECK(seen == 2);
}

TEST_CASE("the order in which files arrive does not matter", "[documents]") {
    std::vector<std::vector<Record>> files{
        packet(hash("a1"), 2),
        packet(hash("a2"), 1),
        {letter(hash("b1"), "台內資字第1042301569號")},
        {letter(hash("b2"), "台內資字第1042301569號", "2014-09-23")},
        {notice(hash("c1"), "台內資字第1042301700號", target())},
        {notice(hash("c2"), "台內資字第1042301701號", target("台內資字第1042301700號", "", ""))},
        {notice(hash("c3"), "台內資字第1042301702號", target("1042301569"))},
    };
    using Ties = std::pair<std::vector<std::string>, std::vector<std::string>>;
    std::map<std::string, std::pair<Record, Ties>> expected;
    std::mt19937 random(20151012);  // the same orders in every run

    for (int round = 0; round < 6; ++round) {
        const TemporaryFolder folder;
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        for (const auto& records : files) file_records(archive.catalogue(), records);
        for (const auto& records : files) file_records(archive.catalogue(), records, "2");

        std::map<std::string, std::pair<Record, Ties>> dump;
        archive.catalogue().visit_changes(0, [&](const StoredDocument& document) {
            dump[document.id] = {document.record, {document.corrected_by, document.corrects}};
            return true;
        });

        if (round == 0) expected = dump;
        CHECK(dump.size() == 8);
        CHECK(dump == expected);
        std::shuffle(files.begin(), files.end(), random);
    }
    const std::string corrected = document_id(hash("b1"), 1);
    CHECK(expected.at(corrected).second.first ==
          std::vector<std::string>{document_id(hash("c1"), 1), document_id(hash("c3"), 1)});
}
