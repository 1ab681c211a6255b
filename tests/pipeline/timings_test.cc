#include "pipeline/batch/timings.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;

TEST_CASE("the table of timings shows shares, what is left of a step, and the slowest page",
          "[timings]") {
    ReadingStatistics statistics;
    statistics.pages_read = 4;
    statistics.steps.add("decode", 100);
    statistics.steps.add("clean", 300);
    statistics.steps.add("clean/seals", 100);
    statistics.steps.add("clean/upright", 150);
    statistics.steps.add("clean/upright/skew", 149);
    statistics.steps.add("recognise", 600);
    statistics.slowest = {"inbox/letter.tif", 3, 412.4};

    CHECK(timings_table(statistics) ==
          "step                                ms    share   ms/page\n"
          "decode                             100   10.0 %      25.0\n"
          "clean                              300   30.0 %      75.0\n"
          "  seals                            100   10.0 %      25.0\n"
          "  upright                          150   15.0 %      37.5\n"
          "    skew                           149   14.9 %      37.2\n"
          "  rest                              50    5.0 %      12.5\n"
          "recognise                          600   60.0 %     150.0\n"
          "total                             1000  100.0 %     250.0\n"
          "processor time of all processes; 4 pages read; the slowest: inbox/letter.tif, page 3, "
          "412 ms\n");
}

TEST_CASE("a run that read no page has timings, too", "[timings]") {
    ReadingStatistics statistics;
    statistics.steps.add("keep originals", 2);

    CHECK(timings_table(statistics) ==
          "step                                ms    share   ms/page\n"
          "keep originals                       2  100.0 %         -\n"
          "total                                2  100.0 %         -\n"
          "processor time of all processes; 0 pages read\n");
}
