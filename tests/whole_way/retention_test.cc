// The eighteen questions and a whole disposal, by the commands that people type.

#include <fstream>

#include <catch2/catch.hpp>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Matchers::Contains;

namespace {

/// A schedule in which the sample letter's class is due.
constexpr const char* kSchedule = R"toml(
id = "sample"
version = 1
title = "範例"
source = "範例"
periods = [30, 25, 20, 15, 10, 5, 3, 1]
transfer_years = 25
[[class]]
number = "030501"
title = "資訊服務"
period = "10年"
disposition = "destroy"
source = "範例表"
[[rule]]
document_type = "函"
period = "10年"
disposition = "destroy"
source = "範例表附註"
)toml";

class Desk {
  public:
    Desk() {
        const auto in = folder_.path() / "in";
        std::filesystem::create_directories(in);
        std::filesystem::copy(sample("letters/seed-page1.jpg"), in / "notice.jpg");
        std::filesystem::copy(sample("letters/corrected.tif"), in / "letter.tif");
        const Printed filed = run({"ingest", in.string()});
        INFO(filed.err);
        REQUIRE(filed.status == 0);
        const Printed loaded =
            run({"retention", "schedule", folder_.write("schedule.toml", kSchedule).string()});
        INFO(loaded.err);
        REQUIRE(loaded.status == 0);
    }

    Printed run(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--archive", archive()});
        return run_gongwen(arguments);
    }
    std::string archive() const { return (folder_.path() / "archive").string(); }
    std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }

    std::string id_of(const std::string& document_no) const {
        const Printed shown = run({"show", document_no, "--json"});
        return shown.json_lines().at(0).at("id");
    }

    /// Whatever a person would close in the review queue before anything is destroyed.
    void close_reviews() const {
        for (const auto& item : run({"review", "list", "--json"}).json_lines()) {
            run({"review", "skip", item.at("id"), item.at("field"), "--reason", "已核對", "--who",
                 "丙"});
        }
    }

  private:
    TemporaryFolder folder_;
};

constexpr const char* kLetter = "台內資字第1042301569號";
constexpr const char* kNotice = "台內資字第1042301850號";

}  // namespace

