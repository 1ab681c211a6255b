// Disposal with two people, and everything that must not be disposed of.

#include "archive/retention/disposal.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/cut_out_folder.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"
#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

std::int64_t propose_as(const Office& office, const std::string& who,
                        const std::vector<std::string>& ids) {
    Ledger ledger(office.archive(), who, office.clock());
    return propose(ledger, "測試目錄", ids);
}

void approve_as(const Office& office, const std::string& who, std::int64_t list) {
    Ledger ledger(office.archive(), who, office.clock());
    approve(ledger, list, "檔徵字第1號", ledger.today());
}

Destruction destroy_as(const Office& office, const std::string& who, std::int64_t list,
                       const std::string& witness = "丁") {
    Ledger ledger(office.archive(), who, office.clock());
    return destroy(ledger, list, "刪除", witness);
}

void hold(const Office& office, const std::string& id) {
    Ledger ledger(office.archive(), "戊", office.clock());
    HoldRequest request;
    request.kind = "suit";
    request.reason = "訴訟";
    request.owner = "法制科";
    request.documents = {id};
    place_hold(ledger, request);
}

DisposalList list_of(const Office& office, std::int64_t number) {
    Ledger ledger(office.archive());
    return disposal_list(ledger.database(), number);
}

bool has_object(const Office& office, const std::string& sha256) {
    return office.archive().objects().has(sha256);
}

/// Everything that stands in the files of the catalogue.
std::string bytes_of_catalogue(const Office& office) {
    std::string bytes;
    for (const char* tail : {"", "-wal"}) {
        bytes += read_file(office.folder().catalogue().string() + tail);
    }
    return bytes;
}

}  // namespace

TEST_CASE("what is due goes by list, opinion, approval and destruction, and leaves its skeleton",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23", "10年");
    const std::string stays = office.letter_in("104/030501/2", "2015-09-23");
    const std::string sha256 = office.catalogue().document(id)->record.sha256;

    const std::int64_t list = propose_as(office, "甲", {id});
    {
        Ledger unit(office.archive(), "丙");
        give_opinion(unit, list, {"", "資訊科", 0, "", "", ""});
    }
    approve_as(office, "乙", list);
    const Destruction done = destroy_as(office, "甲", list);

    CHECK(done.documents == std::vector<std::string>{id});
    CHECK(done.objects == std::vector<std::string>{sha256});
    CHECK_FALSE(office.catalogue().document(id));
    CHECK_FALSE(has_object(office, sha256));
    CHECK(office.catalogue().document(stays));
    CHECK(office.catalogue().removed_after(0) == std::vector<std::string>{id});

    const DisposalList annotated = list_of(office, list);
    CHECK(annotated.state == "destroyed");
    CHECK(annotated.approval_no == "檔徵字第1號");
    CHECK(annotated.approved_by == "乙");
    CHECK(annotated.witness == "丁");
    CHECK(annotated.items.at(0).outcome == "destroyed");
    CHECK(annotated.opinions.at(0).unit == "資訊科");

    Ledger ledger(office.archive());
    const auto skeletons = destroyed_documents(ledger.database());
    REQUIRE(skeletons.size() == 1);
    CHECK(skeletons[0].at("id") == id);
    CHECK(skeletons[0].at("sha256") == sha256);
    CHECK(skeletons[0].at("file_no") == "104/030501/1");
    CHECK(skeletons[0].at("document_no") == "台內資字第1042300011號");
    CHECK(skeletons[0].at("subject") == "主旨之letter-1");
    CHECK(skeletons[0].at("period") == "10年");
    CHECK(skeletons[0].at("due") == "2025-09-23");
    CHECK(skeletons[0].at("approval_no") == "檔徵字第1號");
    CHECK(skeletons[0].at("witness") == "丁");
    CHECK(office.catalogue().problems().empty());
    CHECK(office.catalogue().first_broken_audit_entry() == 0);
}

