#include "core/passage.h"

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"

using namespace gongwen;

namespace {

Line line_of(int page, double top, const std::vector<std::string>& characters) {
    Line line;
    line.page = page;
    double left = 10;
    for (const std::string& c : characters) {
        const Box box{left, top, left + 10, top + 10};
        line.symbols.push_back({c, box, 0.9});
        line.text += c;
        line.box = united(line.box, box);
        left += 10;
    }
    return line;
}

}  // namespace

TEST_CASE("a name over a line end has its box on the first line's page", "[passage]") {
    const Line first = line_of(1, 100, {"金", "融", "監"});
    const Line second = line_of(1, 120, {"督", "　", "會"});

    const Passage passage = passage_of("body", {&first, &second});

    CHECK(passage.text == U"金融監督會");
    CHECK(passage.box_of(0, 5) == Box{10, 100, 40, 130});
    CHECK(passage.page_of(0) == 1);
    CHECK(passage.confidence_of(0, 5) == Approx(0.9));
}

TEST_CASE("what ink was judged by is one judgement, however many characters it is about",
          "[passage]") {
    Line line = line_of(1, 100, {"王", "小", "明"});
    for (const std::size_t written : {0U, 1U}) line.symbols[written].confidence = kJudgedByInk;
    const Passage passage = passage_of("applicant", {&line});

    CHECK(passage.all_right(0, 3) == Approx(0.9));
    CHECK(passage.most_sure(0, 3) == kValueJudgedByInk);
    CHECK(passage.most_sure(2, 3) == 1);
    CHECK(passage.all_right(3, 3) == 0);
}

TEST_CASE("what a hand may have written leaves a value as little as what it surely wrote",
          "[passage]") {
    Line line = line_of(1, 100, {"3", "7"});
    line.symbols[1].confidence = kPerhapsWritten;
    const Passage passage = passage_of("copies", {&line});

    CHECK(passage.all_right(0, 2) == Approx(0.9));
    CHECK(passage.most_sure(0, 2) == kValueJudgedByInk);
    CHECK(kValueJudgedByInk <= 0.5);
}

TEST_CASE("part of a line can be taken alone", "[passage]") {
    const Line line = line_of(1, 100, {"主", "旨", "：", "更", "正"});
    Passage passage{"subject", {}, {}};

    append(passage, line, 3);

    CHECK(passage.text == U"更正");
    REQUIRE(passage.origins.size() == 2);
    CHECK(passage.origins[0].box.left == Approx(40));
}
