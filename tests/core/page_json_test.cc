#include "core/page_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace gongwen;

TEST_CASE("a page comes back from JSON as it went in", "[page]") {
    Page page;
    page.number = 2;
    page.width = 595.5;
    page.height = 842;
    page.dpi = 300;
    page.rotation = 180;
    page.skew = -0.75;
    page.pixel_hash = "ab12";
    page.lines.push_back(
        {2, {10, 20, 30, 40}, "函", 0.5, {{"函", {10, 20, 30, 40}, 0.5}}, 3, false});
    page.cells.push_back({{1, 2, 3, 4}, 0, 1, 2, 3, 1});
    page.check_boxes.push_back({{1, 2, 3, 4}, 0.25, true, 0.9});
    page.seals.push_back({{1, 2, 3, 4}, "red", 0.3});
    page.barcodes.push_back({{1, 2, 3, 4}, "Code128", "10400174010"});
    page.attached_files = {"附件.odt"};
    page.uncovered_ink.push_back({{1, 2, 3, 4}, 0.1});

    const Page again = page_from_json(nlohmann::json::parse(to_json_value(page).dump()));

    CHECK(again == page);
}
