#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

using Texts = std::vector<std::string>;

const std::string kWrong = "金融管理監督委員會";
const std::string kRight = "金融監督管理委員會";

NameFinding finding(const std::string& written, const std::string& verdict, int page = 1,
                    double top = 100) {
    NameFinding found;
    found.written = written;
    found.expected = kRight;
    found.verdict = verdict;
    found.reasons = {"block_swap"};
    found.page = page;
    found.box = {50, top, 150, top + 12};
    found.confidence = 0.96;
    found.field = "originals";
    found.context = "正本：" + written;
    return found;
}

Record letter_with(const std::string& sha256, const std::string& date,
                   const std::vector<NameFinding>& names, const std::string& document_no = "") {
    Record record = letter(sha256, document_no, date);
    record.names = names;
    return record;
}

struct Opened {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    Texts names(const ReportFilter& filter) const {
        Texts written;
        for (const FiledName& name : catalogue.name_findings(filter)) {
            written.push_back(name.letter.issue_date + " " + name.finding.written);
        }
        return written;
    }
};

}  // namespace

TEST_CASE("names are listed by date, page and place", "[reports]") {
    const Opened opened;
    file_records(opened.catalogue,
                 {letter_with(hash("aa"), "2015-09-23",
                              {finding("丁", "exact", 2, 50), finding("丙", "exact", 1, 300),
                               finding("乙", "exact", 1, 100)})});
    file_records(opened.catalogue,
                 {letter_with(hash("bb"), "2015-09-22", {finding("甲", "exact")})});

    CHECK(opened.names({}) ==
          Texts{"2015-09-22 甲", "2015-09-23 乙", "2015-09-23 丙", "2015-09-23 丁"});
}

TEST_CASE("a name comes with its letter and everything found of it", "[reports]") {
    const Opened opened;
    const NameFinding found = finding(kWrong, "miswriting");
    file_records(opened.catalogue,
                 {letter_with(hash("aa"), "2015-09-23", {found}, "台內資字第1042301569號")});

    const std::vector<FiledName> names = opened.catalogue.name_findings({});

    REQUIRE(names.size() == 1);
    CHECK(names[0].finding == found);
    CHECK(names[0].letter == LetterHead{document_id(hash("aa"), 1), hash("aa"), "內政部",
                                        "台內資字第1042301569號", "2015-09-23"});
}

TEST_CASE("names are chosen by date and verdict", "[reports]") {
    const Opened opened;
    file_records(opened.catalogue,
                 {letter_with(hash("aa"), "2015-09-22",
                              {finding("甲", "exact"), finding("乙", "miswriting")})});
    file_records(opened.catalogue,
                 {letter_with(hash("bb"), "2015-09-23", {finding("丙", "obsolete")})});
    file_records(opened.catalogue, {letter_with(hash("cc"), "", {finding("丁", "miswriting")})});

    CHECK(opened.names({"", "", {"miswriting"}}) == Texts{" 丁", "2015-09-22 乙"});
    CHECK(opened.names({"", "", {"miswriting", "obsolete"}}) ==
          Texts{" 丁", "2015-09-22 乙", "2015-09-23 丙"});
    CHECK(opened.names({"2015-09-23", "", {}}) == Texts{"2015-09-23 丙"});
    CHECK(opened.names({"", "2015-09-22", {}}) == Texts{"2015-09-22 甲", "2015-09-22 乙"});
    CHECK(opened.names({"2015-09-22", "2015-09-23", {"exact"}}) == Texts{"2015-09-22 甲"});
}

TEST_CASE("a correction comes with its notice, target, pairs and tied letters", "[reports]") {
    const Opened opened;
    const Record correcting = notice(hash("bb"), "台內資字第1042301700號", target());
    file_records(opened.catalogue, {letter(hash("aa"), "台內資字第1042301569號")});
    file_records(opened.catalogue, {correcting});

    const std::vector<FiledCorrection> corrections = opened.catalogue.corrections({});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].notice == LetterHead{document_id(hash("bb"), 1), hash("bb"), "內政部",
                                              "台內資字第1042301700號", "2015-10-12"});
    CHECK(corrections[0].correction == correcting.corrections.at(0));
    REQUIRE(corrections[0].pairs.size() == 1);
    CHECK(corrections[0].pairs[0].pair == CorrectionPair{kWrong, kRight});
    CHECK(corrections[0].tied == Texts{document_id(hash("aa"), 1)});
    CHECK(opened.catalogue.corrections({"2015-10-13", "", {}}).empty());
    CHECK(opened.catalogue.corrections({"2015-10-12", "2015-10-12", {}}).size() == 1);
}

