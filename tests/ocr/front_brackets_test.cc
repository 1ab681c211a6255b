#include "ocr/line/front_brackets.h"

#include <catch2/catch.hpp>

#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr double kSize = 12;  // points

/// Characters of `text` side by side, the first one's ink from `left` on.
Line printed(double left, double top, const std::u32string& text) {
    Line line;
    for (const char32_t c : text) {
        const Box box{left, top, left + kSize, top + kSize};
        line.symbols.push_back({to_utf8(c), box, 0.99});
        line.text += to_utf8(c);
        left += kSize;
    }
    line.box = {line.symbols.front().box.left, top, left, top + kSize};
    return line;
}

std::string second_of(std::vector<Line> lines) {
    widen_brackets_at_front(lines);
    return lines[1].text;
}

}  // namespace

TEST_CASE("a bracket that stands at the right of its place is wide", "[ocr]") {
    const Line above = printed(100, 100, U"臺北縣樹林市公所");

    CHECK(second_of({above, printed(107, 116, U"(無附件)、內政部")}) == "（無附件）、內政部");
    CHECK(second_of({above, printed(101, 116, U"(無附件)")}) == "(無附件)");
    // Indented by more than a bracket's place; too far below.
    CHECK(second_of({above, printed(124, 116, U"(無附件)")}) == "(無附件)");
    CHECK(second_of({above, printed(107, 150, U"(無附件)")}) == "(無附件)");
}

TEST_CASE("the value behind a label has an edge of its own", "[ocr]") {
    const Line above = printed(64, 100, U"附件：詳如說明");

    CHECK(second_of({above, printed(107, 116, U"(448340000A_113")}) == "（448340000A_113");
    CHECK(second_of({above, printed(101, 116, U"(448340000A_113")}) == "(448340000A_113");
}

}  // namespace gongwen::ocr
