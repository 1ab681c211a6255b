#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;

TEST_CASE("a letter and the notice that corrects it find each other in the archive", "[whole]") {
    const TemporaryFolder folder;
    const auto in = folder.path() / "in";
    std::filesystem::create_directories(in);
    std::filesystem::copy(sample("letters/seed-page1.jpg"), in / "notice.jpg");
    std::filesystem::copy(sample("letters/corrected.tif"), in / "letter.tif");
    const std::string archive = folder.path() / "archive";
    const Printed filed = run_gongwen({"ingest", in, "--archive", archive, "--json", "--timings"});
    INFO(filed.err);
    REQUIRE(filed.status == 0);
    CHECK_THAT(filed.err,
               Contains("\n  seals") && Contains("\nindex") && Contains("the slowest: "));

    SECTION("the corrected letter is shown with its correction") {
        const Printed shown =
            run_gongwen({"show", "台內資字第1042301569號", "--json", "--archive", archive});
        REQUIRE(shown.json_lines().size() == 1);
        CHECK(shown.json_lines().front().at("corrected_by").size() == 1);
        CHECK(shown.json_lines().front().at("fields").at("issue_date").at("value") == "2015-09-23");
    }
    SECTION("an export has the originals under names that other programs open") {
        const std::filesystem::path bag = folder.path() / "bag";
        CHECK(run_gongwen({"export", bag, "--archive", archive}).status == 0);
        std::set<std::string> endings;
        for (const auto& object : std::filesystem::directory_iterator(bag / "data" / "objects")) {
            endings.insert(object.path().extension());
        }
        CHECK(endings == std::set<std::string>{".jpg", ".tif"});
    }
    SECTION("search finds phrases over line ends, numbers and dates, and marks the hit") {
        const auto hits = [&](const std::string& query) {
            return run_gongwen({"search", query, "--json", "--archive", archive}).json_lines();
        };
        CHECK(hits("no:1042301569").size() == 1);
        CHECK(hits("agency:內政部 date:104/10").size() == 1);
        CHECK(hits("date:2015-09-01..2015-10-31").size() == 2);
        CHECK(hits("機關全銜誤植").size() == 1);
        CHECK(hits("交通部觀光局").empty());
        const auto found = hits("自然人憑證用戶身分確認");
        REQUIRE(found.size() == 2);
        CHECK_THAT(found.front().at("snippet").get<std::string>(), Contains("<mark>"));
    }
    SECTION("the reports tell of the correction and of the wrong name") {
        const Printed corrections =
            run_gongwen({"report", "corrections", "--format", "json", "--archive", archive});
        REQUIRE(corrections.json_lines().size() == 1);
        const auto row = corrections.json_lines().front();
        CHECK(row.at("target").at("document_no") == "台內資字第1042301569號");
        CHECK(row.at("corrected_documents").size() == 1);
        CHECK(row.at("pairs").at(0).at("wrong") == "金融管理監督委員會");
        CHECK(row.at("pairs").at(0).at("right") == "金融監督管理委員會");

        const Printed names =
            run_gongwen({"report", "names", "--all", "--format", "html", "--archive", archive});
        CHECK(names.status == 0);
        CHECK_THAT(names.out, Contains("data:image/png;base64,"));
        CHECK_THAT(names.out, Contains("誤植"));
    }
    SECTION("the report of batches tells of each run, in every format") {
        const auto torn = folder.write("torn.tif", "II*");
        CHECK(run_gongwen({"ingest", in, torn, "--archive", archive}).status == 2);

        const auto report = [&](const Arguments& options) {
            Arguments arguments{"report", "batch", "--archive", archive};
            arguments.insert(arguments.end(), options.begin(), options.end());
            return run_gongwen(arguments);
        };
        const auto runs = report({"--format", "json"}).json_lines();
        REQUIRE(runs.size() == 2);
        CHECK(runs.at(0).at("filed") == 2);
        CHECK(runs.at(0).at("documents") == 2);
        CHECK(runs.at(0).at("pages") == 3);
        CHECK(runs.at(0).at("corrections") == 1);
        CHECK(runs.at(0).at("state") == "ended");
        CHECK(runs.at(1).at("filed") == 0);
        CHECK(runs.at(1).at("already_there") == 2);
        CHECK(runs.at(1).at("failed") == 1);
        CHECK(runs.at(1).at("failures").at(0).at("reason") == "unsupported");
        CHECK_THAT(report({}).out,
                   Contains("送入 3 檔 = 歸檔 0 + 已在檔案庫 2 + 未能歸檔 1") &&
                       Contains("torn.tif：不支援的格式，請轉存為 PDF、TIFF、PNG 或 JPEG 後再送") &&
                       Contains("共 2 批"));
        CHECK_THAT(report({"--format", "csv"}).out, Contains("unsupported 1"));
        CHECK_THAT(report({"--format", "html"}).out, Contains("<h1>批次報告</h1>"));
        CHECK_THAT(report({"--to", "100/1/1"}).out, Contains("共 0 批"));
        const Printed turned = report({"--from", "115/2", "--to", "115/1"});
        CHECK(turned.status == 1);
        CHECK_THAT(turned.err, Contains("ends before it begins"));
        CHECK_THAT(run_gongwen({"audit", "batch 1", "--archive", archive}).out,
                   Contains("begin_batch") && Contains("end_batch"));
        for (const char* unknown : {"nonsense", "hold 9", "ffffffffffffffff-1"}) {
            const Printed nothing = run_gongwen({"audit", unknown, "--archive", archive});
            CHECK(nothing.status == 1);
            CHECK_THAT(nothing.err, Contains("the audit trail tells of no such thing"));
        }
        const Printed slip = run_gongwen({"audit", "--action", "approved", "--archive", archive});
        CHECK(slip.status == 1);
        CHECK_THAT(slip.err, Contains("approve"));
        for (const Arguments& typed : {Arguments{"--reason", "blurred"}, {"--field", "日子"}}) {
            Arguments list{"review", "list", "--archive", archive};
            list.insert(list.end(), typed.begin(), typed.end());
            CHECK(run_gongwen(list).status == 1);
        }
        CHECK(run_gongwen({"review", "list", "--field", "發文日期", "--archive", archive}).status ==
              0);
    }
    SECTION("the archive is sound, and its index can be built anew") {
        CHECK(run_gongwen({"verify", "--archive", archive}).status == 0);
        std::filesystem::remove_all(std::filesystem::path(archive) / "index");
        CHECK(run_gongwen({"verify", "--archive", archive}).status == 3);
        const Arguments search{"search", "no:1042301569", "--json", "--archive", archive};
        CHECK_THAT(run_gongwen(search).err, Contains("gongwen reindex"));
        CHECK(run_gongwen({"reindex", "--archive", archive}).status == 0);
        CHECK(run_gongwen({"verify", "--archive", archive}).status == 0);
        const Printed found = run_gongwen(search);
        CHECK(found.json_lines().size() == 1);
        CHECK(found.err.empty());
    }
    SECTION("a search tells of filings that the index does not hold yet") {
        const auto index = std::filesystem::path(archive) / "index";
        const auto before = folder.path() / "index-before";
        std::filesystem::copy(index, before, std::filesystem::copy_options::recursive);
        REQUIRE(
            run_gongwen({"ingest", sample("letters/meeting.tif"), "--archive", archive}).status ==
            0);
        std::filesystem::remove_all(index);
        std::filesystem::rename(before, index);

        const Arguments search{"search", "no:1042301569", "--json", "--archive", archive};
        const Printed lagging = run_gongwen(search);
        CHECK(lagging.status == 0);
        CHECK(lagging.json_lines().size() == 1);
        CHECK_THAT(lagging.err, Contains("尚未編入索引"));
        REQUIRE(run_gongwen({"reindex", "--archive", archive}).status == 0);
        CHECK(run_gongwen(search).err.empty());
    }
    SECTION("reading the same folder again files nothing new") {
        std::filesystem::copy(in / "notice.jpg", in / "the-same-again.jpg");
        const Printed again = run_gongwen({"ingest", in, "--archive", archive, "--json"});
        const auto report = again.json_lines().front();
        CHECK(again.status == 0);
        CHECK(report.at("in") == 3);
        CHECK(report.at("already_there") == 3);
        CHECK(report.at("pages_read") == 0);
    }
    SECTION("a changed object is found") {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(archive) / "objects")) {
            if (!entry.is_regular_file()) continue;
            std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_all);
            std::ofstream(entry.path(), std::ios::app) << "x";
            break;
        }
        CHECK(run_gongwen({"verify", "--archive", archive}).status == 3);

        const Printed again = run_gongwen({"ingest", in, "--archive", archive, "--json"});
        CHECK(again.json_lines().front().at("objects_mended") == 1);
        CHECK(run_gongwen({"verify", "--archive", archive}).status == 0);
    }
}

