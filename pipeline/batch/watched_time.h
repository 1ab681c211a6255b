// How long a job has been running, as far as its supervisor was there to see.

#pragma once

#include <algorithm>
#include <chrono>

namespace gongwen::pipeline {

/// Time counts from one look to the next, and no more than kLongestStep of it: between looks that
/// lie further apart the supervisor was busy or stopped (Ctrl-Z), and so, maybe, was the worker,
/// which waits for answers and stops with it.
class WatchedTime {
  public:
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::duration kLongestStep = std::chrono::seconds(1);

    void start(Clock::time_point now) {
        spent_ = {};
        last_look_ = now;
    }
    void look(Clock::time_point now) {
        spent_ += std::min(now - last_look_, kLongestStep);
        last_look_ = now;
    }
    Clock::duration spent() const { return spent_; }

  private:
    Clock::duration spent_{};
    Clock::time_point last_look_;
};

}  // namespace gongwen::pipeline
