#include "ocr/republic_boxes.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace gongwen;

namespace {

/// `words` from x = 60 on, 24 points a character, and a check box in the place of the fourth.
Page with_box_behind(const std::vector<std::string>& words) {
    Page page;
    Line line;
    double left = 60;
    for (const std::string& word : words) {
        line.symbols.push_back({word, {left, 100, left + 12, 112}, 0.9});
        line.text += word;
        left += 24;
    }
    line.box = {60, 100, left, 112};
    page.lines.push_back(line);
    page.check_boxes.push_back({{132, 100, 144, 112}, 0.3, true, 0.9});
    return page;
}

}  // namespace

TEST_CASE("a frame behind 中華民 is 國, read or not", "[ocr][checkbox]") {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"中", "華", "民", "國"}, {"中", "華", "民"}, {"期", "：", "民"}}) {
        Page page = with_box_behind(words);

        ocr::drop_republic_boxes(page);

        CHECK(page.check_boxes.empty());
    }
}

TEST_CASE("a box behind other words stays", "[ocr][checkbox]") {
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"原", "住", "民", "□"}, {"：", "居", "民"}}) {
        Page page = with_box_behind(words);

        ocr::drop_republic_boxes(page);

        CHECK(page.check_boxes.size() == 1);
    }
}
