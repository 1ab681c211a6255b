// Changes of a database, made in a thread of their own while the caller prepares the next one.

#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include <xapian.h>

namespace gongwen::index {

/// For one thread that puts. The thread that writes begins with the first change.
class WriteQueue {
  public:
    /// May throw Xapian::Error.
    using Write = std::function<void(Xapian::WritableDatabase&)>;

    explicit WriteQueue(Xapian::WritableDatabase database);
    /// Makes the changes that wait; nobody hears of a failure, so finish() first.
    ~WriteQueue();
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;

    /// Changes are made in the order of their coming. Waits while many stand in line. Throws what
    /// an earlier one threw; those behind that one are dropped.
    void put(Write write);

    /// Waits until all are made; throws as put() does.
    Xapian::WritableDatabase& finish();

  private:
    void run();
    void rethrow_failure();

    Xapian::WritableDatabase database_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Write> waiting_;
    bool is_writing_ = false;
    bool is_over_ = false;
    std::exception_ptr failure_;
    std::thread thread_;
};

}  // namespace gongwen::index
