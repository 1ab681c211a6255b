// One line on a terminal that tells how far long work has come. Writes nothing where standard error
// is no terminal.

#pragma once

#include <chrono>
#include <string>

namespace gongwen::pipeline {

class Progress {
  public:
    /// `total` things to do; `unit` names them ("files").
    Progress(long total, std::string unit);
    ~Progress();  ///< wipes the line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Redraws at most ten times a second.
    void show(long done, long pages);

  private:
    using Clock = std::chrono::steady_clock;
    bool terminal_;
    long total_;
    std::string unit_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_{};
};

/// "12/40 files, 31 pages, 1.6 pages/s, about 0:52 left"; for tests apart from any terminal.
std::string progress_line(long done, long total, const std::string& unit, long pages,
                          double seconds);

}  // namespace gongwen::pipeline
