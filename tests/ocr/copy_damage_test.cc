#include "ocr/hand/copy_damage.h"

#include <catch2/catch.hpp>

using namespace gongwen::ocr;

TEST_CASE("damage is measured on words that the page repeats, where it has enough of them",
          "[ocr][hand]") {
    const auto words = [](std::size_t count, double widest, double likeness) {
        std::vector<WrittenRun> runs;
        for (std::size_t i = 0; i < count; ++i) {
            WrittenRun run;
            run.is_han = true;
            for (int at = 0; at < 2; ++at) {
                CharacterInk ink;
                ink.box = {40 * at, 0, 36, 36};
                ink.stroke_width = i % 2 == 0 ? 4 : widest;
                ink.contrast = 2;
                ink.straight = 0.3;
                run.characters.push_back({U'電', 0.99, 0, ink, likeness});
            }
            runs.push_back(run);
        }
        return runs;
    };
    const PagePrint print{40, 4, 0.3};

    CHECK(copy_damage(words(12, 4.2, 0.9), print) == 0);
    CHECK(copy_damage(words(12, 8, 0.9), print) > 1);
    CHECK(copy_damage(words(6, 8, 0.9), print) == 0);
    CHECK(copy_damage(words(12, 8, 0.6), print) == 0);
    CHECK(copy_damage(words(12, 8, -1), print) == 0);
}
