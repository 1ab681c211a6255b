#include "pipeline/reports/evaluation_report.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;
using Catch::Contains;

TEST_CASE("the evaluation's page marks the wrong characters and shows the line", "[eval]") {
    Evaluation evaluation;
    evaluation.files = {"<a>.tif"};
    evaluation.groups["all"].character_confidence.add(0.97, true);
    evaluation.differences = {{"<a>.tif", "line", "法務部", "法務郡", 1, 1}};

    const std::string page = html(evaluation, [](const std::vector<CutOutRequest>& requests) {
        return std::vector<std::string>(requests.size(), "UElDVFVSRQ==");
    });

    CHECK_THAT(page, Contains("法務<mark>部</mark>"));
    CHECK_THAT(page, Contains("法務<mark>郡</mark>"));
    CHECK_THAT(page, Contains("data:image/png;base64,UElDVFVSRQ=="));
    CHECK_THAT(page, Contains("<svg"));
    CHECK_THAT(page, Contains("&lt;a&gt;.tif"));
}
