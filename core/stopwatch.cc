#include "core/stopwatch.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace gongwen {
namespace {

double processor_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string_view outer_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

/// True for the step itself, too.
bool is_within(std::string_view path, std::string_view outer) {
    return path.starts_with(outer) && (path.size() == outer.size() || path[outer.size()] == '/');
}

}  // namespace

void StepTimes::add(std::string_view path, double ms) {
    const auto known = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.path == path; });
    if (known != entries_.end()) {
        known->ms += ms;
        return;
    }
    auto place = entries_.end();
    if (const std::string_view outer = outer_of(path); !outer.empty()) {
        place = std::find_if(entries_.rbegin(), entries_.rend(), [&](const Entry& entry) {
                    return is_within(entry.path, outer);
                }).base();
    }
    entries_.insert(place, {std::string(path), ms});
}

void StepTimes::add(const StepTimes& other) {
    for (const Entry& entry : other.entries_) add(entry.path, entry.ms);
}

double StepTimes::total_ms() const {
    double total = 0;
    for (const Entry& entry : entries_) {
        if (outer_of(entry.path).empty()) total += entry.ms;
    }
    return total;
}

Stopwatch::Step::Step(Stopwatch* watch, std::string_view name) : watch_(watch) {
    if (watch_ == nullptr) return;
    outer_length_ = watch_->path_.size();
    begin(name);
}

Stopwatch::Step::~Step() {
    if (watch_ != nullptr) end();
}

void Stopwatch::Step::next(std::string_view name) {
    if (watch_ == nullptr) return;
    end();
    begin(name);
}

void Stopwatch::Step::begin(std::string_view name) {
    if (outer_length_ > 0) watch_->path_ += '/';
    watch_->path_ += name;
    watch_->times_.add(watch_->path_, 0);  // takes its place in front of the steps inside it
    began_ms_ = processor_ms();
}

void Stopwatch::Step::end() {
    watch_->times_.add(watch_->path_, processor_ms() - began_ms_);
    watch_->path_.resize(outer_length_);
}

StepTimes Stopwatch::take() { return std::exchange(times_, {}); }

}  // namespace gongwen
