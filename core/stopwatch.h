// Where the time goes: the processor time of one thread, step by step. Processor time, because on a
// shared machine the clock on the wall also counts what others do.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen {

/// Milliseconds of processor time by step. A step inside another is named by its path
/// ("clean/seals"), and its time is part of the outer step's, too.
class StepTimes {
  public:
    struct Entry {
        std::string path;
        double ms = 0;
        bool operator==(const Entry&) const = default;
    };

    void add(std::string_view path, double ms);
    void add(const StepTimes& other);

    /// In the order in which steps first ran; those inside a step follow it.
    const std::vector<Entry>& entries() const { return entries_; }
    /// Of all steps that are not inside another.
    double total_ms() const;

  private:
    std::vector<Entry> entries_;
};

/// Serves one thread. Whoever is timed takes a pointer to one; a null pointer times nothing.
class Stopwatch {
  public:
    /// A step from here to the end of the block, inside the step that is running now.
    class Step {
      public:
        Step(Stopwatch* watch, std::string_view name);
        ~Step();
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

        /// Ends this step; the next one has begun.
        void next(std::string_view name);

      private:
        void begin(std::string_view name);
        void end();

        Stopwatch* watch_;
        std::size_t outer_length_ = 0;  ///< of the path around this step
        double began_ms_ = 0;
    };

    /// What was measured since the last call. No step may be running.
    StepTimes take();

  private:
    std::string path_;  ///< of the running step
    StepTimes times_;
};

}  // namespace gongwen
