#include "pipeline/batch/progress.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;

TEST_CASE("progress tells how far, how fast and how long still", "[progress]") {
    CHECK(progress_line(10, 40, "files", 30, 20.0) ==
          "[======                  ] 10/40 files, 30 pages, 1.5 pages/s, about 1:00 left");
    CHECK(progress_line(0, 40, "files", 0, 0.0) ==
          "[                        ] 0/40 files, 0 pages");
    CHECK(progress_line(40, 40, "files", 80, 40.0) ==
          "[========================] 40/40 files, 80 pages, 2.0 pages/s");
}
