// What a person decides, and that it holds: the review queue through the program.

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;
using nlohmann::json;

namespace {

/// The program's data with a template that reads as before and has another version.
class NextVersion {
  public:
    explicit NextVersion(const std::filesystem::path& folder) {
        namespace fs = std::filesystem;
        for (const char* part : {"templates", "institutions/data", "ocr/model"}) {
            fs::create_directories(folder / part);
            fs::copy(fs::path(GONGWEN_SOURCE_DIR) / part, folder / part,
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        }
        std::ofstream(folder / "templates" / "letter.toml", std::ios::app) << "\n# next\n";
        setenv("GONGWEN_DATA_DIR", folder.c_str(), 1);
    }
    ~NextVersion() { unsetenv("GONGWEN_DATA_DIR"); }
    NextVersion(const NextVersion&) = delete;
    NextVersion& operator=(const NextVersion&) = delete;
};

struct Office {
    TemporaryFolder folder;
    std::string archive = folder.path() / "archive";

    Printed run(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--archive", archive});
        return run_gongwen(arguments);
    }
    json record(const std::string& id) const {
        const auto lines = run({"show", id, "--json"}).json_lines();
        return lines.size() == 1 ? lines.front() : json();
    }
    std::vector<json> queue(Arguments more = {}) const {
        Arguments arguments{"review", "list", "--json", "--limit", "0"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments).json_lines();
    }
    bool found(const std::string& query) const {
        return !run({"search", query, "--json"}).json_lines().empty();
    }
};

}  // namespace

TEST_CASE("a corrected field holds against later runs, and what follows from it follows",
          "[whole][review]") {
    const Office office;
    REQUIRE(
        office.run({"ingest", sample("letters/seed-page1.jpg"), sample("letters/corrected.tif")})
            .status == 0);
    const std::string letter = "台內資字第1042301569號";
    const std::string id = office.record(letter).at("id");
    REQUIRE(office.record(id).at("corrected_by").size() == 1);

    const Printed corrected = office.run(
        {"review", "correct", letter, "發文字號", "台內資字第1042301570號", "--who", "林小竹"});
    INFO(corrected.err);
    REQUIRE(corrected.status == 0);
    CHECK_THAT(corrected.out, Contains("發文字號（document_no）：台內資字第1042301570號"));

    SECTION("ties and search follow") {
        CHECK(office.record(id).at("corrected_by").empty());
        CHECK(office.record("台內資字第1042301570號").at("id") == id);
        CHECK(office.found("no:1042301570"));
        CHECK(office.run({"verify"}).status == 0);
    }
    SECTION("another version of the program keeps the value") {
        const NextVersion next(office.folder.path() / "data");
        const Printed again = office.run({"ingest", sample("letters/corrected.tif"), "--json"});
        REQUIRE(again.json_lines().front().at("filed") == 1);
        CHECK(again.json_lines().front().at("pages_read") == 0);

        const json field = office.record(id).at("fields").at("document_no");
        CHECK(field.at("value") == "台內資字第1042301570號");
        CHECK(field.at("raw") == letter);
        CHECK(field.at("state") == "confirmed");
    }
    SECTION("what the program read stands beside it, and can be had back") {
        const Printed shown = office.run({"review", "show", id, "document_no"});
        CHECK_THAT(shown.out, Contains("程式最近的讀法：" + letter));
        REQUIRE(office.run({"review", "reopen", id, "document_no"}).status == 0);
        CHECK(office.record(id).at("fields").at("document_no").at("value") == letter);
        CHECK(office.record(id).at("corrected_by").size() == 1);
        CHECK(office.queue({"--field", "document_no"}).size() == 1);
    }
}

TEST_CASE("names are judged again when a person corrects a list of names", "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/names-wrong.jpg")}).status == 0);
    const auto flagged = office.queue({"--reason", "name_miswriting"});
    const auto in_list = std::find_if(flagged.begin(), flagged.end(), [](const json& item) {
        return item.at("field") == "originals" || item.at("field") == "copies";
    });
    REQUIRE(in_list != flagged.end());
    const std::string id = in_list->at("id");
    const std::string field = in_list->at("field");

    REQUIRE(office.run({"review", "correct", id, field, "法務部、財政部"}).status == 0);

    const json names = office.record(id).at("names");
    std::vector<std::string> written;
    for (const json& name : names) {
        if (name.at("field") == field) written.push_back(name.at("written"));
    }
    CHECK(written == std::vector<std::string>{"法務部", "財政部"});
    CHECK(office.queue({"--field", field}).empty());
}