TEST_CASE("a disposal by its commands, from the due list to the skeleton", "[whole]") {
    const Desk desk;
    const std::string letter = desk.id_of(kLetter);
    const std::string notice = desk.id_of(kNotice);

    const Printed due = desk.run({"retention", "due", "--year", "114", "--format", "json"});
    REQUIRE(due.json_lines().size() == 2);
    CHECK(due.json_lines().at(0).at("document") == letter);
    CHECK(due.json_lines().at(0).at("file_no") == "104/030501/1");
    CHECK(due.json_lines().at(0).at("due") == "2025-09-23");
    CHECK(due.json_lines().at(0).at("trigger_day") == "2015-09-23");
    CHECK(due.json_lines().at(1).at("period_basis") == "document_type");

    CHECK_THAT(desk.run({"retention", "due", "--year", "116"}).err,
               Contains("另有 2 件於民國 115 年底以前屆滿") && Contains("--by 115/12/31"));
    CHECK(desk.run({"retention", "due", "--year", "114"}).err.empty());
    const Printed later =
        desk.run({"dispose", "propose", "--title", "目錄", "--year", "116", "--who", "甲"});
    CHECK(later.status == 1);
    CHECK_THAT(later.err, Contains("另有 2 件於民國 115 年底以前屆滿"));

    const auto due_between = [&](const std::string& from, const std::string& to) {
        return desk.run({"report", "retention", "--from", from, "--to", to, "--format", "json"})
            .json_lines()
            .size();
    };
    CHECK(due_between("114/9/23", "114/9") == 1);
    CHECK(due_between("114", "114") == 2);
    CHECK(due_between("103", "113") == 0);
    CHECK(desk.run({"report", "retention", "--from", "114/10", "--to", "114/9"}).status == 1);
    CHECK(desk.run({"report", "retention", "--year", "114", "--from", "114"}).status == 1);

    desk.close_reviews();
    const Printed held = desk.run({"hold", "add", kNotice, "--kind", "audit", "--reason", "審計",
                                   "--owner", "主計室", "--who", "丁"});
    INFO(held.err);
    REQUIRE(held.status == 0);
    const Printed refused =
        desk.run({"dispose", "propose", "--title", "目錄", "--who", "甲", letter, notice});
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("held (1)") || Contains("tied"));
    CHECK_THAT(desk.run({"report", "holds"}).out, Contains("審計") && Contains(notice));
    CHECK_THAT(desk.run({"report", "holds", "--from", "115/1/1"}).out, Contains("審計"));
    CHECK_THAT(desk.run({"report", "holds", "--to", "104/12/31"}).out, !Contains("審計"));
    REQUIRE(desk.run({"hold", "release", "1", "--reason", "結束", "--who", "丁"}).status == 0);

    const Printed torn = desk.run({"dispose", "propose", "--title", "目錄", "--year", "114",
                                   "--class", "030501", "--who", "甲"});
    CHECK(torn.status == 1);
    CHECK_THAT(torn.err, Contains(letter + "  須同時處理：" + notice));
    CHECK(desk.run({"retention", "describe", "104/030501/1", "--title", "憑證作業規定", "--who",
                    "甲"})
              .status == 0);
    const Printed listed =
        desk.run({"dispose", "propose", "--title", "目錄", "--year", "114", "--who", "甲"});
    INFO(listed.err);
    REQUIRE(listed.status == 0);
    CHECK_THAT(desk.run({"dispose", "show", "1", "--format", "csv"}).out,
               Contains("檔號,案名,案由") && Contains("104/030501/1,憑證作業規定,"));
    const Printed lists = desk.run({"dispose", "list", "--format", "csv"});
    CHECK_THAT(lists.out, Contains(",銷毀目錄\r\n") && Contains(",1\r\n"));
    CHECK(desk.run({"dispose", "list", "--format", "excel"}).out == "\xEF\xBB\xBF" + lists.out);
    CHECK(desk.run({"dispose", "opinion", "1", "--unit", "資訊科", "--who", "丙"}).status == 0);
    const Arguments approval{"dispose", "approve", "1", "--number", "檔徵字第1號", "--date"};
    const auto approve_as = [&](const std::string& who) {
        const auto list = desk.run({"dispose", "show", "1", "--format", "json"}).json_lines();
        Arguments arguments = approval;
        arguments.insert(arguments.end(), {list.at(0).at("proposed_on"), "--who", who});
        return desk.run(arguments);
    };
    CHECK(approve_as("甲").status == 1);
    const Printed approved = approve_as("乙");
    INFO(approved.err);
    REQUIRE(approved.status == 0);
    const Printed done =
        desk.run({"dispose", "destroy", "1", "--method", "刪除", "--witness", "戊", "--who", "甲"});
    INFO(done.err);
    REQUIRE(done.status == 0);
    CHECK_THAT(done.out, Contains("已銷毀 2 件，刪除 2 個原始檔"));

    for (const std::string& typed : {std::string(kLetter), letter, letter.substr(0, 8)}) {
        const Printed gone = desk.run({"show", typed});
        CHECK(gone.status == 1);
        CHECK_THAT(gone.err, Contains("was destroyed on 20") &&
                                 Contains("by list 1 under approval 檔徵字第1號"));
    }
    CHECK_THAT(desk.run({"retention", "show", kLetter}).err, Contains("under approval"));
    CHECK(desk.run({"search", "no:1042301569", "--json"}).json_lines().empty());
    const Printed destroyed = desk.run({"dispose", "destroyed", "--format", "json"});
    REQUIRE(destroyed.json_lines().size() == 2);
    CHECK_THAT(destroyed.out, Contains(R"("case_title":"憑證作業規定")") && Contains(kLetter) &&
                                  Contains("檔徵字第1號"));
    const Printed verified = desk.run({"verify"});
    INFO(verified.out);
    CHECK(verified.status == 0);

    const Printed again = desk.run({"ingest", desk.path("in").string(), "--json"});
    CHECK(again.status == 2);
    CHECK(again.json_lines().front().at("failed") == 2);
    CHECK_THAT(again.out, Contains("were destroyed on"));
    CHECK(again.json_lines().front().at("inputs").at(0).at("reason") == "destroyed");
    CHECK_THAT(again.err, Contains("已依核准銷毀，不再收入") && !Contains("請轉存為"));
    CHECK_THAT(desk.run({"audit", "list 1"}).out,
               Contains("propose") && Contains("approve") && Contains("destroy"));
}

