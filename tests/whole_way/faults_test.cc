#include <map>

#include <catch2/catch.hpp>

#include "damaged_files.h"
#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;

namespace {

/// Reasons by file name, "" for files that were filed.
std::map<std::string, std::string> outcomes(const nlohmann::json& report) {
    std::map<std::string, std::string> out;
    for (const auto& input : report.at("inputs")) {
        const std::filesystem::path source = input.at("source").get<std::string>();
        out[source.filename()] = input.value("reason", "");
    }
    return out;
}

}  // namespace

TEST_CASE("good scans are filed and every bad file is listed with its reason", "[whole]") {
    const TemporaryFolder folder;
    const auto in = folder.path() / "in";
    std::filesystem::create_directories(in);
    std::filesystem::copy(sample("letters/seed-page1.jpg"), in / "good.jpg");
    write_noise(folder.path() / "noise.png");
    write_noise(folder.path() / "noise.jpg");
    write_noise(folder.path() / "noise.tif");
    folder.write("in/empty.pdf", "");
    folder.write("in/text.png", "this is no picture\n");
    folder.write("in/text-copy.png", "this is no picture\n");
    write_truncated(folder.path() / "noise.jpg", in / "truncated.jpg");
    write_truncated(folder.path() / "noise.tif", in / "truncated.tif");
    folder.write("in/truncated.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Cat");
    write_encrypted_pdf(in / "encrypted.pdf");
    write_pdf_without_pages(in / "no-pages.pdf");
    write_looping_pdf(in / "loop.pdf");
    write_enormous_png(in / "enormous.png");
    const std::string archive = folder.path() / "archive";

    const Printed first = run_gongwen({"ingest", in, "--archive", archive, "--json"});

    INFO(first.err);
    CHECK(first.status == 2);
    REQUIRE(first.json_lines().size() == 1);
    const nlohmann::json report = first.json_lines().front();
    const std::map<std::string, std::string> expected{{"good.jpg", ""},
                                                      {"empty.pdf", "empty"},
                                                      {"text.png", "unsupported"},
                                                      {"text-copy.png", "unsupported"},
                                                      {"truncated.jpg", "unreadable"},
                                                      {"truncated.tif", "unreadable"},
                                                      {"truncated.pdf", "unreadable"},
                                                      {"encrypted.pdf", "encrypted"},
                                                      {"no-pages.pdf", "empty"},
                                                      {"loop.pdf", outcomes(report)["loop.pdf"]},
                                                      {"enormous.png", "too_large"}};
    CHECK(outcomes(report) == expected);
    CHECK(
        (outcomes(report)["loop.pdf"] == "unreadable" || outcomes(report)["loop.pdf"] == "empty"));
    CHECK(report.at("in") == 11);
    CHECK(report.at("filed") == 1);
    CHECK(report.at("failed") == 10);

    const Printed again = run_gongwen({"ingest", in, "--archive", archive, "--json"});
    CHECK(again.status == 2);
    CHECK(again.json_lines().front().at("already_there") == 1);
    CHECK(again.json_lines().front().at("failed") == 10);
    CHECK(again.json_lines().front().at("pages_read") == 0);
}

TEST_CASE("output that cannot be written ends with status 3", "[whole]") {
    const TemporaryFolder folder;
    const auto in = folder.write("in/text.png", "this is no picture\n").parent_path();
    const std::string archive = folder.path() / "archive";

    CHECK(run_gongwen({"ingest", in, "--archive", archive, "--report", "/dev/full"}).status == 3);
    CHECK(run_gongwen({"ingest", in, "--archive", archive, "--report", folder.path()}).status == 1);
}

TEST_CASE("files that are not regular fail alone and hold nothing up", "[whole]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";

    const Printed filed = run_gongwen({"ingest", "/dev/zero", "--archive", archive, "--json"});
    const Printed read = run_gongwen({"read", "/dev/zero"});

    CHECK(filed.status == 2);
    CHECK(filed.json_lines().front().at("inputs").at(0).at("reason") == "unreadable");
    CHECK(read.status == 2);
}

TEST_CASE("a search word may begin with a minus", "[whole]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    const auto in = folder.write("in/text.png", "this is no picture\n");
    run_gongwen({"ingest", in, "--archive", archive});

    CHECK(run_gongwen({"search", "-憑證", "--archive", archive}).status == 0);
    CHECK(run_gongwen({"search", "憑證", "-申請", "--archive", archive, "--limit", "3"}).status ==
          0);
    CHECK(run_gongwen({"search", "憑證", "--limmit", "3", "--archive", archive}).status == 1);
}

TEST_CASE("a wrong call says what to do and ends with status 1", "[whole]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";

    CHECK(run_gongwen({}).status == 1);
    CHECK(run_gongwen({"frobnicate"}).status == 1);
    CHECK(run_gongwen({"ingest", folder.path() / "nothing", "--archive", archive}).status == 1);
    const Printed search = run_gongwen({"search", "內政部", "--archive", archive});
    CHECK(search.status == 1);
    CHECK_THAT(search.err, Catch::Contains("archive"));
    CHECK_THAT(run_gongwen({"search", "內政部", "--format", "xml"}).err,
               Catch::Contains("xml is none of text, csv, json, html"));
    CHECK(run_gongwen({"--help"}).status == 0);
}

TEST_CASE("a file that a PDF carries inside it is not passed over in silence", "[whole]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    write_pdf_with_attachment("名冊.xlsx", folder.path() / "with.pdf");
    REQUIRE(run_gongwen({"ingest", folder.path() / "with.pdf", "--archive", archive}).status == 0);

    const auto waiting = run_gongwen({"review", "list", "--reason", "attached_files", "--json",
                                      "--archive", archive})
                             .json_lines();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().at("value") == "名冊.xlsx");
    const std::string id = waiting.front().at("id");
    const auto shown = run_gongwen({"show", id, "--json", "--archive", archive}).json_lines();
    CHECK(shown.at(0).at("details").at("attached_files") == nlohmann::json{"名冊.xlsx"});

    const auto again = [&] {
        return run_gongwen(
                   {"review", "list", "--field", "document.files", "--json", "--archive", archive})
            .json_lines();
    };
    CHECK(again().size() == 1);
    CHECK(run_gongwen({"review", "confirm", id, "document.files", "--archive", archive}).status ==
          0);
    REQUIRE(run_gongwen({"reread", "--all", "--archive", archive}).status == 0);
    CHECK(again().empty());
}