TEST_CASE("the queue shows where a doubtful value stands, as a file and on a page",
          "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("forms/handwritten.png")}).status == 0);
    const auto queue = office.queue();
    REQUIRE_FALSE(queue.empty());
    const std::string id = queue.front().at("id");
    const auto pictures = office.folder.path() / "pictures";

    const auto shown = office.run({"review", "show", id, "--json", "--out", pictures}).json_lines();
    REQUIRE(shown.size() == queue.size());
    std::ifstream picture(shown.front().at("picture").get<std::string>(), std::ios::binary);
    std::string signature(4, '\0');
    picture.read(signature.data(), 4);
    CHECK(signature == "\x89PNG");

    const Printed page = office.run({"review", "export"});
    CHECK(page.status == 0);
    CHECK_THAT(page.out, Contains("待審清單") && Contains("data:image/png;base64,"));
    CHECK_THAT(page.out, Contains("review confirm " + id));
    CHECK(page.out.find("\033") == std::string::npos);
    CHECK_THAT(office.run({"review", "list"}).out, Contains("項待審，1 件公文"));
}

TEST_CASE("a form that nobody described is read as the one that a person says it is",
          "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("forms/venue.tif")}).status == 0);
    const auto queue = office.queue({"--reason", "unknown_template"});
    REQUIRE(queue.size() == 1);
    const std::string id = queue.front().at("id");

    CHECK(office.run({"review", "template", id, "no-such-form"}).status == 1);
    REQUIRE(office.run({"review", "template", id, "leave-request", "--who", "林小竹"}).status == 0);

    CHECK(office.record(id).at("template") == "leave-request");
    CHECK(office.record(id).at("fields").contains("staff_no"));
    CHECK(office.queue({"--reason", "unknown_template"}).empty());
    {
        const NextVersion next(office.folder.path() / "data");
        REQUIRE(office.run({"ingest", sample("forms/venue.tif")}).status == 0);
        CHECK(office.record(id).at("template") == "leave-request");
    }
    CHECK_THAT(office.run({"audit", id}).out, Contains("林小竹") && Contains("leave-request"));

    REQUIRE(office.run({"review", "reopen", id, "document.template"}).status == 0);
    CHECK(office.record(id).at("template") == "");
    CHECK_FALSE(office.record(id).at("fields").contains("document.template"));
    CHECK(office.run({"verify"}).status == 0);
}

TEST_CASE("an item can be skipped and opened again, and the trail names who did",
          "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("forms/handwritten.png")}).status == 0);
    const json item = office.queue().front();
    const std::string id = item.at("id");
    const std::string field = item.at("field");
    const auto before = office.queue().size();

    REQUIRE(office.run({"review", "skip", id, field, "--reason", "字跡不清", "--who", "林小竹"})
                .status == 0);
    CHECK(office.queue({"--field", field}).empty());
    const auto closed = office.queue({"--field", field, "--all"});
    REQUIRE(closed.size() == 1);
    CHECK(closed.front().at("who") == "林小竹");
    CHECK(closed.front().at("note") == "字跡不清");
    CHECK(office.run({"review", "skip", id, field}).status == 1);

    REQUIRE(office.run({"review", "reopen", id, field}).status == 0);
    CHECK(office.queue().size() == before);
}