TEST_CASE("a correction names other letters with the same slip", "[reports]") {
    const Opened opened;
    NameFinding quoted = finding(kWrong, "miswriting");
    quoted.mention = true;
    Record correcting = notice(hash("bb"), "台內資字第1042301700號", target());
    correcting.names = {quoted, finding(kWrong, "miswriting")};
    const std::vector<NameFinding> slip{finding(kWrong, "miswriting"),
                                        finding(kWrong, "miswriting", 2)};

    file_records(opened.catalogue,
                 {letter_with(hash("aa"), "2015-09-23", slip, "台內資字第1042301569號")});
    file_records(opened.catalogue, {correcting});
    file_records(opened.catalogue, {letter_with(hash("dd"), "2016-01-04", slip)});
    file_records(opened.catalogue, {letter_with(hash("cc"), "2015-12-01", slip)});
    file_records(opened.catalogue, {letter_with(hash("ee"), "2015-12-02", {quoted})});
    file_records(opened.catalogue,
                 {letter_with(hash("ff"), "2015-12-03", {finding(kRight, "exact")})});

    const std::vector<FiledCorrection> corrections = opened.catalogue.corrections({});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs.at(0).other_documents ==
          Texts{document_id(hash("cc"), 1), document_id(hash("dd"), 1)});
}

TEST_CASE("an omission has no other letters", "[reports]") {
    const Opened opened;
    Record correcting = notice(hash("bb"), "台內資字第1042301700號", target());
    correcting.corrections[0].pairs = {{"", kRight}};
    file_records(opened.catalogue, {correcting});
    file_records(opened.catalogue, {letter_with(hash("cc"), "", {finding("", "unknown")})});

    CHECK(opened.catalogue.corrections({}).at(0).pairs.at(0).other_documents.empty());
}

TEST_CASE("the archive is counted", "[reports]") {
    const Opened opened;
    Record second = letter(hash("aa"), "");
    second.document = 2;
    file_records(opened.catalogue, {letter(hash("aa"), ""), second});
    opened.catalogue.fail_file(hash("bb"), "b.pdf", {ErrorKind::Encrypted, "needs a password"},
                               "1");
    opened.catalogue.note_file({hash("cc"), "c.pdf", "application/pdf", 7, false, "", {}});
    Page page;
    page.pixel_hash = hash("01");
    opened.catalogue.put_reading(hash("cc"), 1, "v1", page);

    const Counts counts = opened.catalogue.counts();

    CHECK(counts.files == 3);
    CHECK(counts.filed == 1);
    CHECK(counts.failed == 1);
    CHECK(counts.documents == 2);
    CHECK(counts.pages == 1);
    CHECK(counts.readings == 1);
    CHECK(counts.audit_entries == 4);  // a file received, its two documents filed, one failed
}

TEST_CASE("documents are found by kind, letters by day, citing letters by number", "[reports]") {
    const Opened opened;
    Record form;
    form.sha256 = hash("c1");
    form.kind = "form";
    Record covering = letter(hash("c2"), "台關資字第1041023456號", "2015-11-02", "財政部關務署");
    Record answer = letter(hash("c3"), "台內資字第1042301999號", "2015-11-20");
    answer.citations = {{"財政部關務署", "2015-11-02", "台關資字第1041023456號", "函"}};
    for (const Record& record : {form, covering, answer}) {
        file_records(opened.catalogue, {record});
    }

    CHECK(opened.catalogue.documents_of_kind("form") == Texts{document_id(form)});
    ReportFilter november;
    november.from = "2015-11-10";
    const auto letters = opened.catalogue.letters(november);
    REQUIRE(letters.size() == 1);
    CHECK(letters.front().id == document_id(answer));
    CHECK(opened.catalogue.letters({}).size() == 2);
    CHECK(opened.catalogue.citing("臺關資字第 1041023456 號") == Texts{document_id(answer)});
    CHECK(opened.catalogue.citing("").empty());
}
