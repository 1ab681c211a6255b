#include "pipeline/evaluation/compare_runs.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "pipeline/evaluation/evaluation_json.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

Difference wrong_line(const std::string& file, const std::string& text) {
    return {file, "line", text, "", 1, 1};
}

Evaluation run_with(const std::vector<Difference>& differences) {
    Evaluation run;
    run.files = {"a.tif", "b.tif"};
    run.differences = differences;
    run.groups["all"].characters = 100;
    run.groups["all"].character_errors = static_cast<long>(differences.size());
    return run;
}

}  // namespace

TEST_CASE("lines that became wrong and lines that became right are told apart", "[eval]") {
    const Evaluation before = run_with({wrong_line("a.tif", "主旨"), wrong_line("a.tif", "說明")});
    const Evaluation after = run_with({wrong_line("a.tif", "說明"), wrong_line("b.tif", "正本")});

    const RunComparison comparison = compare_runs(before, after);

    REQUIRE(comparison.became_wrong.size() == 1);
    CHECK(comparison.became_wrong[0].expected == "正本");
    REQUIRE(comparison.became_right.size() == 1);
    CHECK(comparison.became_right[0].expected == "主旨");
    CHECK(comparison.other_files.empty());
}

TEST_CASE("a text that stands twice on a page becomes right once", "[eval]") {
    const Evaluation before = run_with({wrong_line("a.tif", "主旨"), wrong_line("a.tif", "主旨")});
    const Evaluation after = run_with({wrong_line("a.tif", "主旨")});

    CHECK(compare_runs(before, after).became_right.size() == 1);
    CHECK(compare_runs(before, after).became_wrong.empty());
}

TEST_CASE("lines of a scan that only one run read are not called changed", "[eval]") {
    Evaluation before = run_with({});
    before.files = {"a.tif"};
    const Evaluation after = run_with({wrong_line("b.tif", "主旨")});

    const RunComparison comparison = compare_runs(before, after);

    CHECK(comparison.became_wrong.empty());
    CHECK(comparison.other_files == std::vector<std::string>{"b.tif"});
}

TEST_CASE("a run comes back from JSON as it was saved", "[eval]") {
    Evaluation run = run_with({wrong_line("a.tif", "主旨")});
    run.groups["all"].fields["phone"] = {3, 4};
    run.groups["all"].character_confidence.add(0.97, true);

    const Evaluation loaded = evaluation_from_json(to_json_value(run));

    CHECK(to_json_value(loaded) == to_json_value(run));
    CHECK(compare_runs(run, loaded).became_wrong.empty());
}
