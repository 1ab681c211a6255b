#include "index/writing/write_queue.h"

#include <utility>

namespace gongwen::index {
namespace {

/// Enough that neither thread waits for the other at every document, few enough to hold in memory.
constexpr std::size_t kMostWaiting = 32;

}  // namespace

WriteQueue::WriteQueue(Xapian::WritableDatabase database) : database_(std::move(database)) {}

WriteQueue::~WriteQueue() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard guard(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void WriteQueue::put(Write write) {
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_.size() < kMostWaiting || failure_; });
        rethrow_failure();
        waiting_.push_back(std::move(write));
    }
    changed_.notify_all();
}

Xapian::WritableDatabase& WriteQueue::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && !is_writing_; });
    rethrow_failure();
    return database_;
}

void WriteQueue::rethrow_failure() {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void WriteQueue::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return !waiting_.empty() || is_over_; });
        if (waiting_.empty()) return;
        Write write = std::exchange(waiting_.front(), nullptr);
        waiting_.pop_front();
        is_writing_ = true;
        lock.unlock();
        std::exception_ptr failure;
        try {
            write(database_);
        } catch (...) {
            failure = std::current_exception();
        }
        write = nullptr;  // with the document, before others may touch what it shares
        lock.lock();
        is_writing_ = false;
        if (failure) {
            failure_ = failure;
            waiting_.clear();
        }
        changed_.notify_all();
    }
}

}  // namespace gongwen::index
