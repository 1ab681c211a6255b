#include "tools/drawing/line_breaker.h"

#include <string>

#include <catch2/catch.hpp>

using namespace gongwen::tools;

namespace {

/// Lines of a text whose characters are all one unit wide.
std::vector<std::u32string> broken(const std::u32string& text, const BreakRules& rules) {
    std::vector<double> x;
    for (std::size_t i = 0; i <= text.size(); ++i) x.push_back(static_cast<double>(i));
    std::vector<std::u32string> lines;
    for (const LineSpan& span : break_lines(text, x, rules)) {
        lines.push_back(text.substr(span.begin, span.end - span.begin));
    }
    return lines;
}

using Lines = std::vector<std::u32string>;

}  // namespace

TEST_CASE("text breaks between any two characters", "[tools]") {
    CHECK(broken(U"更正本部函之說明", {3, 3, false}) == Lines{U"更正本", U"部函之", U"說明"});
}

TEST_CASE("the first line may be shorter than the others", "[tools]") {
    CHECK(broken(U"更正本部函之說明", {2, 4, false}) == Lines{U"更正", U"本部函之", U"說明"});
}

TEST_CASE("a closing sign never begins a line and an opening one never ends it", "[tools]") {
    CHECK(broken(U"請查照。說明", {3, 3, false}) == Lines{U"請查", U"照。說", U"明"});
    CHECK(broken(U"有關「內政部」", {3, 4, false}) == Lines{U"有關", U"「內政", U"部」"});
}

TEST_CASE("a number stays whole unless the letter cuts words", "[tools]") {
    const std::u32string text = U"字第10423號函";

    CHECK(broken(text, {4, 6, false}) == Lines{U"字第", U"10423號", U"函"});
    CHECK(broken(text, {4, 6, true}) == Lines{U"字第10", U"423號函"});
}

TEST_CASE("a line feed ends its line and a space at a break is dropped", "[tools]") {
    CHECK(broken(U"一\n二三", {5, 5, false}) == Lines{U"一", U"二三"});
    CHECK(broken(U"ab cd", {2, 2, false}) == Lines{U"ab", U"cd"});
}