TEST_CASE("each retention question has its command", "[whole]") {
    const Desk desk;
    const auto out = [&](const Arguments& arguments) {
        const Printed printed = desk.run(arguments);
        INFO(printed.err);
        CHECK(printed.status == 0);
        return printed.out;
    };

    CHECK_THAT(out({"retention", "show", kLetter}),
               Contains("屆滿 2025-09-23") && Contains("範例表") && Contains("2015-09-23"));
    CHECK_THAT(out({"retention", "case", "104/030501/1"}), Contains(kLetter));
    CHECK_THAT(out({"retention", "missing"}), Contains(kNotice));
    CHECK_THAT(out({"retention", "ties", kLetter}), Contains("更正本件") && Contains(kNotice));
    CHECK_THAT(out({"retention", "scans", "--json"}), Contains("\"dpi\""));
    CHECK_THAT(out({"retention", "transfer"}), Contains("共 0 件"));
    CHECK_THAT(out({"retention", "odd"}), Contains("共 0 件"));
    out({"retention", "set", kLetter, "period", "永久", "--reason", "史料", "--who", "甲"});
    CHECK_THAT(out({"retention", "transfer"}), Contains("共 0 件"));
    CHECK_THAT(out({"retention", "transfer", "--year", "130"}), Contains("2041"));
    CHECK_THAT(out({"audit", "--action", "retain"}), Contains("永久") && Contains("史料"));
    CHECK_THAT(out({"report", "retention", "--format", "html"}), Contains("<table>"));
    CHECK(out({"retention", "reduced", "--format", "json"}).empty());
    CHECK_THAT(out({"retention", "describe", "--help"}), Contains("gongwen retention describe"));
    CHECK(desk.run({"retention", "set", kLetter, "mood", "x", "--reason", "y"}).status == 1);

    const auto warning = [&](Arguments arguments) {
        const Printed printed = desk.run(std::move(arguments));
        CHECK(printed.status == 0);
        return printed.err;
    };
    CHECK_THAT(warning({"retention", "describe", "104/030501/1", "--closed", "99/1/1"}),
               Contains("晚於結案日"));
    CHECK(warning({"retention", "describe", "104/030501/1", "--closed", "104/12/1"}).empty());
    CHECK_THAT(warning({"retention", "custodian", "沒有此機關", "法務部", "--since", "104/1/1",
                        "--source", "組織法"}),
               Contains("請核對名稱"));
    CHECK(desk.run({"retention", "due", "--year", "0"}).status == 1);
    CHECK_THAT(desk.run({"retention", "dues"}).err, Contains("it has") && Contains("due"));
}

TEST_CASE("a hold on a case says what a slip in its number would hide", "[whole]") {
    const Desk desk;
    const Arguments why{"--reason", "審計", "--owner", "主計室", "--who", "丁"};
    const auto hold = [&](Arguments what) {
        Arguments arguments{"hold", "add"};
        arguments.insert(arguments.end(), what.begin(), what.end());
        arguments.insert(arguments.end(), why.begin(), why.end());
        return desk.run(arguments);
    };

    const Printed empty = hold({"--case", "999/1/1"});
    CHECK(empty.status == 0);
    CHECK_THAT(empty.err, Contains("999/1/1") && Contains("尚無此案卷之文件"));
    CHECK_THAT(hold({"--case", "104/030501/1"}).err, !Contains("尚無"));

    const Printed without_option = hold({"104/030501/1"});
    CHECK(without_option.status == 1);
    CHECK_THAT(without_option.err, Contains("--case 104/030501/1"));
    CHECK(hold({"--to", "1", "--case", "104/030501/1"}).status == 1);
}

