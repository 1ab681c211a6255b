#include "ocr/line/binding_marks.h"

#include <string>

#include <catch2/catch.hpp>

namespace gongwen::ocr {
namespace {

std::string told(const std::vector<std::string>& characters) {
    std::vector<Symbol> symbols;
    for (const std::string& character : characters) symbols.push_back({character, {}, 0.9});
    tell_binding_marks(symbols);
    std::string text;
    for (const Symbol& symbol : symbols) text += symbol.text;
    return text;
}

}  // namespace

TEST_CASE("two marks of the binding line tell the third", "[ocr]") {
    CHECK(told({"裝", "林", "線"}) == "裝訂線");
    CHECK(told({"獎", " ", "訂", "\u3000", "線"}) == "裝 訂\u3000線");
    CHECK(told({"杏", "林", "線"}) == "杏林線");
    CHECK(told({"線", "訂", "裝"}) == "線訂裝");
    CHECK(told({"裝", "訂"}) == "裝訂");
    CHECK(told({"裝", "訂", "成", "冊"}) == "裝訂成冊");
}

}  // namespace gongwen::ocr