TEST_CASE("the text of what was destroyed is nowhere in the catalogue's files", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    Record record = office.catalogue().document(id)->record;
    record.text = "只在此處之秘密文字";
    file_records(office.catalogue(), {record}, "2");
    Page page;
    page.pixel_hash = hash("0a");
    page.lines = {{1, {}, "只在此處之秘密文字", 0.9, {}}};
    office.catalogue().put_reading(record.sha256, 1, "2", page);
    REQUIRE_THAT(bytes_of_catalogue(office), Contains("秘密文字"));

    destroy_as(office, "甲", office.approved_list({id}));

    CHECK_THAT(bytes_of_catalogue(office), !Contains("秘密文字"));
    CHECK_FALSE(office.catalogue().reading(hash("0a"), "2"));
}

TEST_CASE("an object stays as long as another document needs it", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string sha256 =
        office.archive().objects().put_file(office.folder().file("two", "scan of two"));
    Record first = letter(sha256, "台內資字第1號", "2012-02-02");
    Record second = letter(sha256, "台內資字第2號", "2022-02-02");
    first.of = second.of = 2;
    first.fields["file_no"] = field("101/030501/1");
    second.fields["file_no"] = field("111/030501/1");
    second.document = 2;
    second.pages = {2};
    file_records(office.catalogue(), {first, second});

    const Destruction done = destroy_as(office, "甲", office.approved_list({document_id(first)}));

    CHECK(done.objects.empty());
    CHECK(has_object(office, sha256));
    CHECK(office.catalogue().document(document_id(second)));
    CHECK(office.catalogue().file(sha256)->destroyed.empty());

    SECTION("and a later run of the file does not bring the destroyed one back") {
        file_records(office.catalogue(), {first, second}, "2");

        CHECK(office.catalogue().document_ids() == std::vector<std::string>{document_id(second)});
        CHECK(office.catalogue().problems().empty());
    }
}

TEST_CASE("a file whose documents were all destroyed says so, and is not filed again",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const Record record = office.catalogue().document(id)->record;
    destroy_as(office, "甲", office.approved_list({id}));

    CHECK_THAT(office.catalogue().file(record.sha256)->destroyed,
               Contains("list 1") && Contains("檔徵字第1號"));
    file_records(office.catalogue(), {record}, "2");
    CHECK(office.catalogue().document_ids().empty());
}

