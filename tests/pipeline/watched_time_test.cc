#include "pipeline/batch/watched_time.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;
using namespace std::chrono_literals;

TEST_CASE("a job's time runs while it is looked at, and not while its supervisor was away",
          "[worker]") {
    const WatchedTime::Clock::time_point begin{};
    WatchedTime time;
    time.start(begin);

    time.look(begin + 200ms);
    time.look(begin + 400ms);
    CHECK(time.spent() == 400ms);

    time.look(begin + 400ms + 3min);  // Ctrl-Z, fg
    CHECK(time.spent() == 400ms + WatchedTime::kLongestStep);

    time.start(begin + 4min);  // the next job
    time.look(begin + 4min + 100ms);
    CHECK(time.spent() == 100ms);
}
