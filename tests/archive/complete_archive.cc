#include "complete_archive.h"

#include "archive/catalogue/note_report_run.h"
#include "archive/retention/disposal.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"

namespace gongwen::archive::test {
namespace {

FileState file_of(const std::string& sha256, int pages) {
    FileState file;
    file.sha256 = sha256;
    file.source = "inbox/" + sha256.substr(0, 4) + ".tif";
    file.media_type = "tiff";
    file.pages = pages;
    file.version = "1";
    return file;
}

std::string object(const Office& office, const std::string& name) {
    return office.archive().objects().put_file(office.folder().file(name, "scan of " + name));
}

NameFinding miswriting(const std::string& written) {
    NameFinding name;
    name.written = written;
    name.expected = "金融監督管理委員會";
    name.verdict = "miswriting";
    name.reasons = {"block_swap"};
    name.page = 1;
    name.box = {10.5, 20.25, 30, 40};
    name.confidence = 0.9;
    name.context = "致" + written;
    return name;
}

/// Two letters in one file, of pages 1 and 2.
std::vector<Record> packet(const std::string& sha256, const std::string& case_no) {
    Record first = letter(sha256, "台內資字第1042300901號", "2012-02-02");
    Record second = letter(sha256, "台內資字第1042300902號", "2022-02-02");
    first.of = second.of = 2;
    first.fields["file_no"] = field("101/030501/" + case_no);
    second.fields["file_no"] = field("111/030501/" + case_no);
    second.document = 2;
    second.pages = {2};
    return {first, second};
}

void file_corrected(Office& office, Filled& ids) {
    ids.corrected =
        office.letter_in("104/030501/1", "2015-09-23", "10年", "台內資字第1042301569號");
    Record record = notice(object(office, "notice"), "台內資字第1042301850號", target());
    record.citations = {target()};
    record.fields["file_no"] = field("104/030501/2");
    record.fields["received_no"] = field("10400163225");
    ids.notice = office.file(record);
}

void file_and_decide(Office& office, Filled& ids) {
    Record record = letter(object(office, "decided"), "台內資字第1042301600號");
    record.pages = {1};
    record.names = {miswriting("金融管理監督委員會"), miswriting("金監會"), miswriting("金管委會")};
    record.fields["subject"] = field("主旨");
    record.review = {{"subject", "low_confidence"},
                     {"issuer", "low_confidence"},
                     {"recipient", "missing"},
                     {"text", "name_miswriting"}};
    ids.confirmed = office.file(record);
    Catalogue& catalogue = office.catalogue();
    catalogue.confirm(ids.confirmed, "subject", std::string("更正主旨"), "複核員");
    catalogue.close_review(ids.confirmed, "recipient", "skipped", "看不清楚", "複核員");
    office.archive().name_decisions().decide_name(
        {ids.confirmed, "金監會", "dismissed", true, "慣用簡稱", "複核員"});
    office.archive().name_decisions().decide_name(
        {ids.confirmed, "金管委會", "confirmed", false, "確為誤植", "複核員"});
}

void read_pages(const Office& office, const std::string& id) {
    const std::string sha256 = office.catalogue().document(id)->record.sha256;
    Page page;
    page.pixel_hash = hash("0a");
    page.lines = {{1, {}, "內政部　函", 0.9, {}}};
    office.catalogue().put_reading(sha256, 1, "v1", page);
    office.catalogue().begin_attempt({"page", sha256 + " 2", "v1"}, 3);
    office.catalogue().begin_attempt({"page", sha256 + " 2", "v1"}, 3);
    office.catalogue().fail_file(hash("fa"), "inbox/locked.pdf",
                                 {ErrorKind::Encrypted, "needs a password"}, "v1");
}

/// Filed as one document and then as two; and as two, of which one went away.
void divide(const Office& office, Filled& ids) {
    ids.split = object(office, "divided");
    file_records(office.catalogue(), {letter(ids.split, "台內資字第1042300701號", "2022-02-02")});
    Record first = letter(ids.split, "台內資字第1042300701號", "2022-02-02");
    Record second = letter(ids.split, "台內資字第1042300702號", "2022-02-03");
    first.of = second.of = 2;
    second.document = 2;
    second.pages = {2};
    office.catalogue().decide_split(file_of(ids.split, 2), {1, 2}, {first, second}, "掃描員");

    const std::string joined = object(office, "joined");
    file_records(office.catalogue(), packet(joined, "71"));
    Record whole = packet(joined, "71").front();
    whole.of = 1;
    whole.pages = {1, 2};
    file_records(office.catalogue(), {whole}, "2");
}

void hold_and_say(const Office& office, const Filled& ids) {
    Ledger ledger(office.archive(), "戊", office.clock());
    HoldRequest request;
    request.kind = "suit";
    request.reason = "104年訴字第1號";
    request.owner = "法制科";
    request.documents = {ids.held};
    place_hold(ledger, request);
    request.documents.clear();
    request.cases = {{"104", "030501", "3"}};
    request.spread = true;
    release_hold(ledger, place_hold(ledger, request), "判決確定");
    say(ledger, ids.held, said::kPeriod, "20年", "延長");
    describe_case(ledger, {"104", "030501", "1"}, "自然人憑證", Date{2016, 3, 31});
    change_custodian(ledger, {"內政部", "數位發展部", {2022, 8, 27}, "組織法"});
}

void dispose(Office& office, Filled& ids) {
    ids.destroyed = office.letter_in("101/030501/8", "2012-09-23");
    const std::string half = object(office, "half");
    const std::vector<Record> two = packet(half, "9");
    file_records(office.catalogue(), two);
    ids.left = document_id(two.back());
    const std::int64_t list = office.approved_list({ids.destroyed, document_id(two.front())});
    Ledger first(office.archive(), "甲", office.clock());
    destroy(first, list, "刪除", "丁");
    ids.listed = office.letter_in("101/030501/7", "2012-09-23");
    const std::int64_t open = propose(first, "第二次", {ids.listed});
    Ledger unit(office.archive(), "丙", office.clock());
    give_opinion(unit, open, {"", "資訊科", 0, "", "", ""});
}

}  // namespace

Filled fill(Office& office) {
    Filled ids;
    office.load_schedule();
    file_corrected(office, ids);
    file_and_decide(office, ids);
    read_pages(office, ids.confirmed);
    divide(office, ids);
    ids.held = office.letter_in("101/030501/6", "2012-09-23");
    hold_and_say(office, ids);
    dispose(office, ids);
    note_report_run(office.folder().catalogue(), "corrections", 3);
    return ids;
}

}  // namespace gongwen::archive::test