TEST_CASE("another scan of a destroyed letter is filed, and a person asked whether it may stay",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id =
        office.letter_in("104/030501/1", "2015-09-23", "", "台內資字第1042301569號");
    const Record record = office.catalogue().document(id)->record;
    destroy_as(office, "甲", office.approved_list({id}));
    const ReviewItem doubt{"document", "destroyed_before"};
    const auto is_doubted = [&](const Record& filed) {
        const std::vector<ReviewItem> review =
            office.catalogue().document(office.file(filed))->record.review;
        return std::find(review.begin(), review.end(), doubt) != review.end();
    };

    Record scan = record;
    scan.sha256 = hash("5c");
    CHECK(is_doubted(scan));
    Record other_number = record;
    other_number.sha256 = hash("5d");
    other_number.fields["document_no"] = field(std::string("台內資字第1042301570號"));
    CHECK_FALSE(is_doubted(other_number));
    Record other_day = record;
    other_day.sha256 = hash("5e");
    other_day.fields["issue_date"] = field(std::string("2016-09-23"));
    CHECK_FALSE(is_doubted(other_day));
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("nothing that something stands in the way of gets on a list", "[disposal]") {
    Office office;
    office.load_schedule();
    const auto refused = [&](const std::string& id) {
        const std::string said = refusal([&] { propose_as(office, "甲", {id}); });
        CHECK(office.catalogue().document(id));
        return said;
    };

    CHECK_THAT(refused(office.letter_in("114/030501/1", "2025-09-23")), Contains("not_due"));
    CHECK_THAT(refused(office.letter_in("89/0501/1", "2000-09-23")), Contains("permanent"));
    CHECK_THAT(refused(office.letter_in("89/0801/1", "2000-09-23")), Contains("not_destroyable"));
    CHECK_THAT(refused(office.letter_in("", "2000-09-23")), Contains("no_period"));
    CHECK_THAT(refused(office.letter_in("80/030501/1", "1990-09-23")), Contains("frozen"));
    const std::string held = office.letter_in("100/030501/1", "2011-09-23");
    hold(office, held);
    CHECK_THAT(refused(held), Contains("held (1)"));
    const std::string listed = office.letter_in("100/030501/2", "2011-09-23");
    propose_as(office, "甲", {listed});
    CHECK_THAT(refused(listed), Contains("listed (1)"));
    Ledger ledger(office.archive());
    CHECK(disposal_lists(ledger.database()).size() == 1);
}

TEST_CASE("one person alone cannot dispose of anything", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::int64_t list = propose_as(office, "Wang", {id});

    CHECK_THAT(refusal([&] { approve_as(office, "Wang", list); }), Contains("another person"));
    CHECK_THAT(refusal([&] { approve_as(office, " ｗａｎｇ ", list); }),
               Contains("another person"));
    CHECK_THAT(refusal([&] { destroy_as(office, "甲", list); }), Contains("not approved"));
    approve_as(office, "乙", list);
    CHECK_THAT(refusal([&] { destroy_as(office, "甲", list, "甲"); }), Contains("witness"));
    CHECK_THAT(refusal([&] { approve_as(office, "丙", list); }), Contains("is approved"));
    CHECK(office.catalogue().document(id));
}

TEST_CASE("what was changed from outside disposes of nothing", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string held = office.letter_in("104/030501/1", "2015-09-23");
    const std::string young = office.letter_in("104/030501/2", "2024-09-23");
    const std::string free = office.letter_in("104/030501/3", "2015-09-23");
    hold(office, held);
    const std::int64_t list = office.approved_list({free});
    const auto edit = [&](const std::string& sql) {
        Ledger(office.archive()).database().run_script(sql);
    };

    SECTION("a hold that somebody released by hand") {
        edit("UPDATE hold SET released_by = '甲', released_at = '2026-01-01T00:00:00Z'");
        CHECK_THAT(refusal([&] { propose_as(office, "甲", {held}); }), Contains("hold"));
    }
    SECTION("a day that somebody moved") {
        edit("UPDATE document_facts SET produced_on = '2001-01-01' WHERE document = '" + young +
             "'");
        const std::int64_t other = propose_as(office, "甲", {young});
        approve_as(office, "乙", other);
        CHECK_THAT(refusal([&] { destroy_as(office, "甲", other); }), Contains("document_facts"));
        CHECK(office.catalogue().document(young));
    }
    SECTION("a list that somebody approved by hand") {
        edit("UPDATE disposal_list SET approval_no = 'X'");
        CHECK_THAT(refusal([&] { destroy_as(office, "甲", list); }), Contains("disposal_list"));
        CHECK(office.catalogue().document(free));
    }
}

TEST_CASE("a document is declassified on a day that has come", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    Ledger ledger(office.archive(), "甲");
    Date tomorrow = ledger.today();
    ++tomorrow.year;
    tomorrow.day = 1;

    for (const auto what : {said::kDeclassified, said::kScanChecked}) {
        CHECK_THROWS_AS(say(ledger, id, what, tomorrow.iso(), "測試"), Error);
        CHECK_NOTHROW(say(ledger, id, what, ledger.today().iso(), "測試"));
    }
    CHECK_NOTHROW(say(ledger, id, said::kDeclassifyOn, tomorrow.iso(), "測試"));
    for (const auto what : {said::kDeclassified, said::kScanChecked, said::kDeclassifyOn}) {
        CHECK_THAT(refusal([&] { say(ledger, id, what, "2015-09-22", "測試"); }),
                   Contains("before the document's own day, 2015-09-23"));
    }
    CHECK_NOTHROW(say(ledger, id, said::kDeclassified, "2015-09-23", "測試"));
}

TEST_CASE("who set a document's period does not approve its destruction", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2024-09-23");
    {
        Ledger ledger(office.archive(), "乙");
        say(ledger, id, said::kPeriod, "1年", "測試");
    }
    const std::int64_t list = propose_as(office, "甲", {id});

    CHECK_THAT(refusal([&] { approve_as(office, "乙", list); }), Contains("set the period"));
    CHECK_NOTHROW(approve_as(office, "丙", list));
}

TEST_CASE("who set the period of pages that are another document's now does not approve, either",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string whole_id = office.letter_in("104/030501/1", "2015-09-23");
    Record first = office.catalogue().document(whole_id)->record;
    first.pages = {1, 2};
    office.file(first);
    {
        Ledger ledger(office.archive(), "乙");
        say(ledger, whole_id, said::kPeriod, "1年", "測試");
    }
    Record second = first;
    first.of = second.of = 2;
    first.pages = {1};
    second.document = 2;
    second.pages = {2};
    file_records(office.catalogue(), {first, second}, "2");
    const std::string part = document_id(second);
    CHECK_THAT(refusal([&] { propose_as(office, "甲", {part}); }), Contains("unreviewed"));
    office.catalogue().close_review(part, "retention", "confirmed", "", "丙");

    const std::int64_t list = propose_as(office, "甲", {part});

    CHECK_THAT(refusal([&] { approve_as(office, "乙", list); }), Contains("set the period"));
    CHECK_NOTHROW(approve_as(office, "丙", list));
}

TEST_CASE("who said when a case was closed does not approve its destruction", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("100/0601/7", "2011-05-05");
    {
        Ledger ledger(office.archive(), "乙");
        describe_case(ledger, {"100", "0601", "7"}, "", Date{2014, 6, 30});
    }
    const std::int64_t list = propose_as(office, "甲", {id});

    CHECK_THAT(refusal([&] { approve_as(office, "乙", list); }), Contains("set the period"));
    CHECK_NOTHROW(approve_as(office, "丙", list));
}

TEST_CASE("a hold that comes after the list, or after the approval, keeps its document",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string held = office.letter_in("104/030501/1", "2015-09-23");
    const std::string free = office.letter_in("104/030501/2", "2015-09-23");

    SECTION("after the list") {
        const std::int64_t list = propose_as(office, "甲", {held, free});
        hold(office, held);
        approve_as(office, "乙", list);
        CHECK(list_of(office, list).items.at(0).outcome == "kept");
        destroy_as(office, "甲", list);
    }
    SECTION("after the approval") {
        const std::int64_t list = office.approved_list({held, free});
        hold(office, held);
        const Destruction done = destroy_as(office, "甲", list);
        CHECK(done.kept == std::vector<std::string>{held});
        CHECK_THAT(list_of(office, list).items.at(0).note, Contains("held"));
    }

    CHECK(office.catalogue().document(held));
    CHECK(has_object(office, office.catalogue().document(held)->record.sha256));
    CHECK_FALSE(office.catalogue().document(free));
}

TEST_CASE("a later document in the case, a new reading or a longer period keeps what was listed",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::int64_t list = office.approved_list({id});

    SECTION("later document") { office.letter_in("104/030501/1", "2024-01-01"); }
    SECTION("new reading") {
        Record again = office.catalogue().document(id)->record;
        again.text += "\n再讀";
        file_records(office.catalogue(), {again}, "2");
    }
    SECTION("longer period") {
        Ledger ledger(office.archive(), "丙");
        say(ledger, id, said::kPeriod, "30年", "測試");
    }

    const Destruction done = destroy_as(office, "甲", list);
    CHECK(done.documents.empty());
    CHECK(office.catalogue().document(id));
    CHECK(office.catalogue().problems().empty());
}

TEST_CASE("a unit may have a document kept longer, and it leaves the list", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string longer = office.letter_in("104/030501/1", "2015-09-23");
    const std::string free = office.letter_in("104/030501/2", "2015-09-23");
    const std::int64_t list = propose_as(office, "甲", {longer, free});
    {
        Ledger ledger(office.archive(), "丙");
        CHECK_THAT(refusal([&] {
                       give_opinion(ledger, list, {longer, "資訊科", 5, "", "", ""});
                   }),
                   Contains("--reason"));
        give_opinion(ledger, list, {longer, "資訊科", 5, "尚有參考必要", "", ""});
    }

    const Assessment one = office.assess(longer);
    CHECK(one.period == RetentionPeriod{false, 15});
    CHECK(one.original_period == RetentionPeriod{false, 10});
    CHECK_THAT(one.period_source, Contains("原10年") && Contains("尚有參考必要"));
    CHECK(one.due == Date{2030, 9, 23});
    CHECK(list_of(office, list).items.at(0).outcome == "extended");

    approve_as(office, "乙", list);
    CHECK(destroy_as(office, "甲", list).documents == std::vector<std::string>{free});
}

TEST_CASE("a corrected letter goes only together with its notice", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string corrected =
        office.letter_in("104/030501/1", "2015-09-23", "", "台內資字第1042301569號");
    Record record = notice("", "台內資字第1042301850號", target());
    record.sha256 = office.archive().objects().put_file(office.folder().file("n", "scan of n"));
    record.fields["file_no"] = field("104/030501/2");
    const std::string correcting = office.file(record);

    CHECK_THAT(refusal([&] { propose_as(office, "甲", {corrected}); }), Contains("together"));
    CHECK_THAT(refusal([&] { propose_as(office, "甲", {correcting}); }), Contains("together"));
    const std::int64_t list = office.approved_list({corrected, correcting});

    SECTION("both go") {
        CHECK(destroy_as(office, "甲", list).documents.size() == 2);
        CHECK(office.catalogue().document_ids().empty());
        CHECK(office.catalogue().problems().empty());
    }
    SECTION("the one that is held keeps the other") {
        hold(office, correcting);
        CHECK(destroy_as(office, "甲", list).documents.empty());
        CHECK(office.catalogue().document_ids().size() == 2);
    }
    SECTION("the one that is taken off keeps the other") {
        Ledger ledger(office.archive(), "丙");
        take_off(ledger, list, correcting, "史政機關選留");
        CHECK(destroy_as(office, "甲", list).documents.empty());
        CHECK(office.catalogue().document_ids().size() == 2);
    }
}

TEST_CASE("a list that is withdrawn frees its documents", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::int64_t list = propose_as(office, "甲", {id});
    {
        Ledger ledger(office.archive(), "甲");
        withdraw(ledger, list, "重新整理");
    }

    CHECK_THAT(refusal([&] { approve_as(office, "乙", list); }), Contains("withdrawn"));
    CHECK(propose_as(office, "甲", {id}) == list + 1);
}

TEST_CASE("an approval lies between the list's day and today", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::int64_t list =
        propose_as(office, "甲", {office.letter_in("104/030501/1", "2015-09-23")});
    Ledger ledger(office.archive(), "乙");
    const Date today = ledger.today();

    CHECK_THAT(refusal([&] {
                   approve(ledger, list, "檔徵字第1號", {2015, 1, 1});
               }),
               Contains("must lie between"));
    CHECK_THAT(refusal([&] {
                   approve(ledger, list, "檔徵字第1號", {today.year + 1, 1, 1});
               }),
               Contains("must lie between"));
    CHECK_THAT(refusal([&] { approve(ledger, list, " ", today); }), Contains("--number"));
}

TEST_CASE("pictures cut out of a destroyed document go with it", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::string other = office.letter_in("104/030501/2", "2025-09-23");
    const std::filesystem::path folder = cut_out_folder(office.folder().archive());
    std::filesystem::create_directories(folder);
    const auto picture = [&](const std::string& name) {
        std::ofstream(folder / name) << "png";
        return folder / name;
    };
    const auto gone = picture(id + "-recipient.png");
    const auto second = picture(id + "-recipient-2.png");
    const auto of_other = picture(other + "-recipient.png");
    const auto of_nobody = picture("note.png");

    const Destruction done = destroy_as(office, "甲", office.approved_list({id}));

    CHECK(done.pictures_left.empty());
    CHECK_FALSE(std::filesystem::exists(gone));
    CHECK_FALSE(std::filesystem::exists(second));
    CHECK(std::filesystem::exists(of_other));
    CHECK(std::filesystem::exists(of_nobody));

    SECTION("also what a destruction that was cut short had left") {
        const std::filesystem::path copy = office.folder().path() / "copy";
        std::filesystem::copy(office.folder().archive(), copy,
                              std::filesystem::copy_options::recursive);
        std::ofstream(cut_out_folder(copy) / (id + "-recipient.png")) << "png";

        const Archive opened = Archive::open(copy, Access::Write);

        CHECK_FALSE(std::filesystem::exists(cut_out_folder(copy) / (id + "-recipient.png")));
    }
}

TEST_CASE("text that a reader kept in SQLite's log is told of, and goes with the next writer",
          "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    Record record = office.catalogue().document(id)->record;
    const std::string text = "銷毀後不得再讀到的本文";
    record.text = text;
    office.file(record);
    const auto holds_text = [&](const std::filesystem::path& file) {
        return read_file(file).find(text) != std::string::npos;
    };
    const std::int64_t list = office.approved_list({id});
    Database reader(office.folder().catalogue(), Access::Read);
    std::optional<Query> reading(reader.query("SELECT id FROM document"));
    reading->next();
    Ledger ledger(office.archive(), "甲", office.clock());
    ledger.database().run_script("PRAGMA busy_timeout = 0");

    CHECK(destroy(ledger, list, "刪除", "丁").text_left);

    const std::filesystem::path copy = office.folder().path() / "copy";
    std::filesystem::copy(office.folder().archive(), copy,
                          std::filesystem::copy_options::recursive);
    CHECK(holds_text(copy / "catalogue.sqlite-wal"));
    const Archive opened = Archive::open(copy, Access::Write);
    CHECK_FALSE(holds_text(copy / "catalogue.sqlite-wal"));
    CHECK_FALSE(holds_text(copy / "catalogue.sqlite"));
}

TEST_CASE("a value for a page that another document has now stays with that one", "[disposal]") {
    Office office;
    office.load_schedule();
    const std::string whole_id = office.letter_in("104/030501/1", "2015-09-23");
    Record whole = office.catalogue().document(whole_id)->record;
    whole.pages = {1, 2};
    whole.fields["received_no"] = field(std::string("10400163225"));
    whole.fields["received_no"].page = 2;
    office.file(whole);
    office.catalogue().confirm(whole_id, "received_no", std::string("10400163226"), "丙");
    Record first = whole;
    Record second = whole;
    first.of = second.of = 2;
    first.pages = {1};
    first.fields.erase("received_no");
    second.document = 2;
    second.pages = {2};
    file_records(office.catalogue(), {first, second}, "2");
    const std::string left = document_id(second);
    office.catalogue().close_review(left, "received_no", "confirmed", "", "丙");

    destroy_as(office, "甲", office.approved_list({whole_id}));
    file_records(office.catalogue(), {first, second}, "3");

    CHECK(office.catalogue().document(left)->record.text_of("received_no") == "10400163226");
    CHECK(office.catalogue().problems().empty());

    destroy_as(office, "甲", office.approved_list({left}));
    CHECK(ask_sql(office.folder().catalogue(), "SELECT count(*) FROM human_value") == "0");
    CHECK(office.catalogue().problems().empty());
}
