#include "ocr/line/print.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

Line line_of(const std::vector<std::string>& characters, double confidence) {
    Line line;
    line.cell = -1;
    line.confidence = confidence;
    for (const std::string& character : characters) {
        line.text += character;
        line.symbols.push_back({character, {0, 0, 10, 10}, confidence});
    }
    return line;
}

}  // namespace

TEST_CASE("a scrap outside tables is print where it is sure", "[ocr][print]") {
    CHECK(is_print(line_of({"分", "局"}, 0.9)));
    CHECK_FALSE(is_print(line_of({"分", "局"}, 0.6)));
    CHECK_FALSE(is_print(line_of({"悶"}, 0.3)));
}

TEST_CASE("the end of a sentence in a line of its own is print", "[ocr][print]") {
    CHECK(is_print(line_of({"理", "。"}, 0.55)));
    CHECK_FALSE(is_print(line_of({"理", "。"}, 0.45)));
    CHECK_FALSE(is_print(line_of({"4", "。"}, 0.55)));
    CHECK_FALSE(is_print(line_of({"。", "理"}, 0.55)));
}

TEST_CASE("a word that letters set by itself is print", "[ocr][print]") {
    CHECK(is_print(line_of({"此", "致"}, 0.6)));
    CHECK(is_print(line_of({"謹", "啟"}, 0.6)));
    CHECK_FALSE(is_print(line_of({"此", "致"}, 0.45)));
    CHECK_FALSE(is_print(line_of({"致", "謹"}, 0.6)));
}
