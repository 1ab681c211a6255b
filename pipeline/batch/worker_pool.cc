#include "pipeline/batch/worker_pool.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/freed_memory.h"
#include "pipeline/batch/watched_time.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/environment/resources.h"

namespace gongwen::pipeline {
namespace {

using Clock = WatchedTime::Clock;
using nlohmann::json;

// A worker that dies this near its limit most likely died of it: Poppler and Leptonica end the
// process when an allocation fails.
constexpr double kNearTheLimit = 0.7;

bool died_of_memory(const rusage& usage, int status, const WorkerLimits& limits) {
    const double peak = static_cast<double>(usage.ru_maxrss) * 1024;
    const bool gave_up = WIFEXITED(status) || (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL);
    return gave_up && limits.memory_bytes > 0 &&
           peak > kNearTheLimit * static_cast<double>(limits.memory_bytes);
}

std::string how_it_died(int status) {
    if (WIFSIGNALED(status)) {
        return fmt::format("the worker was ended by signal {} ({})", WTERMSIG(status),
                           strsignal(WTERMSIG(status)));
    }
    return fmt::format("the worker ended by itself with status {}", WEXITSTATUS(status));
}

constexpr const char* kKilledFromOutside =
    "the worker was killed from outside (signal 9); where nobody did that, the machine or the "
    "container ran out of memory: use fewer --jobs, or give it more";

/// How a job ended, as its worker tells it; nothing where that makes no sense.
std::optional<Outcome> outcome_in(json message) {
    Outcome outcome;
    if (!message.contains("error")) {
        outcome.result = std::move(message);
        return outcome;
    }
    try {
        outcome.failure = {error_kind_from(message["error"].get<std::string>()),
                           message["detail"].get<std::string>()};
        return outcome;
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

}  // namespace

struct WorkerPool::Slot {
    std::optional<MessageChannel> channel;
    pid_t process = -1;
    std::optional<WorkerJob> job;
    WatchedTime time;

    bool running() const { return process > 0; }
    bool overdue() const { return job && time.spent() > job->time_limit; }
};

WorkerPool::WorkerPool(int workers, const WorkerLimits& limits,
                       std::vector<std::string> left_out_steps)
    : limits_(limits), left_out_steps_(std::move(left_out_steps)) {
    watch_for_interrupts();  // wait_for_one() polls them, and the workers are ended in order
    for (int i = 0; i < std::max(1, workers); ++i) slots_.push_back(std::make_unique<Slot>());
}

WorkerPool::~WorkerPool() {
    for (const auto& slot : slots_) {
        if (slot->running()) kill(slot->process, SIGKILL);
    }
    for (const auto& slot : slots_) {
        if (slot->running()) waitpid(slot->process, nullptr, 0);
    }
}

bool WorkerPool::has_room() const {
    return waiting_.empty() &&
           std::any_of(slots_.begin(), slots_.end(), [](const auto& slot) { return !slot->job; });
}

bool WorkerPool::idle() const {
    return waiting_.empty() && std::none_of(slots_.begin(), slots_.end(),
                                            [](const auto& slot) { return slot->job.has_value(); });
}

std::vector<int> WorkerPool::process_ids() const {
    std::vector<int> ids;
    for (const auto& slot : slots_) {
        if (slot->running()) ids.push_back(slot->process);
    }
    return ids;
}

void WorkerPool::submit(WorkerJob job) {
    waiting_.push_back(std::move(job));
    give_jobs();
}

void WorkerPool::start(Slot& slot) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throw Error(ErrorKind::OutOfMemory, "worker", std::strerror(errno));
    }
    const std::string program = program_path();
    const std::string descriptor = std::to_string(ends[1]);
    std::vector<std::string> environment = environment_with_large_pages();
    std::vector<char*> settings;
    for (std::string& setting : environment) settings.push_back(setting.data());
    settings.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0) throw Error(ErrorKind::OutOfMemory, "worker", std::strerror(errno));
    if (child == 0) {
        fcntl(ends[1], F_SETFD, 0);  // the only descriptor that the worker inherits
        execle(program.c_str(), "gongwen", "worker", descriptor.c_str(), nullptr, settings.data());
        _exit(127);
    }
    close(ends[1]);
    slot.process = child;
    slot.channel.emplace(ends[0]);
    slot.channel->send(
        {{"memory_bytes", limits_.memory_bytes}, {"left_out_steps", left_out_steps_}});
}

