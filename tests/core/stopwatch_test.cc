#include "core/stopwatch.h"

#include <chrono>
#include <ctime>
#include <thread>

#include <catch2/catch.hpp>

using namespace gongwen;

namespace {

std::vector<std::string> paths(const StepTimes& times) {
    std::vector<std::string> paths;
    for (const auto& entry : times.entries()) paths.push_back(entry.path);
    return paths;
}

void work_for(double ms) {
    const std::clock_t end = std::clock() + static_cast<std::clock_t>(ms * CLOCKS_PER_SEC / 1e3);
    while (std::clock() < end) {
    }
}

}  // namespace

TEST_CASE("steps are named by their path and stand behind the step around them", "[stopwatch]") {
    Stopwatch watch;
    for (int page = 0; page < 2; ++page) {
        const Stopwatch::Step decode(&watch, "decode");
    }
    for (const bool has_seal : {false, true}) {
        Stopwatch::Step clean(&watch, "clean");
        {
            Stopwatch::Step inner(&watch, "scale");
            if (has_seal) inner.next("seals");
        }
        clean.next("recognise");
    }

    CHECK(paths(watch.take()) ==
          std::vector<std::string>{"decode", "clean", "clean/scale", "clean/seals", "recognise"});
    CHECK(watch.take().entries().empty());
}

TEST_CASE("an outer step holds the time of the steps inside it", "[stopwatch]") {
    Stopwatch watch;
    {
        const Stopwatch::Step outer(&watch, "outer");
        const Stopwatch::Step inner(&watch, "inner");
        work_for(20);
    }

    const StepTimes times = watch.take();

    REQUIRE(times.entries().size() == 2);
    CHECK(times.entries()[0].ms >= times.entries()[1].ms);
    CHECK(times.entries()[1].ms >= 10);
    CHECK(times.total_ms() == times.entries()[0].ms);
}

TEST_CASE("waiting costs no processor time", "[stopwatch]") {
    Stopwatch watch;
    {
        const Stopwatch::Step step(&watch, "wait");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }

    CHECK(watch.take().total_ms() < 25);
}

TEST_CASE("the times of several workers add up", "[stopwatch]") {
    StepTimes sum;
    sum.add("decode", 10);
    sum.add("clean", 20);
    StepTimes other;
    other.add("decode", 1);
    other.add("decode/hash", 0.5);

    sum.add(other);

    CHECK(sum.entries() ==
          std::vector<StepTimes::Entry>{{"decode", 11}, {"decode/hash", 0.5}, {"clean", 20}});
    CHECK(sum.total_ms() == 31);
}

TEST_CASE("nothing is timed without a stopwatch", "[stopwatch]") {
    Stopwatch::Step step(nullptr, "clean");
    step.next("recognise");
}