namespace {

std::vector<nlohmann::json> records_of(const std::string& file) {
    const Printed printed = run_gongwen({"read", sample(file), "--json"});
    INFO(printed.err);
    REQUIRE(printed.status == 0);
    return printed.json_lines();
}

std::vector<nlohmann::json> truth_of(const std::string& file) {
    std::ifstream in(sample(file));
    return nlohmann::json::parse(in).get<std::vector<nlohmann::json>>();
}

}  // namespace

TEST_CASE("a packet falls into its documents at the sheets with bar codes", "[whole]") {
    const auto records = records_of("packets/separators.tif");
    const auto truth = truth_of("packets/separators.expected.json");

    REQUIRE(records.size() == truth.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        INFO("document " << i + 1);
        CHECK(records[i].at("kind") == truth[i].at("kind"));
        CHECK(records[i].at("template") == truth[i].at("template"));
        CHECK(records[i].at("pages") == truth[i].at("pages"));
        for (const char* field : {"document_no", "subject", "recipient", "name", "from"}) {
            if (!truth[i].at("fields").contains(field)) continue;
            CHECK(records[i].at("fields").at(field).at("value") ==
                  truth[i].at("fields").at(field).at("value"));
        }
    }
    // Every second side is empty; the sheets themselves are not.
    CHECK(records[0].at("details").at("blank_pages") == nlohmann::json{2, 4, 6});
}

TEST_CASE("odd and even pages that were scanned apart are read in their order", "[whole]") {
    const auto records = records_of("packets/odd-even.tif");
    const auto truth = truth_of("packets/odd-even.expected.json");

    REQUIRE(records.size() == 1);
    CHECK(records[0].at("pages") == nlohmann::json{1, 3, 2});
    CHECK(records[0].at("pages") == truth[0].at("pages"));
    const auto& items = records[0].at("fields").at("explanation").at("value");
    REQUIRE(items.size() == 12);
    for (std::size_t i = 0; i < items.size(); ++i) {
        // 四、 begins the second page, 十一、 goes on on the third.
        const auto expected = truth[0].at("fields").at("explanation").at("value").at(i);
        CHECK(items.at(i).get<std::string>().substr(0, 9) ==
              expected.get<std::string>().substr(0, 9));
    }
    CHECK(records[0].at("fields").at("originals").at("value") ==
          truth[0].at("fields").at("originals").at("value"));
}
