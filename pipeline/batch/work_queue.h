// Where jobs wait. A job is a key and nothing else; what it needs is found by that key, so that it
// may be delivered twice without harm. The embedded default keeps the keys in memory: the catalogue
// knows what is done, and a batch that starts again derives from it what is left.

#pragma once

#include <deque>
#include <optional>
#include <string>

namespace gongwen::pipeline {

struct PageJob {
    std::string sha256;  ///< of the file
    int page = 0;        ///< 0: the survey that counts the pages
};

class WorkQueue {
  public:
    virtual ~WorkQueue() = default;
    virtual void publish(const PageJob& job) = 0;
    virtual std::optional<PageJob> next() = 0;
};

class MemoryQueue : public WorkQueue {
  public:
    void publish(const PageJob& job) override { jobs_.push_back(job); }
    std::optional<PageJob> next() override {
        if (jobs_.empty()) return {};
        PageJob job = jobs_.front();
        jobs_.pop_front();
        return job;
    }

  private:
    std::deque<PageJob> jobs_;
};

}  // namespace gongwen::pipeline
