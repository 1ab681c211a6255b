// Worker processes and the jobs they do. Runs in one thread; a job's outcome comes back by a call.

#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "pipeline/batch/message_channel.h"
#include "pipeline/batch/worker.h"

namespace gongwen::pipeline {

/// How a job ended.
struct Outcome {
    nlohmann::json result;  ///< when nothing failed
    struct Failure {
        ErrorKind kind;
        std::string detail;
    };
    std::optional<Failure> failure;
    /// The worker died under the job without saying why, or said what makes no sense: another
    /// attempt may succeed.
    bool worker_died = false;
    /// It was killed from outside (SIGKILL that was not ours), which is hardly the page's fault: by
    /// a person, or by a kernel that ran out of memory.
    bool killed_from_outside = false;
};

struct WorkerJob {
    nlohmann::json request;
    std::chrono::seconds time_limit{180};  ///< as far as it is watched (watched_time.h)
    /// Answers a question that the worker asks in mid-job.
    std::function<nlohmann::json(const nlohmann::json& question)> on_question;
    /// Whether a result is an answer to such a job; without, every result is. A worker that says
    /// anything else is ended, and its job with it.
    std::function<bool(const nlohmann::json& result)> accepts;
    std::function<void(const Outcome&)> on_done;  ///< may submit further jobs
};

class WorkerPool {
  public:
    /// Workers start when there is work for them, and read without the steps that are named
    /// (pipeline/reading/reading_steps.h).
    WorkerPool(int workers, const WorkerLimits& limits,
               std::vector<std::string> left_out_steps = {});
    ~WorkerPool();  ///< ends all workers at once
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    int size() const { return static_cast<int>(slots_.size()); }
    /// True while a worker is free and nothing waits for it.
    bool has_room() const;
    bool idle() const;

    void submit(WorkerJob job);
    /// Waits up to `timeout` for something to happen and handles it.
    void turn(std::chrono::milliseconds timeout);
    /// Handles everything that was submitted, and what that submits.
    void drain();

    /// Process ids of the running workers; for tests and for the curious.
    std::vector<int> process_ids() const;

  private:
    struct Slot;
    enum class End { Died, TookTooLong, MadeNoSense };
    void start(Slot& slot);
    void give_jobs();
    void handle(Slot& slot);
    bool understand(Slot& slot, nlohmann::json message);
    void finish(Slot& slot, const Outcome& outcome);
    void bury(Slot& slot, End end);
    void end_overdue();

    WorkerLimits limits_;
    std::vector<std::string> left_out_steps_;
    std::vector<std::unique_ptr<Slot>> slots_;
    std::deque<WorkerJob> waiting_;
};

}  // namespace gongwen::pipeline
