// Lists of the user's own, and the compiled form, which must say the same as the text.

#include "institutions/authority/own_lists.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_compiled.h"
#include "institutions/lists/import_list.h"
#include "institutions/lists/merge_list.h"
#include "large_list.h"
#include "support.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace fs = std::filesystem;

namespace {

const fs::path kShipped = fs::path(GONGWEN_SOURCE_DIR) / "institutions" / "data";

std::vector<Institution> shipped_and(const std::string& name) {
    std::vector<Institution> rows = rows_to_merge_into(kShipped, {});
    Institution one;
    one.name = name;
    one.variants = {"甲乙臨時局"};
    one.email_domains = {"jia.example"};
    rows.push_back(one);
    return rows;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    return taken.count();
}

}  // namespace

TEST_CASE("an own list stands in for ours, the other files stay ours", "[institutions][own]") {
    const TemporaryFolder folder;
    write_own_list(kShipped, folder.path() / "own", shipped_and("甲乙丙丁辦公室"));

    const Authority own = Authority::load(kShipped, folder.path() / "own");

    REQUIRE(own.find("甲乙丙丁辦公室") != nullptr);
    CHECK(own.find("甲乙臨時局") == own.find("甲乙丙丁辦公室"));
    CHECK(own.by_domain("mail.jia.example").size() == 1);
    CHECK(own.find("內政部") != nullptr);
    CHECK(own.by_prefix("台內資", Date{2015, 1, 1})->name == "內政部");
    CHECK(authority().find("甲乙丙丁辦公室") == nullptr);
    CHECK(own.version() != authority().version());
}

TEST_CASE("the compiled form judges as the text does", "[institutions][own]") {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    write_own_list(kShipped, own, shipped_and("甲乙丙丁辦公室"));
    const Authority compiled = Authority::load(kShipped, own);
    fs::remove(compiled_file(own / "institutions.csv"));
    const Authority from_text = Authority::load(kShipped, own);

    CHECK(compiled.version() == from_text.version());
    CHECK(compiled.institutions().size() == from_text.institutions().size());
    const std::vector<Passage> passages{printed(
        "explanation",
        "請金融管理監督委員會、行院衛生署、內政部警政署及甲乙丁丙辦公室、刑事警察局惠復。")};
    CHECK(judge(passages, letter_of_2015(), compiled).names ==
          judge(passages, letter_of_2015(), from_text).names);
    CHECK(compiled.through_time("原住民族委員會").size() ==
          from_text.through_time("原住民族委員會").size());
}

TEST_CASE("a compiled form that is torn, or of another list, is not used", "[institutions][own]") {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    write_own_list(kShipped, own, shipped_and("甲乙丙丁辦公室"));
    const fs::path compiled = compiled_file(own / "institutions.csv");

    fs::resize_file(compiled, fs::file_size(compiled) / 2);
    CHECK(Authority::load(kShipped, own).find("甲乙丙丁辦公室") != nullptr);

    CHECK(compile_own_list(kShipped, own) == authority().institutions().size() + 1);
    std::ofstream(own / "institutions.csv", std::ios::app) << "另一個單位,,,,,,其他,,,,,,\n";
    CHECK(Authority::load(kShipped, own).find("另一個單位") != nullptr);
}

TEST_CASE("a bit that flipped in the compiled form makes no other name", "[institutions][own]") {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    write_own_list(kShipped, own, shipped_and("甲乙丙丁辦公室"));
    const fs::path compiled = compiled_file(own / "institutions.csv");
    const std::string sound = bytes_of(compiled);
    const std::string version = Authority::load(kShipped, own).version();

    std::mt19937 random(1);
    for (int i = 0; i < 60; ++i) {
        std::string flipped = sound;
        const std::size_t at = i < 20 ? static_cast<std::size_t>(i) : random() % flipped.size();
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << i % 8));
        std::ofstream(compiled, std::ios::binary) << flipped;
        INFO("byte " << at);

        const Authority loaded = Authority::load(kShipped, own);

        CHECK(loaded.version() == version);
        CHECK(loaded.institutions().size() == authority().institutions().size() + 1);
        CHECK(loaded.find("甲乙丙丁辦公室") != nullptr);
        CHECK(bytes_of(compiled) == sound);  // made anew
    }
}

TEST_CASE("rows that make no sound list change nothing", "[institutions][own]") {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    write_own_list(kShipped, own, shipped_and("甲乙丙丁辦公室"));
    std::vector<Institution> wrong = shipped_and("甲乙丙丁辦公室");
    wrong.push_back(wrong.back());

    CHECK_THROWS_AS(write_own_list(kShipped, own, wrong), Error);

    CHECK(Authority::load(kShipped, own).find("甲乙丙丁辦公室") != nullptr);
}

TEST_CASE("an address book of 40,000 names is found in, and slips in it are",
          "[institutions][own][figures]") {
    const TemporaryFolder folder;
    const fs::path own = folder.path() / "own";
    const InstitutionList list = read_list(made_up_address_book(40'000), "book.csv");
    const Merge merged = merge(rows_to_merge_into(kShipped, {}), list, {2024, 6, 1});
    REQUIRE(merged.rows.size() > 40'000);
    std::cout << merged.rows.size() << " names: written and compiled in "
              << milliseconds([&] { write_own_list(kShipped, own, merged.rows); }) << " ms\n";

    std::optional<Authority> large;
    for (int i = 0; i < 3; ++i) {
        std::cout << "  compiled form loaded in "
                  << milliseconds([&] { large.emplace(Authority::load(kShipped, own)); })
                  << " ms\n";
    }
    REQUIRE(large->find("內政部警政署") != nullptr);

    std::string page;
    const std::vector<std::string> names = made_up_names(40'000);
    for (std::size_t i = 0; i < 20; ++i) {
        page += "二、檢送資料一份，請" + names[i * 1999] +
                "依權責辦理，並請轉知內政部警政署、"
                "行政院農業委員會及各縣市政府。";
    }
    const std::vector<Passage> passages{printed("explanation", page)};
    std::vector<NameFinding> found;
    for (int i = 0; i < 3; ++i) {
        const double taken =
            milliseconds([&] { found = judge(passages, letter_of_2015(), *large).names; });
        std::cout << "  " << passages[0].size() << " characters judged in " << taken << " ms\n";
    }
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const NameFinding& name) { return name.verdict == "exact"; }) == 60);

    std::u32string slip = to_utf32("臺北市政府環境保護局");
    slip.erase(6, 1);
    const auto flagged =
        judge(std::vector{printed("recipient", to_utf8(slip))}, letter_of_2015(), *large).names;
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == "臺北市政府環境保護局");
}
