// Searching as people and programs call it, in an archive of made-up letters; and an index that is
// rebuilt, killed and rebuilt while others search.

#include <chrono>
#include <random>
#include <thread>

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "program.h"
#include "temporary_folder.h"
#include "tools/made_up/made_up_record.h"

using namespace gongwen;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

/// An archive of made-up letters, without originals.
class Office {
  public:
    explicit Office(int letters) {
        const std::filesystem::path source = GONGWEN_SOURCE_DIR;
        const auto words = tools::words_of_filings(
            {source / "tools/wordings/corpus.toml", source / "tools/wordings/held-out.toml"});
        const auto names = tools::NameBook::load(source / "institutions/data/institutions.csv");
        auto store = archive::Archive::open(archive(), archive::Access::Write);
        for (int begin = 0; begin < letters; begin += tools::kRecordsAFile) {
            std::vector<Record> records;
            for (int i = begin; i < begin + tools::kRecordsAFile; ++i) {
                records.push_back(
                    tools::made_up_record(words, names, 7, static_cast<std::uint64_t>(i)));
            }
            archive::FileState file;
            file.sha256 = records.front().sha256;
            file.source = records.front().source;
            file.filed = true;
            store.catalogue().file_documents(file, records);
        }
    }

    Printed run(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--archive", archive()});
        return run_gongwen(arguments);
    }
    Printed search(Arguments arguments) const {
        arguments.insert(arguments.begin(), "search");
        return run(arguments);
    }

    std::string archive() const { return (folder_.path() / "archive").string(); }

    std::vector<std::string> left_over() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(archive())) {
            const std::string name = entry.path().filename();
            if (name.starts_with("index.")) names.push_back(name);
        }
        return names;
    }

  private:
    TemporaryFolder folder_;
};

std::vector<std::string> ids_in(const Printed& printed) {
    std::vector<std::string> ids;
    for (const json& line : printed.json_lines()) {
        if (line.contains("id")) ids.push_back(line.at("id"));
    }
    return ids;
}

/// What some queries find, whole.
std::vector<std::vector<std::string>> answers(const Office& office) {
    std::vector<std::vector<std::string>> all;
    for (const char* query : {"請查照", "wrong:*", "kind:函 date:104", "no:台內*", "-函"}) {
        all.push_back(ids_in(office.search({query, "--json", "--limit", "100000"})));
    }
    return all;
}

}  // namespace

TEST_CASE("hits come as text, JSON and CSV, with counts of what they are", "[whole_way]") {
    const Office office(200);
    REQUIRE(office.run({"reindex"}).status == 0);

    const auto lines =
        office.search({"kind:函", "--facets", "--json", "--limit", "5", "--sort", "date"})
            .json_lines();
    REQUIRE(lines.size() == 6);
    const json& counts = lines.back();
    const std::int64_t total = counts.at("total");
    CHECK(total > 5);
    CHECK(counts.at("facets").at("kind") == json::array({{{"value", "函"}, {"count", total}}}));
    std::int64_t by_year = 0;
    for (const json& year : counts.at("facets").at("year")) {
        by_year += year.at("count").get<std::int64_t>();
    }
    CHECK(by_year == total);
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(lines[i - 1].at("issue_date") >= lines[i].at("issue_date"));
    }

    const Printed csv = office.search({"kind:函", "--format", "csv", "--limit", "2"});
    CHECK_THAT(csv.out, Catch::StartsWith("id,issue_date,issuer,document_type,document_no,"
                                          "subject,page,snippet,corrected_by"));
    CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 3);
    CHECK(office.search({"kind:函", "--format", "excel", "--limit", "2"}).out ==
          "\xEF\xBB\xBF" + csv.out);

    CHECK_THAT(office.search({"kind:函", "--facets", "--limit", "0"}).out,
               Contains("共 " + std::to_string(total) + " 件") &&
                   Contains("文別：函 " + std::to_string(total)) && Contains("年度："));
}

TEST_CASE("a search without hits says what would find something", "[whole_way]") {
    const Office office(200);
    REQUIRE(office.run({"reindex"}).status == 0);
    const auto lines =
        office.search({"kind:函 agency:財政部 OR kind:函", "--json", "--limit", "1"}).json_lines();
    REQUIRE(lines.size() == 1);
    const std::string number = lines.front().at("document_no");
    const std::string day = lines.front().at("issue_date");
    const std::string beginning = number.substr(number.find_first_of("0123456789", 0), 5);

    CHECK_THAT(office.search({beginning}).out, Contains("試試：") && Contains(beginning + "*"));
    CHECK_THAT(office.search({day}).out, Contains("date:" + day));
    CHECK_THAT(office.search({"subject:" + beginning}).out, Contains("共 0 件\n試試："));
    CHECK(office.search({"無此字詞甲乙丙丁戊己庚"}).out == "共 0 件\n");
    CHECK(office.search({beginning, "--json"}).out.empty());
}