TEST_CASE("the list of what is due names nothing that is due later", "[whole]") {
    const Desk desk;
    const auto listed = [&](const Arguments& options) {
        Arguments arguments{"retention", "due"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return desk.run(arguments).out;
    };
    CHECK_THAT(listed({}), Contains(kLetter));
    desk.run({"retention", "set", kLetter, "period", "30年", "--reason", "史料", "--who", "甲"});
    desk.run({"hold", "add", kLetter, "--reason", "審計", "--owner", "主計室", "--who", "甲"});

    CHECK_THAT(listed({}), !Contains(kLetter));
    CHECK_THAT(listed({"--held"}), !Contains(kLetter));
    CHECK_THAT(listed({"--held", "--year", "134"}), Contains(kLetter));
}

TEST_CASE("an older catalogue in the place of a newer one frees nothing that was held", "[whole]") {
    const Desk desk;
    const std::filesystem::path catalogue = desk.path("archive") / "catalogue.sqlite";
    const std::filesystem::path kept = desk.path("older.sqlite");
    std::filesystem::copy(catalogue, kept);
    const std::string letter = desk.id_of(kLetter);
    REQUIRE(
        desk.run({"hold", "add", kLetter, "--reason", "審計", "--owner", "主計室", "--who", "丁"})
            .status == 0);
    const auto in = desk.path("late");
    std::filesystem::create_directories(in);
    std::filesystem::copy(sample("letters/born-digital.pdf"), in / "late.pdf");
    REQUIRE(desk.run({"ingest", in.string()}).status == 0);

    for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(catalogue.string() + tail);
    std::filesystem::copy_file(kept, catalogue, std::filesystem::copy_options::overwrite_existing);

    const Printed proposed =
        desk.run({"dispose", "propose", "--title", "目錄", "--who", "甲", letter});
    CHECK(proposed.status == 3);
    CHECK_THAT(proposed.err, Contains("older or another catalogue"));
    CHECK_THAT(desk.run({"verify", "--check-only"}).out,
               Contains("older or another catalogue") && Contains("run gongwen reindex"));
    const Printed again = desk.run({"ingest", in.string()});
    INFO(again.err);
    CHECK(again.status == 0);
    CHECK(desk.run({"search", "數位典藏", "--json"}).json_lines().size() == 1);
    const Printed verified = desk.run({"verify"});
    CHECK(verified.status == 3);
    CHECK_THAT(verified.out, Contains("older or another catalogue") && !Contains("index"));
}

TEST_CASE("backup, restore, export and import give the same answers", "[whole]") {
    const Desk desk;
    const std::string before = desk.run({"show", kLetter, "--json"}).out;
    REQUIRE(desk.run({"reindex"}).status == 0);
    REQUIRE(desk.run({"search", "--save", "更正函", "更正"}).status == 0);
    const auto in = [&](const std::string& archive, Arguments arguments) {
        arguments.insert(arguments.end(), {"--archive", desk.path(archive).string()});
        return run_gongwen(arguments);
    };

    REQUIRE(desk.run({"backup", desk.path("copy").string()}).status == 0);
    REQUIRE(in("restored", {"restore", desk.path("copy").string()}).status == 0);
    REQUIRE(desk.run({"export", desk.path("bag").string()}).status == 0);
    REQUIRE(in("imported", {"import", desk.path("bag").string(), "--who", "乙"}).status == 0);

    for (const char* archive : {"restored", "imported"}) {
        INFO(archive);
        REQUIRE(in(archive, {"reindex"}).status == 0);
        CHECK(in(archive, {"show", kLetter, "--json"}).out == before);
        CHECK(in(archive, {"search", "--list-saved"}).out == "更正函\t更正\n");
        CHECK(in(archive, {"search", "no:1042301569", "--json"}).out ==
              desk.run({"search", "no:1042301569", "--json"}).out);
        CHECK(in(archive, {"retention", "due", "--format", "json"}).out ==
              desk.run({"retention", "due", "--format", "json"}).out);
        const Printed verified = in(archive, {"verify"});
        INFO(verified.out);
        CHECK(verified.status == 0);
    }
}