TEST_CASE("what a field cannot hold is refused with advice, and nothing changes",
          "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/corrected.tif")}).status == 0);
    const std::string letter = "台內資字第1042301569號";
    const json before = office.record(letter);

    const Printed refused = office.run({"review", "correct", letter, "issue_date", "104/2/30"});
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("104/9/23"));
    const Printed unknown = office.run({"review", "correct", letter, "日期", "104/9/23"});
    CHECK(unknown.status == 1);
    CHECK_THAT(unknown.err, Contains("issue_date"));
    CHECK(office.run({"review", "correct", "no such", "issue_date", "104/9/23"}).status == 1);

    CHECK(office.record(letter) == before);
}

TEST_CASE("the trail says which field was confirmed and which corrected", "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/corrected.tif")}).status == 0);
    const std::string letter = "台內資字第1042301569號";
    REQUIRE(office.run({"review", "confirm", letter, "phone"}).status == 0);
    REQUIRE(office.run({"review", "correct", letter, "fax", "02-20009999"}).status == 0);

    const Printed trail = office.run({"audit", "--action", "confirm"});

    CHECK_THAT(trail.out, Contains("confirm（確認）") && Contains("field：phone") &&
                              Contains("confirm（更正）") && Contains("field：fax"));
}

TEST_CASE("an item is shown also where no picture of it can be made", "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/corrected.tif")}).status == 0);
    const json item = office.queue().front();
    const std::string id = item.at("id");
    std::filesystem::remove_all(std::filesystem::path(office.archive) / "objects");

    const Printed shown = office.run({"review", "show", id});

    CHECK(shown.status == 0);
    CHECK_THAT(shown.out, Contains(id) && Contains("原因："));
    CHECK_THAT(shown.err, Contains("無法製作截圖"));
}

TEST_CASE("an item is shown also where its picture cannot be kept", "[whole][review]") {
    const Office office;
    REQUIRE(office.run({"ingest", sample("letters/corrected.tif")}).status == 0);
    const std::string id = office.queue().front().at("id");
    std::ofstream(std::filesystem::path(office.archive) / "review") << "in the folder's place";

    const Printed shown = office.run({"review", "show", id});

    CHECK(shown.status == 0);
    CHECK_THAT(shown.out, Contains(id) && Contains("原因："));
    CHECK_THAT(shown.err, Contains("截圖無法存檔"));
    CHECK(office.run({"review", "show", id, "--out", office.archive + "/lock"}).status == 1);
}

TEST_CASE("a person says where documents begin, and later runs keep to it", "[whole][review]") {
    const Office office;
    const std::string first = "勞動關3字第1100127654號";
    const std::string second = "經授工字第11020430120號";
    REQUIRE(office.run({"ingest", sample("letters/two-in-one.tif")}).status == 0);
    const std::string first_id = office.record(first).at("id");
    const std::string second_id = office.record(second).at("id");
    REQUIRE(office.run({"review", "correct", first_id, "phone", "02-20008889"}).status == 0);
    REQUIRE(office.run({"review", "correct", second_id, "phone", "02-20002009"}).status == 0);

    REQUIRE(office.run({"review", "split", second_id, "--join", "3"}).status == 0);

    CHECK(office.record(first_id).at("pages") == json{1, 2, 3, 4});
    CHECK(office.record(first_id).at("fields").at("phone").at("value") == "02-20008889");
    CHECK(office.record(second_id).is_null());
    {
        const NextVersion next(office.folder.path() / "data");
        const Printed again = office.run({"ingest", sample("letters/two-in-one.tif"), "--json"});
        REQUIRE(again.json_lines().front().at("filed") == 1);
        CHECK(office.record(first_id).at("of") == 1);
    }

    const Printed divided = office.run({"review", "split", first_id, "--at", "3"});
    CHECK(divided.status == 0);
    CHECK_THAT(divided.out, Contains(second));
    CHECK(office.record(second).at("pages") == json{3, 4});
    CHECK(office.record(second).at("fields").at("phone").at("value") == "02-20002009");
    CHECK(office.run({"verify"}).status == 0);

    CHECK(office.run({"review", "split", first_id, "--at", "5"}).status == 1);
    CHECK(office.run({"review", "split", first_id, "--join", "1"}).status == 1);
}
