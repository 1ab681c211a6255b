// Names, corrections and what people decide on them, through the program.

#include <algorithm>
#include <fstream>
#include <optional>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include "archive/objects/posix_file.h"
#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;
using nlohmann::json;

namespace {

const std::string kWrong = "金融管理監督委員會";
const std::string kRight = "金融監督管理委員會";

struct Office {
    TemporaryFolder folder;
    std::string archive = folder.path() / "archive";

    Printed run(Arguments arguments, const std::string& input = "") const {
        arguments.insert(arguments.end(), {"--archive", archive});
        return run_gongwen(arguments, input);
    }
};

}  // namespace

TEST_CASE("a text from standard input is judged, with the places of its names", "[whole_way]") {
    const std::string text = "受文者：法務部\n請金融管理\n監督委員會惠復。";

    const auto lines =
        run_gongwen({"institutions", "check", "--date", "104/9/23", "--json"}, text).json_lines();

    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("written") == "法務部");
    CHECK(lines[0].at("begin") == 4);
    CHECK(lines[0].at("end") == 7);
    CHECK(lines[1].at("written") == kWrong);
    CHECK(lines[1].at("expected") == kRight);
    CHECK(lines[1].at("verdict") == "miswriting");
    CHECK(lines[1].at("begin") == 9);
    CHECK(lines[1].at("end") == 19);
    CHECK_THAT(run_gongwen({"institutions", "check"}, text).out, Contains("共 2 個機關名稱"));
}

TEST_CASE("what a text cannot be judged by is refused, and an empty one is told", "[whole_way]") {
    const std::string date = GENERATE("x", "", "104/9", "104", "113/13/40");
    const Printed refused = run_gongwen({"institutions", "check", "--date", date}, "法務部\n");
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("\"" + date + "\"") && Contains("不是日期"));

    const Printed nothing = run_gongwen({"institutions", "check"}, "\n");
    CHECK(nothing.status == 0);
    CHECK_THAT(nothing.err, Contains("沒有文字"));
}

TEST_CASE("an institution is shown through time, by any of its names", "[whole_way]") {
    const auto lines = run_gongwen({"institutions", "show", kRight, "--json"}).json_lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("name") == "行政院金融監督管理委員會");
    CHECK(lines[0].at("successors").at(0) == kRight);
    CHECK(lines[1].at("predecessors").at(0) == "行政院金融監督管理委員會");

    CHECK_THAT(run_gongwen({"institutions", "show", "金管會"}).out,
               Contains(kRight) && Contains("fsc.gov.tw") && Contains("字首：金管"));
    const Printed unknown = run_gongwen({"institutions", "show", kWrong});
    CHECK(unknown.status == 1);
    CHECK_THAT(unknown.err, Contains("是否為「" + kRight + "」"));
}

TEST_CASE("two imports into one folder lose nothing of one another", "[whole_way]") {
    const TemporaryFolder folder;
    const std::string first = folder.write("a.csv", "機關代碼,機關名稱\nX01,甲乙丙丁數位辦公室\n");
    const std::string second = folder.write("b.csv", "機關代碼,機關名稱\nX02,戊己庚辛數位辦公室\n");
    const std::string own = folder.path() / "own";
    const std::string ready = folder.path() / "ready";
    std::filesystem::create_directory(own);
    std::filesystem::create_directory(ready);
    REQUIRE(run_gongwen({"institutions", "import", first, "--institutions", ready}).status == 0);
    std::optional<archive::OwnedFd> lock(archive::lock_folder(own));

    // It begins while somebody else, whose work ends now, is at it.
    const pid_t import = start_gongwen({"institutions", "import", second, "--institutions", own});
    std::filesystem::copy(ready, own, std::filesystem::copy_options::recursive);
    lock.reset();
    int status = 0;
    REQUIRE(waitpid(import, &status, 0) == import);

    CHECK(status == 0);
    for (const char* name : {"甲乙丙丁數位辦公室", "戊己庚辛數位辦公室"}) {
        CHECK(run_gongwen({"institutions", "show", name, "--institutions", own}).status == 0);
    }
}