void WorkerPool::give_jobs() {
    for (const auto& slot : slots_) {
        if (waiting_.empty()) return;
        if (slot->job) continue;
        if (!slot->running()) start(*slot);
        slot->job = std::move(waiting_.front());
        waiting_.pop_front();
        slot->time.start(Clock::now());
        slot->channel->send(slot->job->request);  // if it is gone, poll() will tell
    }
}

void WorkerPool::turn(std::chrono::milliseconds timeout) {
    give_jobs();
    std::vector<pollfd> waits;
    std::vector<Slot*> owners;
    for (const auto& slot : slots_) {
        if (!slot->running()) continue;
        waits.push_back({slot->channel->descriptor(), POLLIN, 0});
        owners.push_back(slot.get());
    }
    const int ready = poll(waits.data(), waits.size(), static_cast<int>(timeout.count()));
    for (std::size_t i = 0; ready > 0 && i < waits.size(); ++i) {
        if (waits[i].revents != 0) handle(*owners[i]);
    }
    end_overdue();
}

void WorkerPool::drain() {
    while (!idle()) {
        throw_if_interrupted();
        turn(std::chrono::milliseconds(200));
    }
}

void WorkerPool::handle(Slot& slot) {
    const bool alive = slot.channel->take_arrived();
    while (auto message = slot.channel->next_arrived()) {
        if (!understand(slot, std::move(*message))) return bury(slot, End::MadeNoSense);
    }
    if (!alive) bury(slot, End::Died);
}

/// Answers a question or finishes the job; false where the message makes no sense.
bool WorkerPool::understand(Slot& slot, json message) {
    if (!slot.job || !message.is_object()) return false;
    if (message.contains("question")) {
        try {
            slot.channel->send(slot.job->on_question ? slot.job->on_question(message) : json());
            return true;
        } catch (const json::exception&) {
            return false;
        }
    }
    const std::optional<Outcome> outcome = outcome_in(std::move(message));
    if (!outcome) return false;
    const auto& accepts = slot.job->accepts;
    if (!outcome->failure && accepts && !accepts(outcome->result)) return false;
    finish(slot, *outcome);
    return true;
}

void WorkerPool::finish(Slot& slot, const Outcome& outcome) {
    const WorkerJob job = std::move(*slot.job);
    slot.job.reset();
    if (job.on_done) job.on_done(outcome);
    give_jobs();
}

/// Takes leave of a dead worker, or of one that must end.
void WorkerPool::bury(Slot& slot, End end) {
    if (end != End::Died) kill(slot.process, SIGKILL);
    int status = 0;
    rusage usage{};
    wait4(slot.process, &status, 0, &usage);  // its socket closed, so it is ending or has ended
    slot.process = -1;
    slot.channel.reset();
    if (!slot.job) return;

    Outcome outcome;
    if (end == End::TookTooLong) {
        outcome.failure = {ErrorKind::TimedOut, fmt::format("took longer than {} seconds",
                                                            slot.job->time_limit.count())};
    } else if (end == End::MadeNoSense) {
        outcome.failure = {ErrorKind::EngineCrashed, "the worker's answer cannot be understood"};
        outcome.worker_died = true;
    } else if (died_of_memory(usage, status, limits_)) {
        outcome.failure = {ErrorKind::OutOfMemory, "needs more memory than a worker may use"};
    } else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
        outcome.failure = {ErrorKind::OutOfMemory, kKilledFromOutside};
        outcome.worker_died = true;
        outcome.killed_from_outside = true;
    } else {
        outcome.failure = {ErrorKind::EngineCrashed, how_it_died(status)};
        outcome.worker_died = true;
    }
    finish(slot, outcome);
}

void WorkerPool::end_overdue() {
    const auto now = Clock::now();
    for (const auto& slot : slots_) {
        slot->time.look(now);
        if (!slot->overdue()) continue;
        handle(*slot);  // it may have ended while others were handled
        if (slot->overdue()) bury(*slot, End::TookTooLong);
    }
}

}  // namespace gongwen::pipeline