TEST_CASE("a query in simplified characters finds what is printed in traditional ones",
          "[whole_way]") {
    const Office office(50);
    REQUIRE(office.run({"reindex"}).status == 0);
    const auto all = ids_in(office.search({"請查照", "--json"}));
    REQUIRE(!all.empty());

    const Printed found = office.search({"请查照", "--json"});

    CHECK(ids_in(found) == all);
    CHECK_THAT(found.err, Contains("已改以「請查照」查詢"));
    CHECK(office.search({"請查照", "--json"}).err.empty());
}

TEST_CASE("a hit tells the names that its letter has wrong, and each sentence once",
          "[whole_way]") {
    const Office office(200);
    REQUIRE(office.run({"reindex"}).status == 0);

    const std::string out = office.search({"wrong:*", "--limit", "1"}).out;

    CHECK_THAT(out, Contains("    誤植：") && Contains(" → ") && Contains("，第 "));
    const std::size_t subject = out.find("    主旨：");
    REQUIRE(subject != std::string::npos);
    const std::string words = out.substr(subject, out.find('\n', subject) - subject).substr(13);
    CHECK(out.find(words) == out.rfind(words));
}

TEST_CASE("letters about the same thing are found by one of them", "[whole_way]") {
    const Office office(400);
    REQUIRE(office.run({"reindex"}).status == 0);
    const auto first = office.search({"subject:張貼海報", "--json", "--limit", "1"}).json_lines();
    REQUIRE(first.size() == 1);
    const std::string id = first.front().at("id");

    const auto alike = office.search({"--like", id, "--json", "--limit", "3"}).json_lines();
    REQUIRE(alike.size() == 3);
    for (const json& hit : alike) {
        CHECK(hit.at("id") != id);
        CHECK_THAT(hit.at("subject").get<std::string>(), Contains("張貼海報"));
    }
    CHECK(ids_in(office.search({"--like", id, "subject:張貼海報 -subject:張貼海報", "--json"}))
              .empty());
    CHECK(office.search({"--like", "nothing"}).status == 1);
}

TEST_CASE("a search is kept in the archive under a name, and narrowed later", "[whole_way]") {
    const Office office(200);
    REQUIRE(office.run({"reindex"}).status == 0);
    const auto all = ids_in(office.search({"wrong:*", "--sort", "date", "--json"}));
    REQUIRE(!all.empty());

    CHECK(office.search({"--save", "誤植", "wrong:*", "--sort", "date"}).status == 0);
    CHECK(office.search({"--list-saved"}).out == "誤植\twrong:* --sort date\n");
    CHECK(ids_in(office.search({"--saved", "誤植", "--json"})) == all);
    const auto narrowed = ids_in(office.search({"--saved", "誤植", "kind:書函", "--json"}));
    CHECK(narrowed == ids_in(office.search({"wrong:* kind:書函", "--sort", "date", "--json"})));

    // A query that is wrong is not worth keeping.
    CHECK(office.search({"--save", "x", "date:104/13"}).status == 1);
    CHECK(office.search({"--saved", "x"}).status == 1);
    CHECK(office.search({"--delete-saved", "誤植"}).status == 0);
    CHECK(office.search({"--list-saved"}).out.empty());
    CHECK(office.search({"--delete-saved", "誤植"}).status == 1);
    const std::string id = all.front();
    CHECK(office.search({"--save", "相似", "--like", id}).status == 0);
    CHECK(ids_in(office.search({"--saved", "相似", "--json"})) ==
          ids_in(office.search({"--like", id, "--json"})));
    CHECK(office.search({"--saved", "相似", "kind:函", "--json"}).out ==
          office.search({"--like", id, "kind:函", "--json"}).out);
    CHECK(office.search({"--save", "", "更正"}).status == 1);
    CHECK(office.search({"--save", "甲\n乙", "更正"}).status == 1);
    CHECK(office.search({"更正", "--reverse"}).status == 1);
    const Printed nothing = office.search({});
    CHECK(nothing.status == 1);
    CHECK_THAT(nothing.err, Contains("QUERY, --like ID or --saved NAME"));
}

TEST_CASE("an index that is rebuilt and killed is the same in the end, and searched meanwhile",
          "[whole_way]") {
    const Office office(1500);
    REQUIRE(office.run({"reindex"}).status == 0);
    const auto before = answers(office);
    REQUIRE(before.front().size() > 100);

    std::mt19937 random(3);
    for (int kill = 0; kill < 8; ++kill) {
        const pid_t process =
            start_gongwen({"reindex", "--from-scratch", "--archive", office.archive()});
        std::this_thread::sleep_for(std::chrono::milliseconds(100 + random() % 900));
        const Printed meanwhile = office.search({"wrong:*", "--json", "--limit", "100000"});
        CHECK(meanwhile.status == 0);
        CHECK(ids_in(meanwhile) == before[1]);
        kill_and_wait(process);
    }
    const Printed rebuilt = office.run({"reindex", "--from-scratch"});
    INFO(rebuilt.err);
    CHECK(rebuilt.status == 0);
    CHECK(answers(office) == before);
    CHECK(office.left_over().empty());

    CHECK(office.run({"reindex", "--compact"}).status == 0);
    CHECK(answers(office) == before);
    CHECK(office.left_over().empty());
}