TEST_CASE("an imported list is used from then on by that archive", "[whole_way]") {
    const Office office;
    const auto list = office.folder.write(
        "codes.csv", "機關代碼,機關名稱,機關地址\nX01,甲乙丙丁數位辦公室,某路1號\nX02,\n");

    const Printed dry = office.run({"institutions", "import", list, "--dry-run"});
    CHECK(dry.status == 2);
    CHECK_THAT(dry.out, Contains("added     甲乙丙丁數位辦公室") && Contains("codes.csv:3"));
    CHECK(office.run({"institutions", "show", "甲乙丙丁數位辦公室"}).status == 1);

    const Printed real = office.run({"institutions", "import", list});
    CHECK_THAT(real.out, Contains("1 added") && Contains("1 left out"));

    CHECK_THAT(office.run({"institutions", "show", "甲乙丙丁數位辦公室"}).out,
               Contains("地址簿 codes.csv"));
    CHECK_THAT(office.run({"institutions", "check", "--names"}, "甲乙丙丁位數辦公室\n").out,
               Contains("誤植：甲乙丙丁位數辦公室 → 甲乙丙丁數位辦公室"));
    CHECK(run_gongwen({"institutions", "show", "甲乙丙丁數位辦公室"}).status == 1);
    CHECK_THAT(office.run({"institutions", "import", list}).out, Contains("1 unchanged"));
}

TEST_CASE("a mis-written name is reported, drafted, corrected by a notice, and dismissed",
          "[whole_way]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/corrected.tif")}).status == 0);
    const std::string number = "台內資字第1042301569號";

    const auto report = office.run({"report", "names", "--format", "json"}).json_lines();
    REQUIRE_FALSE(report.empty());
    CHECK(report.front().at("written") == kWrong);
    CHECK(report.front().at("state") == "open");

    const auto odt = office.folder.path() / "draft.odt";
    const Printed draft = office.run({"draft", "correction", number, "--out", odt});
    CHECK(draft.status == 0);
    CHECK_THAT(draft.out, Contains("更正本部104年9月23日" + number + "函") && Contains(kWrong));
    CHECK(std::filesystem::file_size(odt) > 1000);
    CHECK_THAT(draft.err, !Contains("沒有"));

    const std::string id = report.front().at("document");
    REQUIRE(office.run({"review", "correct", id, "document_no", ""}).status == 0);
    CHECK_THAT(office.run({"draft", "correction", id}).err, Contains("沒有發文字號"));
    REQUIRE(office.run({"review", "reopen", id, "document_no"}).status == 0);

    const auto first = office.run({"report", "names", "--since", "last", "--format", "json"});
    CHECK(first.json_lines().size() == report.size());
    CHECK(office.run({"report", "names", "--since", "last", "--format", "json"})
              .json_lines()
              .empty());

    const Printed dismissed =
        office.run({"review", "dismiss", number, kWrong, "--reason", "試", "--who", "clerk"});
    CHECK(dismissed.status == 0);
    CHECK(office.run({"report", "names", "--format", "json"}).json_lines().empty());
    CHECK_THAT(office.run({"review", "decisions"}).out, Contains(kWrong) && Contains("clerk"));
    CHECK(office.run({"draft", "correction", number}).status == 1);

    CHECK(office.run({"review", "reopen", number, kWrong, "--who", "clerk"}).status == 0);
    REQUIRE(office.run({"ingest", sample("letters/seed-page1.jpg")}).status == 0);
    CHECK(office.run({"report", "names", "--format", "json"}).json_lines().empty());
    const auto record = office.run({"show", number, "--json"}).json_lines();
    REQUIRE(record.size() == 1);
    CHECK(record[0].at("notices").size() == 1);
    const auto& names = record[0].at("names");
    CHECK(std::any_of(names.begin(), names.end(),
                      [](const json& name) { return name.value("state", "") == "corrected"; }));
    CHECK_THAT(office.run({"search", "no:1042301569"}).out, Contains("已被更正，見"));
    CHECK(office.run({"verify"}).status == 0);
}
