#include "pipeline/evaluation/fit_confidence.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "tests/temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

/// `total` judged of one score, of which `right` are right.
void add(std::vector<Judged>& judged, double score, int right, int total) {
    for (int i = 0; i < total; ++i) judged.push_back({score, i < right});
}

}  // namespace

TEST_CASE("a fitted table gives each score its share of right ones", "[confidence]") {
    std::vector<Judged> judged;
    add(judged, 0.5, 20, 100);
    add(judged, 0.9, 70, 100);
    add(judged, 0.99, 990, 1000);

    const ProbabilityTable table = fit(judged);

    CHECK(table.at(0.5) == Approx(0.2).margin(0.02));
    CHECK(table.at(0.9) == Approx(0.7).margin(0.02));
    CHECK(table.at(0.99) == Approx(0.99).margin(0.001));
}

TEST_CASE("a fitted table never falls", "[confidence]") {
    std::vector<Judged> judged;
    add(judged, 0.6, 90, 100);
    add(judged, 0.7, 60, 100);
    add(judged, 0.8, 75, 100);
    add(judged, 0.9, 95, 100);

    const ProbabilityTable table = fit(judged);

    double before = 0;
    for (double score = 0; score <= 1; score += 0.01) {
        CHECK(table.at(score) >= before);
        before = table.at(score);
    }
    CHECK(table.at(0.7) == Approx(0.75).margin(0.02));  // of the first three together
}

TEST_CASE("scores below all that were judged sink to nothing", "[confidence]") {
    std::vector<Judged> judged;
    add(judged, 0.8, 80, 100);

    const ProbabilityTable table = fit(judged);

    CHECK(table.at(0.4) == Approx(0.4).margin(0.01));
    CHECK(table.at(0) == 0);
}

TEST_CASE("what was always right is not quite certain", "[confidence]") {
    std::vector<Judged> judged;
    add(judged, 0.99, 100000, 100000);

    CHECK(fit(judged).at(1) == Approx(0.9995));
}

TEST_CASE("a few that were right prove little", "[confidence]") {
    std::vector<Judged> judged;
    add(judged, 0.9, 9, 9);

    CHECK(fit(judged).at(0.9) == Approx(0.98).margin(0.01));
}

TEST_CASE("nothing judged gives a table without knots", "[confidence]") {
    CHECK(fit({}).knots().empty());
}

TEST_CASE("tables come back from their file as they were", "[confidence]") {
    const TemporaryFolder folder;
    Confidence saved;
    saved.fitted_on = "a model: 3 scans";
    saved.characters = {ProbabilityTable({{0.5, 0.25}, {0.99, 0.9995}}),
                        ProbabilityTable({{0.5, 0.125}}), ProbabilityTable()};
    saved.fields.by_group["text"] = ProbabilityTable({{0.25, 0.5}});

    saved.save(folder.path() / "confidence.json");
    const Confidence loaded = Confidence::load(folder.path() / "confidence.json");

    CHECK(loaded.fitted_on == saved.fitted_on);
    CHECK(loaded.characters == saved.characters);
    CHECK(loaded.fields == saved.fields);
    CHECK(loaded.version() == saved.version());
    CHECK(loaded.version() != Confidence().version());
}

TEST_CASE("without a file raw values go through, and a wrong file is refused", "[confidence]") {
    const TemporaryFolder folder;
    CHECK(Confidence::load(folder.path() / "none.json").characters.han.knots().empty());

    folder.write("wrong.json", "{\"characters\": 7}");
    CHECK_THROWS_AS(Confidence::load(folder.path() / "wrong.json"), Error);
}
